// The numbers of a scope at a glance: cards per level, ranking of the children, share of
// communities and villages, spread of communities per town-level unit. Built by build_dashboard
// from one set of counts, so that no two numbers contradict; each number opens its records.
// Never ranks people or performance: only how many units there are.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "view/phase.hpp"
#include "view/place_facts.hpp"
#include "view/routes.hpp"

namespace quanyu::view {

struct StatCard {
  std::string key;    // stable test id: "streets"
  std::string label;  // "街道"
  std::string value;  // "1,234"
  std::string unit;   // "个"
  std::string note;   // "平均每个街道 8.4 个社区", or empty
  Route target;
  friend bool operator==(const StatCard&, const StatCard&) = default;
};

// One number of a table that opens its records.
struct CountCell {
  std::string text;  // "–" where there is nothing
  Route target;
  bool opens = false;  // false for nought: there is no list behind it
  friend bool operator==(const CountCell&, const CountCell&) = default;
};

struct RankRow {
  AreaKey area = 0;
  std::string key;   // stable test id: the area's token
  std::string rank;  // "1"; equal counts share a rank
  std::string name, kind;
  CountCell communities, villages, total;
  std::int32_t permille = 0;  // length of the bar: total against the largest, 0 to 1000
  Route inside;               // the dashboard of this child
  friend bool operator==(const RankRow&, const RankRow&) = default;
};

// A bar of one whole split in parts.
struct SharePart {
  std::string key, label, value, share;  // "社区", "1,234", "56.1%"
  std::int64_t amount = 0;
  Route target;
  friend bool operator==(const SharePart&, const SharePart&) = default;
};

struct ShareGroup {
  std::string key, title, caption;
  std::vector<SharePart> parts;
  friend bool operator==(const ShareGroup&, const ShareGroup&) = default;
};

struct SpreadBar {
  std::string key;    // "10-19"
  std::string label;  // "10–19"
  std::string value;  // number of units in the band
  std::int64_t amount = 0;
  Route target;
  friend bool operator==(const SpreadBar&, const SpreadBar&) = default;
};

// A named unit beside its number ("最多：洪家街道 42").
struct Extreme {
  std::string key, label, name, path, value;
  AreaKey area = 0;
  Route target;
  friend bool operator==(const Extreme&, const Extreme&) = default;
};

struct DashboardView {
  Phase phase = Phase::Ready;
  StateNote note;
  std::string title;     // "总览"
  std::string subtitle;  // "台州市 · 9 个区县 · 131 个镇街 · 4,000 个社区村"
  std::string demo;      // "演示数据", or empty
  std::vector<StatCard> cards;
  std::string ranking_title, ranking_caption;  // "各区县社区村数", "按数量"
  std::vector<RankRow> ranking;
  std::string ranking_more;  // "另有 12 个", or empty; the list behind it:
  Route ranking_all;
  std::vector<ShareGroup> shares;
  std::string spread_title, spread_caption;  // "每个镇街的社区村数", "中位数 23"
  std::vector<SpreadBar> spread;
  std::string extremes_title, extremes_caption;
  std::vector<Extreme> extremes;
  std::string median_label, median_value, median_caption;  // communities and villages per street
  Route median_target;
  std::string statistical_only;  // "另有 2 个统计用单位，不计入以上数字", or empty
  Route statistical_target;
  friend bool operator==(const DashboardView&, const DashboardView&) = default;
};

struct DashboardInput {
  AreaKey scope = 0;  // 0: the whole place
};

// `place` nothing: still loading.
DashboardView build_dashboard(const DashboardInput& input, const PlaceFacts* place,
                              const Messages& messages);
std::string print(const DashboardView& view);

}  // namespace quanyu::view
