// Layout: where things go. Screens place by these scopes, never by pixels: a page that scrolls,
// rows whose parts stand side by side, stacks with a rhythm, and a 12-column grid whose cells know
// their width per breakpoint. A widget takes the width of the scope it stands in. Every scope is an
// object: it begins when made and ends with its block. Never draws anything.
#pragma once

#include <optional>
#include <string_view>

#include "ui/context.hpp"

namespace quanyu::ui {

enum class Gap : std::uint8_t { None, Small, Normal, Medium, Large, Section };  // 0 4 8 12 16 24
enum class Align : std::uint8_t { Start, Centre, End };

// CSS pixels that remain on this line of the open scope, and the height below the cursor.
float available_width(const Ui& ui);
float available_height(const Ui& ui);
float gap_size(const Ui& ui, Gap gap);
// Moves down by a gap (in a row: to the right).
void space(Ui& ui, Gap gap);

// Where the next widget will stand.
Point cursor(const Ui& ui);

// Where a widget of this size stands now: at the cursor, or on the next line of a row that wraps,
// centred on a row's height. Does not move the cursor; interact and take_room do.
Rect place(Ui& ui, float width, float height);

// What a scope must put back when it ends: cursor, line start and right edge of the scope around.
struct LayoutMark {
  float cursor_x = 0, cursor_y = 0, most_x = 0, most_y = 0, indent = 0, right = 0;
  RowContext row;
};

// A part of the page with a place of its own: everything inside starts at `rect`'s corner and takes
// its width. For app frames and widgets; screens use the scopes below.
class RegionScope {
 public:
  RegionScope(Ui& ui, Rect rect);
  ~RegionScope();
  RegionScope(const RegionScope&) = delete;
  RegionScope& operator=(const RegionScope&) = delete;
  // Height and width of what has been placed so far.
  [[nodiscard]] float used_height() const;
  [[nodiscard]] float used_width() const;

 private:
  Ui& ui_;
  Rect rect_;
  LayoutMark mark_;
};

// Children below each other with `gap` between them (the default of every scope is Gap::Normal).
class StackScope {
 public:
  StackScope(Ui& ui, Gap gap);
  ~StackScope();
  StackScope(const StackScope&) = delete;
  StackScope& operator=(const StackScope&) = delete;
};

// Children beside each other on one line, centred vertically on the tallest; wraps when `wrap` is
// set. `fill()` pushes what follows to the right edge (uses the width of the frame before).
class RowScope {
 public:
  struct Options {
    Gap gap = Gap::Normal;
    bool wrap = false;
    float height = 0;  // 0: a control's height
    float width = 0;   // 0: the scope's
  };
  RowScope(Ui& ui, std::string_view key, const Options& options);
  RowScope(Ui& ui, std::string_view key) : RowScope(ui, key, Options{}) {}
  ~RowScope();
  RowScope(const RowScope&) = delete;
  RowScope& operator=(const RowScope&) = delete;
  void fill();

 private:
  Ui& ui_;
  NodeId id_;
  LayoutMark mark_;
  float height_, gap_, filled_from_ = -1;
};

// Columns that a cell takes of twelve at each breakpoint.
struct Span {
  std::uint8_t phone = 12, tablet = 12, desktop = 12, wide = 0;  // wide 0: as desktop
};

// Cells of twelve columns, filled from left to right, a new line when one does not fit. Cells of a
// line can have equal height (`cell_height()` is the tallest of the frame before).
class GridScope {
 public:
  GridScope(Ui& ui, std::string_view key, Gap gap = Gap::Large);
  ~GridScope();
  GridScope(const GridScope&) = delete;
  GridScope& operator=(const GridScope&) = delete;
  // Begins the next cell; everything drawn until the next call stands in it.
  void cell(const Span& span);
  // Height of the tallest cell on this line in the frame before; 0 when not known yet.
  [[nodiscard]] float cell_height() const;

 private:
  void finish_cell();
  void finish_line();
  Ui& ui_;
  NodeId id_;
  LayoutMark mark_;
  float gap_, left_, top_, width_, line_height_ = 0;
  int column_ = 0, line_ = 0;
  std::optional<RegionScope> cell_;
};

// A part that scrolls by itself, by wheel, drag of the bar, touch and keyboard. Takes the remaining
// height unless told. Its node is a Region with `label` when one is given.
class ScrollScope {
 public:
  struct Options {
    float height = 0;             // 0: all that remains
    std::string_view label = {};  // accessible name; empty: no node
    Gap padding = Gap::None;
    float maximum_width = 0;  // content wider than this is centred; 0: no limit
  };
  ScrollScope(Ui& ui, std::string_view key, const Options& options);
  ~ScrollScope();
  ScrollScope(const ScrollScope&) = delete;
  ScrollScope& operator=(const ScrollScope&) = delete;

 private:
  Ui& ui_;
  NodeId id_;
  bool has_node_;
  float padding_;
  Rect rect_;
  LayoutMark mark_;
  std::optional<RegionScope> inside_;
};

// A group in the semantic tree without a look of its own (a landmark, a form, a toolbar).
class GroupScope {
 public:
  GroupScope(Ui& ui, std::string_view key, Role role, std::string_view label = {});
  ~GroupScope();
  GroupScope(const GroupScope&) = delete;
  GroupScope& operator=(const GroupScope&) = delete;

 private:
  Ui& ui_;
  NodeId id_;
  LayoutMark mark_;
};

// Makes keys unique for a repeated part without showing up in the tree.
class KeyScope {
 public:
  KeyScope(Ui& ui, std::string_view key) : ui_(ui) { ui_.semantics.push_scope(key); }
  ~KeyScope() { ui_.semantics.pop_scope(); }
  KeyScope(const KeyScope&) = delete;
  KeyScope& operator=(const KeyScope&) = delete;

 private:
  Ui& ui_;
};

}  // namespace quanyu::ui
