#include "store/queries/area_query.hpp"

#include <algorithm>

#include "domain/entities/area_parent.hpp"
#include "store/connection.hpp"
#include "store/rows.hpp"

namespace quanyu::store {
namespace {

constexpr auto kLinkKind = static_cast<std::int64_t>(domain::AreaLinkKind::Administrative);

AreaRow read_area(const Query& query) {
  return {query.integer(0),
          query.id(1),
          std::string(query.text(2)),
          std::string(query.text(3)),
          static_cast<domain::AreaKind>(query.integer(4)),
          query.integer(5),
          query.integer(6) != 0};
}

Result<std::vector<AreaRow>> read_areas(Query& query) {
  std::vector<AreaRow> rows;
  while (true) {
    TRY_ASSIGN(const bool more, query.step());
    if (!more) return rows;
    rows.push_back(read_area(query));
  }
}

// The link that holds on a day is the latest that has begun: :day is ?2, the kind of link ?3.
constexpr std::string_view kChildrenSql =
    "SELECT a.key,a.id,a.code,a.name,a.kind,a.position,a.statistical "
    "FROM area_parent l JOIN area a ON a.key=l.child "
    "WHERE l.parent=?1 AND l.kind=?3 AND l.valid_from<=?2 AND a.life=1 AND "
    "(a.dissolved IS NULL OR a.dissolved>?2) AND NOT EXISTS("
    "SELECT 1 FROM area_parent n WHERE n.child=l.child AND n.kind=l.kind "
    "AND n.valid_from<=?2 AND n.valid_from>l.valid_from) "
    "ORDER BY a.position,a.code,a.id";

constexpr std::string_view kRootsSql =
    "SELECT a.key,a.id,a.code,a.name,a.kind,a.position,a.statistical FROM area a "
    "WHERE ?1=0 AND a.life=1 AND (a.dissolved IS NULL OR a.dissolved>?2) AND (SELECT l.parent FROM "
    "area_parent l WHERE l.child=a.key "
    "AND l.kind=?3 AND l.valid_from<=?2 ORDER BY l.valid_from DESC LIMIT 1) IS NULL "
    "ORDER BY a.position,a.code,a.id";

}  // namespace

Result<std::optional<AreaRow>> area_by_key(Database& database, std::int64_t key) {
  Query query = database.connection().query(
      "SELECT key,id,code,name,kind,position,statistical FROM area WHERE key=? AND life=1");
  TRY_ASSIGN(const bool found, query.bind(key).step());
  if (!found) return std::nullopt;
  return read_area(query);
}

Result<std::vector<std::pair<std::int64_t, std::int64_t>>> classes_of_communities(
    Database& database) {
  std::vector<std::pair<std::int64_t, std::int64_t>> classes;
  Query query = database.connection().query(
      "SELECT key,community_class FROM area WHERE community_class IS NOT NULL AND life=1");
  while (true) {
    TRY_ASSIGN(const bool more, query.step());
    if (!more) return classes;
    classes.emplace_back(query.integer(0), query.integer(1));
  }
}

Result<std::optional<AreaRow>> area_by_id(Database& database, const Id& id) {
  TRY_ASSIGN(const std::int64_t key, find_record(database.connection(), domain::kArea, id));
  if (key == 0) return std::nullopt;
  return area_by_key(database, key);
}

Result<std::optional<AreaRow>> area_by_code(Database& database, std::string_view code) {
  return area_by_id(database, derived_id(kPublicTables, domain::kArea.number, code));
}

Result<std::vector<AreaRow>> area_children(Database& database, std::int64_t key, Date as_of) {
  Query query = database.connection().query(key == 0 ? kRootsSql : kChildrenSql);
  query.bind(key, std::int64_t{as_of.days}, kLinkKind);
  return read_areas(query);
}

Result<std::vector<AreaRow>> area_path(Database& database, std::int64_t key, Date as_of) {
  std::vector<AreaRow> path;
  std::vector<std::int64_t> seen;
  while (key != 0 && !std::ranges::contains(seen, key)) {
    seen.push_back(key);
    TRY_ASSIGN(auto area, area_by_key(database, key));
    if (!area) break;
    path.push_back(*std::move(area));
    Query query = database.connection().query(
        "SELECT parent FROM area_parent WHERE child=? AND kind=? AND valid_from<=? "
        "ORDER BY valid_from DESC LIMIT 1");
    TRY_ASSIGN(const bool found, query.bind(key, kLinkKind, std::int64_t{as_of.days}).step());
    key = found ? query.integer(0) : 0;
  }
  std::ranges::reverse(path);
  return path;
}

Result<KindCounts> area_counts(Database& database, std::int64_t key, Date as_of,
                               StatisticalAreas statistical) {
  KindCounts counts{};
  const auto count = [&](std::int64_t kind, bool is_statistical, std::int64_t number) {
    if (is_statistical && statistical == StatisticalAreas::Excluded) return;
    if (kind > 0 && kind < domain::kAreaKindCount) counts[static_cast<std::size_t>(kind)] += number;
  };
  Query query = database.connection().query(
      key == 0 ? "SELECT kind,coalesce(statistical,0),count(*) FROM area WHERE life=1 "
                 "AND (dissolved IS NULL OR dissolved>?1) GROUP BY 1,2"
               // UNION, not UNION ALL: a cycle made by merging must end.
               : "WITH RECURSIVE below(key) AS (SELECT ?1 UNION SELECT l.child "
                 "FROM below b JOIN area_parent l ON l.parent=b.key WHERE l.kind=?3 "
                 "AND l.valid_from<=?2 AND NOT EXISTS(SELECT 1 FROM area_parent n "
                 "WHERE n.child=l.child AND n.kind=l.kind AND n.valid_from<=?2 "
                 "AND n.valid_from>l.valid_from)) "
                 "SELECT a.kind,coalesce(a.statistical,0),count(*) FROM below b "
                 "JOIN area a ON a.key=b.key WHERE a.life=1 AND b.key<>?1 "
                 "AND (a.dissolved IS NULL OR a.dissolved>?2) GROUP BY 1,2");
  if (key == 0) query.bind(std::int64_t{as_of.days});
  if (key != 0) query.bind(key, std::int64_t{as_of.days}, kLinkKind);
  while (true) {
    TRY_ASSIGN(const bool more, query.step());
    if (!more) return counts;
    count(query.integer(0), query.integer(1) != 0, query.integer(2));
  }
}

}  // namespace quanyu::store
