// What a drawn thing means: the vocabulary of the accessible mirror. The widget call that draws a
// thing emits one SemanticNode; the page turns the nodes into DOM elements for screen readers and
// tests. Shared by `ui` (which emits) and `shell` (which carries); knows nothing of either.
#pragma once

#include <cstdint>
#include <string>

namespace quanyu {

// Roles are ARIA's (WAI-ARIA 1.2) or the native element that carries them.
// X(number, Enumerator, "aria role")
#define QUANYU_SEMANTIC_ROLES(X)           \
  X(0, None, "none")                       \
  X(1, Group, "group")                     \
  X(2, Heading, "heading")                 \
  X(3, Text, "paragraph")                  \
  X(4, Button, "button")                   \
  X(5, Link, "link")                       \
  X(6, TextField, "textbox")               \
  X(7, SearchField, "searchbox")           \
  X(8, NumberField, "spinbutton")          \
  X(9, Checkbox, "checkbox")               \
  X(10, Switch, "switch")                  \
  X(11, Radio, "radio")                    \
  X(12, RadioGroup, "radiogroup")          \
  X(13, Slider, "slider")                  \
  X(14, ComboBox, "combobox")              \
  X(15, ListBox, "listbox")                \
  X(16, Option, "option")                  \
  X(17, TabList, "tablist")                \
  X(18, Tab, "tab")                        \
  X(19, TabPanel, "tabpanel")              \
  X(20, Tree, "tree")                      \
  X(21, TreeItem, "treeitem")              \
  X(22, Table, "table")                    \
  X(23, Grid, "grid")                      \
  X(24, Row, "row")                        \
  X(25, ColumnHeader, "columnheader")      \
  X(26, RowHeader, "rowheader")            \
  X(27, Cell, "cell")                      \
  X(28, GridCell, "gridcell")              \
  X(29, List, "list")                      \
  X(30, ListItem, "listitem")              \
  X(31, Dialog, "dialog")                  \
  X(32, AlertDialog, "alertdialog")        \
  X(33, Menu, "menu")                      \
  X(34, MenuItem, "menuitem")              \
  X(35, MenuItemCheck, "menuitemcheckbox") \
  X(36, Separator, "separator")            \
  X(37, Image, "img")                      \
  X(38, Figure, "figure")                  \
  X(39, ProgressBar, "progressbar")        \
  X(40, Status, "status")                  \
  X(41, Alert, "alert")                    \
  X(42, Tooltip, "tooltip")                \
  X(43, Navigation, "navigation")          \
  X(44, Main, "main")                      \
  X(45, Banner, "banner")                  \
  X(46, Region, "region")                  \
  X(47, Toolbar, "toolbar")                \
  X(48, Article, "article")                \
  X(49, RowGroup, "rowgroup")              \
  X(50, Search, "search")

enum class Role : std::uint8_t {
#define X(number, name, text) name = number,
  QUANYU_SEMANTIC_ROLES(X)
#undef X
};

// Bits of SemanticNode::states.
// X(bit, Enumerator, "aria attribute")
#define QUANYU_SEMANTIC_STATES(X)           \
  X(0, Focusable, "focusable")              \
  X(1, Focused, "focused")                  \
  X(2, Disabled, "disabled")                \
  X(3, ReadOnly, "readonly")                \
  X(4, Required, "required")                \
  X(5, Invalid, "invalid")                  \
  X(6, Checked, "checked")                  \
  X(7, Mixed, "mixed")                      \
  X(8, Checkable, "checkable")              \
  X(9, Selected, "selected")                \
  X(10, Selectable, "selectable")           \
  X(11, Expanded, "expanded")               \
  X(12, Expandable, "expandable")           \
  X(13, Pressed, "pressed")                 \
  X(14, Toggle, "toggle")                   \
  X(15, Busy, "busy")                       \
  X(16, Modal, "modal")                     \
  X(17, HasPopup, "haspopup")               \
  X(18, Multiline, "multiline")             \
  X(19, Multiselectable, "multiselectable") \
  X(20, Current, "current")                 \
  X(21, SortAscending, "sort_ascending")    \
  X(22, SortDescending, "sort_descending")  \
  X(23, Live, "live")                       \
  X(24, Covered, "covered")                 \
  X(25, Password, "password")               \
  X(26, Preedit, "preedit")

enum class State : std::uint32_t {
#define X(bit, name, text) name = 1u << bit,
  QUANYU_SEMANTIC_STATES(X)
#undef X
};

// A set of states, as bits.
struct States {
  std::uint32_t bits = 0;

  constexpr States() = default;
  constexpr States(State state) : bits(static_cast<std::uint32_t>(state)) {}  // NOLINT: reads well
  [[nodiscard]] constexpr bool has(State state) const {
    return (bits & static_cast<std::uint32_t>(state)) != 0;
  }
  constexpr void set(State state, bool on = true) {
    if (on)
      bits |= static_cast<std::uint32_t>(state);
    else
      bits &= ~static_cast<std::uint32_t>(state);
  }
  friend constexpr States operator|(States a, States b) {
    States both;
    both.bits = a.bits | b.bits;
    return both;
  }
  friend constexpr bool operator==(States, States) = default;
};
constexpr States operator|(State a, State b) { return States(a) | States(b); }

// A rectangle in CSS pixels from the canvas's top left corner.
struct SemanticRect {
  float x = 0, y = 0, width = 0, height = 0;
  friend bool operator==(const SemanticRect&, const SemanticRect&) = default;
};

// One thing on screen. `id` is unique among the nodes of a frame and stable while the thing stays
// (derived from its ### key, never from its label), `parent` is 0 at the root. Order among
// siblings is the order of emission. `test_id` is the stable ### key for tests.
struct SemanticNode {
  std::uint32_t id = 0;
  std::uint32_t parent = 0;
  Role role = Role::None;
  States states;
  SemanticRect rect;
  std::string name;         // what a screen reader says first
  std::string value;        // current value as text; of a text field the committed text
  std::string description;  // hint, error message, key combination
  std::string test_id;
  // Level of a heading or tree item (1-based), position and size of its set, 0 where unknown.
  std::int32_t level = 0;
  std::int32_t position = 0;
  std::int32_t set_size = 0;
  // Row and column (1-based) or counts for tables; range of sliders and progress, else 0.
  std::int32_t row = 0;
  std::int32_t column = 0;
  double minimum = 0, maximum = 0, now = 0;

  friend bool operator==(const SemanticNode&, const SemanticNode&) = default;
};

}  // namespace quanyu
