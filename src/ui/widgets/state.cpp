#include "ui/widgets/state.hpp"

#include <algorithm>
#include <cmath>

#include "gfx/icons.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/layout.hpp"
#include "ui/widgets/message_keys.hpp"
#include "ui/widgets/press.hpp"
#include "ui/widgets/text.hpp"

namespace quanyu::ui {
namespace {

std::string_view icon_of(StateKind kind) {
  switch (kind) {
    case StateKind::Empty: return gfx::icon::kInbox;
    case StateKind::Loading: return {};
    case StateKind::Failed: return gfx::icon::kAlertTriangle;
    case StateKind::TooMany: return gfx::icon::kFilter;
  }
  return {};
}

void draw_sign(Ui& ui, Point centre, StateKind kind, std::string_view icon) {
  const Sizes& sizes = ui.theme.sizes;
  if (kind == StateKind::Loading) {
    draw_spinner(ui, centre, sizes.icon_large, ui.theme.colours.accent);
    return;
  }
  const ToneColours& tone = ui.theme.tone(kind == StateKind::Failed ? Tone::Accent : Tone::Neutral);
  fill_circle(ui, centre, sizes.icon_state / 2 + sizes.gap, tone.ground);
  draw_icon(ui, centre, icon, sizes.icon_large, tone.ink);
}

StateAnswer draw_actions(Ui& ui, float left, float width, const StateOptions& options) {
  if (options.action.empty()) return StateAnswer::None;
  const Sizes& sizes = ui.theme.sizes;
  float wide = std::ceil(measure(ui, options.action, TextSize::Body)) + 2 * sizes.control_padding;
  if (!options.second_action.empty()) {
    wide += std::ceil(measure(ui, options.second_action, TextSize::Body)) +
            2 * sizes.control_padding + sizes.gap;
  }
  const float x = std::round(left + std::max(0.0f, (width - wide) / 2));
  const Point at = cursor(ui);
  StateAnswer answer = StateAnswer::None;
  {
    const RegionScope centred(ui, {x, at.y + sizes.gap_small, std::min(wide, width), 0});
    const RowScope row(ui, "actions");
    if (button(ui, "action", options.action, {.kind = ButtonKind::Primary})) {
      answer = StateAnswer::Action;
    }
    if (!options.second_action.empty() && button(ui, "second-action", options.second_action)) {
      answer = StateAnswer::SecondAction;
    }
  }
  take_room(ui, {at.x, at.y, 1, sizes.control_height + sizes.gap_small});
  return answer;
}

}  // namespace

StateAnswer state_panel(Ui& ui, std::string_view key, StateKind kind, std::string_view title,
                        const StateOptions& options) {
  const Sizes& sizes = ui.theme.sizes;
  const Point at = cursor(ui);
  const float width = available_width(ui);
  const Role role = kind == StateKind::Failed ? Role::Alert : Role::Group;
  const GroupScope group(ui, key, role, title);
  if (kind == StateKind::Loading) {
    if (EmittedNode* emitted = ui.semantics.current(ui.semantics.parent())) {
      emitted->node.states.set(State::Busy);
    }
  }
  const NodeId id = ui.semantics.parent();
  const float known = ui.memory.extents[id];
  const float lift = std::max(0.0f, (options.minimum_height - known) / 2);
  float used = 0;
  StateAnswer answer = StateAnswer::None;
  {
    const RegionScope inside(ui, {at.x, at.y + lift, width, 0});
    const float sign = sizes.icon_state + 2 * sizes.gap;
    draw_sign(ui, {at.x + width / 2, at.y + lift + sizes.gap_large + sign / 2}, kind,
              options.icon.empty() ? icon_of(kind) : options.icon);
    take_room(ui, {at.x, at.y + lift, 1, sizes.gap_large + sign});
    text(ui, "title", title, {.weight = Weight::Semibold, .align = Align::Centre, .width = width});
    if (!options.detail.empty()) {
      text(
          ui, "detail", options.detail,
          {.size = TextSize::Small, .ink = Ink::Secondary, .align = Align::Centre, .width = width});
    }
    answer = draw_actions(ui, at.x, width, options);
    used = inside.used_height() + sizes.gap_large;
  }
  if (std::fabs(known - used) > 0.5f) {
    ui.memory.extents[id] = used;
    ui.memory.extents_changed = true;
  }
  take_room(ui, {at.x, at.y, width, std::max(used, options.minimum_height)});
  return answer;
}

NoticeAnswer notice(Ui& ui, std::string_view key, std::string_view title,
                    const NoticeOptions& options) {
  const Sizes& sizes = ui.theme.sizes;
  const ToneColours& tone = ui.theme.tone(options.tone);
  const Point at = cursor(ui);
  const float width = available_width(ui);
  const NodeId id = ui.semantics.id_for(key);
  const float known = std::max(ui.memory.extents[id], sizes.control_height);
  const float height = known + 2 * sizes.gap;
  const Rect box{at.x, at.y, width, height};
  fill(ui, box, tone.ground, sizes.radius_control);
  frame(ui, box, tone.line, sizes.radius_control);
  ui.semantics.push({.id = id,
                     .role = Role::Group,
                     .states = {},
                     .rect = box.semantic(),
                     .name = std::string(title),
                     .value = {},
                     .description = {},
                     .test_id = std::string(key)});
  const std::string_view icon = options.tone == Tone::Ok ? gfx::icon::kCheckCircle
                                : options.tone == Tone::Info || options.tone == Tone::Neutral
                                    ? gfx::icon::kInfo
                                    : gfx::icon::kAlertTriangle;
  draw_icon(
      ui, {box.x + sizes.gap_medium + sizes.icon / 2, box.y + sizes.gap + sizes.control_height / 2},
      icon, sizes.icon, tone.ink);
  float right = box.right() - sizes.gap;
  if (options.closable) right -= sizes.control_height;
  const float action =
      options.action.empty()
          ? 0
          : std::ceil(measure(ui, options.action, TextSize::Body)) + 2 * sizes.control_padding;
  const float left = box.x + sizes.gap_medium + sizes.icon + sizes.gap;
  float used = 0;
  {
    const float first = face(ui, TextSize::Body).line_height;
    const RegionScope inside(ui, {left, box.y + sizes.gap + (sizes.control_height - first) / 2,
                                  right - action - sizes.gap - left, 0});
    const StackScope stack(ui, Gap::None);
    text(ui, "title", title,
         {.weight = options.detail.empty() ? Weight::Regular : Weight::Semibold});
    if (!options.detail.empty()) text(ui, "detail", options.detail, {.size = TextSize::Small});
    used = inside.used_height() + sizes.control_height - first;
  }
  NoticeAnswer answer = NoticeAnswer::None;
  if (action > 0) {
    const RegionScope inside(ui, {right - action, box.y + sizes.gap, action, sizes.control_height});
    if (button(ui, "action", options.action, {.kind = ButtonKind::Quiet})) {
      answer = NoticeAnswer::Action;
    }
  }
  if (options.closable) {
    const RegionScope inside(
        ui, {right, box.y + sizes.gap, sizes.control_height, sizes.control_height});
    if (icon_button(ui, "close", gfx::icon::kX, ui.text(message::kClose))) {
      answer = NoticeAnswer::Close;
    }
  }
  ui.semantics.pop();
  if (std::fabs(ui.memory.extents[id] - used) > 0.5f) {
    ui.memory.extents[id] = used;
    ui.memory.extents_changed = true;
  }
  take_room(ui, box);
  return answer;
}

}  // namespace quanyu::ui
