#include "store/apply.hpp"

#include <algorithm>

#include "domain/decide.hpp"
#include "domain/entities/workspace.hpp"
#include "domain/validate.hpp"
#include "store/frame.hpp"
#include "store/write_scope.hpp"

namespace quanyu::store {
namespace {

using domain::Cell;
using domain::Life;
using domain::RowChange;
using domain::Value;

std::unexpected<Error> row_error(ErrorCode code, const Row& row, std::string_view field = {}) {
  return fail_at(code, std::string(row.entity->name), std::string(field));
}

// Applies the rows of one local transaction and collects its journal.
class LocalWrite {
 public:
  LocalWrite(WriteScope& scope, std::int64_t transaction)
      : scope_(scope), transaction_(transaction) {}

  Result<void> write(const RowChange& change) {
    TRY_ASSIGN(Row row, load_row(scope_.connection(), change.row));
    TRY_ASSIGN(const Digest before, row_digest(scope_.connection(), row));
    fields_.clear();
    TRY(write_life(row, change.life));
    for (const Cell& cell : change.cells) TRY(write_cell(row, cell));
    if (change.life == Life::Create) TRY(check_required(row));
    if (fields_.empty()) return {};
    TRY(save_row(scope_.connection(), row));
    TRY_ASSIGN(const Digest after, row_digest(scope_.connection(), row));
    scope_.digest_subtract(before);
    scope_.digest_add(after);
    return scope_.note_touched(row, transaction_, fields_);
  }

  std::vector<Op> ops;
  std::vector<UndoCell> undo;

 private:
  Result<void> write_life(Row& row, Life life) {
    if (row.entity->is_link()) {
      // A link lives by its parent cell; it may not hang on a child that nobody has made.
      if (row.key == 0 || life != Life::Keep) return row_error(ErrorCode::NotFound, row, "child");
      return {};
    }
    const bool alive = row.alive();
    if (life == Life::Create && alive) return row_error(ErrorCode::AlreadyThere, row);
    if (life != Life::Create && !alive) return row_error(ErrorCode::NotFound, row);
    if (life == Life::Create) return put(row, domain::kLifeField, std::int64_t{1});
    if (life == Life::Remove) return put(row, domain::kLifeField, std::int64_t{0});
    return {};
  }

  Result<void> write_cell(Row& row, const Cell& cell) {
    const domain::Field* field = row.entity->field(cell.field);
    if (field == nullptr) {
      return row_error(ErrorCode::FieldBadValue, row, std::to_string(cell.field));
    }
    TRY(domain::validate(*row.entity, *field, cell.value));
    if (field->part == domain::Part::Key) return write_natural_key(row, *field, cell.value);
    if (const auto* id = std::get_if<Id>(&cell.value)) TRY(check_target(row, *field, *id));
    return put(row, cell.field, cell.value);
  }

  Result<void> write_natural_key(Row& row, const domain::Field& field, const Value& value) {
    const auto* text = std::get_if<std::string>(&value);
    if (row.entity->is_link() || text == nullptr ||
        derived_id(kPublicTables, row.entity->number, *text) != row.name.id) {
      return row_error(ErrorCode::FieldBadValue, row, field.name);
    }
    if (row.natural == *text) return {};
    row.natural = *text;
    fields_.push_back(field.number);
    ops.push_back({0, row.name, field.number, value, {}});
    return {};
  }

  // A local command may point only at what is there; merging may point at what is still to come.
  Result<void> check_target(const Row& row, const domain::Field& field, const Id& id) {
    TRY_ASSIGN(Row target, load_row(scope_.connection(), {.entity = field.target, .id = id}));
    if (!target.alive()) return row_error(ErrorCode::NotFound, row, field.name);
    return {};
  }

  Result<void> check_required(Row& row) {
    for (const domain::Field& field : row.entity->fields) {
      if (field.presence != domain::Presence::Required || field.part == domain::Part::Key) continue;
      if (row.find(field.number) == nullptr) {
        return row_error(ErrorCode::FieldRequired, row, field.name);
      }
    }
    return {};
  }

  Result<void> put(Row& row, domain::FieldNumber field, const Value& value) {
    const Register* held = row.find(field);
    if (held == nullptr ? domain::is_none(value) : held->value == value) return {};
    Stamp previous;
    if (held != nullptr) {
      TRY_ASSIGN(const auto order, scope_.connection().order_of(held->transaction));
      previous = order.stamp;
    }
    undo.push_back({row.name, field, held == nullptr ? Value{} : held->value});
    ops.push_back({0, row.name, field, value, previous});
    fields_.push_back(field);
    row.set(field, value, transaction_);
    return {};
  }

  WriteScope& scope_;
  std::int64_t transaction_;
  std::vector<domain::FieldNumber> fields_;  // of the row under way
};

// Segments carry the workspace's id, so the store must know it apart from the record.
Result<void> note_workspace(Connection& connection, const domain::Changes& changes) {
  for (const RowChange& change : changes.rows) {
    if (change.row.entity != domain::kWorkspace.number || change.life != Life::Create) continue;
    TRY(connection.set_meta("workspace", change.row.id.view()));
  }
  return {};
}

}  // namespace

Result<Applied> apply(Database& database, const domain::Acting& acting,
                      std::string_view command_name, const domain::Changes& changes) {
  if (changes.empty()) return Applied{};
  TRY_ASSIGN(const auto scope, WriteScope::begin(database));
  TRY_ASSIGN(const Stamp stamp, scope->tick());
  TRY_ASSIGN(const std::int64_t sequence, scope->next_sequence());
  Frame frame{.head = {.stamp = stamp,
                       .wall_millis = database.connection().machine().clock.wall_millis(),
                       .author = acting.id,
                       .unit = acting.unit,
                       .role = static_cast<std::int64_t>(acting.role),
                       .command = std::string(command_name),
                       .device = database.site()},
              .ops = {}};
  TRY_ASSIGN(const std::int64_t transaction,
             scope->add_transaction(database.site(), sequence, frame.head, 0));
  LocalWrite write(*scope, transaction);
  for (const RowChange& change : changes.rows) TRY(write.write(change));
  if (write.ops.empty()) return Applied{};
  frame.ops = std::move(write.ops);
  const Bytes body = encode_frame(frame);
  TRY(database.connection()
          .query("INSERT INTO open_frame(seq,bytes) VALUES(?,?)")
          .bind(sequence, ByteView(body))
          .run());
  const Bytes undo = encode_undo(write.undo);
  TRY(database.connection()
          .query("UPDATE tx SET undo=? WHERE key=?")
          .bind(ByteView(undo), transaction)
          .run());
  TRY(note_workspace(database.connection(), changes));
  TRY(scope->add_have(database.site(), sequence, sequence));
  TRY(scope->commit());
  return Applied{sequence, stamp};
}

Result<Applied> run(Database& database, const domain::Acting& acting,
                    const domain::Command& command) {
  TRY_ASSIGN(const domain::Facts facts, facts_for(database, acting, command));
  TRY_ASSIGN(const domain::Changes changes, domain::decide(acting, command, facts));
  return apply(database, acting, domain::command_name(command), changes);
}

}  // namespace quanyu::store
