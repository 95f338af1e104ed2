#include "store/undo.hpp"

#include <algorithm>
#include <map>

#include "domain/model.hpp"
#include "store/contact_keys.hpp"
#include "store/local_write.hpp"
#include "store/rows.hpp"

namespace quanyu::store {
namespace {

using domain::Life;
using domain::RowChange;
using domain::RowName;
using domain::Value;

// A cell over a whole act: what stood there before it, and the act's own last edit.
struct ActCell {
  domain::FieldNumber field = 0;
  Value before;
  std::int64_t before_transaction = 0;
  std::int64_t written = 0;
  Bytes sealed = {};
};
struct ActRow {
  RowName name;
  std::vector<ActCell> cells;
};

std::vector<ActRow> rows_of(StackedAct act) {
  std::vector<ActRow> rows;
  std::map<RowName, std::size_t> places;
  for (UndoStep& step : act.steps) {
    for (UndoCell& cell : step.cells) {
      const auto [place, added] = places.try_emplace(cell.row, rows.size());
      if (added) rows.push_back({.name = cell.row, .cells = {}});
      std::vector<ActCell>& cells = rows[place->second].cells;
      const auto known = std::ranges::find(cells, cell.field, &ActCell::field);
      if (known != cells.end()) {
        known->written = step.transaction;
      } else {
        cells.push_back({cell.field, std::move(cell.before), cell.transaction, step.transaction,
                         std::move(cell.sealed)});
      }
    }
  }
  return rows;
}

// What taking back an act changes, found without changing anything.
class Plan {
 public:
  explicit Plan(Connection& connection) : connection_(connection), versions_(connection) {}

  // Rows in reverse, so that what an act put away last comes back first.
  Result<void> make(StackedAct act) {
    TRY_ASSIGN(act_order_, connection_.order_of(act.steps.back().transaction));
    std::vector<ActRow> rows = rows_of(std::move(act));
    TRY(unseal(rows));
    for (const ActRow& row : rows) {
      if (brings_back(row)) coming_back_.push_back(row.name);
    }
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) TRY(plan_row(*row));
    return {};
  }

  std::vector<RowChange> changes;
  std::vector<Standing> standing;
  std::vector<LeftAlone> left;

 private:
  // A contact comes back only where its key is still here.
  Result<void> unseal(std::vector<ActRow>& rows) {
    for (ActRow& row : rows) {
      for (ActCell& cell : row.cells) {
        if (cell.sealed.empty()) continue;
        TRY_ASSIGN(auto text, unseal_contact(connection_, row.name, cell.field, cell.sealed));
        if (!text) continue;
        cell.before = *std::move(text);
        cell.sealed.clear();
      }
    }
    return {};
  }

  static bool brings_back(const ActRow& row) {
    return std::ranges::any_of(row.cells, [](const ActCell& cell) {
      return cell.field == domain::kLifeField && cell.before == Value{std::int64_t{1}};
    });
  }

  Result<void> plan_row(const ActRow& act) {
    TRY_ASSIGN(Row row, load_row(connection_, act.name));
    RowChange change{.row = act.name, .cells = {}};
    LeftAlone alone{.row = act.name, .fields = {}};
    const auto life = std::ranges::find(act.cells, domain::kLifeField, &ActCell::field);
    bool alive = row.entity->is_link() || row.alive();
    if (life != act.cells.end()) {
      const bool goes_away = !brings_back(act);
      TRY_ASSIGN(const bool ours, is_ours(row, *life));
      TRY_ASSIGN(const bool worked_on, goes_away ? is_worked_on(row) : Result<bool>(false));
      if (ours && !worked_on) {
        TRY(add(change, *life));
        alive = !goes_away;
      } else {
        alone.fields.push_back(domain::kLifeField);
      }
      // A record that goes away keeps its cells: redoing brings it back as it was.
      if (goes_away) return close(std::move(change), std::move(alone));
    }
    for (const ActCell& cell : act.cells) {
      if (cell.field == domain::kLifeField) continue;
      TRY_ASSIGN(const bool ours, is_ours(row, cell));
      TRY_ASSIGN(const bool there, is_target_there(row, cell));
      if (alive && ours && there && cell.sealed.empty()) {
        TRY(add(change, cell));
      } else {
        alone.fields.push_back(cell.field);
      }
    }
    return close(std::move(change), std::move(alone));
  }

  Result<void> close(RowChange change, LeftAlone alone) {
    if (!alone.fields.empty()) left.push_back(std::move(alone));
    if (change.life != Life::Keep || !change.cells.empty()) changes.push_back(std::move(change));
    return {};
  }

  Result<void> add(RowChange& change, const ActCell& cell) {
    if (cell.field == domain::kLifeField) {
      change.life = cell.before == Value{std::int64_t{1}} ? Life::Create : Life::Remove;
    } else {
      change.cells.push_back({cell.field, cell.before});
    }
    TRY_ASSIGN(const std::int64_t root,
               versions_.root(change.row, cell.field, cell.before_transaction));
    standing.push_back({change.row, cell.field, root});
    return {};
  }

  Result<bool> is_ours(Row& row, const ActCell& cell) {
    const Register* held = row.find(cell.field);
    if (held == nullptr) return false;
    TRY_ASSIGN(const std::int64_t now, versions_.root(row.name, cell.field, held->transaction));
    TRY_ASSIGN(const std::int64_t then, versions_.root(row.name, cell.field, cell.written));
    return now == then;
  }

  // Somebody has worked on the record since the act: taking it away would hide that work.
  Result<bool> is_worked_on(const Row& row) {
    for (const Register& held : row.registers) {
      TRY_ASSIGN(const std::int64_t root, versions_.root(row.name, held.field, held.transaction));
      if (root == 0) continue;
      TRY_ASSIGN(const domain::EditOrder order, connection_.order_of(root));
      if (order > act_order_) return true;
    }
    return false;
  }

  Result<bool> is_target_there(const Row& row, const ActCell& cell) {
    const auto* id = std::get_if<Id>(&cell.before);
    if (id == nullptr) return true;
    const RowName name{.entity = row.entity->field(cell.field)->target, .id = *id};
    if (std::ranges::contains(coming_back_, name)) return true;
    TRY_ASSIGN(Row target, load_row(connection_, name));
    return target.alive();
  }

  Connection& connection_;
  Versions versions_;
  domain::EditOrder act_order_;  // of the last transaction of the act
  std::vector<RowName> coming_back_;
};

Result<TakenBack> take(Database& database, const domain::Acting& acting, Stack from, Stack to,
                       std::string_view name) {
  TRY_ASSIGN(const auto scope, WriteScope::begin(database));
  Connection& connection = database.connection();
  TRY_ASSIGN(StackedAct act, top_act(connection, acting.id, from));
  if (act.steps.empty()) return TakenBack{};
  TakenBack taken{.act = act.number, .left = {}, .applied = {}};
  Plan plan(connection);
  TRY(plan.make(std::move(act)));
  taken.left = std::move(plan.left);
  TRY(drop_act(connection, acting.id, from, taken.act));
  if (!plan.changes.empty()) {
    LocalWrite write(*scope, Checks::Restored);
    TRY(write.begin(acting, name));
    for (const RowChange& change : plan.changes) TRY(write.write(change));
    TRY_ASSIGN(taken.applied, write.finish());
    TRY(push_step(connection, acting.id, to, taken.act, {write.transaction(), write.take_undo()}));
    TRY(note_standing(connection, write.transaction(), plan.standing));
  }
  TRY(scope->commit());
  return taken;
}

Result<std::optional<NextAct>> next(Database& database, const Id& author, Stack stack) {
  TRY_ASSIGN(const ActNumber act, top_act_number(database.connection(), author, stack));
  if (act.number == 0) return std::nullopt;
  // The number names the act's first transaction, also after it was undone and redone.
  Query query = database.connection().query(
      "SELECT command FROM tx JOIN site ON site.key=tx.site WHERE site.id=? AND seq=?");
  TRY_ASSIGN(const bool found, query.bind(database.site(), act.number).step());
  return NextAct{found ? std::string(query.text(0)) : std::string(), act.steps};
}

}  // namespace

Result<TakenBack> undo(Database& database, const domain::Acting& acting) {
  return take(database, acting, Stack::Undo, Stack::Redo, "undo");
}

Result<TakenBack> redo(Database& database, const domain::Acting& acting) {
  return take(database, acting, Stack::Redo, Stack::Undo, "redo");
}

Result<std::optional<NextAct>> next_undo(Database& database, const Id& author) {
  return next(database, author, Stack::Undo);
}

Result<std::optional<NextAct>> next_redo(Database& database, const Id& author) {
  return next(database, author, Stack::Redo);
}

}  // namespace quanyu::store
