#define IMGUI_DEFINE_MATH_OPERATORS
#include "ui/interact.hpp"

#include <imgui.h>
#include <imgui_internal.h>

namespace quanyu::ui {
namespace {

ImRect to_imgui(const Rect& rect) { return {rect.x, rect.y, rect.right(), rect.bottom()}; }

SemanticNode node_of(const Rect& rect, const ItemSpec& spec, NodeId id, bool focused) {
  SemanticNode node{.id = id,
                    .role = spec.role,
                    .states = spec.states,
                    .rect = rect.semantic(),
                    .name = std::string(spec.label),
                    .value = std::string(spec.value),
                    .description = std::string(spec.description),
                    .test_id = std::string(spec.key)};
  if (spec.disabled)
    node.states.set(State::Disabled);
  else if (spec.focusing != Focusing::None)
    node.states.set(State::Focusable);
  if (focused) node.states.set(State::Focused);
  node.level = spec.level, node.position = spec.position, node.set_size = spec.set_size;
  node.row = spec.row, node.column = spec.column;
  node.minimum = spec.minimum, node.maximum = spec.maximum, node.now = spec.now;
  return node;
}

void act_by_pointer(Ui& ui, const ItemSpec& spec, Item& item) {
  ImGuiButtonFlags flags =
      spec.on_press ? ImGuiButtonFlags_PressedOnClick : ImGuiButtonFlags_PressedOnClickRelease;
  if (spec.allow_overlap) flags |= ImGuiButtonFlags_AllowOverlap;
  item.pressed = ImGui::ButtonBehavior(to_imgui(item.rect), item.id, &item.hovered, &item.held,
                                       flags | ImGuiButtonFlags_NoNavFocus);
  item.double_pressed = item.hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left);
  if (item.hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Right)) item.context = true;
  const bool down = item.hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Left);
  if (down && spec.focusing != Focusing::None) ui.request_focus(item.id);
}

void act_by_keyboard(Ui& ui, const ItemSpec& spec, Item& item) {
  if (!item.focused) return;
  if (ui.take_key("ContextMenu") || ui.take_key("F10", kShift)) item.context = true;
  if (!spec.key_activates) return;
  for (KeyPress& press : ui.keys) {
    if (press.taken || press.modifiers != 0 || (press.key != "Enter" && press.key != " ")) continue;
    press.taken = true;
    item.pressed |= !press.repeat;
  }
}

void act_by_request(Ui& ui, Item& item) {
  if (ui.take_request(item.id, NodeVerb::Activate)) item.pressed = true;
  if (ui.take_request(item.id, NodeVerb::ContextMenu)) item.context = true;
}

void force(const Ui& ui, Item& item) {
  if (ui.forced == ForcedState::Live) return;
  item.hovered = ui.forced == ForcedState::Hover || ui.forced == ForcedState::Pressed;
  item.held = ui.forced == ForcedState::Pressed;
  item.ring = ui.forced == ForcedState::Focus;
}

}  // namespace

Item interact(Ui& ui, const Rect& rect, const ItemSpec& spec) {
  Item item{.id = ui.semantics.id_for(spec.key), .rect = rect};
  item.disabled = spec.disabled || ui.forced == ForcedState::Disabled;
  item.focused = ui.focused(item.id);
  item.ring = item.focused && ui.focus.by_keyboard;
  ItemSpec final_spec = spec;
  final_spec.disabled = item.disabled;
  item.id = ui.semantics.emit(node_of(rect, final_spec, item.id, item.focused));

  const ImRect box = to_imgui(rect);
  ImGuiItemFlags flags = ImGuiItemFlags_None;
  if (item.disabled) flags |= ImGuiItemFlags_Disabled;
  take_room(ui,
            {rect.x, rect.y, rect.width, spec.room_height > 0 ? spec.room_height : rect.height});
  item.visible = ImGui::ItemAdd(box, item.id, nullptr, flags);
  if (item.focused && ui.focus.moved && ui.focus.by_keyboard) reveal(rect);
  if (ui.take_request(item.id, NodeVerb::ScrollIntoView)) reveal(rect);
  if (item.disabled) return item;
  if (item.visible) act_by_pointer(ui, spec, item);
  act_by_keyboard(ui, spec, item);
  act_by_request(ui, item);
  if (item.hovered) ui.out.cursor = Cursor::Pointer;
  force(ui, item);
  return item;
}

void take_room(Ui&, const Rect& rect) {
  const ImVec2 cursor = ImGui::GetCurrentWindow()->DC.CursorPos;
  // Things placed by hand may lie before the cursor; they take no room twice.
  ImGui::ItemSize(
      ImVec2(ImMax(0.0f, rect.right() - cursor.x), ImMax(0.0f, rect.bottom() - cursor.y)));
}

NodeId emit_node(Ui& ui, const Rect& rect, Role role, std::string_view key, std::string_view name,
                 std::string_view value, States states) {
  return ui.semantics.emit({.role = role,
                            .states = states,
                            .rect = rect.semantic(),
                            .name = std::string(name),
                            .value = std::string(value),
                            .description = {},
                            .test_id = std::string(key)});
}

bool pointer_over(const Ui& ui, const Rect& rect) {
  (void)ui;
  return ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
         ImGui::IsMouseHoveringRect({rect.x, rect.y}, {rect.right(), rect.bottom()});
}

Point pointer(const Ui&) {
  const ImVec2 position = ImGui::GetIO().MousePos;
  return {position.x, position.y};
}

void reveal(const Rect& rect) {
  ImGui::ScrollToRectEx(ImGui::GetCurrentWindow(), to_imgui(rect),
                        ImGuiScrollFlags_KeepVisibleEdgeX | ImGuiScrollFlags_KeepVisibleEdgeY);
}

}  // namespace quanyu::ui
