#include "view/dashboard_view.hpp"

#include <algorithm>
#include <array>

#include "view/dashboard_parts.hpp"
#include "view/format.hpp"
#include "view/print_text.hpp"

namespace quanyu::view {
namespace {

constexpr std::array kCardGroups = {RecordGroup::Provinces,   RecordGroup::Cities,
                                    RecordGroup::Districts,   RecordGroup::Streets,
                                    RecordGroup::Towns,       RecordGroup::Townships,
                                    RecordGroup::Communities, RecordGroup::Villages};

std::string card_note(RecordGroup group, std::int64_t count, const stats::AreaCounts& counts,
                      const Messages& messages) {
  const std::int64_t towns = count_group(counts, RecordGroup::TownLevel);
  const std::int64_t roots = count_group(counts, RecordGroup::GrassRoots);
  switch (group) {
    case RecordGroup::Districts:
      return messages.format("dashboard.card.mean_towns",
                             {format_quotient(towns, count, messages)});
    case RecordGroup::Streets:
    case RecordGroup::Towns:
    case RecordGroup::Townships:
      return messages.format("dashboard.card.part", {format_share(count, towns, messages)});
    case RecordGroup::Communities:
    case RecordGroup::Villages:
      return messages.format("dashboard.card.share", {format_share(count, roots, messages)});
    default:
      return messages.format("dashboard.card.mean", {format_quotient(roots, count, messages)});
  }
}

// One card per level that the scope has. A single city over everything is the scope's own name, not
// a number worth a card.
std::vector<StatCard> build_cards(const DashboardScope& scope) {
  std::vector<StatCard> cards;
  for (const RecordGroup group : kCardGroups) {
    const std::int64_t count = count_group(scope.counts, group);
    const bool upper = group == RecordGroup::Provinces || group == RecordGroup::Cities;
    if (count == 0 || (upper && count == 1)) continue;
    StatCard card;
    card.key = record_group_name(group);
    card.label = scope.messages.text(group_label(group));
    card.value = format_number(count);
    card.unit = scope.messages.text("count.unit");
    card.note = card_note(group, count, scope.counts, scope.messages);
    card.target = records_route(scope.place, scope.node, {.group = group});
    cards.push_back(std::move(card));
  }
  return cards;
}

std::string scope_name(const DashboardScope& scope) {
  return scope.node == kNoNode ? scope.place.name : std::string(scope.place.tree->name(scope.node));
}

void say_nothing_yet(const DashboardScope& scope, DashboardView& view) {
  view.phase = Phase::Empty;
  view.note = {Icon::Inbox, std::string(scope.messages.text("dashboard.empty")),
               std::string(scope.messages.text("dashboard.empty.detail")), CommandId::OpenFile};
}

void say_statistical(const DashboardScope& scope, DashboardView& view) {
  const std::int64_t count = statistical_below(scope.place, scope.node);
  if (count == 0) return;
  view.statistical_only = scope.messages.format("dashboard.statistical", {format_number(count)});
  view.statistical_target =
      records_route(scope.place, scope.node, {.group = RecordGroup::StatisticalOnly});
}

}  // namespace

DashboardView build_dashboard(const DashboardInput& input, const PlaceFacts* place,
                              const Messages& messages) {
  DashboardView view;
  view.title = messages.text("dashboard.title");
  if (place == nullptr || place->tree == nullptr) {
    view.phase = Phase::Loading;
    view.note = {Icon::Loader, std::string(messages.text("dashboard.loading")), {}, std::nullopt};
    return view;
  }
  const Node node = node_of(*place, input.scope);
  const DashboardScope scope{*place, node, counts_below(*place, node), messages};
  const std::string counted = counts_phrase(scope.counts, messages);
  view.subtitle = counted.empty() ? scope_name(scope) : scope_name(scope) + " · " + counted;
  if (place->demo) view.demo = messages.text("app.demo");
  say_statistical(scope, view);
  view.cards = build_cards(scope);
  if (view.cards.empty()) {
    say_nothing_yet(scope, view);
    return view;
  }
  add_ranking(scope, view);
  add_shares(scope, view);
  add_spread(scope, view);
  return view;
}

std::string print(const DashboardView& view) {
  TextPrinter out;
  out.line("dashboard", {phase_name(view.phase), view.title, view.subtitle, view.demo});
  out.line("note", {view.note.title, view.note.detail});
  for (const StatCard& card : view.cards) {
    out.line("card " + card.key,
             {card.label, card.value + " " + card.unit, card.note, print_route(card.target)});
  }
  out.line("ranking", {view.ranking_title, view.ranking_caption});
  for (const RankRow& row : view.ranking) {
    out.line("  " + row.rank + " " + row.name, {row.kind, row.communities.text, row.villages.text,
                                                row.total.text, std::to_string(row.permille)});
  }
  out.line("ranking_more", {view.ranking_more});
  for (const ShareGroup& group : view.shares) {
    out.line("share", {group.title, group.caption});
    for (const SharePart& part : group.parts) {
      out.line("  " + part.key, {part.label, part.value, part.share});
    }
  }
  out.line("spread", {view.spread_title, view.spread_caption});
  for (const SpreadBar& bar : view.spread) out.line("  " + bar.label, {bar.value});
  for (const Extreme& extreme : view.extremes) {
    out.line(extreme.key, {extreme.label, extreme.name, extreme.value});
  }
  out.line("median", {view.median_label, view.median_value, view.median_caption});
  out.line("statistical", {view.statistical_only});
  return out.take();
}

}  // namespace quanyu::view
