#include "ui/input.hpp"

namespace quanyu::ui {

void InputQueue::pointer(const PointerEvent& event) {
  pressed_ = pressed_ || event.is_press();
  pointers_.push_back({event, {}, false});
}

void InputQueue::field(NodeId node, FieldState state) {
  state.fresh = true;
  fields_[node] = std::move(state);
  fields_fresh_ = true;
}

void InputQueue::release_all() {
  PointerEvent event;
  event.phase = PointerPhase::Cancel;
  pointer(event);
}

}  // namespace quanyu::ui
