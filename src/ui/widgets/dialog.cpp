#include "ui/widgets/dialog.hpp"

#include <algorithm>
#include <cmath>

#include "gfx/icons.hpp"
#include "ui/interact.hpp"
#include "ui/paint.hpp"
#include "ui/popup.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/message_keys.hpp"
#include "ui/widgets/text.hpp"

namespace quanyu::ui {

ModalSurface::ModalSurface(Ui& ui, std::string_view key, const DialogOptions& options, Rect rect)
    : ui_(ui), id_(ui.semantics.id_for(key)), rect_(rect), closable_(options.closable) {
  open_popup(ui, id_, ui.focus.node, rect, PopupFocus::First);
  overlay_.emplace(ui, id_, rect, OverlayStyle::Modal);
  close_ = overlay_->dismissed() && options.closable;
  // A question must be answered: only Escape and its buttons end it.
  const bool stays = options.alert || options.stays;
  if (stays && !rect.contains(pointer(ui)) && ui.keys.empty()) close_ = false;
  draw_shadow(ui, rect, ui.theme.sizes.radius_card);
  fill(ui, rect, ui.theme.colours.surface, ui.theme.sizes.radius_card);
  frame(ui, rect, ui.theme.colours.line, ui.theme.sizes.radius_card);
  ui.semantics.push({.id = id_,
                     .role = options.alert ? Role::AlertDialog : Role::Dialog,
                     .states = State::Modal,
                     .rect = rect.semantic(),
                     .name = std::string(options.title),
                     .value = {},
                     .description = std::string(options.description),
                     .test_id = std::string(key)});
  if (ui.take_request(id_, NodeVerb::Dismiss)) close_ = options.closable;
  draw_title(options);
}

void ModalSurface::draw_title(const DialogOptions& options) {
  const Sizes& sizes = ui_.theme.sizes;
  const float padding = sizes.gap_section;
  const RegionScope head(ui_, {rect_.x + padding, rect_.y + padding,
                               rect_.width - 2 * padding - sizes.control_height, 0});
  const StackScope stack(ui_, Gap::Small);
  text(ui_, "title", options.title,
       {.size = TextSize::Title, .weight = Weight::Semibold, .heading_level = 2});
  if (!options.description.empty()) {
    text(ui_, "description", options.description, {.size = TextSize::Small, .ink = Ink::Secondary});
  }
  head_height_ = head.used_height() + padding;
}

Rect ModalSurface::body() const {
  const float padding = ui_.theme.sizes.gap_section;
  const float top = rect_.y + head_height_ + ui_.theme.sizes.gap_large;
  return {rect_.x + padding, top, rect_.width - 2 * padding, rect_.bottom() - padding - top};
}

ModalSurface::~ModalSurface() {
  ui_.semantics.pop();
  overlay_.reset();
}

void ModalSurface::draw_close() {
  if (!closable_) return;
  const Sizes& sizes = ui_.theme.sizes;
  const RegionScope corner(
      ui_, {rect_.right() - sizes.gap_large - sizes.control_height, rect_.y + sizes.gap_large,
            sizes.control_height, sizes.control_height});
  if (icon_button(ui_, "close", gfx::icon::kX, ui_.text(message::kClose))) {
    ui_.memory.numbers[id_] = 1;
    ui_.out.redraw = true;
  }
}

bool ModalSurface::close_requested() const {
  const auto pressed = ui_.memory.numbers.find(id_);
  const bool by_button = pressed != ui_.memory.numbers.end() && pressed->second != 0;
  if (by_button) pressed->second = 0;
  return close_ || by_button;
}

namespace {

// As high as its content was in the frame before; centred, a little above the middle.
Rect dialog_rect(Ui& ui, NodeId id, bool wide) {
  const Sizes& sizes = ui.theme.sizes;
  const float margin = sizes.gap_large;
  const float width =
      std::min(wide ? sizes.dialog_wide : sizes.dialog_width, ui.page.width - 2 * margin);
  const float known = std::max(ui.memory.extents[id], 4 * sizes.control_height);
  const float room = ui.page.height - ui.keyboard_height - 2 * margin;
  const float height = std::min(known, room);
  const float top = margin + std::max(0.0f, room - height) * 0.4f;
  return {ui.snap((ui.page.width - width) / 2), ui.snap(top), width, height};
}

}  // namespace

DialogScope::DialogScope(Ui& ui, std::string_view key, const DialogOptions& options)
    : ui_(ui), surface_(ui, key, options, dialog_rect(ui, ui.semantics.id_for(key), options.wide)) {
  close_ = surface_.close_requested();
  const Rect body = surface_.body();
  push_clip(ui, {body.x - ui.theme.sizes.gap, body.y, body.width + ui.theme.sizes.gap_large,
                 surface_.rect().bottom() - body.y});
  inside_.emplace(ui, body);
}

void DialogScope::actions() {
  space(ui_, Gap::Large);
  row_.emplace(ui_, "actions", RowScope::Options{.gap = Gap::Normal});
  row_->fill();
}

DialogScope::~DialogScope() {
  row_.reset();
  const Rect body = surface_.body();
  const float used =
      body.y - surface_.rect().y + inside_->used_height() + ui_.theme.sizes.gap_section;
  inside_.reset();
  pop_clip(ui_);
  float& known = ui_.memory.extents[surface_.id()];
  if (std::fabs(known - used) > 0.5f) {
    known = used;
    ui_.memory.extents_changed = true;
  }
  surface_.draw_close();
}

namespace {

Rect drawer_rect(const Ui& ui, bool wide) {
  const float width =
      ui.breakpoint() == Breakpoint::Phone
          ? ui.page.width
          : std::min(wide ? ui.theme.sizes.dialog_wide : ui.theme.sizes.drawer_width,
                     ui.page.width);
  return {ui.page.width - width, 0, width, ui.page.height - ui.keyboard_height};
}

}  // namespace

DrawerScope::DrawerScope(Ui& ui, std::string_view key, const DialogOptions& options)
    : ui_(ui), surface_(ui, key, options, drawer_rect(ui, options.wide)) {
  close_ = surface_.close_requested();
  const Sizes& sizes = ui.theme.sizes;
  Rect body = surface_.body();
  if (options.footer) footer_ = sizes.control_height + sizes.gap_large;
  body.height -= footer_;
  region_.emplace(ui, Rect{body.x, body.y, body.width + sizes.gap_large, body.height});
  scroll_.emplace(ui, "body", ScrollScope::Options{.height = body.height});
}

void DrawerScope::actions() {
  ui_.footer = footer_;
  scroll_.reset();
  region_.reset();
  const Sizes& sizes = ui_.theme.sizes;
  const Rect& rect = surface_.rect();
  const Rect body = surface_.body();
  const float line = body.bottom() - footer_ + sizes.gap;
  horizontal_line(ui_, {rect.x, line}, rect.width, ui_.theme.colours.line);
  region_.emplace(
      ui_, Rect{body.x, body.bottom() - sizes.control_height, body.width, sizes.control_height});
  row_.emplace(ui_, "actions", RowScope::Options{.gap = Gap::Normal});
}

DrawerScope::~DrawerScope() {
  row_.reset();
  scroll_.reset();
  region_.reset();
  surface_.draw_close();
}

}  // namespace quanyu::ui
