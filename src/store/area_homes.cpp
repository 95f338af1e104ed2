#include "store/area_homes.hpp"

#include <algorithm>

#include "domain/entities/area.hpp"
#include "domain/model.hpp"
#include "store/connection.hpp"
#include "store/rows.hpp"
#include "store/schema.hpp"

namespace quanyu::store {
namespace {

using domain::Entity;
using domain::Field;

constexpr std::int64_t kKeysPerStep = 8192;
// Cycles made by merging end here.
constexpr int kMostSteps = 32;
// Each link has room for as many kinds as one may declare.
constexpr std::int16_t kLinksToAreas = 100;
constexpr std::int16_t kOtherLinks = 16'000;
constexpr std::int16_t kKindsOfALink = 50;

}  // namespace

std::vector<AreaHomes::Source> AreaHomes::sources_of(const Entity& entity) {
  std::vector<Source> sources;
  if (entity.is_link()) return sources;
  std::int16_t rank = 1;
  for (const Field& field : entity.fields) {
    if (field.meaning == domain::Meaning::Place) sources.push_back({&entity, &field, rank++});
  }
  std::int16_t order = 0;
  for (const Entity* link : domain::all_entities()) {
    if (!link->is_link() || entity_of_child(*link) != &entity) continue;
    const Field* parent = link->field(domain::link_field::kParent);
    const bool to_area = parent->target == domain::kArea.number;
    const int first = (to_area ? kLinksToAreas : kOtherLinks) + kKindsOfALink * order++;
    sources.push_back({link, parent, static_cast<std::int16_t>(first)});
  }
  return sources;
}

void AreaHomes::take(Column& column, std::int64_t key, const Next& next) {
  if (key < 0 || key >= std::ssize(column.next)) return;
  Next& held = column.next[static_cast<std::size_t>(key)];
  if (held.rank == 0 || next.rank < held.rank) held = next;
}

Result<void> AreaHomes::read_places(const Source& source, std::int64_t last, Column& column) {
  const Entity* target = domain::find_entity(source.field->target);
  Query query =
      database_.connection().query("SELECT key," + quoted_name(source.field->name) + " FROM " +
                                   quoted_name(source.table->name) + " WHERE key>? AND key<=?");
  query.bind(column.last_key, last);
  while (true) {
    TRY_ASSIGN(const bool more, query.step());
    if (!more) return {};
    if (query.is_null(1)) continue;
    take(column, query.integer(0),
         {static_cast<std::int32_t>(query.integer(1)), source.rank, target->number});
  }
}

Result<void> AreaHomes::read_links(const Source& source, std::int64_t last, Column& column) {
  const Entity* target = domain::find_entity(source.field->target);
  const auto kinds = source.table->field(domain::link_field::kKind)->choices;
  const auto rank_of = [&](std::int64_t kind) {
    const auto found = std::ranges::find(kinds, kind, &domain::Choice::number);
    return static_cast<std::int16_t>(source.rank + (found - kinds.begin()));
  };
  Query query = database_.connection().query(
      "SELECT child,kind,parent FROM " + quoted_name(source.table->name) +
      " WHERE child>? AND child<=? AND valid_from<=? ORDER BY child,kind,valid_from");
  query.bind(column.last_key, last, std::int64_t{as_of_.days});
  // The last row of each child and kind says where it hangs, perhaps nowhere.
  std::int64_t child = -1;
  std::int64_t kind = 0;
  std::int64_t parent = 0;
  const auto finish = [&] {
    if (child < 0 || parent == 0) return;
    take(column, child, {static_cast<std::int32_t>(parent), rank_of(kind), target->number});
  };
  while (true) {
    TRY_ASSIGN(const bool more, query.step());
    if (!more) break;
    if (query.integer(0) != child || query.integer(1) != kind) finish();
    child = query.integer(0);
    kind = query.integer(1);
    parent = query.is_null(2) ? 0 : query.integer(2);
  }
  finish();
  return {};
}

Result<bool> AreaHomes::read_some(const Entity& entity, Column& column) {
  const std::vector<Source> sources = sources_of(entity);
  if (column.max_key < 0) {
    Query query = database_.connection().query("SELECT coalesce(max(key),0) FROM " +
                                               quoted_name(entity.name));
    TRY(query.step());
    column.max_key = query.integer(0);
    column.next.resize(static_cast<std::size_t>(column.max_key) + 1);
    for (const Source& source : sources) {
      const Entity* target = domain::find_entity(source.field->target);
      if (!std::ranges::contains(column.targets, target)) column.targets.push_back(target);
    }
  }
  if (column.sources_read == sources.size()) return true;
  const Source& source = sources[column.sources_read];
  const std::int64_t last = column.last_key + kKeysPerStep;
  TRY(source.table->is_link() ? read_links(source, last, column)
                              : read_places(source, last, column));
  column.last_key = last;
  if (last >= column.max_key) {
    column.last_key = 0;
    ++column.sources_read;
  }
  return column.sources_read == sources.size();
}

Result<bool> AreaHomes::prepare(const Entity& entity) {
  // Everything that can be reached from the entity, in the order it is found.
  std::vector<const Entity*> reached = {&entity};
  for (std::size_t at = 0; at < reached.size(); ++at) {
    if (reached[at]->number == domain::kArea.number) continue;
    Column& column = column_of(*reached[at]);
    const bool asked = column.max_key >= 0;
    if (!asked || column.sources_read < sources_of(*reached[at]).size()) {
      TRY(read_some(*reached[at], column));
      return false;
    }
    for (const Entity* target : column.targets) {
      if (!std::ranges::contains(reached, target)) reached.push_back(target);
    }
  }
  return true;
}

AreaHomes::Column& AreaHomes::column_of(const Entity& entity) {
  if (entity.number >= columns_.size()) columns_.resize(entity.number + std::size_t{1});
  std::unique_ptr<Column>& column = columns_[entity.number];
  if (column == nullptr) column = std::make_unique<Column>();
  return *column;
}

std::int64_t AreaHomes::area_of(const Entity& entity, std::int64_t key) const {
  domain::EntityNumber at = entity.number;
  for (int step = 0; step < kMostSteps && key > 0; ++step) {
    if (at == domain::kArea.number) return key;
    const Column* column = at < columns_.size() ? columns_[at].get() : nullptr;
    if (column == nullptr || key >= std::ssize(column->next)) return 0;
    const Next& next = column->next[static_cast<std::size_t>(key)];
    key = next.key;
    at = next.entity;
  }
  return 0;
}

}  // namespace quanyu::store
