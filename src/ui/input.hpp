// What the page told the interface since the last frame, in the interface's own words: the app
// translates shell messages into these, the stage feeds pointer and wheel to Dear ImGui's IO and
// gives keys, focus, field texts and node actions to the widgets. Never knows the shell.
// Positions in CSS pixels, times in milliseconds, text offsets in bytes of UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "ui/semantics.hpp"

namespace quanyu::ui {

// Modifiers of a key or pointer, as bits.
inline constexpr std::uint8_t kShift = 1, kControl = 2, kAlt = 4, kMeta = 8;

enum class PointerPhase : std::uint8_t { Move, Down, Up, Cancel, Leave };
enum class PointerDevice : std::uint8_t { Mouse, Touch, Pen };

struct PointerEvent {
  [[nodiscard]] bool is_press() const {
    return phase == PointerPhase::Down || phase == PointerPhase::Up;
  }
  PointerPhase phase = PointerPhase::Move;
  PointerDevice device = PointerDevice::Mouse;
  Point position;
  std::uint8_t button = 0;  // 0 left, 1 middle, 2 right
  std::uint8_t modifiers = 0;
  double time_ms = 0;  // when it happened, on a clock of its own
};

// Deltas in CSS pixels, positive down and right.
struct WheelEvent {
  Point position;
  float delta_x = 0, delta_y = 0;
  std::uint8_t modifiers = 0;
};

// One key going down (or repeating). A widget that uses it sets `taken`; the app's shortcuts see
// only what no widget took.
struct KeyPress {
  std::string key;   // KeyboardEvent.key: "Enter", "ArrowDown", "a"
  std::string code;  // KeyboardEvent.code
  std::uint8_t modifiers = 0;
  bool repeat = false;
  bool taken = false;
};

// What a screen reader or a test asks of a node; the numbers are shell::NodeAction's.
enum class NodeVerb : std::uint8_t {
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
struct NodeRequest {
  NodeId node = 0;
  NodeVerb verb = NodeVerb::Activate;
  std::string value;
  bool taken = false;
};

// The whole state of a field's element. Preedit and clause bound parts of `value` while a
// composition runs, both -1 else. `fresh` is true in the frame it arrived with.
struct FieldState {
  std::string value;
  std::int32_t selection_start = 0, selection_end = 0;
  std::int32_t preedit_start = -1, preedit_end = -1;
  std::int32_t clause_start = -1, clause_end = -1;
  float scroll_x = 0, scroll_y = 0;
  bool fresh = false;
  [[nodiscard]] bool composing() const { return preedit_start >= 0 && preedit_end > preedit_start; }
};

// Where the keyboard is: the node whose mirror element has the DOM focus.
struct FocusState {
  NodeId node = 0;
  bool by_keyboard = false;  // follows :focus-visible; the ring shows only then
  bool moved = false;        // arrived since the last frame
};

// Collects a frame's input. Owned by the stage, filled by the app between frames.
class InputQueue {
 public:
  void pointer(const PointerEvent& event);
  void wheel(const WheelEvent& event) { pointers_.push_back({{}, event, true}); }
  // A key struck after a press or release reaches the widgets when they have dealt with that.
  void key(KeyPress press) { (pressed_ ? later_keys_ : keys_).push_back(std::move(press)); }
  void node_request(NodeRequest request) { requests_.push_back(std::move(request)); }
  void focus(NodeId node, bool by_keyboard) { focus_ = {node, by_keyboard, true}; }
  void field(NodeId node, FieldState state);
  // A window lost the focus: buttons are up, nothing is hovered.
  void release_all();

  [[nodiscard]] bool empty() const {
    return pointers_.empty() && keys_.empty() && later_keys_.empty() && requests_.empty() &&
           !focus_.moved && !fields_fresh_;
  }

 private:
  friend class Stage;
  struct PointerOrWheel {
    PointerEvent pointer;
    WheelEvent wheel;
    bool is_wheel = false;
  };
  std::vector<PointerOrWheel> pointers_;
  std::vector<KeyPress> keys_, later_keys_;
  bool pressed_ = false;  // a button went down or up, which frames to come will show
  std::vector<NodeRequest> requests_;
  FocusState focus_;
  std::unordered_map<NodeId, FieldState> fields_;
  bool fields_fresh_ = false;
};

}  // namespace quanyu::ui
