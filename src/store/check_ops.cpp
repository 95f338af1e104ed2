#include "store/check_ops.hpp"

#include <algorithm>

#include "domain/model.hpp"
#include "store/check_item.hpp"
#include "store/merge_core.hpp"

namespace quanyu::store {
namespace {

constexpr std::size_t kOpsPerStep = 512;

std::string named(const Op& op) {
  const domain::Entity* entity = domain::find_entity(op.row.entity);
  const domain::Field* field = entity == nullptr ? nullptr : entity->field(op.field);
  return (entity == nullptr ? std::to_string(op.row.entity) : std::string(entity->name)) + ":" +
         to_hex(op.row.id) + "." +
         (field == nullptr ? std::to_string(op.field) : std::string(field->name));
}

}  // namespace

CheckOps::CheckOps(Database& database, std::vector<SegmentInfo> segments)
    : database_(database), connection_(database.connection()), segments_(std::move(segments)) {
  for (const SegmentInfo& info : segments_) {
    many_sites_ = many_sites_ || info.header.site != database.site();
  }
}

Result<bool> CheckOps::step() {
  if (next_op_ < ops_.size()) return ops_step();
  if (decoder_) {
    const auto decoded = decoder_->step();
    if (decoded && !*decoded) return false;
    const SegmentInfo& info = segments_[next_ - 1];
    if (!decoded) note_damage(decoded.error(), info.key);
    if (decoded) {
      Segment segment = decoder_->take();
      const bool same = segment.header == info.header &&
                        std::ranges::equal(ByteView(bytes_).last(info.hash.size()), info.hash);
      if (!same) note_damage({ErrorCode::SegmentDamaged, {}, {}, {"header"}}, info.key);
      TRY(take(std::move(segment), info.key));
    }
    decoder_.reset();
    return false;
  }
  if (next_ < segments_.size()) {
    const auto bytes = segment_bytes(database_, segments_[next_++].key);
    if (!bytes) {
      note_damage(bytes.error(), segments_[next_ - 1].key);
      return false;
    }
    bytes_ = *bytes;
    decoder_.emplace(bytes_);
    return false;
  }
  if (!open_) {
    auto open = open_segment_preview(database_);
    if (!open) note_damage(open.error(), 0);
    open_ = open ? *std::move(open) : std::vector<Bytes>{};
    return false;
  }
  if (next_open_ == open_->size()) return true;
  TRY_ASSIGN(Segment segment, decode_segment((*open_)[next_open_++]));
  TRY(take(std::move(segment), 0));
  return false;
}

double CheckOps::done() const {
  return static_cast<double>(next_) / static_cast<double>(segments_.size() + 1);
}

Result<void> CheckOps::take(Segment segment, std::int64_t key) {
  segment_ = std::move(segment);
  ops_.clear();
  next_op_ = 0;
  if (segment_.header.kind == SegmentKind::Bulk) return {};
  TRY(find_transactions(key));
  for (const Op& op : segment_.ops) ops_.push_back(&op);
  std::ranges::stable_sort(ops_, {},
                           [](const Op* op) -> const domain::RowName& { return op->row; });
  return {};
}

// A transaction is told once: by the segment it is noted under.
Result<void> CheckOps::find_transactions(std::int64_t key) {
  transactions_.clear();
  const bool epoch = segment_.header.kind == SegmentKind::Epoch;
  for (std::size_t at = 0; at < segment_.transactions.size(); ++at) {
    const Origin origin = epoch ? segment_.origins[at]
                                : Origin{segment_.header.site, segment_.header.sequence_low +
                                                                   static_cast<std::int64_t>(at)};
    Query query = connection_.query(
        "SELECT tx.key,tx.stamp FROM tx JOIN site ON site.key=tx.site WHERE site.id=? AND seq=? "
        "AND segment=?");
    TRY_ASSIGN(const bool found, query.bind(origin.site, origin.sequence, key).step());
    transactions_.push_back(found ? query.integer(0) : 0);
    const bool same = !found || query.integer(1) == segment_.transactions[at].stamp.value;
    if (!same && damage_.empty()) damage_ = "stamp " + std::to_string(origin.sequence);
  }
  return {};
}

Result<bool> CheckOps::ops_step() {
  const std::size_t until = next_op_ + kOpsPerStep;
  while (next_op_ < ops_.size() && next_op_ < until) {
    const auto first = ops_.begin() + static_cast<std::ptrdiff_t>(next_op_);
    const auto last =
        std::find_if(first, ops_.end(), [&](const Op* op) { return op->row != (*first)->row; });
    TRY(compare_row({first, last}));
    next_op_ += static_cast<std::size_t>(last - first);
  }
  return false;
}

Result<void> CheckOps::compare_row(std::span<const Op* const> ops) {
  if (domain::find_entity(ops.front()->row.entity) == nullptr) return {};
  TRY_ASSIGN(Row row, load_row(connection_, ops.front()->row));
  for (const Op* op : ops) TRY(compare(row, *op));
  return {};
}

Result<void> CheckOps::compare(Row& row, const Op& op) {
  const std::int64_t transaction = transactions_[op.transaction];
  if (transaction == 0 || !is_register(*row.entity, op)) return {};
  TRY_ASSIGN(const auto order, connection_.order_of(transaction));
  note_heads(op, order);
  const Register* held = row.find(op.field);
  bool beaten = held == nullptr;
  if (held != nullptr) {
    TRY_ASSIGN(const auto winner, connection_.order_of(held->transaction));
    beaten = winner < order;
    if (held->transaction == transaction) {
      const bool same = op.sealed.empty() ? held->value == op.value : held->sealed == op.sealed;
      found_ += same ? 1 : 0;
      if (!same && changed_++ == 0) first_changed_ = named(op);
    }
  }
  if (beaten && beaten_++ == 0) first_beaten_ = named(op);
  return {};
}

void CheckOps::note_heads(const Op& op, const domain::EditOrder& order) {
  // One site knows of all its own edits.
  if (!many_sites_) return;
  Heads& heads = heads_[{op.row, op.field}];
  heads.written.insert(order.stamp);
  if (op.previous != Stamp{}) heads.replaced.insert(op.previous);
}

void CheckOps::note_damage(const Error& error, std::int64_t key) {
  if (damage_.empty()) damage_ = failed("", error).detail + " " + std::to_string(key);
}

CheckItem CheckOps::winners() const { return counted("I6 winners", beaten_, first_beaten_); }

CheckItem CheckOps::journal(std::int64_t registers) const {
  constexpr std::string_view kName = "I7 journal";
  if (!damage_.empty()) return failed(kName, damage_);
  if (changed_ != 0) return counted(kName, changed_, first_changed_);
  if (found_ != registers) {
    return failed(kName, std::to_string(found_) + " " + std::to_string(registers));
  }
  return passed(kName, std::to_string(found_));
}

std::set<CellName> CheckOps::conflicting() const {
  std::set<CellName> cells;
  for (const auto& [cell, heads] : heads_) {
    const auto is_head = [&](Stamp stamp) { return !heads.replaced.contains(stamp); };
    if (std::ranges::count_if(heads.written, is_head) > 1) cells.insert(cell);
  }
  return cells;
}

}  // namespace quanyu::store
