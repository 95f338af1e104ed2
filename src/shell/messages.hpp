// The messages between the page and the app, both ways, each described once by a `visit` that
// names its fields. shell/codec.hpp turns them into bytes and back; shell/print_protocol.cpp
// prints the page's TypeScript side from the very same descriptions, so no list is kept twice.
//
// Units: positions and sizes in CSS pixels from the canvas's top left unless said otherwise;
// times in milliseconds; offsets into text in bytes of UTF-8.
//
// A batch of messages is: for each message u8 number, varint length, then its fields in order.
// A receiver skips numbers that it does not know by their length.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/bytes.hpp"
#include "base/semantics.hpp"

namespace quanyu::shell {

// ---- Enums that cross the boundary (numbers are permanent) -------------------------------------

enum class Host : std::uint8_t { Worker = 0, Inline = 1 };
enum class PointerPhase : std::uint8_t { Move = 0, Down = 1, Up = 2, Cancel = 3, Leave = 4 };
enum class PointerDevice : std::uint8_t { Mouse = 0, Touch = 1, Pen = 2 };
enum class CursorShape : std::uint8_t {
  Default = 0,
  Pointer = 1,
  Text = 2,
  ColumnResize = 3,
  RowResize = 4,
  Grab = 5,
  Grabbing = 6,
  NotAllowed = 7,
  Progress = 8,
  Crosshair = 9,
};
// Key modifiers as bits: Shift 1, Ctrl 2, Alt 4, Meta 8.
enum class NodeAction : std::uint8_t {
  Activate = 0,
  SetValue = 1,
  Expand = 2,
  Collapse = 3,
  Increment = 4,
  Decrement = 5,
  ContextMenu = 6,
  ScrollIntoView = 7,
  Dismiss = 8,
};
enum class CallKind : std::uint8_t { Idle = 0, Items = 1, Run = 2, Query = 3, Stats = 4 };
enum class FieldKind : std::uint8_t { Text = 0, Search = 1, Number = 2, Multiline = 3, Date = 4 };

// ---- Page -> app --------------------------------------------------------------------------------

// First message, once. `entropy` is 32 random bytes; `wall_ms` is UTC milliseconds since 1970.
struct Start {
  std::string locale, hash, user_agent;
  Host host = Host::Worker;
  bool single_file = false, testing = false;
  Bytes entropy;
  void visit(auto&& field) {
    field("locale", locale), field("hash", hash), field("userAgent", user_agent);
    field("host", host), field("singleFile", single_file), field("testing", testing);
    field("entropy", entropy);
  }
};

// The canvas's size. `device_*` are exact device pixels of the backing store.
struct Resize {
  float width = 0, height = 0;
  std::uint32_t device_width = 0, device_height = 0;
  float keyboard_height = 0;  // CSS pixels covered by an on-screen keyboard
  void visit(auto&& field) {
    field("width", width), field("height", height), field("deviceWidth", device_width);
    field("deviceHeight", device_height), field("keyboardHeight", keyboard_height);
  }
};

struct Preferences {
  bool dark = false, more_contrast = false, forced_colors = false, reduced_motion = false;
  bool coarse_pointer = false;
  void visit(auto&& field) {
    field("dark", dark), field("moreContrast", more_contrast), field("forcedColors", forced_colors);
    field("reducedMotion", reduced_motion), field("coarsePointer", coarse_pointer);
  }
};

struct Pointer {
  PointerPhase phase = PointerPhase::Move;
  PointerDevice device = PointerDevice::Mouse;
  std::int32_t id = 0;
  float x = 0, y = 0;
  std::uint8_t button = 0;   // 0 left, 1 middle, 2 right (as MouseEvent.button)
  std::uint8_t buttons = 0;  // as MouseEvent.buttons
  std::uint8_t modifiers = 0;
  double time_ms = 0;  // when it happened, on the page's clock: for differences only
  void visit(auto&& field) {
    field("phase", phase), field("device", device), field("id", id), field("x", x), field("y", y);
    field("button", button), field("buttons", buttons), field("modifiers", modifiers);
    field("timeMs", time_ms);
  }
};

// Wheel deltas in CSS pixels, positive down and right, already freed from deltaMode.
struct Wheel {
  float x = 0, y = 0, delta_x = 0, delta_y = 0;
  std::uint8_t modifiers = 0;
  void visit(auto&& field) {
    field("x", x), field("y", y), field("deltaX", delta_x), field("deltaY", delta_y);
    field("modifiers", modifiers);
  }
};

// `key` is KeyboardEvent.key, `code` the physical key. Never sent while a composition runs.
struct Key {
  bool down = false, repeat = false;
  std::string key, code;
  std::uint8_t modifiers = 0;
  void visit(auto&& field) {
    field("down", down), field("repeat", repeat), field("key", key), field("code", code);
    field("modifiers", modifiers);
  }
};

// The whole state of the text element of a field, after each change. While a composition runs
// `preedit_*` bound the preedit inside `value` and `clause_*` its active clause; both -1 else.
struct FieldText {
  std::uint32_t node = 0;
  std::string value;
  std::int32_t selection_start = 0, selection_end = 0;
  std::int32_t preedit_start = -1, preedit_end = -1;
  std::int32_t clause_start = -1, clause_end = -1;
  float scroll_x = 0, scroll_y = 0;  // the element's own scroll, CSS pixels
  void visit(auto&& field) {
    field("node", node), field("value", value), field("selectionStart", selection_start);
    field("selectionEnd", selection_end), field("preeditStart", preedit_start);
    field("preeditEnd", preedit_end), field("clauseStart", clause_start);
    field("clauseEnd", clause_end), field("scrollX", scroll_x), field("scrollY", scroll_y);
  }
};

// DOM focus moved to the mirror element of `node`; 0 when focus is on the canvas or outside.
// `by_keyboard` follows :focus-visible, so that the focus ring shows when it helps.
struct NodeFocus {
  std::uint32_t node = 0;
  bool by_keyboard = false;
  void visit(auto&& field) { field("node", node), field("byKeyboard", by_keyboard); }
};

// A screen reader or a test asked a mirror element to act.
struct NodeActed {
  std::uint32_t node = 0;
  NodeAction action = NodeAction::Activate;
  std::string value;
  void visit(auto&& field) { field("node", node), field("action", action), field("value", value); }
};

struct Visibility {
  bool visible = true, focused = true;
  void visit(auto&& field) { field("visible", visible), field("focused", focused); }
};

// The URL's hash changed by the user (back, forward, edited), without '#'.
struct RouteChanged {
  std::string hash;
  void visit(auto&& field) { field("hash", hash); }
};

// Pasted outside a text field, or a block with tabs or line breaks into a table.
struct Paste {
  std::string text, html;
  void visit(auto&& field) { field("text", text), field("html", html); }
};

// The user cut or copied what the app had mirrored (see ClipboardOffer).
struct Copied {
  bool cut = false;
  void visit(auto&& field) { field("cut", cut); }
};

// One file chosen for PickFiles `request`, or dropped (request 0). `count` files come in order.
struct FileArrived {
  std::uint32_t request = 0, index = 0, count = 0;
  std::string name;
  Bytes content;
  void visit(auto&& field) {
    field("request", request), field("index", index), field("count", count), field("name", name);
    field("content", content);
  }
};

// The user closed the picker of `request` without choosing.
struct PickCancelled {
  std::uint32_t request = 0;
  void visit(auto&& field) { field("request", request); }
};

// Progress and end of Fetch `request`. `total` is 0 when the server does not say. `status` is the
// HTTP status, 200 for content inlined into the page, 0 while it runs and on network failure.
struct FetchProgress {
  std::uint32_t request = 0;
  double loaded = 0, total = 0;
  void visit(auto&& field) {
    field("request", request), field("loaded", loaded), field("total", total);
  }
};
struct FetchDone {
  std::uint32_t request = 0;
  std::uint16_t status = 0;
  Bytes content;
  void visit(auto&& field) {
    field("request", request), field("status", status), field("content", content);
  }
};

// A SaveFile was handed to the browser (true) or refused.
struct SaveDone {
  std::uint32_t request = 0;
  bool saved = false;
  void visit(auto&& field) { field("request", request), field("saved", saved); }
};

// The time asked for by Wake has come.
struct Woken {
  void visit(auto&&) {}
};

struct ContextLost {
  void visit(auto&&) {}
};
struct ContextRestored {
  void visit(auto&&) {}
};

// A call of window.quanyu under ?testing=1; answered by one Reply with the same number.
struct Call {
  std::uint32_t request = 0;
  CallKind kind = CallKind::Idle;
  std::string name, arguments;  // arguments as JSON
  void visit(auto&& field) {
    field("request", request), field("kind", kind), field("name", name);
    field("arguments", arguments);
  }
};

// ---- App -> page --------------------------------------------------------------------------------

// The first interactive frame has been drawn: the page may take its skeleton away.
struct Ready {
  void visit(auto&&) {}
};

struct Cursor {
  CursorShape shape = CursorShape::Default;
  void visit(auto&& field) { field("shape", shape); }
};

struct DocumentInfo {
  std::string title, language;  // language as BCP 47
  std::string ground;           // CSS colour behind the canvas
  bool dark = false;
  void visit(auto&& field) {
    field("title", title), field("language", language), field("ground", ground),
        field("dark", dark);
  }
};

// Put `hash` into the URL: as a new entry of the history, or in place of the current one.
struct Route {
  std::string hash;
  bool replace = false;
  void visit(auto&& field) { field("hash", hash), field("replace", replace); }
};

// What a copy or cut outside a text field would take now; empty text: nothing.
struct ClipboardOffer {
  std::string text, html;
  void visit(auto&& field) { field("text", text), field("html", html); }
};

// Copy now, as an answer to a click on a "copy" command.
struct CopyNow {
  std::string text, html;
  void visit(auto&& field) { field("text", text), field("html", html); }
};

struct PickFiles {
  std::uint32_t request = 0;
  std::string accept;
  bool multiple = false;
  void visit(auto&& field) {
    field("request", request), field("accept", accept), field("multiple", multiple);
  }
};

struct SaveFile {
  std::uint32_t request = 0;
  std::string name, mime;
  Bytes content;
  void visit(auto&& field) {
    field("request", request), field("name", name), field("mime", mime), field("content", content);
  }
};

// Print these sheets and nothing else of the page: markup without styles or scripts, and the style
// sheet that shows them on paper (report/printed_list.hpp).
struct PrintPage {
  std::string style, body;
  void visit(auto&& field) { field("style", style), field("body", body); }
};

// Fetch a file that belongs to the app, by its path beside the page ("samples/3310.csv").
struct Fetch {
  std::uint32_t request = 0;
  std::string path;
  void visit(auto&& field) { field("request", request), field("path", path); }
};
struct FetchCancel {
  std::uint32_t request = 0;
  void visit(auto&& field) { field("request", request); }
};

// Send Woken after `delay_ms`; negative: forget a wish made before. One wish is kept.
struct Wake {
  double delay_ms = 0;
  void visit(auto&& field) { field("delayMs", delay_ms); }
};

// How a text field's element looks, so that its glyphs lie under the drawn ones (decisions 20).
struct FieldLook {
  FieldKind kind = FieldKind::Text;
  float font_size = 14, line_height = 20;
  bool semibold = false;
  float padding_left = 0, padding_top = 0, padding_right = 0, padding_bottom = 0;
  std::uint32_t max_length = 0;  // UTF-16 units, 0: none
  std::string placeholder;       // drawn by the app; given to the element for screen readers
  void visit(auto&& field) {
    field("kind", kind), field("fontSize", font_size), field("lineHeight", line_height);
    field("semibold", semibold), field("paddingLeft", padding_left);
    field("paddingTop", padding_top), field("paddingRight", padding_right);
    field("paddingBottom", padding_bottom), field("maxLength", max_length);
    field("placeholder", placeholder);
  }
};

// A node of the mirror as it is now. Text fields also carry a FieldLook (has_field).
struct MirrorNode {
  SemanticNode node;
  bool has_field = false;
  FieldLook look;
  void visit(auto&& field) {
    field("id", node.id), field("parent", node.parent), field("role", node.role);
    field("states", node.states.bits), field("x", node.rect.x), field("y", node.rect.y);
    field("width", node.rect.width), field("height", node.rect.height), field("name", node.name);
    field("value", node.value), field("description", node.description);
    field("testId", node.test_id), field("level", node.level), field("position", node.position);
    field("setSize", node.set_size), field("row", node.row), field("column", node.column);
    field("minimum", node.minimum), field("maximum", node.maximum), field("now", node.now);
    field("hasField", has_field), field("look", look);
  }
};

// The children of a parent in their order; sent when membership or order changed.
struct MirrorOrder {
  std::uint32_t parent = 0;
  std::vector<std::uint32_t> children;
  void visit(auto&& field) { field("parent", parent), field("children", children); }
};

// Difference to the mirror sent before: new and changed nodes, then orders, then removals.
struct Mirror {
  std::vector<MirrorNode> changed;
  std::vector<MirrorOrder> orders;
  std::vector<std::uint32_t> removed;
  void visit(auto&& field) {
    field("changed", changed), field("orders", orders), field("removed", removed);
  }
};

// Move DOM focus to the element of `node` (0: to the canvas).
struct FocusNode {
  std::uint32_t node = 0;
  bool select_all = false;
  void visit(auto&& field) { field("node", node), field("selectAll", select_all); }
};

// Put text into the element of a field: the app changed it (cleared, undone, chosen from a list).
struct FieldSet {
  std::uint32_t node = 0;
  std::string value;
  std::int32_t selection_start = 0, selection_end = 0;
  void visit(auto&& field) {
    field("node", node), field("value", value), field("selectionStart", selection_start);
    field("selectionEnd", selection_end);
  }
};

struct Announce {
  std::string text;
  bool assertive = false;
  void visit(auto&& field) { field("text", text), field("assertive", assertive); }
};

// A chord that the app takes, so that the page prevents the browser's default for it.
struct Chord {
  std::string key;  // KeyboardEvent.key in lower case for letters
  std::uint8_t modifiers = 0;
  bool in_fields = false;  // also while a text field has the focus
  void visit(auto&& field) {
    field("key", key), field("modifiers", modifiers), field("inFields", in_fields);
  }
};
struct Shortcuts {
  std::vector<Chord> chords;
  void visit(auto&& field) { field("chords", chords); }
};

// Closing the page now would lose something typed.
struct Unsaved {
  bool unsaved = false;
  void visit(auto&& field) { field("unsaved", unsaved); }
};

// Reload the page (after an update, or when asked by the user).
struct Reload {
  void visit(auto&&) {}
};

struct Reply {
  std::uint32_t request = 0;
  bool ok = true;
  std::string json;
  void visit(auto&& field) { field("request", request), field("ok", ok), field("json", json); }
};

// ---- The two lists (numbers are permanent; a retired number stays reserved) ---------------------

// clang-format off
#define QUANYU_PAGE_MESSAGES(X)                                                                \
  X(1, Start) X(2, Resize) X(3, Preferences) X(4, Pointer) X(5, Wheel) X(6, Key)               \
  X(7, FieldText) X(8, NodeFocus) X(9, NodeActed) X(10, Visibility) X(11, RouteChanged)        \
  X(12, Paste) X(13, Copied) X(14, FileArrived) X(15, PickCancelled) X(16, FetchProgress)      \
  X(17, FetchDone) X(18, SaveDone) X(19, Woken) X(20, ContextLost) X(21, ContextRestored)      \
  X(22, Call)

#define QUANYU_APP_MESSAGES(X)                                                                 \
  X(1, Ready) X(2, Cursor) X(3, DocumentInfo) X(4, Route) X(5, ClipboardOffer) X(6, CopyNow)   \
  X(7, PickFiles) X(8, SaveFile) X(9, Fetch) X(10, FetchCancel) X(11, Wake) X(12, Mirror)      \
  X(13, FocusNode) X(14, FieldSet) X(15, Announce) X(16, Shortcuts) X(17, Unsaved)             \
  X(18, Reload) X(19, Reply) X(20, PrintPage)
// clang-format on

}  // namespace quanyu::shell
