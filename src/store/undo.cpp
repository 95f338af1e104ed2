#include "store/undo.hpp"

#include <algorithm>

#include "store/connection.hpp"
#include "store/frame.hpp"
#include "store/rows.hpp"

namespace quanyu::store {
namespace {

using domain::Life;
using domain::RowChange;

RowChange& change_of(domain::Changes& changes, const domain::RowName& row) {
  const auto found = std::ranges::find(changes.rows, row, &RowChange::row);
  if (found != changes.rows.end()) return *found;
  return changes.rows.emplace_back(RowChange{.row = row, .cells = {}});
}

}  // namespace

Result<UndoPlan> plan_undo(Database& database, std::int64_t sequence) {
  Connection& connection = database.connection();
  std::int64_t transaction = 0;
  Bytes packed;
  {
    Query row = connection.query(
        "SELECT tx.key,tx.undo FROM tx JOIN site ON site.key=tx.site WHERE site.id=? AND seq=?");
    TRY_ASSIGN(const bool found, row.bind(database.site(), sequence).step());
    if (!found || row.is_null(1)) return fail(ErrorCode::NotFound, {std::to_string(sequence)});
    transaction = row.integer(0);
    const ByteView bytes = row.blob(1);
    packed.assign(bytes.begin(), bytes.end());
  }
  TRY_ASSIGN(const auto cells, decode_undo(packed));
  UndoPlan plan;
  for (const UndoCell& cell : cells) {
    TRY_ASSIGN(Row row, load_row(connection, cell.row));
    const Register* held = row.find(cell.field);
    if (held == nullptr || held->transaction != transaction) {
      if (!std::ranges::contains(plan.passed, cell.row)) plan.passed.push_back(cell.row);
      continue;
    }
    RowChange& change = change_of(plan.changes, cell.row);
    if (cell.field == domain::kLifeField) {
      change.life = cell.before == domain::Value{std::int64_t{1}} ? Life::Create : Life::Remove;
    } else {
      change.cells.push_back({cell.field, cell.before});
    }
  }
  // A row that goes away keeps its cells: redoing brings it back as it was.
  for (RowChange& change : plan.changes.rows) {
    if (change.life == Life::Remove) change.cells.clear();
  }
  return plan;
}

}  // namespace quanyu::store
