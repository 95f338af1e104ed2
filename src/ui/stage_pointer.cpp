// Pointer, touch and wheel on their way into Dear ImGui's IO.
#define IMGUI_DEFINE_MATH_OPERATORS
#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>

#include "ui/stage.hpp"

namespace quanyu::ui {
namespace {

int imgui_button(std::uint8_t button) {
  // MouseEvent counts left, middle, right; Dear ImGui left, right, middle.
  return button == 1 ? ImGuiMouseButton_Middle
                     : button == 2 ? ImGuiMouseButton_Right : ImGuiMouseButton_Left;
}

void feed_mouse(ImGuiIO& io, const PointerEvent& event) {
  io.AddMouseSourceEvent(event.device == PointerDevice::Pen ? ImGuiMouseSource_Pen
                                                            : ImGuiMouseSource_Mouse);
  switch (event.phase) {
    case PointerPhase::Move:
      io.AddMousePosEvent(event.position.x, event.position.y);
      break;
    case PointerPhase::Down:
    case PointerPhase::Up:
      io.AddMousePosEvent(event.position.x, event.position.y);
      io.AddMouseButtonEvent(imgui_button(event.button), event.phase == PointerPhase::Down);
      break;
    case PointerPhase::Cancel:
      for (int button = 0; button < 3; ++button) io.AddMouseButtonEvent(button, false);
      [[fallthrough]];
    case PointerPhase::Leave:
      io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
      break;
  }
}

// True if a drag that starts here belongs to the thing there and must not scroll.
bool takes_drags(const SemanticTree& tree, Point at) {
  for (const EmittedNode& emitted : tree.nodes()) {
    const SemanticRect& rect = emitted.node.rect;
    if (emitted.node.role == Role::Slider &&
        Rect{rect.x, rect.y, rect.width, rect.height}.contains(at)) {
      return true;
    }
  }
  return false;
}

// The innermost window from `window` outwards that can still scroll that way.
ImGuiWindow* scrollable(ImGuiWindow* window, float delta, ImGuiAxis axis) {
  for (; window != nullptr; window = window->ParentWindow) {
    const float most = window->ScrollMax[axis], now = window->Scroll[axis];
    if (most > 0 && (delta < 0 ? now > 0 : now < most)) return window;
    if ((window->Flags & ImGuiWindowFlags_ChildWindow) == 0) return nullptr;
  }
  return nullptr;
}

}  // namespace

void Stage::feed_touch(const PointerEvent& event) {
  using enum TouchTracker::Phase;
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
  const bool secondary = event.button != 0;
  if (event.phase == PointerPhase::Down && !secondary) {
    io.AddMousePosEvent(event.position.x, event.position.y);
    touch_ = {takes_drags(semantics_, event.position) ? Dragging : Waiting, event.position,
              event.position};
    if (touch_.phase == Dragging) io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    return;
  }
  if (event.phase == PointerPhase::Move && touch_.phase != Up) {
    const float moved = std::hypot(event.position.x - touch_.start.x,
                                   event.position.y - touch_.start.y);
    if (touch_.phase == Waiting && moved > theme_.sizes.touch_slop) touch_.phase = Scrolling;
    if (touch_.phase == Scrolling) {
      wheel_.x += touch_.last.x - event.position.x;
      wheel_.y += touch_.last.y - event.position.y;
    }
    if (touch_.phase == Dragging) io.AddMousePosEvent(event.position.x, event.position.y);
    touch_.last = event.position;
    return;
  }
  if (event.phase == PointerPhase::Up && !secondary) {
    if (touch_.phase == Waiting) {
      io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
      io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
    }
    if (touch_.phase == Dragging) io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
    touch_.phase = Up;
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);  // a finger that is gone hovers nothing
    return;
  }
  if (secondary) {
    feed_mouse(io, event);  // a long press arrives as the right button
    touch_.phase = Up;
  }
  if (event.phase == PointerPhase::Cancel) {
    touch_.phase = Up;
    feed_mouse(io, event);
  }
}

void Stage::feed_pointers() {
  ImGuiIO& io = ImGui::GetIO();
  for (const InputQueue::PointerOrWheel& event : input_.pointers_) {
    if (event.is_wheel) {
      io.AddMousePosEvent(event.wheel.position.x, event.wheel.position.y);
      wheel_.x += event.wheel.delta_x;
      wheel_.y += event.wheel.delta_y;
      continue;
    }
    device_ = event.pointer.device;
    io.AddKeyEvent(ImGuiMod_Shift, (event.pointer.modifiers & kShift) != 0);
    if (device_ == PointerDevice::Touch) feed_touch(event.pointer);
    else feed_mouse(io, event.pointer);
  }
  input_.pointers_.clear();
}

void Stage::scroll_by_wheel() {
  const float deltas[] = {wheel_.x, wheel_.y};
  wheel_ = {};
  for (const ImGuiAxis axis : {ImGuiAxis_X, ImGuiAxis_Y}) {
    const float delta = deltas[axis];
    if (delta == 0) continue;
    ImGuiWindow* window = scrollable(context_->HoveredWindow, delta, axis);
    if (window == nullptr) continue;
    if (axis == ImGuiAxis_X) ImGui::SetScrollX(window, window->Scroll.x + delta);
    else ImGui::SetScrollY(window, window->Scroll.y + delta);
    settling_ = std::max(settling_, 2);
  }
}

}  // namespace quanyu::ui
