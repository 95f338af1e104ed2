#include "ui/widgets/app_frame.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/interact.hpp"
#include "ui/paint.hpp"
#include "ui/widgets/frame_places.hpp"
#include "ui/widgets/tag.hpp"
#include "ui/widgets/text.hpp"

namespace quanyu::ui {

FramePlaces frame_places(const Ui& ui) {
  const Sizes& sizes = ui.theme.sizes;
  FramePlaces places;
  const Breakpoint step = ui.breakpoint();
  const float height = ui.page.height - ui.keyboard_height;
  if (step == Breakpoint::Phone) {
    // The bar gives way to an on-screen keyboard.
    const float bar = ui.keyboard_height > 0 ? 0 : sizes.bottom_bar;
    places.style = RailStyle::Bottom;
    places.rail = {0, height - bar, ui.page.width, bar};
    places.top_bar = {0, 0, ui.page.width, sizes.top_bar};
    places.content = {0, sizes.top_bar, ui.page.width, height - bar - sizes.top_bar};
    return places;
  }
  const float rail = step == Breakpoint::Tablet ? sizes.rail_narrow : sizes.rail_width;
  places.style = step == Breakpoint::Tablet ? RailStyle::Narrow : RailStyle::Wide;
  places.rail = {0, 0, rail, ui.page.height};
  places.top_bar = {rail, 0, ui.page.width - rail, sizes.top_bar};
  places.content = {rail, sizes.top_bar, ui.page.width - rail, height - sizes.top_bar};
  return places;
}

TopBarScope::TopBarScope(Ui& ui, std::string_view key, std::string_view label) : ui_(ui) {
  const Rect bar = frame_places(ui).top_bar;
  const Sizes& sizes = ui.theme.sizes;
  id_ = ui.semantics.push({.role = Role::Banner,
                           .states = {},
                           .rect = bar.semantic(),
                           .name = std::string(label),
                           .value = {},
                           .description = {},
                           .test_id = std::string(key)});
  ui::fill(ui, bar, ui.theme.colours.surface);
  horizontal_line(ui, {bar.x, bar.bottom() - 1}, bar.width, ui.theme.colours.line);
  const float padding =
      ui.breakpoint() == Breakpoint::Phone ? sizes.gap_medium : sizes.gap_large + sizes.unit;
  region_.emplace(ui, Rect{bar.x + padding, bar.y + (bar.height - sizes.control_height) / 2,
                           bar.width - 2 * padding, sizes.control_height});
  row_.emplace(ui, "row", RowScope::Options{.gap = Gap::Medium});
}

void TopBarScope::fill() { row_->fill(); }

TopBarScope::~TopBarScope() {
  row_.reset();
  region_.reset();
  ui_.semantics.pop();
}

ContentScope::ContentScope(Ui& ui, std::string_view key, std::string_view label, Frame frame) {
  const Rect place = frame == Frame::WithBars
                         ? frame_places(ui).content
                         : Rect{0, 0, ui.page.width, ui.page.height - ui.keyboard_height};
  region_.emplace(ui, place);
  group_.emplace(ui, key, Role::Main, label);
  const bool phone = ui.breakpoint() == Breakpoint::Phone;
  const float widest =
      frame == Frame::WithBars ? ui.theme.sizes.page_width : ui.theme.sizes.column_width;
  scroll_.emplace(ui, "scroll",
                  ScrollScope::Options{.height = place.height,
                                       .padding = phone ? Gap::Large : Gap::Section,
                                       .maximum_width = widest});
}

ContentScope::~ContentScope() {
  scroll_.reset();
  group_.reset();
  region_.reset();
}

PageHeadScope::PageHeadScope(Ui& ui, std::string_view key, const Options& options) : ui_(ui) {
  const Sizes& sizes = ui.theme.sizes;
  id_ = ui.semantics.id_for(key);
  const Point at = cursor(ui);
  left_ = at.x;
  top_ = at.y;
  right_ = at.x + available_width(ui);
  ui.semantics.push_scope(key);
  const bool phone = ui.breakpoint() == Breakpoint::Phone;
  // The actions' width of the frame before is kept free at the right.
  const float actions = phone ? 0 : ui.memory.extents[id_];
  {
    const RegionScope words(ui, {left_, top_, right_ - left_ - actions - sizes.gap_large, 0});
    const StackScope stack(ui, Gap::None);
    page_title(ui, "title", options.title);
    if (!options.subtitle.empty() || !options.tag.empty()) {
      const RowScope row(ui, "subtitle-row",
                         {.gap = Gap::Normal, .wrap = phone, .height = sizes.tag_height});
      if (!options.subtitle.empty()) {
        text(ui, "subtitle", options.subtitle,
             {.size = TextSize::Small, .ink = Ink::Secondary, .overflow = Overflow::Ellipsis});
      }
      if (!options.tag.empty()) tag(ui, "tag", options.tag, options.tag_tone);
    }
    bottom_ = top_ + words.used_height();
  }
  actions_top_ = phone ? bottom_ + sizes.gap : std::max(top_, bottom_ - sizes.control_height);
  const float wish = ui.memory.extents[id_];
  const float x = phone ? left_ : std::max(left_, std::floor(right_ - wish));
  region_.emplace(ui, Rect{x, actions_top_, right_ - x, sizes.control_height});
  row_.emplace(ui, "actions", RowScope::Options{.gap = Gap::Normal, .wrap = phone});
}

PageHeadScope::~PageHeadScope() {
  row_.reset();
  const float used = region_->used_width();
  const float height = region_->used_height();
  region_.reset();
  float& known = ui_.memory.extents[id_];
  if (std::fabs(known - used) > 0.5f) {
    known = used;
    ui_.memory.extents_changed = true;
  }
  ui_.semantics.pop_scope();
  const float end = used > 0 ? std::max(bottom_, actions_top_ + height) : bottom_;
  const StackScope stack(ui_, Gap::Large);
  take_room(ui_, {left_, top_, right_ - left_, end - top_});
}

}  // namespace quanyu::ui
