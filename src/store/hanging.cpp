#include "store/hanging.hpp"

#include <algorithm>

#include "domain/entities/area_parent.hpp"
#include "domain/model.hpp"
#include "store/rows.hpp"
#include "store/schema.hpp"

namespace quanyu::store {
namespace {

using domain::Entity;
using domain::Field;

// Carrier in carrier in carrier in a community is far for a town; cycles made by merging end here.
constexpr int kMostSteps = 16;
constexpr int kMostLevels = 64;
constexpr std::int64_t kLastDay = 2'932'896;  // 9999-12-31

struct Stand {
  const Entity* entity = nullptr;
  std::int64_t key = 0;
};

// The next stop by the first of the record's own place fields that is filled.
Result<Stand> by_field(Connection& connection, const Stand& at) {
  if (at.entity->is_link()) return Stand{};
  for (const Field& place : at.entity->fields) {
    if (place.meaning != domain::Meaning::Place) continue;
    Query query = connection.query("SELECT " + quoted_name(place.name) + " FROM " +
                                   quoted_name(at.entity->name) + " WHERE key=?");
    TRY_ASSIGN(const bool found, query.bind(at.key).step());
    if (found && !query.is_null(0)) {
      return Stand{domain::find_entity(place.target), query.integer(0)};
    }
  }
  return Stand{};
}

// The next stop by a dated link: an area where there is one, else whatever it hangs on.
Result<Stand> by_link(Connection& connection, const Stand& at) {
  Stand next;
  for (const Entity* link : domain::all_entities()) {
    if (!link->is_link() || entity_of_child(*link) != at.entity) continue;
    const Entity* parent = domain::find_entity(link->field(domain::link_field::kParent)->target);
    for (const domain::Choice& kind : link->field(domain::link_field::kKind)->choices) {
      TRY_ASSIGN(const std::int64_t key,
                 parent_on(connection, *link, at.key, kind.number, kLastDay));
      if (key == 0) continue;
      if (parent->number == domain::kArea.number) return Stand{parent, key};
      if (next.key == 0) next = {parent, key};
    }
  }
  return next;
}

Result<std::int64_t> climb_to_area(Connection& connection, Stand at) {
  for (int step = 0; at.key != 0 && step < kMostSteps; ++step) {
    if (at.entity->number == domain::kArea.number) return at.key;
    TRY_ASSIGN(Stand next, by_field(connection, at));
    if (next.key == 0) {
      TRY_ASSIGN(next, by_link(connection, at));
    }
    at = next;
  }
  return 0;
}

// The first stop of a record that may not be stored yet.
Result<Stand> first_stand(Connection& connection, const domain::RecordFact& record) {
  const Entity* entity = domain::find_entity(record.name.entity);
  if (entity->is_link()) {
    const Entity* child = entity_of_child(*entity);
    TRY_ASSIGN(const std::int64_t key, find_record(connection, *child, record.name.id));
    return Stand{child, key};
  }
  for (const Field& place : entity->fields) {
    if (place.meaning != domain::Meaning::Place || !record.has(place.number)) continue;
    const Entity* target = domain::find_entity(place.target);
    TRY_ASSIGN(const std::int64_t key, find_record(connection, *target, record.id(place.number)));
    return Stand{target, key};
  }
  TRY_ASSIGN(const std::int64_t key, find_record(connection, *entity, record.name.id));
  return Stand{entity, key};
}

}  // namespace

Result<std::int64_t> parent_on(Connection& connection, const Entity& link, std::int64_t child,
                               std::int64_t kind, std::int64_t day) {
  Query query = connection.query("SELECT parent FROM " + quoted_name(link.name) +
                                 " WHERE child=? AND kind=? AND valid_from<=? "
                                 "ORDER BY valid_from DESC LIMIT 1");
  TRY_ASSIGN(const bool found, query.bind(child, kind, day).step());
  return found ? query.integer(0) : 0;
}

namespace {

struct Span {
  std::int64_t node = 0;
  std::int64_t from = 0;
  std::int64_t until = 0;

  friend bool operator==(const Span&, const Span&) = default;
};

// Every parent of a node on some day of the span, each with the days it holds.
Result<std::vector<Span>> parents_within(Connection& connection, const Entity& link,
                                         std::int64_t kind, const Span& span) {
  std::vector<Span> spans;
  Query query = connection.query("SELECT parent,valid_from FROM " + quoted_name(link.name) +
                                 " WHERE child=? AND kind=? AND valid_from<? "
                                 "ORDER BY valid_from DESC");
  query.bind(span.node, kind, span.until);
  std::int64_t until = span.until;
  while (until > span.from) {
    TRY_ASSIGN(const bool more, query.step());
    if (!more) break;
    const std::int64_t from = std::max(span.from, query.integer(1));
    if (!query.is_null(0)) spans.push_back({query.integer(0), from, until});
    until = query.integer(1);
  }
  return spans;
}

}  // namespace

Result<std::vector<std::int64_t>> all_above(Connection& connection, const Entity& link,
                                            std::int64_t kind, std::int64_t node, std::int64_t from,
                                            std::int64_t until) {
  std::vector<Span> spans{{node, from, until}};
  std::vector<std::int64_t> above{node};
  for (std::size_t at = 0; at < spans.size(); ++at) {
    TRY_ASSIGN(const auto parents, parents_within(connection, link, kind, spans[at]));
    for (const Span& parent : parents) {
      if (std::ranges::contains(spans, parent)) continue;
      spans.push_back(parent);
      if (!std::ranges::contains(above, parent.node)) above.push_back(parent.node);
    }
  }
  return above;
}

Result<std::int64_t> next_day_of_link(Connection& connection, const Entity& link,
                                      std::int64_t child, std::int64_t kind, std::int64_t day) {
  Query query = connection.query("SELECT min(valid_from) FROM " + quoted_name(link.name) +
                                 " WHERE child=? AND kind=? AND valid_from>?");
  TRY(query.bind(child, kind, day).step());
  return query.is_null(0) ? INT64_MAX : query.integer(0);
}

Result<std::int64_t> home_area(Connection& connection, const Entity& entity, std::int64_t key) {
  return climb_to_area(connection, {&entity, key});
}

Result<std::vector<Id>> areas_above(Connection& connection, const domain::RecordFact& record) {
  const Entity& areas = *domain::find_entity(domain::kArea.number);
  const Entity& link = *domain::find_entity(domain::kAreaParent.number);
  TRY_ASSIGN(const Stand start, first_stand(connection, record));
  TRY_ASSIGN(std::int64_t at, climb_to_area(connection, start));
  std::vector<Id> above;
  for (int level = 0; at != 0 && level < kMostLevels; ++level) {
    TRY_ASSIGN(const Id area, id_of_record(connection, areas, at));
    above.push_back(area);
    TRY_ASSIGN(at, parent_on(connection, link, at, 1, kLastDay));
  }
  return above;
}

Result<Hanging> hangs_within(Connection& connection, const domain::RecordFact& record,
                             const Id& area) {
  TRY_ASSIGN(const std::vector<Id> above, areas_above(connection, record));
  if (above.empty()) return Hanging::Nowhere;
  return std::ranges::contains(above, area) ? Hanging::Inside : Hanging::Outside;
}

}  // namespace quanyu::store
