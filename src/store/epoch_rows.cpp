#include "store/epoch_rows.hpp"

#include <algorithm>

#include "domain/model.hpp"
#include "store/journal.hpp"
#include "store/schema.hpp"

namespace quanyu::store {
namespace {

// Keys that are looked through in one step; few of them hold a register of a log.
constexpr std::int64_t kKeysPerStep = 4096;

Result<std::int64_t> last_key(Connection& connection, const domain::Entity& entity) {
  const domain::Entity& keeper = entity.is_link() ? *entity_of_child(entity) : entity;
  Query query = connection.query("SELECT coalesce(max(key),0) FROM " + quoted_name(keeper.name));
  TRY(query.step());
  return query.integer(0);
}

}  // namespace

EpochRows::EpochRows(Database& database, std::vector<std::int64_t> segments)
    : database_(database), connection_(database.connection()), segments_(std::move(segments)) {}

Result<bool> EpochRows::step() {
  if (entity_ < domain::all_entities().size()) {
    TRY(collect_rows());
    return false;
  }
  if (segment_ < segments_.size()) {
    TRY(collect_unknown());
    return false;
  }
  TRY(put_in_order());
  return true;
}

double EpochRows::done() const {
  const auto all = static_cast<double>(domain::all_entities().size() + segments_.size());
  return static_cast<double>(entity_ + segment_) / (all + 1);
}

Result<void> EpochRows::collect_rows() {
  // Most tables are empty: several of them go into one step.
  for (std::int64_t looked = 0; looked < kKeysPerStep;) {
    if (entity_ == domain::all_entities().size()) return {};
    const domain::Entity& entity = *domain::all_entities()[entity_];
    TRY_ASSIGN(const std::int64_t last, last_key(connection_, entity));
    if (next_key_ > last) {
      ++entity_;
      next_key_ = 1;
      looked += 64;
      continue;
    }
    TRY_ASSIGN(const auto names, names_within(entity, next_key_, next_key_ + kKeysPerStep - 1));
    for (const domain::RowName& name : names) TRY(collect_row(name));
    next_key_ += kKeysPerStep;
    looked += kKeysPerStep;
  }
  return {};
}

// Rows that are all of bulk commands are told by those.
Result<std::vector<domain::RowName>> EpochRows::names_within(const domain::Entity& entity,
                                                             std::int64_t first,
                                                             std::int64_t last) {
  const std::string key = entity.is_link() ? "child" : "key";
  const std::string columns = entity.is_link() ? "child,kind,valid_from" : "key,0,0";
  const std::string sql =
      "SELECT " + columns + " FROM " + quoted_name(entity.name) + " WHERE " + key +
      " BETWEEN ? AND ? AND (stamps IS NOT NULL OR EXISTS(SELECT 1 FROM tx JOIN segment s ON "
      "s.key=tx.segment WHERE tx.key=base AND s.kind<>2))";
  const domain::Entity& keeper = entity.is_link() ? *entity_of_child(entity) : entity;
  std::vector<domain::RowName> names;
  Query query = connection_.query(sql);
  query.bind(first, last);
  while (true) {
    TRY_ASSIGN(const bool more, query.step());
    if (!more) return names;
    TRY_ASSIGN(const Id id, id_of_record(connection_, keeper, query.integer(0)));
    names.push_back({entity.number, id, query.integer(1), query.integer(2)});
  }
}

Result<void> EpochRows::collect_row(const domain::RowName& name) {
  TRY_ASSIGN(const Row row, load_row(connection_, name));
  std::int64_t any = 0;
  for (const Register& cell : row.registers) {
    TRY_ASSIGN(const bool of_log, is_of_log(cell.transaction));
    if (!of_log) continue;
    any = cell.transaction;
    Op op{0, name, cell.field, cell.value, {}, cell.sealed};
    if (!op.sealed.empty()) op.value = {};
    won_.push_back({cell.transaction, std::move(op)});
  }
  const domain::Field* key = natural_key(*row.entity);
  if (any != 0 && key != nullptr && !row.natural.empty()) {
    won_.push_back({any, {0, name, key->number, row.natural, {}}});
  }
  return {};
}

// What this version does not know it keeps and passes on: of each cell the last word.
Result<void> EpochRows::collect_unknown() {
  TRY_ASSIGN(const Bytes bytes, segment_bytes(database_, segments_[segment_++]));
  TRY_ASSIGN(const Segment segment, decode_segment(bytes));
  for (const Op& op : segment.ops) {
    const domain::Entity* entity = domain::find_entity(op.row.entity);
    const bool known = op.field == domain::kLifeField || op.field == domain::kErasureField;
    if (entity != nullptr && (known || entity->field(op.field) != nullptr)) continue;
    TRY_ASSIGN(const std::int64_t transaction, transaction_of(segment, op.transaction));
    TRY(offer_unknown(op, transaction));
  }
  return {};
}

Result<void> EpochRows::offer_unknown(const Op& op, std::int64_t transaction) {
  const auto [place, added] = unknown_.try_emplace({op.row, op.field}, Won{transaction, op});
  if (added) return {};
  TRY_ASSIGN(const auto held, connection_.order_of(place->second.transaction));
  TRY_ASSIGN(const auto offered, connection_.order_of(transaction));
  if (offered > held) place->second = {transaction, op};
  return {};
}

Result<std::int64_t> EpochRows::transaction_of(const Segment& segment, std::uint32_t at) {
  const bool epoch = segment.header.kind == SegmentKind::Epoch;
  const Origin origin =
      epoch ? segment.origins[at] : Origin{segment.header.site, segment.header.sequence_low + at};
  Query query = connection_.query(
      "SELECT tx.key FROM tx JOIN site ON site.key=tx.site WHERE site.id=? AND seq=?");
  TRY_ASSIGN(const bool found, query.bind(origin.site, origin.sequence).step());
  if (!found) return fail(ErrorCode::StorageCorrupt, {"tx", std::to_string(origin.sequence)});
  return query.integer(0);
}

Result<bool> EpochRows::is_of_log(std::int64_t transaction) {
  if (const auto known = of_log_.find(transaction); known != of_log_.end()) return known->second;
  Query query =
      connection_.query("SELECT s.kind FROM tx JOIN segment s ON s.key=tx.segment WHERE tx.key=?");
  TRY_ASSIGN(const bool found, query.bind(transaction).step());
  const bool of_log = found && query.integer(0) != static_cast<std::int64_t>(SegmentKind::Bulk);
  of_log_.emplace(transaction, of_log);
  return of_log;
}

Result<void> EpochRows::put_in_order() {
  for (auto& [place, won] : unknown_) won_.push_back(std::move(won));
  std::map<domain::EditOrder, std::int64_t> order;
  for (const Won& won : won_) {
    TRY_ASSIGN(const auto edit, connection_.order_of(won.transaction));
    order.emplace(edit, won.transaction);
  }
  std::unordered_map<std::int64_t, std::uint32_t> places;
  for (const auto& [edit, transaction] : order) {
    places.emplace(transaction, static_cast<std::uint32_t>(heads_.size()));
    origins_.push_back({edit.site, edit.sequence});
    TRY(read_head(transaction));
  }
  for (Won& won : won_) {
    won.op.transaction = places[won.transaction];
    won.op.previous = {};
    ops_.push_back(std::move(won.op));
  }
  std::ranges::sort(ops_, {},
                    [](const Op& op) { return std::tuple(op.transaction, op.row, op.field); });
  return {};
}

Result<void> EpochRows::read_head(std::int64_t transaction) {
  Query query =
      connection_.query("SELECT stamp,wall,author,unit,role,command,device FROM tx WHERE key=?");
  TRY(query.bind(transaction).step());
  heads_.push_back({Stamp{query.integer(0)}, query.integer(1), query.id(2),
                    std::string(query.text(3)), query.integer(4), std::string(query.text(5)),
                    query.id(6)});
  return {};
}

}  // namespace quanyu::store
