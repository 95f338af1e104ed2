#include "store/merge_core.hpp"

#include <algorithm>

#include "domain/model.hpp"
#include "store/contact_keys.hpp"
#include "store/row_groups.hpp"
#include "store/touched_rows.hpp"

namespace quanyu::store {
namespace {

using domain::Field;
using domain::FieldType;
using domain::Value;

// What may stand in a cell, by its form alone: every replica must decide this alike, so nothing
// here may depend on other rows, on rules or on time.
bool fits(const Field& field, const Value& value) {
  if (domain::is_none(value)) return true;
  switch (field.type) {
    case FieldType::Text: return std::holds_alternative<std::string>(value);
    case FieldType::Reference: return std::holds_alternative<Id>(value);
    default: return std::holds_alternative<std::int64_t>(value);
  }
}

// Contacts are sealed or empty, and nothing else is sealed.
bool fits(const Field& field, const Op& op) {
  const bool contact = field.privacy == domain::Privacy::Contact;
  if (!op.sealed.empty()) return contact && is_sealed_value(op.sealed);
  return contact ? domain::is_none(op.value) : fits(field, op.value);
}

bool is_life(const Value& value) {
  return value == Value{std::int64_t{0}} || value == Value{std::int64_t{1}};
}

// Stamps further ahead than this are thrown away by the policy that must fail its test.
constexpr std::int64_t kMutantDriftMillis = 60;

// What is done in one step: a few milliseconds natively, three times that in a browser.
constexpr std::size_t kTransactionsPerStep = 512;
constexpr std::size_t kOpsPerStep = 512;
// Ops that are grouped by row at one go: laying out more would be felt as one long step.
constexpr std::size_t kOpsGrouped = 131072;
// Rows of a batch that may be there already, and then cost a read and a write each.
constexpr std::uint32_t kRowsPerStep = 512;

}  // namespace

bool is_register(const domain::Entity& entity, const Op& op) {
  if (op.field == domain::kLifeField) return !entity.is_link() && is_life(op.value);
  if (op.field == domain::kErasureField) return entity.has_contacts() && domain::is_none(op.value);
  const Field* field = entity.field(op.field);
  return field != nullptr && field->part == domain::Part::Value && fits(*field, op);
}

// Folds the ops of a log segment row by row: read once, fold, write once.
class LogFold {
 public:
  LogFold(WriteScope& scope, const Segment& segment, const std::vector<std::int64_t>& transactions)
      : scope_(scope),
        rest_(segment.ops),
        transactions_(transactions),
        touched_(scope.connection()) {}

  // True at the end.
  Result<bool> step() {
    if (!groups_ && !rest_.empty()) group_next();
    if (groups_ && !grouped_) {
      grouped_ = groups_->step();
      return false;
    }
    TRY(fold_some());
    if (groups_ || !rest_.empty()) return false;
    TRY(touched_.write());
    return true;
  }

  [[nodiscard]] std::size_t folded() const { return folded_; }
  [[nodiscard]] const Merged& merged() const { return merged_; }

 private:
  void group_next() {
    const std::size_t count = std::min(kOpsGrouped, rest_.size());
    groups_.emplace(rest_.first(count));
    rest_ = rest_.subspan(count);
    grouped_ = false;
    next_ = 0;
  }

  Result<void> fold_some() {
    if (!groups_) return {};
    const std::size_t until = folded_ + kOpsPerStep;
    for (; next_ < groups_->size() && folded_ < until; ++next_) {
      const auto ops = groups_->at(next_);
      TRY(fold_row(ops));
      folded_ += ops.size();
    }
    if (next_ == groups_->size()) groups_.reset();
    return {};
  }

  Result<void> fold_row(std::span<const Op* const> ops) {
    const domain::RowName& name = ops.front()->row;
    const domain::Entity* entity = domain::find_entity(name.entity);
    // A newer version's entity: kept in the journal, folded once this version knows it.
    if (entity == nullptr) return {};
    TRY_ASSIGN(Row row, load_row(scope_.connection(), name));
    TRY_ASSIGN(const Digest before, row_digest(scope_.connection(), row));
    bool changed = false;
    for (const Op* op : ops) {
      TRY_ASSIGN(const bool won, fold_op(row, *op));
      changed = changed || won;
    }
    if (changed) {
      if (entity->has_contacts()) TRY(settle_contacts(scope_.connection(), row));
      TRY(save_row(scope_.connection(), row));
      TRY_ASSIGN(const Digest after, row_digest(scope_.connection(), row));
      scope_.digest_subtract(before);
      scope_.digest_add(after);
    }
    return note(row, ops);
  }

  Result<bool> fold_op(Row& row, const Op& op) {
    ++merged_.cells_offered;
    const std::int64_t transaction = transactions_[op.transaction];
    if (transaction == 0) return false;
    if (is_register(*row.entity, op)) {
      return count(scope_.offer(row, {op.field, op.value, transaction, op.sealed}));
    }
    const Field* field = row.entity->field(op.field);
    if (field == nullptr || field->part == domain::Part::Value) return false;
    const auto* text = std::get_if<std::string>(&op.value);
    if (row.entity->is_link() || text == nullptr || !row.natural.empty() ||
        derived_id(kPublicTables, row.entity->number, *text) != row.name.id) {
      return false;
    }
    row.natural = *text;
    return true;
  }

  Result<bool> count(Result<bool> won) {
    if (won && *won) ++merged_.cells_won;
    return won;
  }

  // History wants to know who touched the row, winners or not.
  Result<void> note(Row& row, std::span<const Op* const> ops) {
    if (row.key == 0) return {};
    for (auto first = ops.begin(); first != ops.end();) {
      fields_.clear();
      auto last = first;
      for (; last != ops.end() && (*last)->transaction == (*first)->transaction; ++last) {
        fields_.varint((*last)->field);
      }
      const std::int64_t transaction = transactions_[(*first)->transaction];
      if (transaction != 0) TRY(touched_.add(row, transaction, fields_.view()));
      first = last;
    }
    return {};
  }

  WriteScope& scope_;
  std::span<const Op> rest_;  // not grouped yet
  const std::vector<std::int64_t>& transactions_;
  std::optional<RowGroups> groups_;
  bool grouped_ = false;
  TouchedRows touched_;
  ByteWriter fields_;
  std::size_t next_ = 0;    // of the groups
  std::size_t folded_ = 0;  // of the ops
  Merged merged_;
};

SegmentFold::SegmentFold(WriteScope& scope, const Segment& segment, std::int64_t segment_key)
    : scope_(scope), segment_(segment), key_(segment_key) {}

SegmentFold::~SegmentFold() = default;

Result<bool> SegmentFold::step() {
  if (transactions_.size() < segment_.transactions.size()) {
    TRY(record_transactions());
    return false;
  }
  if (!noted_) {
    TRY(note_numbers());
    noted_ = true;
    return false;
  }
  return segment_.header.kind == SegmentKind::Bulk ? fold_bulk() : fold_log();
}

double SegmentFold::done() const {
  if (bulk_ != nullptr) {
    const double batches = static_cast<double>(segment_.batches.size());
    return 0.1 + 0.9 * static_cast<double>(batch_) / (batches + 1);
  }
  if (segment_.ops.empty() || log_ == nullptr) return noted_ ? 0.1 : 0;
  return 0.1 + 0.9 * static_cast<double>(log_->folded()) / static_cast<double>(segment_.ops.size());
}

Result<void> SegmentFold::record_transactions() {
  const std::size_t until =
      std::min(transactions_.size() + kTransactionsPerStep, segment_.transactions.size());
  while (transactions_.size() < until) {
    TRY_ASSIGN(const std::int64_t key, record(transactions_.size()));
    transactions_.push_back(key);
  }
  return {};
}

Result<std::int64_t> SegmentFold::record(std::size_t at) {
  TransactionHead head = segment_.transactions[at];
  const FoldPolicy policy = scope_.connection().policy;
  const std::int64_t wall = scope_.connection().machine().clock.wall_millis();
  if (policy == FoldPolicy::RejectDrift && head.stamp.millis() > wall + kMutantDriftMillis) {
    return 0;
  }
  if (policy == FoldPolicy::Restamp) {
    TRY_ASSIGN(head.stamp, scope_.tick());
  }
  scope_.absorb(head.stamp);
  if (segment_.header.kind != SegmentKind::Epoch) {
    const std::int64_t sequence = segment_.header.sequence_low + static_cast<std::int64_t>(at);
    return scope_.add_transaction(segment_.header.site, sequence, head, key_);
  }
  const Origin& origin = segment_.origins[at];
  {
    Query known = scope_.connection().query(
        "SELECT tx.key,tx.stamp FROM tx JOIN site ON site.key=tx.site WHERE site.id=? AND seq=?");
    TRY_ASSIGN(const bool found, known.bind(origin.site, origin.sequence).step());
    if (found && known.integer(1) == head.stamp.value) return known.integer(0);
    if (found) {
      return fail(ErrorCode::SegmentForked, {to_hex(origin.site), std::to_string(origin.sequence)});
    }
  }
  return scope_.add_transaction(origin.site, origin.sequence, head, key_);
}

Result<void> SegmentFold::note_numbers() {
  const SegmentHeader& header = segment_.header;
  if (header.kind != SegmentKind::Epoch) {
    return scope_.add_have(header.site, header.sequence_low, header.sequence_high);
  }
  for (const Have& range : segment_.covered) {
    TRY(scope_.add_have(range.site, range.low, range.high));
    TRY(scope_.add_cover(range.site, range.low, range.high));
  }
  return {};
}

Result<bool> SegmentFold::fold_log() {
  if (log_ == nullptr) log_ = std::make_unique<LogFold>(scope_, segment_, transactions_);
  TRY_ASSIGN(const bool done, log_->step());
  merged_ = log_->merged();
  return done;
}

Result<void> SegmentFold::begin_bulk() {
  const std::int64_t transaction = transactions_.front();
  TRY_ASSIGN(const auto order, scope_.connection().order_of(transaction));
  bulk_ = std::make_unique<BulkFold>(scope_, transaction, order);
  return {};
}

Result<bool> SegmentFold::fold_bulk() {
  if (transactions_.front() == 0) return true;
  if (bulk_ == nullptr) TRY(begin_bulk());
  if (batch_ < segment_.batches.size()) {
    const domain::ChangeBatch& batch = segment_.batches[batch_];
    const std::uint32_t rows = std::min(kRowsPerStep, batch.rows - row_);
    TRY(bulk_->add(batch_part(batch, row_, rows)));
    row_ += rows;
    if (row_ == batch.rows) {
      ++batch_;
      row_ = 0;
    }
    return false;
  }
  TRY_ASSIGN(const bool indexed, bulk_->index_step());
  merged_ = {MergeOutcome::Merged, bulk_->rows(), bulk_->cells_won()};
  return indexed;
}

}  // namespace quanyu::store
