#include "ui/widgets/toast.hpp"

#include <algorithm>
#include <cmath>

#include "gfx/icons.hpp"
#include "ui/interact.hpp"
#include "ui/paint.hpp"
#include "ui/popup.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/message_keys.hpp"
#include "ui/widgets/tag_paint.hpp"
#include "ui/widgets/text.hpp"

namespace quanyu::ui {
namespace {

constexpr std::size_t kMostShown = 3;

// Time stands still while the pointer or the keyboard is on a toast; a sticky one never goes.
bool expired(Ui& ui, const Toast& toast, ToastMemory& memory, bool held) {
  if (toast.sticky) return false;
  if (held) memory.shown_at_ms = ui.now_ms;
  const double due = memory.shown_at_ms + ui.theme.delays.toast;
  if (ui.now_ms >= due) return true;
  if (!held) ui.wake_in(due - ui.now_ms);
  return false;
}

ToastMemory& remember(Ui& ui, const Toast& toast) {
  const auto [known, fresh] = ui.memory.toasts.try_emplace(toast.id);
  if (fresh) {
    known->second = {toast.id, ui.now_ms, false};
    ui.announce(toast.text, toast.tone == Tone::Accent);
  }
  return known->second;
}

// Draws one toast with its lower edge at `bottom`; answers its height.
float draw_toast(Ui& ui, const Toast& toast, float bottom, ToastResult& result) {
  const Sizes& sizes = ui.theme.sizes;
  const float width = std::min(sizes.toast_width, ui.page.width - 2 * sizes.gap_large);
  const NodeId id = ui.semantics.id_for("toast" + std::to_string(toast.id));
  const float known = std::max(ui.memory.extents[id], sizes.control_height);
  const float height = known + 2 * sizes.gap;
  const Rect box{ui.snap((ui.page.width - width) / 2), ui.snap(bottom - height), width, height};
  const OverlayScope overlay(ui, id, box, OverlayStyle::Corner);
  draw_shadow(ui, box, sizes.radius_card);
  fill(ui, box, ui.theme.colours.surface, sizes.radius_card);
  frame(ui, box, ui.theme.tone(toast.tone).line, sizes.radius_card);
  ui.semantics.push({.id = id,
                     .role = Role::Status,
                     .states = {},
                     .rect = box.semantic(),
                     .name = toast.text,
                     .value = {},
                     .description = {},
                     .test_id = "toast" + std::to_string(toast.id)});
  float left = box.x + sizes.gap_medium;
  draw_state_shape(ui, {left + sizes.unit, box.centre().y}, sizes.gap, toast.tone);
  left += sizes.gap_large;
  const float action = toast.action.empty() ? 0
                                            : std::ceil(measure(ui, toast.action, TextSize::Body)) +
                                                  2 * sizes.control_padding;
  const float right = box.right() - sizes.gap_small - sizes.control_height;
  float used = 0;
  {
    const TextFace words = face(ui, TextSize::Small);
    const float lift = std::max(0.0f, (known - words.line_height) / 2);
    const RegionScope inside(ui,
                             {left, box.y + sizes.gap + (known <= sizes.control_height ? lift : 0),
                              right - action - left, 0});
    text(ui, "words", toast.text, {.size = TextSize::Small, .silent = true});
    used = inside.used_height();
  }
  if (action > 0) {
    const RegionScope inside(ui, {right - action, box.centre().y - sizes.control_height / 2, action,
                                  sizes.control_height});
    if (button(ui, "action", toast.action, {.kind = ButtonKind::Quiet})) result.acted = toast.id;
  }
  {
    const RegionScope inside(ui, {right, box.centre().y - sizes.control_height / 2,
                                  sizes.control_height, sizes.control_height});
    if (icon_button(ui, "close", gfx::icon::kX, ui.text(message::kClose))) {
      result.finished = toast.id;
    }
  }
  ui.semantics.pop();
  float& extent = ui.memory.extents[id];
  if (std::fabs(extent - used) > 0.5f) {
    extent = used;
    ui.memory.extents_changed = true;
  }
  const bool held = pointer_over(ui, box) || ui.focus_within(id);
  if (expired(ui, toast, ui.memory.toasts[toast.id], held)) result.finished = toast.id;
  return height;
}

}  // namespace

ToastResult toasts(Ui& ui, std::span<const Toast> queue) {
  ToastResult result;
  float bottom = ui.page.height - ui.keyboard_height - ui.theme.sizes.gap_section;
  const float bar = ui.breakpoint() == Breakpoint::Phone ? ui.theme.sizes.bottom_bar : 0;
  bottom -= std::max(bar, ui.footer);
  const std::size_t first = queue.size() > kMostShown ? queue.size() - kMostShown : 0;
  for (std::size_t i = queue.size(); i > first; --i) {
    const Toast& toast = queue[i - 1];
    remember(ui, toast);
    bottom -= draw_toast(ui, toast, bottom, result) + ui.theme.sizes.gap;
  }
  if (result.finished) ui.memory.toasts.erase(*result.finished);
  return result;
}

}  // namespace quanyu::ui
