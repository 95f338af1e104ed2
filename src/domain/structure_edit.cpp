#include "domain/structure_edit.hpp"

#include <algorithm>

#include "domain/model.hpp"
#include "domain/rules.hpp"

namespace quanyu::domain {
namespace {

const LinkFact* held_on(std::span<const LinkFact> links, const TreeLink& way, Date day) {
  for (const LinkFact& link : links) {
    const bool same = link.row.entity == way.link && link.row.kind == way.kind;
    if (same && link.holds_on(day.days)) return &link;
  }
  return nullptr;
}

Value value_of(const Id& id) { return id.is_nil() ? Value{} : Value{id}; }

}  // namespace

Result<const Structure*> structure_of(const NodeName& node) {
  const Structure* structure = find_structure(node.entity);
  if (structure != nullptr) return structure;
  const Entity* entity = find_entity(node.entity);
  return fail_at(ErrorCode::NotAllowed, entity == nullptr ? "" : std::string(entity->name), "");
}

Id made_id(const Id& node, EntityNumber entity, std::string_view what) {
  return derived_id(node, entity, what);
}

std::unexpected<Error> structure_broken(EntityNumber entity, std::string_view key) {
  return fail_at(ErrorCode::RuleBroken, std::string(find_entity(entity)->name), "",
                 {std::string(key)});
}

StructureEdit::StructureEdit(const Acting& acting, const Facts& facts, Date from, Moment now)
    : acting_(acting), facts_(facts), from_(from), now_(now) {}

Result<void> StructureEdit::check_standing(const RecordFact& node) const {
  const Entity& entity = *find_entity(node.name.entity);
  const Structure& structure = *find_structure(entity.number);
  if (node.standing != Standing::Alive) {
    return fail_at(ErrorCode::NotFound, std::string(entity.name), "");
  }
  if (node.has(structure.dissolved) && node.number(structure.dissolved) <= from_.days) {
    return structure_broken(entity.number, "structure_dissolved");
  }
  if (node.has(structure.founded) && node.number(structure.founded) > from_.days) {
    return structure_broken(entity.number, "structure_not_founded");
  }
  return {};
}

Result<const RecordFact*> StructureEdit::standing(const NodeName& node) const {
  TRY(structure_of(node));
  const RecordFact* record = facts_.find(node.entity, node.id);
  if (record == nullptr) {
    return fail_at(ErrorCode::NotFound, std::string(find_entity(node.entity)->name), "");
  }
  TRY(check_standing(*record));
  return record;
}

Result<void> StructureEdit::place(const RecordFact& child, const NodeName& parent,
                                  std::span<const LinkFact> own) {
  const TreeLink* way = nullptr;
  if (!parent.id.is_nil()) {
    way = find_tree_link(child.name.entity, parent.entity);
    if (way == nullptr) {
      return fail_at(ErrorCode::NotAllowed, std::string(find_entity(child.name.entity)->name), "");
    }
    TRY(standing(parent));
    const NodeName itself{child.name.entity, child.name.id};
    if (way->can_cycle() && std::ranges::contains(facts_.structure.above_parent, itself)) {
      return fail_at(ErrorCode::MakesCycle, std::string(find_entity(way->link)->name), "parent");
    }
  }
  for (const TreeLink& other : tree_links()) {
    if (other.child != child.name.entity) continue;
    const LinkFact* held = held_on(own, other, from_);
    if (&other == way) {
      TRY(link(other, child, parent.id, held));
    } else if (held != nullptr && !held->parent.is_nil()) {
      redirect(*held, {});
    }
  }
  return {};
}

Result<void> StructureEdit::link(const TreeLink& way, const RecordFact& child, const Id& parent,
                                 const LinkFact* held) {
  if (held != nullptr && held->parent == parent) return {};
  const Entity& entity = *find_entity(way.link);
  const RowName row{way.link, child.name.id, way.kind, from_.days};
  RecordFact before{.name = row, .cells = {}};
  if (held != nullptr && held->row == row) {
    before.standing = Standing::Alive;
    before.set(link_field::kParent, value_of(held->parent));
  }
  RecordFact after = before;
  after.standing = Standing::Alive;
  after.set(link_field::kParent, parent);
  if (const EntityRule* rule = find_rule(way.link); rule != nullptr && rule->guard != nullptr) {
    TRY(rule->guard(RuleContext{acting_, entity, before, after, facts_, now_}));
  }
  add_row({.row = row, .cells = {{link_field::kParent, parent}}});
  return {};
}

void StructureEdit::redirect(const LinkFact& link, const Id& parent) {
  RowChange change{.row = link.row, .cells = {}};
  if (link.row.valid_from < from_.days) {
    change.row.valid_from = from_.days;
    change.cells = link.values;
  }
  change.cells.push_back({link_field::kParent, value_of(parent)});
  add_row(std::move(change));
}

void StructureEdit::add_node(const RecordFact& node) { facts_.referred.push_back(node); }

void StructureEdit::add_lineage(LineageKind kind, const RecordFact& node, const Id& lineage,
                                const Id& successor, std::string_view ground) {
  const Structure& structure = *find_structure(node.name.entity);
  RowChange change{.row = {.entity = number::Lineage, .id = lineage},
                   .life = Life::Create,
                   .cells = {{kLineage["kind"], static_cast<std::int64_t>(kind)},
                             {kLineage["day"], std::int64_t{from_.days}},
                             {structure.lineage, node.name.id},
                             {kLineage["name"], node.text(structure.name)}}};
  if (!successor.is_nil()) change.cells.push_back({structure.successor, successor});
  if (!ground.empty()) change.cells.push_back({kLineage["ground"], std::string(ground)});
  add_row(std::move(change));
}

void StructureEdit::dissolve(const NodeName& node) {
  const Structure& structure = *find_structure(node.entity);
  add_row({.row = {.entity = node.entity, .id = node.id},
           .cells = {{structure.dissolved, std::int64_t{from_.days}}}});
}

}  // namespace quanyu::domain
