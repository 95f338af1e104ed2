// The larger parts of the dashboard, each built from the same counts of the same scope. Used by
// dashboard_view.cpp only; the figures of two parts cannot differ because neither counts anew.
#pragma once

#include "view/dashboard_view.hpp"

namespace quanyu::view {

// What a dashboard is about: a node (kNoNode: the whole place) and the counts beneath it.
struct DashboardScope {
  const PlaceFacts& place;
  Node node;
  const stats::AreaCounts& counts;
  const Messages& messages;
};

// The children of the first node beneath the scope that has more than one, most communities and
// villages first; equal counts stand in official order and share their rank.
void add_ranking(const DashboardScope& scope, DashboardView& view);
// Communities against villages, and streets against towns and townships.
void add_shares(const DashboardScope& scope, DashboardView& view);
// How many communities and villages the town-level units have: bars, median, largest and smallest.
void add_spread(const DashboardScope& scope, DashboardView& view);

}  // namespace quanyu::view
