#include "store/merge_core.hpp"

#include <algorithm>
#include <numeric>

#include "domain/model.hpp"
#include "store/bulk_fold.hpp"

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

bool is_life(const Value& value) {
  return value == Value{std::int64_t{0}} || value == Value{std::int64_t{1}};
}

// Stamps further ahead than this are thrown away by the policy that must fail its test.
constexpr std::int64_t kMutantDriftMillis = 60;

// Who touched which rows, written many at a time: one statement for each would cost more than the
// folding.
class TouchedRows {
 public:
  explicit TouchedRows(Connection& connection) : connection_(connection) {}

  // REQUIRES: a transaction that is new here, once for each row.
  Result<void> add(const Row& row, std::int64_t transaction, ByteView fields) {
    entities_.push_back(row.entity->number);
    keys_.push_back(row.key);
    transactions_.push_back(transaction);
    fields_.push({reinterpret_cast<const char*>(fields.data()), fields.size()});
    return keys_.size() < kTogether ? Result<void>{} : write();
  }

  Result<void> write() {
    std::vector<std::uint32_t> places(keys_.size());
    std::iota(places.begin(), places.end(), 0u);
    const FedColumn columns[] = {std::span<const std::int64_t>(entities_),
                                 std::span<const std::int64_t>(keys_),
                                 std::span<const std::int64_t>(transactions_), FedBytes{&fields_}};
    TRY(connection_.feed().insert(connection_, "touched(entity,row,tx,fields)", columns, places));
    for (auto* column : {&entities_, &keys_, &transactions_}) column->clear();
    fields_.clear();
    return {};
  }

 private:
  static constexpr std::size_t kTogether = 8192;

  Connection& connection_;
  std::vector<std::int64_t> entities_, keys_, transactions_;
  TextColumn fields_;
};

// Folds the ops of a log segment row by row: read once, fold, write once.
class LogFold {
 public:
  LogFold(WriteScope& scope, const Segment& segment, std::vector<std::int64_t> transactions)
      : scope_(scope),
        segment_(segment),
        transactions_(std::move(transactions)),
        touched_(scope.connection()) {}

  Result<Merged> fold() {
    std::vector<const Op*> ops;
    for (const Op& op : segment_.ops) ops.push_back(&op);
    std::ranges::stable_sort(ops, [](const Op* a, const Op* b) {
      const auto order = a->row <=> b->row;
      return order != 0 ? order < 0 : a->transaction < b->transaction;
    });
    for (auto first = ops.begin(); first != ops.end();) {
      const auto last =
          std::find_if(first, ops.end(), [&](const Op* op) { return op->row != (*first)->row; });
      TRY(fold_row({first, last}));
      first = last;
    }
    TRY(touched_.write());
    return merged_;
  }

 private:
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
    if (op.field == domain::kLifeField) {
      if (row.entity->is_link() || !is_life(op.value)) return false;
      return count(scope_.offer(row, op.field, op.value, transaction));
    }
    const Field* field = row.entity->field(op.field);
    if (field == nullptr || !fits(*field, op.value)) return false;
    if (field->part == domain::Part::Value) {
      return count(scope_.offer(row, op.field, op.value, transaction));
    }
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
  const Segment& segment_;
  std::vector<std::int64_t> transactions_;
  TouchedRows touched_;
  ByteWriter fields_;
  Merged merged_;
};

Result<Merged> fold_bulk(WriteScope& scope, const Segment& segment, std::int64_t transaction) {
  if (transaction == 0) return Merged{};
  TRY_ASSIGN(const auto order, scope.connection().order_of(transaction));
  BulkFold fold(scope, transaction, order);
  for (const domain::ChangeBatch& batch : segment.batches) TRY(fold.add(batch));
  while (true) {
    TRY_ASSIGN(const bool done, fold.index_step());
    if (done) break;
  }
  return Merged{MergeOutcome::Merged, fold.rows(), fold.cells_won()};
}

}  // namespace

Result<Merged> fold_segment(WriteScope& scope, const Segment& segment, std::int64_t segment_key) {
  const FoldPolicy policy = scope.connection().policy;
  const std::int64_t wall = scope.connection().machine().clock.wall_millis();
  std::vector<std::int64_t> transactions;
  for (std::size_t at = 0; at < segment.transactions.size(); ++at) {
    TransactionHead head = segment.transactions[at];
    if (policy == FoldPolicy::RejectDrift && head.stamp.millis() > wall + kMutantDriftMillis) {
      transactions.push_back(0);
      continue;
    }
    if (policy == FoldPolicy::Restamp) {
      TRY_ASSIGN(head.stamp, scope.tick());
    }
    scope.absorb(head.stamp);
    const std::int64_t sequence = segment.header.sequence_low + static_cast<std::int64_t>(at);
    TRY_ASSIGN(const std::int64_t key,
               scope.add_transaction(segment.header.site, sequence, head, segment_key));
    transactions.push_back(key);
  }
  TRY(scope.add_have(segment.header.site, segment.header.sequence_low,
                     segment.header.sequence_high));
  if (segment.header.kind == SegmentKind::Bulk) {
    return fold_bulk(scope, segment, transactions.front());
  }
  return LogFold(scope, segment, std::move(transactions)).fold();
}

}  // namespace quanyu::store
