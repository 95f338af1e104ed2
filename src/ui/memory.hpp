// What widgets remember from frame to frame, by node id: scroll offsets, the row a list's keyboard
// is on, open popups, column widths, texts already sent to a field. Owned by the stage, written by
// the widgets only. Nothing in it is the user's data: losing it loses no work.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "ui/input.hpp"
#include "ui/semantics.hpp"

namespace quanyu::ui {

// The keyboard's place in a tree, table, list, menu or tab row.
struct RovingMemory {
  std::int64_t active = 0;  // index of the item that is the tab stop
  std::string typed;        // type-ahead so far
  double typed_at_ms = 0;
  bool reveal = false;       // scroll the active item into view with the next frame
  bool take_focus = false;   // and move the DOM focus there once it is drawn
  std::int64_t anchor = -1;  // start of a shift selection
};

struct ScrollMemory {
  float offset = 0, content = 0;  // CSS pixels: scrolled by, height of the content last frame
  float target = -1;              // scroll here with the next frame; -1: no wish
};

struct PopupMemory {
  NodeId popup = 0;
  NodeId opener = 0;  // gets the focus back
  Rect anchor;
  double opened_at_ms = 0;
  std::uint64_t seen_frame = 0;  // drawn last in this frame; a popup nobody draws is dropped
  bool modal = false;
  bool focus_first = true;  // the first focusable node still has to be focused
};

struct TableMemory {
  std::vector<float> widths;  // CSS pixels by column; 0 while nobody resized it
  std::int32_t resizing = -1;
  float resize_from = 0;
};

struct FieldMemory {
  std::string synced;  // what element and caller agreed on last
  std::string typed;   // raw text of a number or date field while it is edited
  bool known = false;
  bool was_focused = false;
};

// A run of selected text across texts, in the order they were drawn.
struct SelectionMemory {
  NodeId anchor = 0, head = 0;
  std::int32_t anchor_offset = 0, head_offset = 0;
  bool dragging = false;
  std::unordered_map<NodeId, std::int32_t> order;       // of the frame before
  std::unordered_map<NodeId, std::int32_t> next_order;  // being drawn
  std::string collected;                                // the selected text of this frame
};

struct TooltipMemory {
  NodeId node = 0;
  double since_ms = 0;
  bool shown = false;
};

struct ToastMemory {
  std::int64_t id = 0;
  double shown_at_ms = 0;
  bool held = false;
};

struct Memory {
  std::uint64_t frame = 0;
  std::unordered_map<NodeId, RovingMemory> roving;
  std::unordered_map<NodeId, ScrollMemory> scroll;
  std::unordered_map<NodeId, TableMemory> tables;
  std::unordered_map<NodeId, FieldMemory> field_sync;
  std::unordered_map<NodeId, FieldState> fields;     // as the page reported them last
  std::unordered_map<NodeId, float> extents;         // heights of the frame before, for layout
  std::unordered_map<NodeId, std::int64_t> numbers;  // a calendar's month and the like
  std::vector<PopupMemory> popups;                   // open ones, the lowest first
  std::unordered_map<std::int64_t, ToastMemory> toasts;
  SelectionMemory selection;
  TooltipMemory tooltip;
  bool extents_changed = false;  // a height differs from the frame before: draw once more
};

}  // namespace quanyu::ui
