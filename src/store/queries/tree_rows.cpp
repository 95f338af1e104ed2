#include "store/queries/tree_rows.hpp"

#include "domain/entities/lineage.hpp"
#include "domain/model.hpp"
#include "store/rows.hpp"
#include "store/schema.hpp"

namespace quanyu::store {
namespace {

using domain::Entity;

std::string column(const Entity& entity, domain::FieldNumber field) {
  return quoted_name(entity.field(field)->name);
}

// The link that holds on a day is the latest that has begun.
std::string in_force(const Entity& link) {
  const std::string table = quoted_name(link.name);
  return " FROM " + table +
         " l WHERE l.kind=?1 AND l.valid_from<=?2 AND NOT EXISTS(SELECT 1 FROM " + table +
         " n WHERE n.child=l.child AND n.kind=l.kind AND n.valid_from<=?2 "
         "AND n.valid_from>l.valid_from)";
}

}  // namespace

std::string select_nodes(const domain::Structure& structure) {
  const Entity& entity = *domain::find_entity(structure.entity);
  const std::string founded = "n." + column(entity, structure.founded);
  const std::string dissolved = "n." + column(entity, structure.dissolved);
  constexpr auto kRenamed = static_cast<int>(domain::LineageKind::Renamed);
  return "SELECT n.key,n.id,coalesce((SELECT g.name FROM lineage g WHERE g." +
         column(domain::kLineage, structure.lineage) +
         "=n.key AND g.life=1 AND g.kind=" + std::to_string(kRenamed) +
         " AND g.day>?1 ORDER BY g.day,g.key LIMIT 1),n." + column(entity, structure.name) +
         "),n." + column(entity, structure.kind) + ",n." + column(entity, structure.order) +
         ",n.life IS 1 AND (" + founded + " IS NULL OR " + founded + "<=?1) AND (" + dissolved +
         " IS NULL OR " + dissolved + ">?1) FROM " + quoted_name(entity.name) + " n";
}

NodeRow read_node(const Query& query) {
  return {query.integer(0), query.id(1),      std::string(query.text(2)),
          query.integer(3), query.integer(4), query.integer(5) != 0};
}

Result<NodeRow> node_row(Connection& connection, const domain::Structure& structure,
                         std::int64_t key, Date day) {
  Query query = connection.query(select_nodes(structure) + " WHERE n.key=?2");
  TRY_ASSIGN(const bool found, query.bind(std::int64_t{day.days}, key).step());
  return found ? read_node(query) : NodeRow{};
}

Result<std::vector<HeldLink>> held_links(Connection& connection, const domain::TreeLink& way,
                                         Date day) {
  std::vector<HeldLink> links;
  Query query =
      connection.query("SELECT l.child,l.parent" + in_force(*domain::find_entity(way.link)) +
                       " AND l.parent IS NOT NULL ORDER BY l.child");
  query.bind(way.kind, std::int64_t{day.days});
  while (true) {
    TRY_ASSIGN(const bool more, query.step());
    if (!more) return links;
    links.push_back({query.integer(0), query.integer(1)});
  }
}

Result<domain::EditOrder> order_of_link(Connection& connection, const domain::TreeLink& way,
                                        std::int64_t child, Date day) {
  const Entity& link = *domain::find_entity(way.link);
  domain::RowName name{.entity = way.link, .id = {}, .kind = way.kind};
  {
    Query query = connection.query("SELECT max(valid_from) FROM " + quoted_name(link.name) +
                                   " WHERE child=? AND kind=? AND valid_from<=?");
    TRY(query.bind(child, way.kind, std::int64_t{day.days}).step());
    if (query.is_null(0)) return domain::EditOrder{};
    name.valid_from = query.integer(0);
  }
  TRY_ASSIGN(name.id, id_of_record(connection, *entity_of_child(link), child));
  TRY_ASSIGN(Row row, load_row(connection, name));
  const Register* parent = row.find(domain::link_field::kParent);
  if (parent == nullptr) return domain::EditOrder{};
  return connection.order_of(parent->transaction);
}

}  // namespace quanyu::store
