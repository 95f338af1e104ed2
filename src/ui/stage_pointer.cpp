// Pointer, touch and wheel on their way into Dear ImGui's IO.
#define IMGUI_DEFINE_MATH_OPERATORS
#include <cmath>
#include <utility>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/stage.hpp"

namespace quanyu::ui {
namespace {

int imgui_button(std::uint8_t button) {
  // MouseEvent counts left, middle, right; Dear ImGui left, right, middle.
  return button == 1   ? ImGuiMouseButton_Middle
         : button == 2 ? ImGuiMouseButton_Right
                       : ImGuiMouseButton_Left;
}

void feed_mouse(ImGuiIO& io, const PointerEvent& event) {
  io.AddMouseSourceEvent(event.device == PointerDevice::Pen ? ImGuiMouseSource_Pen
                                                            : ImGuiMouseSource_Mouse);
  switch (event.phase) {
    case PointerPhase::Move: io.AddMousePosEvent(event.position.x, event.position.y); break;
    case PointerPhase::Down:
    case PointerPhase::Up:
      io.AddMousePosEvent(event.position.x, event.position.y);
      io.AddMouseButtonEvent(imgui_button(event.button), event.phase == PointerPhase::Down);
      break;
    case PointerPhase::Cancel:
      for (int button = 0; button < 3; ++button) io.AddMouseButtonEvent(button, false);
      [[fallthrough]];
    case PointerPhase::Leave: io.AddMousePosEvent(-FLT_MAX, -FLT_MAX); break;
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

void Stage::finger_down(const PointerEvent& event) {
  using enum TouchTracker::Phase;
  const Point at = event.position;
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(at.x, at.y);
  touch_.leaving = false;
  // A finger that catches what glides holds it, and presses nothing.
  const bool caught = touch_.glide.catch_at(at, event.time_ms);
  touch_.phase = takes_drags(semantics_, at) ? Dragging : caught ? Scrolling : Waiting;
  touch_.start = touch_.last = at;
  if (touch_.phase == Dragging) io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
}

void Stage::finger_moved(const PointerEvent& event) {
  using enum TouchTracker::Phase;
  const Point at = event.position;
  const float moved = std::hypot(at.x - touch_.start.x, at.y - touch_.start.y);
  if (touch_.phase == Waiting && moved > theme_.sizes.touch_slop) touch_.phase = Scrolling;
  if (touch_.phase == Scrolling) {
    wheel_.x += touch_.last.x - at.x;
    wheel_.y += touch_.last.y - at.y;
  }
  if (touch_.phase == Dragging) ImGui::GetIO().AddMousePosEvent(at.x, at.y);
  touch_.glide.drag_to(at, event.time_ms);
  touch_.last = at;
}

void Stage::finger_up(const PointerEvent& event) {
  using enum TouchTracker::Phase;
  ImGuiIO& io = ImGui::GetIO();
  if (touch_.phase == Waiting) {
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
  }
  if (touch_.phase == Dragging) io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
  if (touch_.phase == Scrolling && setup_.motion == MotionPreference::Full) {
    touch_.glide.release(event.time_ms, setup_.now_ms);
  }
  // A finger that is gone hovers nothing; but what it scrolled is told by where it was.
  if (touch_.phase == Scrolling)
    touch_.leaving = true;
  else
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  touch_.phase = Up;
}

void Stage::feed_touch(const PointerEvent& event) {
  using enum TouchTracker::Phase;
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
  const bool secondary = event.button != 0;
  if (event.phase == PointerPhase::Down && !secondary) return finger_down(event);
  if (event.phase == PointerPhase::Move && touch_.phase != Up) return finger_moved(event);
  if (event.phase == PointerPhase::Up && !secondary) return finger_up(event);
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
      touch_.glide.stop();
      io.AddMousePosEvent(event.wheel.position.x, event.wheel.position.y);
      wheel_.x += event.wheel.delta_x;
      wheel_.y += event.wheel.delta_y;
      continue;
    }
    device_ = event.pointer.device;
    io.AddKeyEvent(ImGuiMod_Shift, (event.pointer.modifiers & kShift) != 0);
    if (device_ == PointerDevice::Touch) {
      feed_touch(event.pointer);
    } else {
      if (event.pointer.phase == PointerPhase::Down) touch_.glide.stop();
      feed_mouse(io, event.pointer);
    }
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
    touch_.areas[axis] = window == nullptr ? 0 : window->ID;
    if (window != nullptr) scroll(*window, axis, delta);
  }
  if (std::exchange(touch_.leaving, false)) ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
}

void Stage::scroll(ImGuiWindow& window, int axis, float delta) {
  if (axis == ImGuiAxis_X)
    ImGui::SetScrollX(&window, window.Scroll.x + delta);
  else
    ImGui::SetScrollY(&window, window.Scroll.y + delta);
  settling_ = std::max(settling_, 2);
}

void Stage::glide_on() {
  if (!touch_.glide.moving()) return;
  const Point step = touch_.glide.advance(setup_.now_ms);
  const float deltas[] = {step.x, step.y};
  for (const ImGuiAxis axis : {ImGuiAxis_X, ImGuiAxis_Y}) {
    if (deltas[axis] == 0) continue;
    ImGuiWindow* window = ImGui::FindWindowByID(touch_.areas[axis]);
    if (window != nullptr && scrollable(window, deltas[axis], axis) == window) {
      scroll(*window, axis, deltas[axis]);
    } else if (axis == ImGuiAxis_X) {
      touch_.glide.stop_x();  // at the end of the content, or the content has gone
    } else {
      touch_.glide.stop_y();
    }
  }
}

}  // namespace quanyu::ui
