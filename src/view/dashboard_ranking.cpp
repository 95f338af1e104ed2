#include <algorithm>

#include "view/dashboard_parts.hpp"
#include "view/format.hpp"

namespace quanyu::view {
namespace {

constexpr std::size_t kMostRows = 10;

struct Ranked {
  Node node;
  std::int64_t communities, villages;
  [[nodiscard]] std::int64_t total() const { return communities + villages; }
};

std::vector<Node> counted_children(const PlaceFacts& place, Node node) {
  std::vector<Node> children = children_of(place, node);
  std::erase_if(children, [&](Node child) { return place.tree->statistical(child); });
  return children;
}

// A province over one city over nine districts: the districts are what there is to compare.
std::vector<Node> comparable_children(const DashboardScope& scope) {
  std::vector<Node> children = counted_children(scope.place, scope.node);
  while (children.size() == 1) children = counted_children(scope.place, children.front());
  return children;
}

CountCell count_cell(const DashboardScope& scope, Node node, RecordGroup group,
                     std::int64_t count) {
  if (count == 0) return {std::string(scope.messages.text("none")), {}, false};
  return {format_number(count), records_route(scope.place, node, {.group = group}), true};
}

RankRow rank_row(const DashboardScope& scope, const Ranked& ranked, std::size_t rank,
                 std::int64_t largest) {
  const store::AreaTree& tree = *scope.place.tree;
  RankRow row;
  row.area = tree.key(ranked.node);
  row.key = token_of(scope.place, ranked.node);
  row.rank = std::to_string(rank);
  row.name = tree.name(ranked.node);
  row.kind = kind_label(tree.kind(ranked.node), scope.messages);
  row.communities = count_cell(scope, ranked.node, RecordGroup::Communities, ranked.communities);
  row.villages = count_cell(scope, ranked.node, RecordGroup::Villages, ranked.villages);
  row.total = count_cell(scope, ranked.node, RecordGroup::GrassRoots, ranked.total());
  row.permille = static_cast<std::int32_t>(largest == 0 ? 0 : ranked.total() * 1000 / largest);
  row.inside = route_in(scope.place, Screen::Dashboard, ranked.node);
  return row;
}

RecordGroup level_group(AreaKind kind) {
  switch (domain::area_level(kind)) {
    case 1: return RecordGroup::Provinces;
    case 2: return RecordGroup::Cities;
    case 3: return RecordGroup::Districts;
    case 4: return RecordGroup::TownLevel;
    default: return RecordGroup::GrassRoots;
  }
}

}  // namespace

void add_ranking(const DashboardScope& scope, DashboardView& view) {
  const store::AreaTree& tree = *scope.place.tree;
  std::vector<Ranked> ranked;
  for (const Node child : comparable_children(scope)) {
    const stats::AreaCounts& below = scope.place.counts->below(child);
    ranked.push_back({child, count_group(below, RecordGroup::Communities),
                      count_group(below, RecordGroup::Villages)});
  }
  // Communities and villages themselves have nothing beneath to compare.
  const auto has_some = [](const Ranked& one) { return one.total() > 0; };
  if (ranked.size() < 2 || std::ranges::none_of(ranked, has_some)) return;
  const RecordGroup group = level_group(tree.kind(ranked.front().node));
  std::ranges::stable_sort(ranked, std::ranges::greater{}, &Ranked::total);
  view.ranking_title = scope.messages.format(
      "dashboard.ranking", {std::string(scope.messages.text(group_label(group)))});
  view.ranking_caption = scope.messages.text("dashboard.ranking.caption");
  std::size_t rank = 1;
  for (std::size_t i = 0; i < std::min(ranked.size(), kMostRows); ++i) {
    if (i > 0 && ranked[i].total() != ranked[i - 1].total()) rank = i + 1;
    view.ranking.push_back(rank_row(scope, ranked[i], rank, ranked.front().total()));
  }
  if (ranked.size() <= kMostRows) return;
  view.ranking_more = scope.messages.format("dashboard.ranking.more",
                                            {format_number(count_group(scope.counts, group))});
  view.ranking_all = records_route(scope.place, scope.node, {.group = group});
}

void add_shares(const DashboardScope& scope, DashboardView& view) {
  const auto share = [&](MessageKey title, RecordGroup whole_group,
                         std::initializer_list<RecordGroup> parts) {
    const std::int64_t whole = count_group(scope.counts, whole_group);
    if (whole == 0) return;
    ShareGroup group;
    group.key = record_group_name(whole_group);
    group.title = scope.messages.text(title);
    group.caption = scope.messages.format("dashboard.share.caption", {format_number(whole)});
    for (const RecordGroup part : parts) {
      const std::int64_t count = count_group(scope.counts, part);
      if (count == 0) continue;
      group.parts.push_back({std::string(record_group_name(part)),
                             std::string(scope.messages.text(group_label(part))),
                             format_number(count), format_share(count, whole, scope.messages),
                             count, records_route(scope.place, scope.node, {.group = part})});
    }
    view.shares.push_back(std::move(group));
  };
  share("dashboard.share", RecordGroup::GrassRoots,
        {RecordGroup::Communities, RecordGroup::Villages});
  share("dashboard.share.towns", RecordGroup::TownLevel,
        {RecordGroup::Streets, RecordGroup::Towns, RecordGroup::Townships});
}

}  // namespace quanyu::view
