#include "store/structure_facts.hpp"

#include <algorithm>

#include "domain/decide_record.hpp"
#include "domain/model.hpp"
#include "domain/rules.hpp"
#include "store/hanging.hpp"
#include "store/link_facts.hpp"
#include "store/record_fact.hpp"
#include "store/record_facts.hpp"
#include "store/rows.hpp"
#include "store/schema.hpp"

namespace quanyu::store {
namespace {

using domain::Acting;
using domain::Entity;
using domain::Facts;
using domain::NodeName;
using domain::RecordFact;
using domain::TreeLink;

namespace command = domain::command;

constexpr std::int64_t kFirstDay = INT64_MIN;

// One command's reading: the facts and where they come from.
struct Loading {
  Connection& connection;
  const Acting& acting;
  Facts& facts;

  Result<std::int64_t> key_of(const NodeName& node) const {
    const Entity* entity = domain::find_entity(node.entity);
    if (entity == nullptr || node.id.is_nil()) return 0;
    return find_record(connection, *entity, node.id);
  }

  // A second node the command names: among the referred, and within the actor's scope.
  Result<void> refer_to(const NodeName& node) {
    if (node.id.is_nil() || domain::find_entity(node.entity) == nullptr) return {};
    if (facts.find(node.entity, node.id) != nullptr) return {};
    TRY_ASSIGN(RecordFact fact, record_fact(connection, {.entity = node.entity, .id = node.id}));
    if (!acting.scope.is_nil()) {
      TRY_ASSIGN(const Hanging hanging, hangs_within(connection, fact, acting.scope));
      facts.in_scope = facts.in_scope && hanging != Hanging::Outside;
    }
    facts.referred.push_back(std::move(fact));
    return {};
  }

  // The tables that the rules of placing a child of this entity ask for.
  Result<void> load_placing_rules(domain::EntityNumber child) {
    for (const TreeLink& way : domain::tree_links()) {
      if (way.child != child) continue;
      const domain::EntityRule* rule = domain::find_rule(way.link);
      if (rule != nullptr) TRY(load_related(connection, rule->needs, {}, facts));
    }
    return {};
  }

  // What a node would come to hang beneath on some day of [from, until).
  Result<void> load_above(const NodeName& node, std::int64_t from, std::int64_t until) {
    const TreeLink* way = domain::find_tree_link(node.entity, node.entity);
    TRY_ASSIGN(const std::int64_t key, key_of(node));
    if (way == nullptr || key == 0) return {};
    const Entity& entity = *domain::find_entity(node.entity);
    TRY_ASSIGN(const auto above,
               all_above(connection, *domain::find_entity(way->link), way->kind, key, from, until));
    for (const std::int64_t one : above) {
      TRY_ASSIGN(const Id id, id_of_record(connection, entity, one));
      facts.structure.above_parent.push_back({node.entity, id});
    }
    return {};
  }

  // The greatest order among what stands under a parent, or among the roots.
  Result<void> load_last_order(domain::EntityNumber child, const NodeName& parent) {
    const domain::Structure* structure = domain::find_structure(child);
    if (structure == nullptr) return {};
    const Entity& entity = *domain::find_entity(child);
    const std::string order = quoted_name(entity.field(structure->order)->name);
    std::string sql = "SELECT coalesce(max(n." + order + "),0) FROM " + quoted_name(entity.name) +
                      " n WHERE n.life=1";
    TRY_ASSIGN(const std::int64_t key, key_of(parent));
    const TreeLink* way = domain::find_tree_link(child, parent.entity);
    for (const TreeLink& other : domain::tree_links()) {
      if (other.child != child || (way != nullptr && &other != way)) continue;
      const std::string table = quoted_name(domain::find_entity(other.link)->name);
      sql += way == nullptr
                 ? " AND NOT EXISTS(SELECT 1 FROM " + table +
                       " l WHERE l.child=n.key AND l.parent IS NOT NULL)"
                 : " AND EXISTS(SELECT 1 FROM " + table + " l WHERE l.child=n.key AND l.parent=?)";
    }
    Query query = connection.query(sql);
    if (way != nullptr) query.bind(key);
    TRY(query.step());
    facts.structure.last_order = query.integer(0);
    return {};
  }
};

Result<Loading> begin(Database& database, const Acting& acting, const NodeName& node,
                      Facts& facts) {
  const command::RestoreRecord about{{.entity = node.entity, .id = node.id}};
  TRY(load_facts(database, acting, about, facts));
  Loading loading{database.connection(), acting, facts};
  TRY(loading.load_placing_rules(node.entity));
  return loading;
}

// The node's own links and those that hang on it, from a day on.
Result<void> load_around(Loading& loading, const NodeName& node, std::int64_t day) {
  const Entity* entity = domain::find_entity(node.entity);
  TRY_ASSIGN(const std::int64_t key, loading.key_of(node));
  if (key == 0) return {};
  TRY_ASSIGN(loading.facts.structure.own, links_of_child(loading.connection, *entity, key));
  TRY_ASSIGN(loading.facts.structure.beneath,
             links_to_parent(loading.connection, *entity, key, day));
  return {};
}

Result<void> load_references(Loading& loading, const NodeName& node, Date day) {
  const Entity* entity = domain::find_entity(node.entity);
  TRY_ASSIGN(const std::int64_t key, loading.key_of(node));
  if (key == 0) return {};
  TRY_ASSIGN(loading.facts.structure.references,
             references_to(loading.connection, *entity, key, day));
  return {};
}

// The children by links of trees, as records: rules of placing want to see them.
Result<void> refer_to_children(Loading& loading, Date day) {
  const auto beneath = loading.facts.structure.beneath;
  for (const domain::LinkFact& link : beneath) {
    for (const TreeLink& way : domain::tree_links()) {
      if (way.link != link.row.entity || way.kind != link.row.kind) continue;
      if (!link.holds_on(day.days)) continue;
      TRY(loading.refer_to({way.child, link.row.id}));
      TRY(loading.load_placing_rules(way.child));
    }
  }
  return {};
}

// Everything beneath the node on the day, by links of trees.
Result<void> load_subtree(Loading& loading, const NodeName& top, Date day) {
  std::vector<NodeName> open{top};
  std::vector<NodeName>& found = loading.facts.structure.subtree;
  for (std::size_t at = 0; at < open.size(); ++at) {
    const NodeName node = open[at];
    TRY_ASSIGN(const std::int64_t key, loading.key_of(node));
    TRY_ASSIGN(const auto links, links_to_parent(loading.connection,
                                                 *domain::find_entity(node.entity), key, day.days));
    for (const domain::LinkFact& link : links) {
      for (const TreeLink& way : domain::tree_links()) {
        if (way.link != link.row.entity || way.kind != link.row.kind) continue;
        const NodeName child{way.child, link.row.id};
        if (!link.holds_on(day.days) || std::ranges::contains(open, child)) continue;
        TRY(loading.refer_to(child));
        found.push_back(child);
        open.push_back(child);
      }
    }
  }
  return {};
}

}  // namespace

Result<void> load_facts(Database& database, const Acting& acting, const command::FoundNode& command,
                        Facts& facts) {
  const command::AddRecord add{command.node.entity, command.node.id, command.cells, command.now};
  TRY(load_facts(database, acting, add, facts));
  Loading loading{database.connection(), acting, facts};
  TRY(loading.load_placing_rules(command.node.entity));
  TRY(loading.refer_to(command.parent));
  return loading.load_last_order(command.node.entity, command.parent);
}

Result<void> load_facts(Database& database, const Acting& acting,
                        const command::RenameNode& command, Facts& facts) {
  TRY(begin(database, acting, command.node, facts));
  return {};
}

Result<void> load_facts(Database& database, const Acting& acting, const command::MoveNode& command,
                        Facts& facts) {
  TRY_ASSIGN(Loading loading, begin(database, acting, command.node, facts));
  TRY(loading.refer_to(command.parent));
  TRY(load_around(loading, command.node, command.from.days));
  std::int64_t until = domain::kNoEnd;
  const TreeLink* way = domain::find_tree_link(command.node.entity, command.parent.entity);
  if (way != nullptr) {
    TRY_ASSIGN(const std::int64_t key, loading.key_of(command.node));
    TRY_ASSIGN(until, next_day_of_link(loading.connection, *domain::find_entity(way->link), key,
                                       way->kind, command.from.days));
  }
  return loading.load_above(command.parent, command.from.days, until);
}

Result<void> load_facts(Database& database, const Acting& acting,
                        const command::MergeNodes& command, Facts& facts) {
  TRY_ASSIGN(Loading loading, begin(database, acting, command.source, facts));
  const NodeName target{command.source.entity, command.target};
  TRY(loading.refer_to(target));
  // A duplicate hands over its past as well.
  const bool duplicate = command.kind == command::MergeKind::Duplicate;
  const std::int64_t day = duplicate ? kFirstDay : command.from.days;
  TRY(load_around(loading, command.source, day));
  TRY(load_references(loading, command.source, command.from));
  TRY_ASSIGN(const std::int64_t key, loading.key_of(target));
  const Entity* entity = domain::find_entity(target.entity);
  if (key != 0) {
    TRY_ASSIGN(facts.structure.of_target, links_of_child(loading.connection, *entity, key));
  }
  return loading.load_above(target, day, domain::kNoEnd);
}

Result<void> load_facts(Database& database, const Acting& acting, const command::SplitNode& command,
                        Facts& facts) {
  TRY_ASSIGN(Loading loading, begin(database, acting, command.source, facts));
  TRY(load_around(loading, command.source, command.from.days));
  NodeName parent;
  for (const domain::LinkFact& link : facts.structure.own) {
    for (const TreeLink& way : domain::tree_links()) {
      if (way.link != link.row.entity || way.kind != link.row.kind) continue;
      if (link.holds_on(command.from.days) && !link.parent.is_nil()) {
        parent = {way.parent, link.parent};
        TRY(loading.refer_to(parent));
      }
    }
  }
  return loading.load_last_order(command.source.entity, parent);
}

Result<void> load_facts(Database& database, const Acting& acting,
                        const command::DissolveNode& command, Facts& facts) {
  TRY_ASSIGN(Loading loading, begin(database, acting, command.node, facts));
  TRY(load_around(loading, command.node, command.from.days));
  switch (command.children) {
    case command::ChildrenGo::Nowhere: return {};
    case command::ChildrenGo::Along: return load_subtree(loading, command.node, command.from);
    case command::ChildrenGo::Over: break;
  }
  TRY(loading.refer_to(command.parent));
  TRY(refer_to_children(loading, command.from));
  TRY(load_references(loading, command.node, command.from));
  return loading.load_above(command.parent, command.from.days, domain::kNoEnd);
}

}  // namespace quanyu::store
