#include "store/link_facts.hpp"

#include <algorithm>

#include "domain/model.hpp"
#include "domain/workflow.hpp"
#include "store/hanging.hpp"
#include "store/record_fact.hpp"
#include "store/rows.hpp"
#include "store/schema.hpp"

namespace quanyu::store {
namespace {

using domain::Entity;
using domain::Field;
using domain::LinkFact;
using domain::Meaning;
using domain::RecordFact;
using domain::ReferenceFact;
using domain::ReferenceKind;
using domain::RowName;

// Reads "id, kind, valid_from" rows to the end, so that the statement is free again.
Result<std::vector<RowName>> link_names(Query query, const Entity& link) {
  Query reading = std::move(query);
  std::vector<RowName> names;
  while (true) {
    TRY_ASSIGN(const bool more, reading.step());
    if (!more) return names;
    names.push_back({link.number, reading.id(0), reading.integer(1), reading.integer(2)});
  }
}

Result<LinkFact> link_fact(Connection& connection, const Entity& link, const RowName& name) {
  TRY_ASSIGN(RecordFact fact, record_fact(connection, name));
  LinkFact found{.row = name, .parent = fact.id(domain::link_field::kParent), .values = {}};
  for (domain::Cell& cell : fact.cells) {
    if (cell.field != domain::link_field::kParent) found.values.push_back(std::move(cell));
  }
  TRY_ASSIGN(const std::int64_t child, find_record(connection, *entity_of_child(link), name.id));
  TRY_ASSIGN(found.until, next_day_of_link(connection, link, child, name.kind, name.valid_from));
  return found;
}

Result<void> add_links(Connection& connection, const Entity& link,
                       const std::vector<RowName>& names, std::vector<LinkFact>& links) {
  for (const RowName& name : names) {
    TRY_ASSIGN(LinkFact found, link_fact(connection, link, name));
    links.push_back(std::move(found));
  }
  return {};
}

std::string select_links(const Entity& link) {
  const Entity& child = *entity_of_child(link);
  return "SELECT c.id,l.kind,l.valid_from FROM " + quoted_name(link.name) + " l JOIN " +
         quoted_name(child.name) + " c ON c.key=l.child WHERE l.";
}

bool finished(const domain::Workflow& workflow, std::int64_t state) {
  return std::ranges::none_of(workflow.actions,
                              [&](const domain::Action& action) { return action.leaves(state); });
}

// Whether the relation still holds on the day before, so that it must be handed over.
ReferenceKind kind_of_relation(const Entity& entity, const RecordFact& record, Date day) {
  const Field* from = entity.field(Meaning::From);
  const Field* to = entity.field(Meaning::To);
  if (from == nullptr || to == nullptr) return ReferenceKind::Past;
  if (record.has(to->number) && record.number(to->number) < day.days) return ReferenceKind::Past;
  if (record.has(from->number) && record.number(from->number) >= day.days) {
    return ReferenceKind::Unfinished;
  }
  return ReferenceKind::Running;
}

ReferenceFact reference_fact(const Entity& entity, const Field& field, RecordFact record,
                             Date day) {
  ReferenceFact reference{.row = record.name, .field = field.number, .cells = {}};
  const domain::Workflow* workflow = domain::find_workflow(entity.number);
  if (domain::is_carried(entity.number)) {
    reference.kind = kind_of_relation(entity, record, day);
    if (reference.kind == ReferenceKind::Running) reference.cells = std::move(record.cells);
  } else if (workflow != nullptr && field.meaning == Meaning::Place) {
    const std::int64_t state = record.number(workflow->state().number);
    if (!finished(*workflow, state)) reference.kind = ReferenceKind::Unfinished;
  }
  return reference;
}

Result<std::vector<RowName>> record_names(Query query, const Entity& entity) {
  Query reading = std::move(query);
  std::vector<RowName> names;
  while (true) {
    TRY_ASSIGN(const bool more, reading.step());
    if (!more) return names;
    names.push_back({.entity = entity.number, .id = reading.id(0)});
  }
}

Result<void> add_record_references(Connection& connection, const Entity& of, const Field& via,
                                   std::int64_t key, Date day,
                                   std::vector<ReferenceFact>& references) {
  Query query = connection.query("SELECT id FROM " + quoted_name(of.name) + " WHERE " +
                                 quoted_name(via.name) + "=? AND life=1 ORDER BY key");
  query.bind(key);
  TRY_ASSIGN(const auto names, record_names(std::move(query), of));
  for (const RowName& name : names) {
    TRY_ASSIGN(RecordFact record, record_fact(connection, name));
    references.push_back(reference_fact(of, via, std::move(record), day));
  }
  return {};
}

Result<void> add_link_references(Connection& connection, const Entity& of, const Field& via,
                                 std::int64_t key, std::vector<ReferenceFact>& references) {
  const std::string sql =
      select_links(of) + quoted_name(via.name) + "=? AND c.life=1 ORDER BY 1,2,3";
  Query query = connection.query(sql);
  query.bind(key);
  TRY_ASSIGN(const auto names, link_names(std::move(query), of));
  for (const RowName& name : names) {
    references.push_back({.row = name, .field = via.number, .cells = {}});
  }
  return {};
}

}  // namespace

Result<std::vector<LinkFact>> links_of_child(Connection& connection, const Entity& entity,
                                             std::int64_t key) {
  std::vector<LinkFact> links;
  for (const Entity* link : domain::all_entities()) {
    if (!link->is_link() || entity_of_child(*link) != &entity) continue;
    const std::string sql = select_links(*link) + "child=? ORDER BY l.kind,l.valid_from";
    Query query = connection.query(sql);
    query.bind(key);
    TRY_ASSIGN(const auto names, link_names(std::move(query), *link));
    TRY(add_links(connection, *link, names, links));
  }
  return links;
}

Result<std::vector<LinkFact>> links_to_parent(Connection& connection, const Entity& entity,
                                              std::int64_t key, std::int64_t day) {
  std::vector<LinkFact> links;
  for (const Entity* link : domain::all_entities()) {
    if (!link->is_link()) continue;
    if (link->field(domain::link_field::kParent)->target != entity.number) continue;
    const bool node = domain::find_structure(entity_of_child(*link)->number) != nullptr;
    std::string sql = select_links(*link) + "parent=?1 AND c.life=1";
    if (node) sql += " AND (c.dissolved IS NULL OR c.dissolved>?2)";
    sql += " ORDER BY l.child,l.kind,l.valid_from";
    Query query = connection.query(sql);
    query.bind(key);
    if (node) query.bind(day);
    TRY_ASSIGN(const auto names, link_names(std::move(query), *link));
    TRY(add_links(connection, *link, names, links));
  }
  return links;
}

Result<std::vector<ReferenceFact>> references_to(Connection& connection, const Entity& entity,
                                                 std::int64_t key, Date day) {
  std::vector<ReferenceFact> references;
  for (const Entity* of : domain::all_entities()) {
    for (const Field& field : of->fields) {
      if (field.type != domain::FieldType::Reference || field.target != entity.number) continue;
      if (field.part == domain::Part::Key) continue;
      if (!of->is_link()) {
        TRY(add_record_references(connection, *of, field, key, day, references));
      } else if (field.number != domain::link_field::kParent) {
        TRY(add_link_references(connection, *of, field, key, references));
      }
    }
  }
  return references;
}

}  // namespace quanyu::store
