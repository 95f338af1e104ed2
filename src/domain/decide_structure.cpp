#include "domain/decide_structure.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "domain/decide_record.hpp"
#include "domain/model.hpp"
#include "domain/structure_edit.hpp"
#include "domain/validate.hpp"

namespace quanyu::domain {
namespace {

using command::AfterSplit;
using command::ChildrenGo;
using command::MergeKind;
using command::NewSibling;

// Who may, what it is, and that it stands on the day.
Result<const Structure*> begin(const Acting& acting, const NodeName& node, StructureEdit& edit) {
  TRY_ASSIGN(const Structure* structure, structure_of(node));
  const Entity& entity = *find_entity(node.entity);
  TRY(check_person(acting, entity.writers, entity, edit.facts()));
  if (!is_real_day(civil_of(edit.from()))) {
    return fail_at(ErrorCode::FieldBadValue, std::string(entity.name), "",
                   {std::to_string(edit.from().days)});
  }
  TRY(edit.check_standing(edit.facts().record));
  return structure;
}

Result<Changes> checked(Changes changes) {
  for (const RowChange& row : changes.rows) TRY(validate(row));
  return changes;
}

std::string tidy(std::string_view text) { return std::string(trimmed(text)); }

NodeName child_of(const LinkFact& link) {
  for (const TreeLink& way : tree_links()) {
    if (way.link == link.row.entity && way.kind == link.row.kind) return {way.child, link.row.id};
  }
  return {};
}

// A link of a tree, on which children hang; others only mention the node.
bool is_branch(const LinkFact& link) { return child_of(link).entity != 0; }

// Links that hold on the day or later: what stands beneath the node from then on.
std::vector<const LinkFact*> from_then_on(const std::vector<LinkFact>& links, Date from) {
  std::vector<const LinkFact*> found;
  for (const LinkFact& link : links) {
    if (link.until > from.days) found.push_back(&link);
  }
  return found;
}

void set_cell(std::vector<Cell>& cells, FieldNumber field, Value value) {
  std::erase_if(cells, [&](const Cell& cell) { return cell.field == field; });
  if (!is_none(value)) cells.push_back({field, std::move(value)});
}

// --- Merging ---

// A running relation ends the day before and begins again with the target.
void carry_over(StructureEdit& edit, const ReferenceFact& reference, const Id& target) {
  const Entity& entity = *find_entity(reference.row.entity);
  const Field* from = entity.field(Meaning::From);
  const Field* to = entity.field(Meaning::To);
  std::vector<Cell> cells = reference.cells;
  set_cell(cells, reference.field, target);
  set_cell(cells, from->number, std::int64_t{edit.from().days});
  edit.add_row({.row = reference.row, .cells = {{to->number, std::int64_t{edit.from().days - 1}}}});
  const Id made = made_id(reference.row.id, entity.number, "carried " + to_hex(target));
  edit.add_row({.row = {.entity = entity.number, .id = made},
                .life = Life::Create,
                .cells = std::move(cells)});
}

void merge_from_day(StructureEdit& edit, const command::MergeNodes& command) {
  const StructureFacts& facts = edit.facts().structure;
  for (const LinkFact* link : from_then_on(facts.beneath, command.from)) {
    edit.redirect(*link, command.target);
  }
  for (const ReferenceFact& reference : facts.references) {
    if (reference.kind == ReferenceKind::Unfinished) {
      edit.add_row({.row = reference.row, .cells = {{reference.field, command.target}}});
    } else if (reference.kind == ReferenceKind::Running) {
      carry_over(edit, reference, command.target);
    }
  }
  edit.dissolve(command.source);
}

// What the target does not have, it takes from the duplicate.
void fill_blanks(StructureEdit& edit, const RecordFact& source, const RecordFact& target) {
  const Entity& entity = *find_entity(source.name.entity);
  const Structure& structure = *find_structure(entity.number);
  RowChange change{.row = target.name, .cells = {}};
  for (const Cell& cell : source.cells) {
    const Field* field = entity.field(cell.field);
    if (field == nullptr || field->part == Part::Key || target.has(cell.field)) continue;
    if (cell.field == structure.order || cell.field == structure.dissolved) continue;
    change.cells.push_back(cell);
  }
  if (!change.cells.empty()) edit.add_row(std::move(change));
}

// Links of the duplicate go to the target where that has none of the kind.
void hand_over_links(StructureEdit& edit, const Id& target) {
  const StructureFacts& facts = edit.facts().structure;
  for (const LinkFact& link : facts.own) {
    const bool has = std::ranges::any_of(facts.of_target, [&](const LinkFact& other) {
      return other.row.entity == link.row.entity && other.row.kind == link.row.kind;
    });
    if (has) continue;
    RowChange change{.row = link.row, .cells = link.values};
    change.row.id = target;
    change.cells.push_back(
        {link_field::kParent, link.parent.is_nil() ? Value{} : Value{link.parent}});
    edit.add_row(std::move(change));
  }
}

void merge_duplicate(StructureEdit& edit, const command::MergeNodes& command,
                     const RecordFact& target) {
  const StructureFacts& facts = edit.facts().structure;
  fill_blanks(edit, edit.facts().record, target);
  hand_over_links(edit, command.target);
  for (const LinkFact& link : facts.beneath) {
    edit.add_row({.row = link.row, .cells = {{link_field::kParent, command.target}}});
  }
  for (const ReferenceFact& reference : facts.references) {
    edit.add_row({.row = reference.row, .cells = {{reference.field, command.target}}});
  }
  edit.add_row({.row = {.entity = command.source.entity, .id = command.source.id},
                .life = Life::Remove,
                .cells = {}});
}

// --- Splitting ---

// A new sibling is of the same kind as the source: what is required and what is chosen is copied,
// counts and texts are not.
RowChange sibling_row(const RecordFact& source, const Structure& structure,
                      const NewSibling& sibling, Date from) {
  RowChange change{.row = {.entity = source.name.entity, .id = sibling.id},
                   .life = Life::Create,
                   .cells = {{structure.name, tidy(sibling.name)},
                             {structure.founded, std::int64_t{from.days}}}};
  for (const Field& field : find_entity(source.name.entity)->fields) {
    const Value* held = source.find(field.number);
    const bool kept = field.presence == Presence::Required || field.type == FieldType::Choice;
    if (held == nullptr || !kept || field.part == Part::Key) continue;
    if (field.number != structure.name) change.cells.push_back({field.number, *held});
  }
  return change;
}

// What the source stands under on the day.
NodeName parent_of(const StructureEdit& edit, EntityNumber child) {
  for (const TreeLink& way : tree_links()) {
    if (way.child != child) continue;
    for (const LinkFact& link : edit.facts().structure.own) {
      const bool same = link.row.entity == way.link && link.row.kind == way.kind;
      if (same && link.holds_on(edit.from().days) && !link.parent.is_nil()) {
        return {way.parent, link.parent};
      }
    }
  }
  return {};
}

// Each chosen child must hang on the source on the day, and go to one sibling only.
Result<void> take_children(StructureEdit& edit, const NewSibling& sibling,
                           std::vector<NodeName>& taken) {
  for (const NodeName& child : sibling.children) {
    const auto& beneath = edit.facts().structure.beneath;
    const auto link = std::ranges::find_if(beneath, [&](const LinkFact& fact) {
      return child_of(fact) == child && fact.holds_on(edit.from().days);
    });
    if (link == beneath.end() || std::ranges::contains(taken, child)) {
      return structure_broken(child.entity, "structure_no_child");
    }
    taken.push_back(child);
    edit.redirect(*link, sibling.id);
  }
  return {};
}

// --- Dissolving ---

Result<void> move_children(StructureEdit& edit, const command::DissolveNode& command) {
  TRY(edit.standing(command.parent));
  const StructureFacts& facts = edit.facts().structure;
  for (const LinkFact* link : from_then_on(facts.beneath, command.from)) {
    const NodeName child = child_of(*link);
    if (child.entity == 0 || !link->holds_on(command.from.days)) {
      // What only mentions the node, or will come to it later, follows where it can.
      if (command.parent.entity == command.node.entity) edit.redirect(*link, command.parent.id);
      continue;
    }
    const RecordFact* record = edit.facts().find(child.entity, child.id);
    if (record == nullptr) return structure_broken(child.entity, "structure_no_child");
    TRY(edit.place(*record, command.parent, std::span(link, 1)));
  }
  for (const ReferenceFact& reference : facts.references) {
    if (reference.kind != ReferenceKind::Unfinished) continue;
    if (command.parent.entity != command.node.entity) continue;
    edit.add_row({.row = reference.row, .cells = {{reference.field, command.parent.id}}});
  }
  return {};
}

void dissolve_along(StructureEdit& edit, const std::string& ground) {
  for (const NodeName& below : edit.facts().structure.subtree) {
    const RecordFact* record = edit.facts().find(below.entity, below.id);
    const Id lineage = made_id(below.id, number::Lineage, "dissolved " + format_date(edit.from()));
    if (record != nullptr) {
      edit.add_lineage(LineageKind::Dissolved, *record, lineage, {}, ground);
    }
    edit.dissolve(below);
  }
}

Result<void> see_to_children(StructureEdit& edit, const command::DissolveNode& command,
                             const std::string& ground) {
  switch (command.children) {
    case ChildrenGo::Over: return move_children(edit, command);
    case ChildrenGo::Along: dissolve_along(edit, ground); return {};
    case ChildrenGo::Nowhere: break;
  }
  const auto links = from_then_on(edit.facts().structure.beneath, command.from);
  const bool any =
      std::ranges::any_of(links, [](const LinkFact* link) { return is_branch(*link); });
  if (any) return structure_broken(command.node.entity, "structure_has_children");
  return {};
}

}  // namespace

Result<Changes> decide_record(const Acting& acting, const command::FoundNode& command,
                              const Facts& facts) {
  TRY_ASSIGN(const Structure* structure, structure_of(command.node));
  std::vector<Cell> cells = command.cells;
  const auto given = [&](FieldNumber field) {
    return std::ranges::contains(cells, field, &Cell::field);
  };
  if (!given(structure->order)) {
    cells.push_back({structure->order, facts.structure.last_order + 1});
  }
  if (!given(structure->founded)) {
    cells.push_back({structure->founded, std::int64_t{command.from.days}});
  }
  TRY_ASSIGN(const Changes made,
             decide_record(acting,
                           command::AddRecord{command.node.entity, command.node.id,
                                              std::move(cells), command.now},
                           facts));
  StructureEdit edit(acting, facts, command.from, command.now);
  for (const RowChange& row : made.rows) edit.add_row(row);
  const RecordFact node{
      .name = made.rows.front().row, .standing = Standing::Alive, .cells = made.rows.front().cells};
  edit.add_node(node);
  TRY(edit.place(node, command.parent, {}));
  return checked(edit.take());
}

Result<Changes> decide_record(const Acting& acting, const command::RenameNode& command,
                              const Facts& facts) {
  StructureEdit edit(acting, facts, command.from, command.now);
  TRY_ASSIGN(const Structure* structure, begin(acting, command.node, edit));
  const std::string name = tidy(command.name);
  if (name == facts.record.text(structure->name)) return Changes{};
  if (command.from > date_of(command.now, facts.offset_minutes)) {
    return structure_broken(command.node.entity, "structure_future_name");
  }
  edit.add_lineage(LineageKind::Renamed, facts.record, command.lineage, {}, tidy(command.ground));
  edit.add_row({.row = facts.record.name, .cells = {{structure->name, name}}});
  return checked(edit.take());
}

Result<Changes> decide_record(const Acting& acting, const command::MoveNode& command,
                              const Facts& facts) {
  StructureEdit edit(acting, facts, command.from, command.now);
  TRY(begin(acting, command.node, edit));
  TRY(edit.place(facts.record, command.parent, facts.structure.own));
  return checked(edit.take());
}

Result<Changes> decide_record(const Acting& acting, const command::MergeNodes& command,
                              const Facts& facts) {
  StructureEdit edit(acting, facts, command.from, command.now);
  TRY(begin(acting, command.source, edit));
  const NodeName goal{command.source.entity, command.target};
  TRY_ASSIGN(const RecordFact* target, edit.standing(goal));
  // Beneath the source it would come to hang on itself.
  if (std::ranges::contains(facts.structure.above_parent, command.source)) {
    return fail_at(ErrorCode::MakesCycle, std::string(find_entity(goal.entity)->name), "");
  }
  const bool duplicate = command.kind == MergeKind::Duplicate;
  const Id lineage = made_id(command.source.id, number::Lineage, "merged");
  edit.add_lineage(duplicate ? LineageKind::Duplicate : LineageKind::Merged, facts.record, lineage,
                   command.target, tidy(command.ground));
  if (duplicate) {
    merge_duplicate(edit, command, *target);
  } else {
    merge_from_day(edit, command);
  }
  return checked(edit.take());
}

Result<Changes> decide_record(const Acting& acting, const command::SplitNode& command,
                              const Facts& facts) {
  StructureEdit edit(acting, facts, command.from, command.now);
  TRY_ASSIGN(const Structure* structure, begin(acting, command.source, edit));
  if (command.siblings.empty()) {
    return structure_broken(command.source.entity, "structure_no_sibling");
  }
  const NodeName parent = parent_of(edit, command.source.entity);
  std::vector<NodeName> taken;
  std::int64_t order = facts.structure.last_order;
  for (const NewSibling& sibling : command.siblings) {
    RowChange row = sibling_row(facts.record, *structure, sibling, command.from);
    set_cell(row.cells, structure->order, ++order);
    const RecordFact node{.name = row.row, .standing = Standing::Alive, .cells = row.cells};
    edit.add_row(std::move(row));
    edit.add_node(node);
    TRY(edit.place(node, parent, {}));
    edit.add_lineage(LineageKind::Split, facts.record,
                     made_id(sibling.id, number::Lineage, "split"), sibling.id,
                     tidy(command.ground));
    TRY(take_children(edit, sibling, taken));
  }
  if (command.after == AfterSplit::Dissolves) {
    for (const LinkFact* link : from_then_on(facts.structure.beneath, command.from)) {
      if (is_branch(*link) && !std::ranges::contains(taken, child_of(*link))) {
        return structure_broken(command.source.entity, "structure_has_children");
      }
    }
    edit.dissolve(command.source);
  }
  return checked(edit.take());
}

Result<Changes> decide_record(const Acting& acting, const command::DissolveNode& command,
                              const Facts& facts) {
  StructureEdit edit(acting, facts, command.from, command.now);
  TRY(begin(acting, command.node, edit));
  const std::string ground = tidy(command.ground);
  const Id lineage =
      made_id(command.node.id, number::Lineage, "dissolved " + format_date(command.from));
  const bool same =
      command.children == ChildrenGo::Over && command.parent.entity == command.node.entity;
  edit.add_lineage(LineageKind::Dissolved, facts.record, lineage, same ? command.parent.id : Id{},
                   ground);
  TRY(see_to_children(edit, command, ground));
  edit.dissolve(command.node);
  return checked(edit.take());
}

}  // namespace quanyu::domain
