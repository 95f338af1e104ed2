#include "store/undo_stack.hpp"

#include "domain/model.hpp"
#include "store/frame.hpp"
#include "store/rows.hpp"
#include "store/schema.hpp"
#include "store/undo.hpp"

namespace quanyu::store {

Bytes encode_undo(const std::vector<UndoCell>& cells) {
  ByteWriter writer;
  writer.varint(cells.size());
  for (const UndoCell& cell : cells) {
    write_row_name(writer, cell.row);
    writer.varint(cell.field);
    write_value(writer, cell.before, cell.sealed);
    writer.varint(static_cast<std::uint64_t>(cell.transaction));
  }
  return writer.take();
}

Result<std::vector<UndoCell>> decode_undo(ByteView bytes) {
  ByteReader reader(bytes);
  std::vector<UndoCell> cells;
  for (std::uint64_t left = reader.varint(); left > 0 && !reader.failed(); --left) {
    UndoCell& cell = cells.emplace_back();
    cell.row = read_row_name(reader);
    cell.field = static_cast<domain::FieldNumber>(reader.varint());
    cell.before = read_value(reader, cell.sealed);
    cell.transaction = static_cast<std::int64_t>(reader.varint());
  }
  if (!reader.finished()) return fail(ErrorCode::StorageCorrupt, {"undo"});
  return cells;
}

// --- Stacks
// -------------------------------------------------------------------------------------

Result<ActNumber> top_act_number(Connection& connection, const Id& author, Stack stack) {
  // An act that is undone keeps its number, so the earliest undone one is the next to come again.
  const bool undo = stack == Stack::Undo;
  Query query = connection.query(undo ? "SELECT act,count(*) FROM undo_step WHERE author=? AND "
                                        "stack=? GROUP BY act ORDER BY act DESC LIMIT 1"
                                      : "SELECT act,count(*) FROM undo_step WHERE author=? AND "
                                        "stack=? GROUP BY act ORDER BY act LIMIT 1");
  TRY_ASSIGN(const bool found, query.bind(author, static_cast<std::int64_t>(stack)).step());
  return found ? ActNumber{query.integer(0), query.integer(1)} : ActNumber{};
}

namespace {

// The rows that a bulk command made are not noted one by one: they tell of themselves.
Result<void> add_new_rows(Connection& connection, std::int64_t transaction,
                          std::vector<UndoCell>& cells) {
  {
    Query bulk = connection.query(
        "SELECT 1 FROM tx JOIN segment s ON s.key=tx.segment WHERE tx.key=? AND s.kind=2");
    TRY_ASSIGN(const bool found, bulk.bind(transaction).step());
    if (!found) return {};
  }
  for (const domain::Entity* entity : domain::all_entities()) {
    if (natural_key(*entity) == nullptr) continue;
    Query query = connection.query("SELECT id FROM " + quoted_name(entity->name) +
                                   " WHERE base=? ORDER BY key");
    query.bind(transaction);
    while (true) {
      TRY_ASSIGN(const bool more, query.step());
      if (!more) break;
      cells.push_back({{.entity = entity->number, .id = query.id(0)}, domain::kLifeField, {}, 0});
    }
  }
  return {};
}

}  // namespace

Result<StackedAct> top_act(Connection& connection, const Id& author, Stack stack) {
  TRY_ASSIGN(const ActNumber top, top_act_number(connection, author, stack));
  StackedAct act{.number = top.number, .steps = {}};
  Query query = connection.query(
      "SELECT tx,cells FROM undo_step WHERE author=? AND stack=? AND act=? ORDER BY tx");
  query.bind(author, static_cast<std::int64_t>(stack), act.number);
  while (true) {
    TRY_ASSIGN(const bool more, query.step());
    if (!more) return act;
    TRY_ASSIGN(auto cells, decode_undo(query.blob(1)));
    TRY(add_new_rows(connection, query.integer(0), cells));
    act.steps.push_back({query.integer(0), std::move(cells)});
  }
}

Result<void> push_step(Connection& connection, const Id& author, Stack stack, std::int64_t act,
                       const UndoStep& step) {
  const Bytes cells = encode_undo(step.cells);
  return connection.query("INSERT INTO undo_step(tx,act,author,stack,cells) VALUES(?,?,?,?,?)")
      .bind(step.transaction, act, author, static_cast<std::int64_t>(stack), ByteView(cells))
      .run();
}

Result<void> drop_act(Connection& connection, const Id& author, Stack stack, std::int64_t act) {
  return connection.query("DELETE FROM undo_step WHERE author=? AND stack=? AND act=?")
      .bind(author, static_cast<std::int64_t>(stack), act)
      .run();
}

namespace {

Result<void> forget_old_acts(Connection& connection, const Id& author) {
  return connection
      .query(
          "DELETE FROM undo_step WHERE author=?1 AND stack=1 AND act<=(SELECT DISTINCT act FROM "
          "undo_step WHERE author=?1 AND stack=1 ORDER BY act DESC LIMIT 1 OFFSET ?2)")
      .bind(author, kActsKept)
      .run();
}

}  // namespace

Result<void> note_act(Connection& connection, const Id& author, Act act, std::int64_t sequence,
                      const UndoStep& step) {
  if (act == Act::Final) return {};
  TRY(connection.query("DELETE FROM undo_step WHERE author=? AND stack=?")
          .bind(author, static_cast<std::int64_t>(Stack::Redo))
          .run());
  std::int64_t number = sequence;
  if (act == Act::Joined) {
    TRY_ASSIGN(const ActNumber latest, top_act_number(connection, author, Stack::Undo));
    if (latest.number != 0) number = latest.number;
  }
  TRY(push_step(connection, author, Stack::Undo, number, step));
  return number == sequence ? forget_old_acts(connection, author) : Result<void>{};
}

// --- Versions
// -----------------------------------------------------------------------------------

Result<void> note_standing(Connection& connection, std::int64_t transaction,
                           const std::vector<Standing>& cells) {
  ByteWriter writer;
  writer.varint(cells.size());
  for (const Standing& cell : cells) {
    write_row_name(writer, cell.row);
    writer.varint(cell.field);
    writer.varint(static_cast<std::uint64_t>(cell.root));
  }
  return connection.query("INSERT INTO undo_standing(tx,cells) VALUES(?,?)")
      .bind(transaction, writer.view())
      .run();
}

Result<const Versions::Cells*> Versions::standing_of(std::int64_t transaction) {
  if (const auto found = known_.find(transaction); found != known_.end()) return &found->second;
  Cells& cells = known_[transaction];
  Query query = connection_.query("SELECT cells FROM undo_standing WHERE tx=?");
  TRY_ASSIGN(const bool found, query.bind(transaction).step());
  if (!found) return &cells;
  ByteReader reader(query.blob(0));
  for (std::uint64_t left = reader.varint(); left > 0 && !reader.failed(); --left) {
    const domain::RowName row = read_row_name(reader);
    const auto field = static_cast<domain::FieldNumber>(reader.varint());
    cells[{row, field}] = static_cast<std::int64_t>(reader.varint());
  }
  if (!reader.finished()) return fail(ErrorCode::StorageCorrupt, {"undo"});
  return &cells;
}

Result<std::int64_t> Versions::root(const domain::RowName& row, domain::FieldNumber field,
                                    std::int64_t transaction) {
  if (transaction == 0) return 0;
  TRY_ASSIGN(const Cells* const cells, standing_of(transaction));
  const auto found = cells->find({row, field});
  return found == cells->end() ? transaction : found->second;
}

}  // namespace quanyu::store
