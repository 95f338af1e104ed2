// The app's frame: rail at the left (184 wide, 56 when narrow, a bottom bar on phones), top bar of
// 52, and the content area between. Used once per frame by the root screen.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/widgets/layout.hpp"

namespace quanyu::ui {

struct RailItem {
  std::string key;
  std::string label;
  std::string_view icon;
  std::int64_t badge = 0;
  std::string badge_label;  // says what the count is of
  std::string chord;
  bool current = false;
  bool divider_before = false;
  bool overflow = false;  // left out of the phone's bottom bar
};

struct AppFrameOptions {
  std::string_view product;     // the brand's word
  std::string_view rail_label;  // accessible name of the navigation
  std::span<const RailItem> items;
};

// Draws rail and brand; answers the item pressed.
std::optional<int> rail(Ui& ui, std::string_view key, const AppFrameOptions& options);

// The bar at the top of the content; everything placed while it lives stands in it, on one line.
// `fill()` pushes what follows to the right edge.
class TopBarScope {
 public:
  TopBarScope(Ui& ui, std::string_view key, std::string_view label);
  ~TopBarScope();
  TopBarScope(const TopBarScope&) = delete;
  TopBarScope& operator=(const TopBarScope&) = delete;
  void fill();

 private:
  Ui& ui_;
  NodeId id_;
  std::optional<RegionScope> region_;
  std::optional<RowScope> row_;
};

// The rest of the page, scrolling, with the page's padding; content at most page_width wide.
class ContentScope {
 public:
  enum class Frame : std::uint8_t { WithBars, Bare };  // Bare: a narrower column without bars
  ContentScope(Ui& ui, std::string_view key, std::string_view label, Frame frame = Frame::WithBars);
  ~ContentScope();
  ContentScope(const ContentScope&) = delete;
  ContentScope& operator=(const ContentScope&) = delete;

 private:
  std::optional<GroupScope> group_;
  std::optional<RegionScope> region_;
  std::optional<ScrollScope> scroll_;
};

// Title, quiet subtitle and an optional tag at the left; the row of actions, made by the caller
// while the scope lives, at the right (below on phones).
class PageHeadScope {
 public:
  struct Options {
    std::string_view title;
    std::string_view subtitle = {};
    std::string_view tag = {};
    Tone tag_tone = Tone::Warn;
  };
  PageHeadScope(Ui& ui, std::string_view key, const Options& options);
  ~PageHeadScope();
  PageHeadScope(const PageHeadScope&) = delete;
  PageHeadScope& operator=(const PageHeadScope&) = delete;

 private:
  Ui& ui_;
  NodeId id_;
  float top_, bottom_, left_, right_, actions_top_;
  std::optional<RegionScope> region_;
  std::optional<RowScope> row_;
};

// The brand's mark and word, as in the rail; `large` for the first page.
void brand(Ui& ui, std::string_view product, bool large = false);

}  // namespace quanyu::ui
