#include "app/page_input.hpp"

namespace quanyu::app {

// The interface's enums carry the shell's permanent numbers (see ui/input.hpp), so that they can be
// taken over as they are.
static_assert(static_cast<int>(ui::PointerPhase::Leave) ==
              static_cast<int>(shell::PointerPhase::Leave));
static_assert(static_cast<int>(ui::PointerDevice::Pen) ==
              static_cast<int>(shell::PointerDevice::Pen));
static_assert(static_cast<int>(ui::NodeVerb::Dismiss) ==
              static_cast<int>(shell::NodeAction::Dismiss));

void feed(ui::InputQueue& input, const shell::Pointer& pointer) {
  input.pointer({
      .phase = static_cast<ui::PointerPhase>(pointer.phase),
      .device = static_cast<ui::PointerDevice>(pointer.device),
      .position = {pointer.x, pointer.y},
      .button = pointer.button,
      .modifiers = pointer.modifiers,
      .time_ms = pointer.time_ms,
  });
}

void feed(ui::InputQueue& input, const shell::Wheel& wheel) {
  input.wheel({
      .position = {wheel.x, wheel.y},
      .delta_x = wheel.delta_x,
      .delta_y = wheel.delta_y,
      .modifiers = wheel.modifiers,
  });
}

void feed(ui::InputQueue& input, const shell::Key& key) {
  if (!key.down) return;
  input.key({
      .key = key.key,
      .code = key.code,
      .modifiers = key.modifiers,
      .repeat = key.repeat,
  });
}

void feed(ui::InputQueue& input, const shell::FieldText& text) {
  input.field(text.node, {
                             .value = text.value,
                             .selection_start = text.selection_start,
                             .selection_end = text.selection_end,
                             .preedit_start = text.preedit_start,
                             .preedit_end = text.preedit_end,
                             .clause_start = text.clause_start,
                             .clause_end = text.clause_end,
                             .scroll_x = text.scroll_x,
                             .scroll_y = text.scroll_y,
                             .fresh = true,
                         });
}

void feed(ui::InputQueue& input, const shell::NodeFocus& focus) {
  input.focus(focus.node, focus.by_keyboard);
}

void feed(ui::InputQueue& input, const shell::NodeActed& acted) {
  input.node_request({
      .node = acted.node,
      .verb = static_cast<ui::NodeVerb>(acted.action),
      .value = acted.value,
  });
}

void feed(ui::InputQueue& input, const shell::Visibility& visibility) {
  if (!visibility.visible || !visibility.focused) input.release_all();
}

}  // namespace quanyu::app
