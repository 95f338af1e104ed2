// Ui: everything a draw call may read or ask for, handed to every widget and screen. Owned by the
// stage (ui/stage.hpp), valid for one frame. There is nothing global beside it.
// Widgets read theme, input, focus and memory; they write semantics, memory and `out`.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gfx/fonts.hpp"
#include "ui/geometry.hpp"
#include "ui/input.hpp"
#include "ui/memory.hpp"
#include "ui/semantics.hpp"
#include "ui/theme/theme.hpp"

namespace quanyu::ui {

// The message catalogue as widgets see it: the text for a key in the user's language. The view
// lives as long as the catalogue. An unknown key answers the key itself.
struct MessageLookup {
  std::string_view (*find)(const void* catalogue, std::string_view key) = nullptr;
  const void* catalogue = nullptr;
};

enum class Cursor : std::uint8_t {
  Default,
  Pointer,
  Text,
  ColumnResize,
  RowResize,
  Grab,
  Grabbing,
  NotAllowed,
  Progress,
  Crosshair,
};  // the numbers are shell::CursorShape's

// What a copy takes: plain text, and HTML for spreadsheets (may be empty).
struct ClipboardContent {
  std::string text, html;
  friend bool operator==(const ClipboardContent&, const ClipboardContent&) = default;
};

// What the frame asks of the app and the page. Emptied at the start of each frame.
struct FrameOutput {
  struct Focus {
    NodeId node = 0;
    bool select_all = false;
  };
  struct FieldSet {
    NodeId node = 0;
    std::string value;
    std::int32_t selection_start = 0, selection_end = 0;
  };
  struct Announcement {
    std::string text;
    bool assertive = false;
  };
  Cursor cursor = Cursor::Default;
  std::optional<Focus> focus;        // move the DOM focus there
  std::vector<FieldSet> field_sets;  // put text into a field's element
  std::vector<Announcement> announcements;
  ClipboardContent clipboard;  // what Ctrl+C outside a field would take now
  std::optional<ClipboardContent> copy_now;
  std::optional<double> wake_at;  // draw again at this time (ms), nothing moves before
  bool redraw = false;            // draw one more frame at once: something is settling
  bool gliding = false;           // content still moves by itself: not at rest
};

// A state that a widget is drawn in regardless of input: for the gallery and its pictures.
enum class ForcedState : std::uint8_t { Live, Rest, Hover, Focus, Pressed, Disabled, Invalid };

// The row that widgets stand in, if any: they are centred on its height, and it may wrap.
struct RowContext {
  bool active = false, wrap = false;
  float height = 0, left = 0, right = 0;
};

struct Ui {
  const Theme& theme;
  gfx::Fonts fonts;
  SemanticTree& semantics;
  Memory& memory;
  MessageLookup messages;

  Rect page;              // the whole canvas, CSS pixels
  float pixel_ratio = 1;  // device pixels per CSS pixel
  float keyboard_height = 0;
  float footer = 0;   // height of the buttons at the foot of an open drawer; notices stand above
  double now_ms = 0;  // monotonic
  bool reduced_motion = false;
  FocusState focus;
  std::vector<KeyPress> keys;
  std::vector<NodeRequest> requests;
  PointerDevice pointer_device = PointerDevice::Mouse;
  ForcedState forced = ForcedState::Live;
  RowContext row;
  FrameOutput out;

  // The catalogue's text for a key; with arguments, the text with {0}, {1} … filled in.
  [[nodiscard]] std::string_view text(std::string_view key) const;
  [[nodiscard]] std::string text(std::string_view key,
                                 std::initializer_list<std::string_view> arguments) const;

  // Draw again no later than `delay_ms` from now (the earliest wish wins).
  void wake_in(double delay_ms);
  void announce(std::string_view text, bool assertive = false);
  // Ask the page to move the keyboard to `node` (the last wish of a frame wins).
  void request_focus(NodeId node, bool select_all = false);

  // A pressed key without modifiers that nobody took yet; taking it hides it from everybody else.
  bool take_key(std::string_view key, std::uint8_t modifiers = 0);
  // A request for `node` that nobody took yet; answers its value.
  std::optional<std::string> take_request(NodeId node, NodeVerb verb);
  // True while the DOM focus is on `node` or, for the second, on a node drawn under it last frame.
  [[nodiscard]] bool focused(NodeId node) const { return node != 0 && focus.node == node; }
  [[nodiscard]] bool focus_within(NodeId node) const;

  [[nodiscard]] Breakpoint breakpoint() const { return breakpoint_for(page.width); }
  // A coordinate moved onto the device's pixel grid.
  [[nodiscard]] float snap(float coordinate) const;
};

}  // namespace quanyu::ui
