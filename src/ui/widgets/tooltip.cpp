#include "ui/widgets/tooltip.hpp"

#include <cmath>

#include <imgui.h>

#include "gfx/icons.hpp"
#include "ui/interact.hpp"
#include "ui/paint.hpp"
#include "ui/popup.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/message_keys.hpp"
#include "ui/widgets/text.hpp"

namespace quanyu::ui {
namespace {

void show_tooltip(Ui& ui, NodeId node, const Rect& rect, std::string_view words) {
  const Sizes& sizes = ui.theme.sizes;
  const TextFace face_used = face(ui, TextSize::Caption);
  const float most = sizes.toast_width - 2 * sizes.gap;
  const float wide = std::fmin(most, std::ceil(line_width(face_used, words)) + 1);
  const NodeId id = node ^ 0x70000000u;
  // A long text takes more lines than one; its height is known from the frame before.
  const float known = ui.memory.extents[id];
  const float height = std::fmax(known, face_used.line_height) + 2 * sizes.gap_small;
  const Rect box = place_beside(ui, rect, wide + 2 * sizes.gap, height);
  const OverlayScope overlay(ui, id, box, OverlayStyle::Passive);
  draw_shadow(ui, box, sizes.radius_control);
  fill(ui, box, ui.theme.colours.text, sizes.radius_control);
  const RegionScope inside(ui, {box.x + sizes.gap, box.y + sizes.gap_small, wide, 0});
  // The words are the node's description already.
  text(ui, "words", words,
       {.size = TextSize::Caption,
        .ink = Ink::OnText,
        .width = wide,
        .selectable = false,
        .silent = true});
  if (std::fabs(known - inside.used_height()) > 0.5f) {
    ui.memory.extents[id] = inside.used_height();
    ui.out.redraw = true;
  }
}

}  // namespace

void tooltip(Ui& ui, NodeId node, Rect rect, std::string_view text) {
  if (text.empty() || ui.forced != ForcedState::Live) return;
  TooltipMemory& known = ui.memory.tooltip;
  const bool hovered = pointer_over(ui, rect) && ui.pointer_device != PointerDevice::Touch &&
                       !ImGui::IsMouseDown(ImGuiMouseButton_Left);
  const bool tapped = ui.pointer_device == PointerDevice::Touch && pointer_over(ui, rect) &&
                      ImGui::IsMouseReleased(ImGuiMouseButton_Left);
  const bool focused = ui.focused(node) && ui.focus.by_keyboard;
  if (!hovered && !focused && !tapped) {
    if (known.node == node && (ui.pointer_device != PointerDevice::Touch ||
                               ImGui::IsMouseClicked(ImGuiMouseButton_Left))) {
      known = {};
    }
    if (known.node != node) return;
  } else if (known.node != node) {
    known = {node, ui.now_ms, focused || tapped};
  }
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
    // A press means that the word is known; it comes back when the pointer has been away.
    known = {node, ui.now_ms + ui.theme.delays.toast, false};
    return;
  }
  const double due = known.since_ms + ui.theme.delays.tooltip;
  if (known.shown || ui.now_ms >= due) {
    known.shown = true;
    show_tooltip(ui, node, rect, text);
  } else {
    ui.wake_in(due - ui.now_ms);
  }
}

void explain(Ui& ui, std::string_view key, std::string_view text) {
  const Sizes& sizes = ui.theme.sizes;
  const Item item = interact(
      ui, place(ui, sizes.icon_large, sizes.icon_large),
      {.role = Role::Button, .key = key, .label = ui.text(message::kExplain), .description = text});
  if (item.visible) {
    draw_icon(ui, item.rect.centre(), gfx::icon::kInfo, sizes.icon_small,
              item.hovered ? ui.theme.colours.text : ui.theme.colours.icon);
    if (item.ring) draw_focus_ring(ui, item.rect, sizes.icon_large / 2);
  }
  if (item.pressed) ui.memory.tooltip = {item.id, ui.now_ms, true};
  tooltip(ui, item.id, item.rect, text);
}

}  // namespace quanyu::ui
