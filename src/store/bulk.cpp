#include "store/bulk.hpp"

#include "store/bulk_fold.hpp"
#include "store/segment.hpp"
#include "store/segment_table.hpp"
#include "store/undo_stack.hpp"

namespace quanyu::store {

struct BulkWriter::State {
  enum class Phase : std::uint8_t { Adding, Indexing, Committing, Done, Failed };

  Phase phase = Phase::Adding;
  std::unique_ptr<WriteScope> scope;
  std::unique_ptr<BulkFold> fold;
  BulkSegmentWriter writer;
  SegmentHeader header;
  TransactionHead head;
  Act act = Act::New;
  std::int64_t transaction = 0;
  std::int64_t segment = 0;
  std::int64_t pieces = 0;
  std::int64_t size = 0;
  std::int64_t ids = 0;

  Result<void> put_piece(const Bytes& piece) {
    size += static_cast<std::int64_t>(piece.size());
    return put_segment_piece(scope->connection(), segment, pieces++, piece);
  }

  // Everything that failed is undone at once, so that no half of a command is left behind.
  template <class T>
  Result<T> settle(Result<T> result) {
    if (!result) {
      phase = Phase::Failed;
      fold.reset();
      scope.reset();
    }
    return result;
  }

  Result<void> begin(Database& database, const domain::Acting& acting, std::string_view name);
  Result<void> add(const domain::ChangeBatch& batch);
  Result<bool> finish_step();
  Result<void> commit();
};

Result<void> BulkWriter::State::begin(Database& database, const domain::Acting& acting,
                                      std::string_view name) {
  TRY_ASSIGN(scope, WriteScope::begin(database));
  TRY_ASSIGN(head.stamp, scope->tick());
  head.wall_millis = database.connection().machine().clock.wall_millis();
  head.author = acting.id;
  head.unit = acting.unit;
  head.role = static_cast<std::int64_t>(acting.role);
  head.command = std::string(name);
  head.device = database.site();
  TRY_ASSIGN(const std::int64_t sequence, scope->next_sequence());
  TRY_ASSIGN(segment, next_segment_key(scope->connection()));
  TRY_ASSIGN(const Id workspace, workspace_id(scope->connection()));
  header = {SegmentKind::Bulk, kSuite, workspace, database.site(), sequence, sequence};
  TRY_ASSIGN(transaction, scope->add_transaction(database.site(), sequence, head, segment));
  TRY_ASSIGN(const domain::EditOrder order, scope->connection().order_of(transaction));
  fold = std::make_unique<BulkFold>(*scope, transaction, order);
  return put_piece(writer.begin(header, head));
}

Result<void> BulkWriter::State::add(const domain::ChangeBatch& batch) {
  if (phase != Phase::Adding) return fail(ErrorCode::Internal, {"bulk add"});
  TRY(fold->add(batch));
  return put_piece(writer.block(batch));
}

Result<bool> BulkWriter::State::finish_step() {
  if (phase == Phase::Adding) {
    phase = Phase::Indexing;
    ids = fold->ids_left();
    return false;
  }
  if (phase == Phase::Indexing) {
    TRY_ASSIGN(const bool indexed, fold->index_step());
    if (indexed) phase = Phase::Committing;
    return false;
  }
  if (phase == Phase::Committing) {
    TRY(commit());
    phase = Phase::Done;
  }
  if (phase == Phase::Done) return true;
  return fail(ErrorCode::Internal, {"bulk finish"});
}

Result<void> BulkWriter::State::commit() {
  TRY(put_piece(writer.end()));
  TRY(put_segment(scope->connection(), segment, header, head.author, SegmentState::Own, size,
                  writer.hash()));
  TRY(scope->add_have(header.site, header.sequence_low, header.sequence_high));
  if (fold->rows() > kMostUndoneRows) act = Act::Final;
  TRY(note_act(scope->connection(), head.author, act, header.sequence_low,
               {transaction, fold->take_undo()}));
  TRY(scope->commit());
  fold.reset();
  scope.reset();
  return {};
}

BulkWriter::BulkWriter(std::unique_ptr<State> state) : state_(std::move(state)) {}
BulkWriter::BulkWriter(BulkWriter&&) noexcept = default;
BulkWriter& BulkWriter::operator=(BulkWriter&&) noexcept = default;
BulkWriter::~BulkWriter() = default;

Result<BulkWriter> BulkWriter::begin(Database& database, const domain::Acting& acting,
                                     std::string_view command_name, Act act) {
  auto state = std::make_unique<State>();
  state->act = act;
  TRY(state->begin(database, acting, command_name));
  return BulkWriter(std::move(state));
}

Result<void> BulkWriter::add(const domain::ChangeBatch& batch) {
  return state_->settle(state_->add(batch));
}

Result<bool> BulkWriter::finish_step() { return state_->settle(state_->finish_step()); }

int BulkWriter::finish_progress() const {
  switch (state_->phase) {
    case State::Phase::Indexing:
      return state_->ids == 0
                 ? 0
                 : static_cast<int>(1000 - 1000 * state_->fold->ids_left() / state_->ids);
    case State::Phase::Committing:
    case State::Phase::Done: return 1000;
    case State::Phase::Adding:
    case State::Phase::Failed: return 0;
  }
  return 0;
}

void BulkWriter::cancel() {
  if (state_->phase == State::Phase::Done) return;
  state_->phase = State::Phase::Failed;
  state_->fold.reset();
  state_->scope.reset();
}

Applied BulkWriter::applied() const { return {state_->header.sequence_low, state_->head.stamp}; }

}  // namespace quanyu::store
