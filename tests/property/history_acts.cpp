#include "property/history_acts.hpp"

#include <algorithm>

#include "domain/area_import.hpp"
#include "domain/entities/numbers.hpp"
#include "domain/model.hpp"
#include "store/record_fact.hpp"
#include "store/rows.hpp"
#include "store/undo.hpp"

namespace quanyu::store {
namespace {

using domain::Entity;
using domain::NodeName;
using domain::RowChange;
namespace command = domain::command;

constexpr Moment kNow{29'666'666};  // years after kDay

std::vector<const Entity*> entities_of(domain::RowKind kind) {
  std::vector<const Entity*> found;
  for (const Entity* entity : domain::all_entities()) {
    if (entity->row_kind == kind) found.push_back(entity);
  }
  return found;
}

std::vector<domain::EntityNumber> entities_in(domain::Tree tree) {
  std::vector<domain::EntityNumber> found;
  for (const domain::Structure& structure : domain::structures()) {
    if (structure.tree == tree) found.push_back(structure.entity);
  }
  return found;
}

domain::Role some_role(RandomRows& rows, domain::RoleSet allowed) {
  for (int tries = 0; tries < 8; ++tries) {
    const auto role = static_cast<domain::Role>(1 + rows.pick(7));
    if (allowed.has(role)) return role;
  }
  return domain::Role::Clerk;
}

}  // namespace

void HistoryActs::deal() {
  static const auto records = entities_of(domain::RowKind::Record);
  static const auto links = entities_of(domain::RowKind::DatedLink);
  records_ = {rows_.pick_of(records), rows_.pick_of(records)};
  link_ = rows_.pick_of(links);
  nodes_.clear();
  if (rows_.one_in(3)) nodes_ = entities_in(rows_.pick_of(domain::structures()).tree);
  workflow_ = rows_.one_in(3) ? rows_.pick_of(domain::all_workflows()) : nullptr;
  imports_ = rows_.one_in(5);
}

void HistoryActs::set_up(Replica& replica) {
  bring(replica, domain::number::Workspace, known_record(domain::number::Workspace, 0));
  bring(replica, domain::number::Actor, replica.acting.id);
  for (const domain::EntityNumber entity : nodes_) {
    for (std::size_t at = 0; at + 1 < kRecordsEach; ++at) {
      bring(replica, entity, known_record(entity, at));
    }
  }
  if (workflow_ != nullptr)
    bring(replica, workflow_->entity->number, known_record(workflow_->entity->number, 1));
}

void HistoryActs::act(Replica& replica) {
  switch (rows_.pick(nodes_.empty() && workflow_ == nullptr ? 8 : 14)) {
    case 0:
    case 1:
    case 2: return edit(replica);
    case 3:
    case 4: return move_link(replica);
    case 5: {
      const auto taken = must(undo(*replica.database, replica.acting));
      if (taken.applied.sequence != 0) count(ActKind::Undo, "undo");
      return;
    }
    case 6: {
      must(undo(*replica.database, replica.acting));
      const auto taken = must(redo(*replica.database, replica.acting));
      if (taken.applied.sequence != 0) count(ActKind::Redo, "redo");
      return;
    }
    case 7: return imports_ ? import(replica) : edit(replica);
    default: break;
  }
  const bool structural = workflow_ == nullptr || (!nodes_.empty() && rows_.one_in(2));
  structural ? change_structure(replica) : take_action(replica);
}

// --- Plain changes, past the rules
// ------------------------------------------------------------------

void HistoryActs::edit(Replica& replica) {
  const Entity& entity = *rows_.pick_of(records_);
  const domain::RowName name{.entity = entity.number, .id = rows_.record(entity.number)};
  Connection& connection = replica.database->connection();
  Births births(rows_, connection);
  if (!must(load_row(connection, name)).alive()) {
    births.bring(name.entity, name.id);
  } else if (rows_.one_in(6)) {
    births.changes.push_back({.row = name, .life = domain::Life::Remove, .cells = {}});
  } else {
    RowChange change{.row = name, .cells = rows_.some_cells(entity)};
    births.bring_targets(entity, change.cells);
    births.changes.push_back(std::move(change));
  }
  apply_rows(replica, ActKind::Edit, std::move(births.changes));
}

void HistoryActs::move_link(Replica& replica) {
  RowChange change{.row = rows_.link(*link_), .cells = rows_.some_cells(*link_)};
  Births births(rows_, replica.database->connection());
  births.bring(link_->field(domain::link_field::kChild)->target, change.row.id);
  births.bring_targets(*link_, change.cells);
  births.changes.push_back(std::move(change));
  apply_rows(replica, ActKind::Link, std::move(births.changes));
}

void HistoryActs::bring(Replica& replica, domain::EntityNumber entity, const Id& id) {
  Births births(rows_, replica.database->connection());
  births.bring(entity, id);
  apply_rows(replica, ActKind::Edit, std::move(births.changes));
}

void HistoryActs::apply_rows(Replica& replica, ActKind kind, std::vector<RowChange> changes) {
  const auto applied = apply(*replica.database, replica.acting, "test.edit", {std::move(changes)});
  if (applied && applied->sequence != 0) count(kind, "test.edit");
}

void HistoryActs::import(Replica& replica) {
  domain::AreaChunk chunk;
  for (const std::string_view code : {"33", "3301", "3302", "330101"}) {
    if (chunk.size() > 0 && rows_.one_in(3)) continue;
    const auto last = static_cast<std::int64_t>(chunk.size()) - 1;
    chunk.push(code, std::to_string(rows_.pick(4)), domain::AreaKind::City, rows_.one_in(2),
               static_cast<std::int64_t>(rows_.pick(4)),
               last < 0
                   ? domain::kNoReference
                   : static_cast<std::int64_t>(rows_.pick(static_cast<std::uint64_t>(last) + 1)));
  }
  import_chunks(replica, {chunk});
  count(ActKind::Import, "area.import");
}

// --- Commands, by the rules
// -------------------------------------------------------------------------

NodeName HistoryActs::node() {
  const domain::EntityNumber entity = rows_.pick_of(nodes_);
  return {entity, known_record(entity, rows_.pick(kRecordsEach))};
}

domain::Command HistoryActs::structural_command(Replica& replica) {
  const NodeName node = this->node();
  const NodeName parent = rows_.one_in(5) ? NodeName{} : this->node();
  const Date from{kDay.days + static_cast<std::int32_t>(rows_.pick(4))};
  const Id other = known_record(node.entity, rows_.pick(kRecordsEach));
  switch (rows_.pick(6)) {
    case 0: {
      const NodeName made{node.entity, known_record(node.entity, kRecordsEach - 1)};
      Births births(rows_, replica.database->connection());
      births.bring(made.entity, made.id);
      // The last change is the node itself; what it needs must stand before it is founded.
      std::vector<domain::Cell> cells;
      if (!births.changes.empty()) cells = std::move(births.changes.back().cells);
      std::erase_if(cells, [&](const domain::Cell& cell) {
        const domain::Meaning meaning =
            domain::find_entity(made.entity)->field(cell.field)->meaning;
        return meaning == domain::Meaning::Given || meaning == domain::Meaning::State;
      });
      if (!births.changes.empty()) births.changes.pop_back();
      apply_rows(replica, ActKind::Edit, std::move(births.changes));
      return command::FoundNode{made, std::move(cells), parent, from, kNow};
    }
    case 1:
      return command::RenameNode{
          node, "新" + std::to_string(rows_.pick(4)), from, "", rows_.new_id(), kNow};
    case 2: return command::MoveNode{node, parent, from, kNow};
    case 3: {
      const auto kind =
          rows_.one_in(2) ? command::MergeKind::FromDay : command::MergeKind::Duplicate;
      return command::MergeNodes{node, other, kind, from, "", kNow};
    }
    case 4: {
      const auto after =
          rows_.one_in(2) ? command::AfterSplit::Stays : command::AfterSplit::Dissolves;
      return command::SplitNode{node, {{rows_.new_id(), "分", {}}}, after, from, "", kNow};
    }
    default: {
      const auto children = static_cast<command::ChildrenGo>(rows_.pick(3));
      return command::DissolveNode{node, children, parent, from, "", kNow};
    }
  }
}

void HistoryActs::change_structure(Replica& replica) {
  run(replica, ActKind::Structure, structural_command(replica));
}

void HistoryActs::take_action(Replica& replica) {
  const Entity& entity = *workflow_->entity;
  const domain::RowName name{.entity = entity.number, .id = rows_.record(entity.number)};
  Connection& connection = replica.database->connection();
  const domain::RecordFact held = must(record_fact(connection, name));
  if (held.standing != domain::Standing::Alive) return bring(replica, name.entity, name.id);
  const std::int64_t state = held.number(workflow_->state().number);
  const domain::Action* action = &rows_.pick_of(workflow_->actions);
  for (int tries = 0; tries < 6 && !action->leaves(state); ++tries) {
    action = &rows_.pick_of(workflow_->actions);
  }
  command::Act act{.record = name, .action = action->number, .cells = {}, .now = kNow};
  for (const domain::Asked& asked : action->asks) {
    const bool skipped = asked.presence == domain::Presence::Optional && rows_.one_in(2);
    if (!skipped) act.cells.push_back({asked.field, rows_.value(*entity.field(asked.field))});
  }
  Births births(rows_, connection);
  births.bring_targets(entity, act.cells);
  births.bring(domain::number::Actor, replica.acting.id);
  apply_rows(replica, ActKind::Edit, std::move(births.changes));
  replica.acting.role = some_role(rows_, action->who);
  run(replica, ActKind::Workflow, act);
  replica.acting.role = domain::Role::Clerk;
}

void HistoryActs::run(Replica& replica, ActKind kind, const domain::Command& command) {
  const auto applied = store::run(*replica.database, replica.acting, command);
  if (applied && applied->sequence != 0) count(kind, domain::command_name(command));
}

void HistoryActs::count(ActKind kind, std::string command) {
  ++stats_.acts[kind];
  stats_.commands.insert(std::move(command));
}

}  // namespace quanyu::store
