// The area tree: rows of the open branches, search results, and the chosen area in detail. Built by
// build_areas, drawn by ui/screens/areas_screen. Rows are made when they are looked at, so a tree
// of 665,276 units costs what is on screen. Never holds scroll or focus; those are the widgets'.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "view/intents.hpp"
#include "view/phase.hpp"
#include "view/place_facts.hpp"

namespace quanyu::view {

// How an area's kind is told apart beside its name: shape and word, never colour alone.
enum class KindTone : std::uint8_t { Upper, TownLevel, GrassRoots, Statistical };

// A run of bytes in a name that the search matched.
struct MatchRun {
  std::uint32_t begin = 0, end = 0;
  friend bool operator==(const MatchRun&, const MatchRun&) = default;
};

struct AreaRow {
  AreaKey area = 0;
  std::string name;
  std::string kind;  // "街道"
  KindTone tone = KindTone::Upper;
  std::string counts;  // "12 个社区 · 3 个村", empty for a leaf
  std::string code;
  std::int32_t depth = 0;                   // 0 at the top row
  std::int32_t position = 1, siblings = 1;  // for the mirror's posinset and setsize
  bool expandable = false, expanded = false, selected = false;
  bool statistical_only = false;
  friend bool operator==(const AreaRow&, const AreaRow&) = default;
};

// The rows of the tree in the order shown; looks into the facts it was built from.
class AreaRows {
 public:
  AreaRows() = default;
  // `scope` kNoNode: from the roots; else from that area down.
  AreaRows(const PlaceFacts& place, const Messages& messages, Node scope,
           const std::unordered_set<AreaKey>& open, AreaKey selected);

  [[nodiscard]] std::size_t size() const { return shown_.size(); }
  [[nodiscard]] AreaRow at(std::size_t row) const;
  // The row an area stands on, if it is shown.
  [[nodiscard]] std::optional<std::size_t> row_of(AreaKey area) const;

 private:
  struct Shown {
    Node node = 0;
    std::int32_t position = 1, siblings = 1;
    std::uint8_t depth = 0;
    bool expanded = false;
  };
  void append(Node node, std::int32_t position, std::int32_t siblings, std::uint8_t depth,
              const std::unordered_set<AreaKey>& open);

  const PlaceFacts* place_ = nullptr;
  Messages messages_;
  AreaKey selected_ = 0;
  std::vector<Shown> shown_;
};

struct SearchHit {
  AreaKey area = 0;
  std::string name, kind, path, code;
  KindTone tone = KindTone::Upper;
  std::vector<MatchRun> matched;  // in `name`; empty when the code or the pinyin matched
  std::string how;                // "拼音 cjjd", "代码 331002", or empty
  friend bool operator==(const SearchHit&, const SearchHit&) = default;
};

struct LabelledCount {
  std::string key, label, value;
  Route target;  // the records behind the number
  friend bool operator==(const LabelledCount&, const LabelledCount&) = default;
};

struct HistoryLine {
  std::string when, who, what;
  friend bool operator==(const HistoryLine&, const HistoryLine&) = default;
};

// One record as a page of its own, in the panel beside the tree.
struct AreaDetail {
  AreaKey area = 0;
  std::string name, kind, code, order, path;
  KindTone tone = KindTone::Upper;
  std::vector<LabelledCount> counts;  // per level beneath
  std::string statistical_only;       // "另有 2 个统计用单位，不计入", or empty
  std::vector<HistoryLine> history;
  Phase history_phase = Phase::Ready;
  bool can_go_up = false, can_go_down = false;  // in the official order
  friend bool operator==(const AreaDetail&, const AreaDetail&) = default;
};

struct LevelChoice {
  std::string label;     // "到社区、村"
  std::string argument;  // of CommandId::ExpandToLevel
  friend bool operator==(const LevelChoice&, const LevelChoice&) = default;
};

enum class SearchHow : std::uint8_t { Name, Initials, Pinyin, Code };

struct AreasView {
  Phase phase = Phase::Ready;
  StateNote note;
  std::string title, subtitle, demo;
  AreaRows rows;
  // While something is searched: hits instead of the tree.
  bool searching = false;
  std::string search_text, search_summary;  // "找到 12 个" / "找到 4,210 个，显示前 200 个"
  Phase search_phase = Phase::Ready;
  StateNote search_note;
  std::vector<SearchHit> hits;
  std::optional<AreaDetail> detail;
  // Levels for "expand to level", from the top of the scope: kind name and command argument.
  std::vector<LevelChoice> levels;
};

// What the search index answered, best first.
struct SearchFacts {
  std::string text;
  Phase phase = Phase::Ready;  // Loading: the index is still being built
  struct Hit {
    Node node = 0;
    SearchHow how = SearchHow::Name;
    std::vector<MatchRun> matched;
  };
  std::vector<Hit> hits;
  std::int64_t total = 0;  // may be more than hits
};

// One hit as it is shown, in lists and in the palette.
SearchHit build_hit(const PlaceFacts& place, const SearchFacts::Hit& hit, const Messages& messages);

struct AreasInput {
  AreaKey scope = 0, selected = 0;  // 0: whole place, nothing
  const std::unordered_set<AreaKey>* open = nullptr;
  SearchFacts search;
  Phase history_phase = Phase::Ready;
  std::vector<HistoryLine> history;  // of the selected area
};

// `place` must outlive the view; nothing while it is being loaded.
AreasView build_areas(const AreasInput& input, const PlaceFacts* place, const Messages& messages);

// Every area to open so that all areas down to a level are shown (domain::area_level: city 2,
// district 3, street to township 4, community and village 5); a level above the top opens nothing.
std::unordered_set<AreaKey> open_to_level(const PlaceFacts& place, AreaKey scope,
                                          std::int32_t level);
// What a first look opens: the top of the scope and on down while there is only one way, so that
// the place itself is seen and not the one name above it. Nothing where several areas stand at the
// top.
std::unordered_set<AreaKey> open_at_first(const PlaceFacts& place, AreaKey scope);
// The areas above `area`, so that its row is shown.
std::vector<AreaKey> open_for(const PlaceFacts& place, AreaKey area);

// The whole view with the first `rows` rows of the tree.
std::string print(const AreasView& view, std::size_t rows = 40);

}  // namespace quanyu::view
