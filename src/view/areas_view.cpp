#include "view/areas_view.hpp"

#include <algorithm>

#include "view/format.hpp"
#include "view/print_text.hpp"

namespace quanyu::view {
namespace {

KindTone tone_of(const store::AreaTree& tree, Node node) {
  if (tree.statistical(node)) return KindTone::Statistical;
  const int level = domain::area_level(tree.kind(node));
  if (level <= 3) return KindTone::Upper;
  return level == 4 ? KindTone::TownLevel : KindTone::GrassRoots;
}

std::string_view label_of(const store::AreaTree& tree, Node node, const Messages& messages) {
  if (tree.statistical(node)) return messages.text("area.kind.statistical");
  return kind_label(tree.kind(node), messages);
}

std::string how_it_matched(const PlaceFacts& place, const SearchFacts::Hit& hit,
                           const Messages& messages) {
  switch (hit.how) {
    case SearchHow::Name: return {};
    case SearchHow::Initials: return std::string(messages.text("areas.how.initials"));
    case SearchHow::Pinyin: return std::string(messages.text("areas.how.pinyin"));
    case SearchHow::Code: break;
  }
  return messages.format("areas.how.code", {std::string(place.tree->code(hit.node))});
}

void add_search(const SearchFacts& search, const PlaceFacts& place, const Messages& messages,
                AreasView& view) {
  view.searching = !search.text.empty();
  view.search_text = search.text;
  if (!view.searching) return;
  view.search_phase = search.phase;
  if (search.phase == Phase::Loading) {
    view.search_note = {Icon::Loader, std::string(messages.text("areas.indexing")), {}, {}};
    return;
  }
  for (const SearchFacts::Hit& hit : search.hits) {
    view.hits.push_back(build_hit(place, hit, messages));
  }
  const auto shown = static_cast<std::int64_t>(view.hits.size());
  if (shown == 0) {
    view.search_phase = Phase::Empty;
    view.search_note = {Icon::Search,
                        messages.format("areas.none", {search.text}),
                        std::string(messages.text("areas.none.detail")),
                        {}};
  } else if (search.total > shown) {
    view.search_phase = Phase::TooMany;
    view.search_note = {Icon::Info,
                        std::string(messages.text("areas.too_many")),
                        std::string(messages.text("areas.too_many.detail")),
                        {}};
    view.search_summary =
        messages.format("areas.found_first", {format_number(search.total), format_number(shown)});
  } else {
    view.search_phase = Phase::Ready;
    view.search_summary = messages.format("areas.found", {format_number(shown)});
  }
}

void add_counts(const PlaceFacts& place, Node node, const Messages& messages, AreaDetail& detail) {
  for (const RecordGroup group :
       {RecordGroup::Provinces, RecordGroup::Cities, RecordGroup::Districts, RecordGroup::Streets,
        RecordGroup::Towns, RecordGroup::Townships, RecordGroup::Communities,
        RecordGroup::Villages}) {
    const std::int64_t count = count_group(counts_below(place, node), group);
    if (count == 0) continue;
    detail.counts.push_back({std::string(record_group_name(group)),
                             std::string(messages.text(group_label(group))), format_number(count),
                             records_route(place, node, {.group = group})});
  }
  const std::int64_t statistical = statistical_below(place, node);
  if (statistical > 0) {
    detail.statistical_only = messages.format("areas.statistical", {format_number(statistical)});
  }
}

AreaDetail build_detail(const AreasInput& input, const PlaceFacts& place, Node node,
                        const Messages& messages) {
  const store::AreaTree& tree = *place.tree;
  AreaDetail detail;
  detail.area = tree.key(node);
  detail.name = tree.name(node);
  detail.kind = label_of(tree, node, messages);
  detail.tone = tone_of(tree, node);
  detail.code = tree.code(node).empty() ? messages.text("areas.code.none") : tree.code(node);
  detail.path = path_above(place, node);
  const std::vector<Node> siblings = children_of(place, tree.parent(node));
  const auto position = std::ranges::find(siblings, node) - siblings.begin() + 1;
  const auto count = static_cast<std::int64_t>(siblings.size());
  detail.order =
      messages.format("areas.order.value", {format_number(position), format_number(count)});
  detail.can_go_up = position > 1;
  detail.can_go_down = position < count;
  add_counts(place, node, messages, detail);
  detail.history_phase = input.history.empty() && input.history_phase == Phase::Ready
                             ? Phase::Empty
                             : input.history_phase;
  detail.history = input.history;
  return detail;
}

// Levels that occur beneath the scope, from the top: what "expand to" can mean here.
std::vector<LevelChoice> build_levels(const PlaceFacts& place, Node scope,
                                      const Messages& messages) {
  constexpr RecordGroup kLevels[] = {RecordGroup::Cities, RecordGroup::Districts,
                                     RecordGroup::TownLevel, RecordGroup::GrassRoots};
  std::vector<LevelChoice> levels;
  const stats::AreaCounts& counts = counts_below(place, scope);
  int number = 2;
  for (const RecordGroup group : kLevels) {
    if (count_group(counts, group) > 0) {
      levels.push_back(
          {messages.format("areas.level", {std::string(messages.text(group_label(group)))}),
           std::to_string(number)});
    }
    ++number;
  }
  return levels;
}

}  // namespace

AreaRows::AreaRows(const PlaceFacts& place, const Messages& messages, Node scope,
                   const std::unordered_set<AreaKey>& open, AreaKey selected)
    : place_(&place), messages_(messages), selected_(selected) {
  if (scope != kNoNode) {
    append(scope, 1, 1, 0, open);
    return;
  }
  const std::vector<Node> roots = children_of(place, kNoNode);
  for (std::size_t i = 0; i < roots.size(); ++i) {
    append(roots[i], static_cast<std::int32_t>(i + 1), static_cast<std::int32_t>(roots.size()), 0,
           open);
  }
}

void AreaRows::append(Node node, std::int32_t position, std::int32_t siblings, std::uint8_t depth,
                      const std::unordered_set<AreaKey>& open) {
  const store::AreaTree& tree = *place_->tree;
  const bool expanded = tree.has_children(node) && open.contains(tree.key(node));
  shown_.push_back({node, position, siblings, depth, expanded});
  if (!expanded) return;
  const std::vector<Node> children = children_of(*place_, node);
  for (std::size_t i = 0; i < children.size(); ++i) {
    append(children[i], static_cast<std::int32_t>(i + 1),
           static_cast<std::int32_t>(children.size()), static_cast<std::uint8_t>(depth + 1), open);
  }
}

AreaRow AreaRows::at(std::size_t row) const {
  const Shown& shown = shown_[row];
  const store::AreaTree& tree = *place_->tree;
  AreaRow made;
  made.area = tree.key(shown.node);
  made.name = tree.name(shown.node);
  made.kind = label_of(tree, shown.node, messages_);
  made.tone = tone_of(tree, shown.node);
  made.counts = counts_phrase(place_->counts->below(shown.node), messages_);
  made.code = tree.code(shown.node);
  made.depth = shown.depth;
  made.position = shown.position;
  made.siblings = shown.siblings;
  made.expandable = tree.has_children(shown.node);
  made.expanded = shown.expanded;
  made.selected = made.area == selected_;
  made.statistical_only = tree.statistical(shown.node);
  return made;
}

std::optional<std::size_t> AreaRows::row_of(AreaKey area) const {
  if (place_ == nullptr || area == 0) return std::nullopt;
  const Node node = node_of(*place_, area);
  // Nodes stand in display order, and so do the rows.
  const auto found = std::ranges::lower_bound(shown_, node, {}, &Shown::node);
  if (node == kNoNode || found == shown_.end() || found->node != node) return std::nullopt;
  return static_cast<std::size_t>(found - shown_.begin());
}

SearchHit build_hit(const PlaceFacts& place, const SearchFacts::Hit& hit,
                    const Messages& messages) {
  const store::AreaTree& tree = *place.tree;
  SearchHit made;
  made.area = tree.key(hit.node);
  made.name = tree.name(hit.node);
  made.kind = label_of(tree, hit.node, messages);
  made.tone = tone_of(tree, hit.node);
  made.path = path_above(place, hit.node);
  made.code = tree.code(hit.node);
  made.matched = hit.matched;
  made.how = how_it_matched(place, hit, messages);
  return made;
}

AreasView build_areas(const AreasInput& input, const PlaceFacts* place, const Messages& messages) {
  AreasView view;
  view.title = messages.text("areas.title");
  if (place == nullptr || place->tree == nullptr) {
    view.phase = Phase::Loading;
    view.note = {Icon::Loader, std::string(messages.text("areas.loading")), {}, {}};
    return view;
  }
  if (place->demo) view.demo = messages.text("app.demo");
  if (place->tree->size() == 0) {
    view.phase = Phase::Empty;
    view.note = {Icon::Inbox, std::string(messages.text("areas.empty")),
                 std::string(messages.text("areas.empty.detail")), CommandId::OpenFile};
    return view;
  }
  const std::unordered_set<AreaKey> nothing_open;
  const Node scope = node_of(*place, input.scope);
  const std::string name = scope == kNoNode ? place->name : std::string(place->tree->name(scope));
  const std::string counted = counts_phrase(counts_below(*place, scope), messages);
  view.subtitle = counted.empty() ? name : name + " · " + counted;
  view.rows = AreaRows(*place, messages, scope, input.open != nullptr ? *input.open : nothing_open,
                       input.selected);
  add_search(input.search, *place, messages, view);
  const Node selected = node_of(*place, input.selected);
  if (selected != kNoNode) view.detail = build_detail(input, *place, selected, messages);
  view.levels = build_levels(*place, scope, messages);
  return view;
}

std::unordered_set<AreaKey> open_to_level(const PlaceFacts& place, AreaKey scope,
                                          std::int32_t level) {
  const store::AreaTree& tree = *place.tree;
  const Node top = node_of(place, scope);
  const Node first = top == kNoNode ? 0 : top;
  const Node end = top == kNoNode ? tree.size() : tree.subtree_end(top);
  std::unordered_set<AreaKey> open;
  for (Node node = first; node < end; ++node) {
    if (tree.has_children(node) && domain::area_level(tree.kind(node)) < level) {
      open.insert(tree.key(node));
    }
  }
  return open;
}

std::unordered_set<AreaKey> open_at_first(const PlaceFacts& place, AreaKey scope) {
  const store::AreaTree& tree = *place.tree;
  std::unordered_set<AreaKey> open;
  const Node top = node_of(place, scope);
  std::vector<Node> ways = top == kNoNode ? children_of(place, kNoNode) : std::vector<Node>{top};
  while (ways.size() == 1 && tree.has_children(ways.front())) {
    open.insert(tree.key(ways.front()));
    ways = children_of(place, ways.front());
  }
  return open;
}

std::vector<AreaKey> open_for(const PlaceFacts& place, AreaKey area) {
  std::vector<AreaKey> open;
  const Node node = node_of(place, area);
  if (node == kNoNode) return open;
  for (Node above = place.tree->parent(node); above != kNoNode; above = place.tree->parent(above)) {
    open.push_back(place.tree->key(above));
  }
  std::ranges::reverse(open);
  return open;
}

}  // namespace quanyu::view
