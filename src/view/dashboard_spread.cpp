#include <algorithm>

#include "base/numbers.hpp"
#include "view/dashboard_parts.hpp"
#include "view/format.hpp"

namespace quanyu::view {
namespace {

constexpr std::int64_t kMostBars = 8;
constexpr std::size_t kNamedAtEachEnd = 3;

// A unit of town level and what it has beneath.
struct Unit {
  Node node;
  std::int64_t size;
};

std::vector<Unit> town_level_units(const DashboardScope& scope) {
  const store::AreaTree& tree = *scope.place.tree;
  const Node first = scope.node == kNoNode ? 0 : scope.node + 1;
  const Node end = scope.node == kNoNode ? tree.size() : tree.subtree_end(scope.node);
  std::vector<Unit> units;
  for (Node node = first; node < end; ++node) {
    if (!in_group(tree, node, RecordGroup::TownLevel)) continue;
    units.push_back({node, count_group(scope.place.counts->below(node), RecordGroup::GrassRoots)});
  }
  return units;
}

// The smallest round width with which the bars suffice for `largest`.
std::int64_t band_width(std::int64_t largest) {
  for (std::int64_t power = 1;; power *= 10) {
    for (const std::int64_t step : {1, 2, 5}) {
      if (largest / (step * power) < kMostBars) return step * power;
    }
  }
}

// The middle value, or the mean of the two middle ones, with a decimal only where there is one.
std::string median_text(std::vector<std::int64_t> sizes, const Messages& messages) {
  if (sizes.empty()) return std::string(messages.text("none"));
  std::ranges::sort(sizes);
  const std::size_t half = sizes.size() / 2;
  if (sizes.size() % 2 == 1) return format_number(sizes[half]);
  const std::int64_t sum = sizes[half - 1] + sizes[half];
  return sum % 2 == 0 ? format_number(sum / 2) : format_quotient(sum, 2, messages);
}

void add_bars(const DashboardScope& scope, const std::vector<Unit>& units, DashboardView& view) {
  const std::int64_t largest = std::ranges::max_element(units, {}, &Unit::size)->size;
  const std::int64_t width = band_width(largest);
  std::vector<std::int64_t> bars(static_cast<std::size_t>(largest / width + 1));
  for (const Unit& unit : units) ++bars[static_cast<std::size_t>(unit.size / width)];
  for (std::size_t i = 0; i < bars.size(); ++i) {
    const std::int64_t least = static_cast<std::int64_t>(i) * width, most = least + width - 1;
    SpreadBar bar;
    bar.key = std::to_string(least) + '-' + std::to_string(most);
    bar.label = width == 1 ? format_number(least)
                           : scope.messages.format("dashboard.spread.band",
                                                   {format_number(least), format_number(most)});
    bar.value = format_number(bars[i]);
    bar.amount = bars[i];
    bar.target = records_route(scope.place, scope.node,
                               {.group = RecordGroup::TownLevel,
                                .least = static_cast<std::int32_t>(least),
                                .most = static_cast<std::int32_t>(most)});
    view.spread.push_back(std::move(bar));
  }
}

Extreme extreme(const DashboardScope& scope, const Unit& unit, std::string key, MessageKey label) {
  return {std::move(key),
          std::string(scope.messages.text(label)),
          std::string(scope.place.tree->name(unit.node)),
          path_above(scope.place, unit.node, scope.node),
          format_number(unit.size),
          scope.place.tree->key(unit.node),
          records_route(scope.place, unit.node, {.group = RecordGroup::GrassRoots})};
}

void add_extremes(const DashboardScope& scope, std::vector<Unit> units, DashboardView& view) {
  std::ranges::stable_sort(units, std::ranges::greater{}, &Unit::size);
  const std::size_t named = std::min(kNamedAtEachEnd, units.size() / 2);
  for (std::size_t i = 0; i < named; ++i) {
    view.extremes.push_back(
        extreme(scope, units[i], "most." + std::to_string(i + 1), "dashboard.most"));
  }
  for (std::size_t i = 0; i < named; ++i) {
    view.extremes.push_back(extreme(scope, units[units.size() - 1 - i],
                                    "fewest." + std::to_string(i + 1), "dashboard.fewest"));
  }
  if (named == 0) return;
  view.extremes_title = scope.messages.text("dashboard.extremes");
  view.extremes_caption = scope.messages.text("dashboard.extremes.caption");
}

void add_street_median(const DashboardScope& scope, const std::vector<Unit>& units,
                       DashboardView& view) {
  std::vector<std::int64_t> sizes;
  for (const Unit& unit : units) {
    if (scope.place.tree->kind(unit.node) == AreaKind::Street) sizes.push_back(unit.size);
  }
  if (sizes.empty()) return;
  view.median_label = scope.messages.text("dashboard.median");
  view.median_caption = scope.messages.format(
      "dashboard.streets_caption", {format_number(static_cast<std::int64_t>(sizes.size()))});
  view.median_value = median_text(std::move(sizes), scope.messages);
  view.median_target = records_route(scope.place, scope.node, {.group = RecordGroup::Streets});
}

}  // namespace

void add_spread(const DashboardScope& scope, DashboardView& view) {
  const std::vector<Unit> units = town_level_units(scope);
  if (units.size() < 2) return;
  std::vector<std::int64_t> sizes;
  for (const Unit& unit : units) sizes.push_back(unit.size);
  view.spread_title = scope.messages.text("dashboard.spread");
  view.spread_caption = scope.messages.format(
      "dashboard.spread.caption", {format_number(static_cast<std::int64_t>(units.size())),
                                   median_text(std::move(sizes), scope.messages)});
  add_bars(scope, units, view);
  add_extremes(scope, units, view);
  add_street_median(scope, units, view);
}

}  // namespace quanyu::view
