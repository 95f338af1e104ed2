#include "view/place_facts.hpp"

#include <charconv>

#include "view/format.hpp"

namespace quanyu::view {
namespace {

std::size_t number_of(AreaKind kind) { return static_cast<std::size_t>(kind); }

// The kinds a group is made of; empty for the two groups that are told by other marks.
std::vector<AreaKind> kinds_of(RecordGroup group) {
  switch (group) {
    case RecordGroup::TownLevel: return {AreaKind::Street, AreaKind::Town, AreaKind::Township};
    case RecordGroup::GrassRoots: return {AreaKind::Community, AreaKind::Village};
    case RecordGroup::Districts: return {AreaKind::District};
    case RecordGroup::Streets: return {AreaKind::Street};
    case RecordGroup::Towns: return {AreaKind::Town};
    case RecordGroup::Townships: return {AreaKind::Township};
    case RecordGroup::Communities: return {AreaKind::Community};
    case RecordGroup::Villages: return {AreaKind::Village};
    case RecordGroup::Cities: return {AreaKind::City};
    case RecordGroup::Provinces: return {AreaKind::Province};
    case RecordGroup::All:
      return {AreaKind::Province, AreaKind::City,     AreaKind::District,  AreaKind::Street,
              AreaKind::Town,     AreaKind::Township, AreaKind::Community, AreaKind::Village};
    case RecordGroup::StatisticalOnly: return {};
  }
  return {};
}

}  // namespace

Node node_of(const PlaceFacts& place, AreaKey area) {
  return area == 0 ? kNoNode : place.tree->find_key(area);
}

std::string token_of(const PlaceFacts& place, Node node) {
  if (node == kNoNode) return {};
  const std::string_view code = place.tree->code(node);
  if (is_area_token(code) && !code.starts_with('k')) return std::string(code);
  return "k" + std::to_string(place.tree->key(node));
}

AreaKey area_of_token(const PlaceFacts& place, std::string_view token) {
  if (!is_area_token(token)) return 0;
  if (token.starts_with('k')) {
    AreaKey key = 0;
    std::from_chars(token.data() + 1, token.data() + token.size(), key);
    return place.tree->find_key(key) == kNoNode ? 0 : key;
  }
  const Node node = place.tree->find_code(token);
  return node == kNoNode ? 0 : place.tree->key(node);
}

std::vector<Node> children_of(const PlaceFacts& place, Node node) {
  std::vector<Node> children;
  if (place.tree->size() == 0) return children;
  Node child = node == kNoNode ? 0 : place.tree->first_child(node);
  for (; child != kNoNode; child = place.tree->next_sibling(child)) children.push_back(child);
  return children;
}

const stats::AreaCounts& counts_below(const PlaceFacts& place, Node node) {
  return node == kNoNode ? place.counts->all() : place.counts->below(node);
}

std::int64_t statistical_below(const PlaceFacts& place, Node node) {
  return node == kNoNode ? place.counts->statistical_all() : place.counts->statistical_below(node);
}

std::int64_t count_group(const stats::AreaCounts& counts, RecordGroup group) {
  std::int64_t total = 0;
  for (const AreaKind kind : kinds_of(group)) total += counts[number_of(kind)];
  return total;
}

bool in_group(const store::AreaTree& tree, Node node, RecordGroup group) {
  if (group == RecordGroup::StatisticalOnly) return tree.statistical(node);
  if (tree.statistical(node)) return false;
  const AreaKind kind = tree.kind(node);
  for (const AreaKind wanted : kinds_of(group)) {
    if (kind == wanted) return true;
  }
  return false;
}

std::string path_above(const PlaceFacts& place, Node node, Node scope) {
  std::string path;
  for (Node above = place.tree->parent(node); above != kNoNode; above = place.tree->parent(above)) {
    const std::string name(place.tree->name(above));
    path = path.empty() ? name : name + " · " + path;
    if (above == scope) break;
  }
  return path;
}

std::string_view kind_label(AreaKind kind, const Messages& messages) {
  const bool statistical =
      kind == AreaKind::StatisticalStreet || kind == AreaKind::StatisticalCommunity;
  const domain::Field& field = *domain::kArea.field(domain::area_field::kKind);
  const domain::Choice* choice = field.choice(static_cast<std::int64_t>(kind));
  if (statistical || choice == nullptr) return messages.text("area.kind.statistical");
  return messages.words(choice->words);
}

MessageKey group_label(RecordGroup group) {
  switch (group) {
    case RecordGroup::TownLevel: return "group.town_level";
    case RecordGroup::GrassRoots: return "group.grass_roots";
    case RecordGroup::Districts: return "group.districts";
    case RecordGroup::Streets: return "group.streets";
    case RecordGroup::Towns: return "group.towns";
    case RecordGroup::Townships: return "group.townships";
    case RecordGroup::Communities: return "group.communities";
    case RecordGroup::Villages: return "group.villages";
    case RecordGroup::StatisticalOnly: return "group.statistical";
    case RecordGroup::Cities: return "group.cities";
    case RecordGroup::Provinces: return "group.provinces";
    case RecordGroup::All: break;
  }
  return "group.all";
}

std::string counts_phrase(const stats::AreaCounts& counts, const Messages& messages) {
  std::string phrase;
  for (const RecordGroup group :
       {RecordGroup::Districts, RecordGroup::TownLevel, RecordGroup::GrassRoots}) {
    const std::int64_t count = count_group(counts, group);
    if (count == 0) continue;
    if (!phrase.empty()) phrase += " · ";
    phrase += messages.format(
        "count.phrase", {format_number(count), std::string(messages.text(group_label(group)))});
  }
  return phrase;
}

Route route_in(const PlaceFacts& place, Screen screen, Node scope) {
  Route route;
  route.screen = screen;
  route.place = place.token;
  route.scope = token_of(place, scope);
  return route;
}

Route records_route(const PlaceFacts& place, Node scope, RecordsQuery query) {
  Route route = route_in(place, Screen::Records, scope);
  route.records = query;
  return route;
}

}  // namespace quanyu::view
