#include "store/queries/record_detail.hpp"

#include "domain/model.hpp"
#include "store/connection.hpp"
#include "store/record_fact.hpp"
#include "store/rows.hpp"
#include "store/schema.hpp"

namespace quanyu::store {
namespace {

using domain::Entity;
using domain::Field;
namespace link_field = domain::link_field;

RecordRow row_of(const Entity& entity, const domain::RecordFact& fact) {
  RecordRow row{.name = fact.name, .values = {}};
  for (const Field& field : entity.fields) {
    const domain::Value* value = fact.find(field.number);
    row.values.push_back(value == nullptr ? domain::Value{} : *value);
  }
  return row;
}

// Key cells of a link are its name.
void name_link(const Entity& link, RecordRow& row) {
  for (std::size_t at = 0; at < link.fields.size(); ++at) {
    switch (link.fields[at].number) {
      case link_field::kChild: row.values[at] = row.name.id; break;
      case link_field::kKind: row.values[at] = row.name.kind; break;
      case link_field::kValidFrom: row.values[at] = row.name.valid_from; break;
      default: break;
    }
  }
}

Result<std::int64_t> counted(Connection& connection, const std::string& sql, std::int64_t key) {
  Query query = connection.query(sql);
  TRY(query.bind(key).step());
  return query.integer(0);
}

Result<std::vector<RecordTitle>> latest(Connection& connection, const Entity& of, const Field& via,
                                        std::int64_t key, std::int64_t most) {
  std::vector<std::int64_t> keys;
  {
    Query query =
        connection.query("SELECT key FROM " + quoted_name(of.name) + " WHERE " +
                         quoted_name(via.name) + "=? AND life=1 ORDER BY key DESC LIMIT ?");
    query.bind(key, most);
    while (true) {
      TRY_ASSIGN(const bool more, query.step());
      if (!more) break;
      keys.push_back(query.integer(0));
    }
  }
  std::vector<RecordTitle> titles;
  for (const std::int64_t found : keys) {
    TRY_ASSIGN(RecordTitle title, title_of_key(connection, of, found));
    titles.push_back(std::move(title));
  }
  return titles;
}

struct SpanName {
  std::int64_t child = 0, kind = 0, valid_from = 0;
};

Result<LinkedSpan> read_span(Database& database, const Entity& link, const SpanName& at) {
  Connection& connection = database.connection();
  TRY_ASSIGN(const Id child, id_of_record(connection, *entity_of_child(link), at.child));
  LinkedSpan span{
      .link = {.entity = link.number, .id = child, .kind = at.kind, .valid_from = at.valid_from},
      .until = {},
      .parent = {},
      .values = {}};
  TRY_ASSIGN(const RecordDetail detail, record_detail(database, span.link));
  span.values = detail.row.values;
  const auto* parent = std::get_if<Id>(&detail.row.value(link_field::kParent));
  if (parent != nullptr) span.parent = *parent;
  Query next = connection.query("SELECT min(valid_from) FROM " + quoted_name(link.name) +
                                " WHERE child=? AND kind=? AND valid_from>?");
  TRY(next.bind(at.child, at.kind, at.valid_from).step());
  if (!next.is_null(0)) span.until = Date{static_cast<std::int32_t>(next.integer(0))};
  return span;
}

Result<void> read_spans(Database& database, const Entity& link, Query& names,
                        std::vector<LinkedSpan>& spans) {
  std::vector<SpanName> found;
  while (true) {
    TRY_ASSIGN(const bool more, names.step());
    if (!more) break;
    found.push_back({names.integer(0), names.integer(1), names.integer(2)});
  }
  for (const SpanName& name : found) {
    TRY_ASSIGN(LinkedSpan span, read_span(database, link, name));
    spans.push_back(std::move(span));
  }
  return {};
}

// The links that are the last of their child and kind and lead to the record bound first.
std::string current_links(const Entity& link) {
  const std::string table = quoted_name(link.name);
  return " FROM " + table + " l JOIN " + quoted_name(entity_of_child(link)->name) +
         " c ON c.key=l.child WHERE l.parent=?1 AND c.life=1 AND NOT EXISTS(SELECT 1 FROM " +
         table + " n WHERE n.child=l.child AND n.kind=l.kind AND n.valid_from>l.valid_from)";
}

bool leads_to(const Entity& link, domain::EntityNumber target) {
  return link.is_link() && link.field(link_field::kParent)->target == target;
}

}  // namespace

domain::RecordFact fact_of(const RecordDetail& detail) {
  domain::RecordFact fact{.name = detail.row.name, .standing = detail.standing, .cells = {}};
  const Entity& entity = *domain::find_entity(fact.name.entity);
  for (std::size_t at = 0; at < detail.row.values.size(); ++at) {
    fact.set(entity.fields[at].number, detail.row.values[at]);
  }
  return fact;
}

Result<RecordDetail> record_detail(Database& database, const domain::RowName& name) {
  const Entity* entity = domain::find_entity(name.entity);
  if (entity == nullptr) return fail(ErrorCode::NotFound, {std::to_string(name.entity)});
  TRY_ASSIGN(const domain::RecordFact fact, record_fact(database.connection(), name));
  RecordDetail detail{.row = row_of(*entity, fact), .standing = fact.standing};
  if (entity->is_link()) name_link(*entity, detail.row);
  return detail;
}

Result<std::vector<Referrers>> referrers_of(Database& database, const domain::RowName& record,
                                            std::int64_t most) {
  Connection& connection = database.connection();
  std::vector<Referrers> all;
  TRY_ASSIGN(const std::int64_t key,
             find_record(connection, *domain::find_entity(record.entity), record.id));
  if (key == 0) return all;
  for (const Entity* of : domain::all_entities()) {
    if (of->is_link()) continue;
    for (const Field& via : of->fields) {
      if (via.type != domain::FieldType::Reference || via.target != record.entity) continue;
      TRY_ASSIGN(const std::int64_t total,
                 counted(connection,
                         "SELECT count(*) FROM " + quoted_name(of->name) + " WHERE " +
                             quoted_name(via.name) + "=? AND life=1",
                         key));
      if (total == 0) continue;
      Referrers group{.of = of->number, .via = via.number, .total = total, .first = {}};
      TRY_ASSIGN(group.first, latest(connection, *of, via, key, most));
      all.push_back(std::move(group));
    }
  }
  return all;
}

Result<std::vector<LinkedSpan>> links_of_child(Database& database, const domain::RowName& record) {
  Connection& connection = database.connection();
  std::vector<LinkedSpan> spans;
  TRY_ASSIGN(const std::int64_t key,
             find_record(connection, *domain::find_entity(record.entity), record.id));
  if (key == 0) return spans;
  for (const Entity* link : domain::all_entities()) {
    if (!link->is_link() || entity_of_child(*link)->number != record.entity) continue;
    Query names = connection.query("SELECT child,kind,valid_from FROM " + quoted_name(link->name) +
                                   " WHERE child=? ORDER BY kind,valid_from DESC");
    names.bind(key);
    TRY(read_spans(database, *link, names, spans));
  }
  return spans;
}

Result<std::vector<LinkedSpan>> links_of_parent(Database& database, const domain::RowName& record,
                                                std::int64_t most) {
  Connection& connection = database.connection();
  std::vector<LinkedSpan> spans;
  TRY_ASSIGN(const std::int64_t key,
             find_record(connection, *domain::find_entity(record.entity), record.id));
  if (key == 0) return spans;
  for (const Entity* link : domain::all_entities()) {
    if (!leads_to(*link, record.entity)) continue;
    Query names = connection.query("SELECT l.child,l.kind,l.valid_from" + current_links(*link) +
                                   " ORDER BY l.child LIMIT ?2");
    names.bind(key, most);
    TRY(read_spans(database, *link, names, spans));
  }
  return spans;
}

Result<std::int64_t> count_links_of_parent(Database& database, domain::EntityNumber number,
                                           const domain::RowName& record) {
  const Entity* link = domain::find_entity(number);
  if (link == nullptr || !leads_to(*link, record.entity)) return 0;
  Connection& connection = database.connection();
  TRY_ASSIGN(const std::int64_t key,
             find_record(connection, *domain::find_entity(record.entity), record.id));
  return counted(connection, "SELECT count(*)" + current_links(*link), key);
}

}  // namespace quanyu::store
