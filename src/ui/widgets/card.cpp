#include "ui/widgets/card.hpp"

#include <algorithm>
#include <cmath>

#include "ui/interact.hpp"
#include "ui/paint.hpp"
#include "ui/widgets/press.hpp"
#include "ui/widgets/tag_paint.hpp"
#include "ui/widgets/text.hpp"

namespace quanyu::ui {
CardScope::CardScope(Ui& ui, std::string_view key, const CardOptions& options)
    : ui_(ui),
      padding_(options.padded ? ui.theme.sizes.card_padding : 0),
      minimum_height_(options.minimum_height),
      sunken_(options.sunken) {
  const Point at = cursor(ui);
  rect_ = {at.x, at.y, available_width(ui), 0};
  id_ = ui.semantics.push({.role = options.title.empty() ? Role::Group : options.role,
                           .states = {},
                           .rect = rect_.semantic(),
                           .name = std::string(options.title),
                           .value = {},
                           .description = {},
                           .test_id = std::string(key)});
  // The ground's height is last frame's; a card that grew is drawn once more at once.
  const float known = ui.memory.extents[id_];
  rect_.height = std::max(known, minimum_height_);
  fill(ui, rect_, sunken_ ? ui.theme.colours.sunken : ui.theme.colours.surface,
       ui.theme.sizes.radius_card);
  frame(ui, rect_, ui.theme.colours.line, ui.theme.sizes.radius_card);
  inside_.emplace(ui, Rect{at.x + padding_, at.y + padding_, rect_.width - 2 * padding_, 0});
  rhythm_.emplace(ui, Gap::Normal);  // whatever the page around it has
  if (!options.title.empty()) section_head(ui, "head", options.title, options.caption);
}

CardScope::~CardScope() {
  const float used = inside_->used_height() + 2 * padding_;
  rhythm_.reset();
  inside_.reset();
  float& known = ui_.memory.extents[id_];
  if (std::fabs(known - used) > 0.5f) {
    known = used;
    ui_.memory.extents_changed = true;
  }
  // What the layout takes is what the content needs: a minimum height only fills the line up.
  rect_.height = used;
  if (EmittedNode* emitted = ui_.semantics.current(id_)) {
    emitted->node.rect = {rect_.x, rect_.y, rect_.width, std::max(used, minimum_height_)};
  }
  ui_.semantics.pop();
  take_room(ui_, rect_);
}

bool choice_card(Ui& ui, std::string_view key, std::string_view title,
                 const ChoiceCardOptions& options) {
  const Sizes& sizes = ui.theme.sizes;
  const Palette& colours = ui.theme.colours;
  const NodeId id = ui.semantics.id_for(key);
  const float width = available_width(ui);
  const float natural =
      std::max(ui.memory.extents[id], sizes.control_height + 2 * sizes.card_padding);
  States states;
  if (options.selected) states = State::Toggle | State::Pressed;
  const Point at = cursor(ui);
  const Item item = interact(ui, {at.x, at.y, width, std::max(natural, options.minimum_height)},
                             {.role = Role::Button,
                              .key = key,
                              .label = title,
                              .value = options.trailing,
                              .description = options.detail,
                              .states = states,
                              .disabled = options.disabled,
                              .room_height = natural});
  const Colour ground = item.held      ? colours.pressed
                        : item.hovered ? colours.hover
                                       : colours.surface;
  fill(ui, item.rect, ground, sizes.radius_card);
  const Colour line = options.selected ? colours.accent
                      : item.hovered   ? colours.field_line
                                       : colours.line;
  frame(ui, item.rect, line, sizes.radius_card);
  float left = at.x + sizes.card_padding;
  const TextFace words = face(ui, TextSize::Body, Weight::Semibold);
  const float top = at.y + sizes.card_padding;
  if (!options.icon.empty()) {
    draw_icon(ui, {left + sizes.icon / 2, top + words.line_height / 2}, options.icon, sizes.icon,
              item.disabled ? colours.text_disabled : colours.accent);
    left += sizes.icon + sizes.gap;
  }
  float right = item.rect.right() - sizes.card_padding;
  if (!options.tag.empty()) {
    const float wide = tag_width(ui, options.tag);
    draw_tag(ui, {right - wide, top, wide, sizes.tag_height}, options.tag, options.tag_tone);
    right -= wide + sizes.gap;
  }
  const TextFace quiet = face(ui, TextSize::Caption);
  const float trailing = std::ceil(line_width(quiet, options.trailing));
  draw_line_in(ui, {right - trailing, top, trailing, words.line_height}, quiet, options.trailing,
               colours.text_quiet, 1);
  draw_line_in(ui, {left, top, right - trailing - left - sizes.gap, words.line_height}, words,
               title, item.disabled ? colours.text_disabled : colours.text);
  float used = 2 * sizes.card_padding + words.line_height;
  if (!options.detail.empty()) {
    const RegionScope inside(ui, {left, top + words.line_height + sizes.gap_small,
                                  item.rect.right() - sizes.card_padding - left, 0});
    text(ui, "detail", options.detail,
         {.size = TextSize::Small, .ink = Ink::Secondary, .selectable = false, .silent = true});
    used += inside.used_height() + sizes.gap_small;
  }
  if (std::fabs(ui.memory.extents[id] - used) > 0.5f) {
    ui.memory.extents[id] = used;
    ui.memory.extents_changed = true;
  }
  if (item.ring) draw_focus_ring(ui, item.rect, sizes.radius_card);
  return item.pressed;
}

void section_head(Ui& ui, std::string_view key, std::string_view title, std::string_view caption,
                  int level) {
  const TextFace words = face(ui, TextSize::Body, Weight::Semibold);
  const TextFace quiet = face(ui, TextSize::Caption);
  const Point at = cursor(ui);
  const float width = available_width(ui);
  const float left = std::ceil(line_width(words, title)) + ui.theme.sizes.gap;
  const float trailing =
      std::min(std::ceil(line_width(quiet, caption)), std::max(width - left, 0.0f));
  const Rect rect{at.x, at.y, width, words.line_height};
  SemanticNode node{.role = Role::Heading,
                    .states = {},
                    .rect = {at.x, at.y, width - trailing, words.line_height},
                    .name = std::string(title),
                    .value = {},
                    .description = {},
                    .test_id = std::string(key)};
  node.level = level;
  ui.semantics.emit(std::move(node));
  draw_line_in(ui, {at.x, at.y, width - trailing - ui.theme.sizes.gap, words.line_height}, words,
               title, ui.theme.colours.text);
  if (!caption.empty()) {
    const Rect place{rect.right() - trailing, at.y, trailing, words.line_height};
    const std::string caption_key = std::string(key) + "-caption";
    emit_node(ui, place, Role::Text, caption_key, caption);
    draw_line_in(ui, place, quiet, caption, ui.theme.colours.text_quiet, 1);
  }
  // The room below a head is the head's, not that of the stack it stands in.
  const StackScope stack(ui, level <= 2 ? Gap::Medium : Gap::Normal);
  take_room(ui, rect);
}

void divider(Ui& ui, std::string_view key) {
  const Point at = cursor(ui);
  const Rect rect{at.x, at.y, available_width(ui), ui.theme.sizes.line};
  emit_node(ui, rect, Role::Separator, key, {});
  horizontal_line(ui, at, rect.width, ui.theme.colours.line);
  take_room(ui, rect);
}

}  // namespace quanyu::ui
