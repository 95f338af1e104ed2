#define IMGUI_DEFINE_MATH_OPERATORS
#include "ui/widgets/layout.hpp"

#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/interact.hpp"
#include "ui/layout_marks.hpp"

namespace quanyu::ui {
namespace {

ImGuiWindow& window() { return *ImGui::GetCurrentWindow(); }

// The next thing begins a line, whatever stood before it.
void start_line(ImGuiWindowTempData& layout) {
  layout.CurrLineSize = layout.PrevLineSize = {0, 0};
  layout.CurrLineTextBaseOffset = layout.PrevLineTextBaseOffset = 0;
  layout.IsSameLine = false;
}

// A height or width that differs from the frame before makes one more frame.
void remember(Ui& ui, NodeId id, float extent) {
  float& known = ui.memory.extents[id];
  if (std::fabs(known - extent) > 0.5f) {
    known = extent;
    ui.memory.extents_changed = true;
  }
}

}  // namespace

LayoutMark mark_layout(const Ui& ui) {
  const ImGuiWindowTempData& layout = window().DC;
  return {layout.CursorPos.x,
          layout.CursorPos.y,
          layout.CursorMaxPos.x,
          layout.CursorMaxPos.y,
          layout.Indent.x,
          window().WorkRect.Max.x,
          ui.row};
}

void restore_layout(Ui& ui, const LayoutMark& mark) {
  ImGuiWindowTempData& layout = window().DC;
  layout.CursorPos = {mark.cursor_x, mark.cursor_y};
  layout.CursorMaxPos = {std::max(mark.most_x, layout.CursorMaxPos.x),
                         std::max(mark.most_y, layout.CursorMaxPos.y)};
  layout.Indent.x = mark.indent;
  start_line(layout);
  window().WorkRect.Max.x = mark.right;
  ui.row = mark.row;
  layout.LayoutType = ui.row.active ? ImGuiLayoutType_Horizontal : ImGuiLayoutType_Vertical;
}

void enter_layout(Ui& ui, const Rect& rect) {
  ImGuiWindowTempData& layout = window().DC;
  layout.CursorPos = layout.CursorMaxPos = {std::round(rect.x), rect.y};
  layout.Indent.x = std::round(rect.x) - window().Pos.x;
  start_line(layout);
  layout.LayoutType = ImGuiLayoutType_Vertical;
  window().WorkRect.Max.x = rect.right();
  ui.row = {};
}

float available_width(const Ui&) {
  return std::max(0.0f, window().WorkRect.Max.x - window().DC.CursorPos.x);
}

float available_height(const Ui&) {
  const ImGuiWindow& now = window();
  return std::max(0.0f, std::min(now.InnerRect.Max.y, now.WorkRect.Max.y) - now.DC.CursorPos.y);
}

float gap_size(const Ui& ui, Gap gap) {
  const Sizes& sizes = ui.theme.sizes;
  switch (gap) {
    case Gap::None: return 0;
    case Gap::Small: return sizes.gap_small;
    case Gap::Normal: return sizes.gap;
    case Gap::Medium: return sizes.gap_medium;
    case Gap::Large: return sizes.gap_large;
    case Gap::Section: return sizes.gap_section;
  }
  return 0;
}

void space(Ui& ui, Gap gap) {
  ImVec2& cursor = window().DC.CursorPos;
  (ui.row.active ? cursor.x : cursor.y) += gap_size(ui, gap);
}

Point cursor(const Ui&) { return {window().DC.CursorPos.x, window().DC.CursorPos.y}; }

Rect place(Ui& ui, float width, float height) {
  ImGuiWindowTempData& layout = window().DC;
  if (!ui.row.active) return {layout.CursorPos.x, layout.CursorPos.y, width, height};
  const bool first = layout.CursorPos.x <= ui.row.left + 0.5f;
  if (ui.row.wrap && !first && layout.CursorPos.x + width > ui.row.right + 0.5f) {
    layout.CursorPos = {ui.row.left, layout.CursorPos.y + ui.row.height + ui.theme.sizes.gap};
    start_line(layout);
  }
  const float offset = std::max(0.0f, (ui.row.height - height) / 2);
  return {layout.CursorPos.x, ui.snap(layout.CursorPos.y + offset), width, height};
}

RegionScope::RegionScope(Ui& ui, Rect rect) : ui_(ui), rect_(rect), mark_(mark_layout(ui)) {
  enter_layout(ui, rect);
}
RegionScope::~RegionScope() { restore_layout(ui_, mark_); }
float RegionScope::used_height() const { return window().DC.CursorMaxPos.y - rect_.y; }
float RegionScope::used_width() const { return window().DC.CursorMaxPos.x - rect_.x; }

StackScope::StackScope(Ui& ui, Gap gap) {
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(ui.theme.sizes.gap, gap_size(ui, gap)));
}
StackScope::~StackScope() { ImGui::PopStyleVar(); }

RowScope::RowScope(Ui& ui, std::string_view key, const Options& options)
    : ui_(ui),
      id_(ui.semantics.id_for(key)),
      mark_(mark_layout(ui)),
      height_(options.height > 0 ? options.height : ui.theme.sizes.control_height),
      gap_(gap_size(ui, options.gap)) {
  const float width = options.width > 0 ? options.width : available_width(ui);
  enter_layout(ui, {mark_.cursor_x, mark_.cursor_y, width, height_});
  window().DC.LayoutType = ImGuiLayoutType_Horizontal;
  ui.row = {.active = true,
            .wrap = options.wrap,
            .height = height_,
            .left = std::round(mark_.cursor_x),
            .right = mark_.cursor_x + width};
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(gap_, 0));
}

void RowScope::fill() {
  const float trailing = ui_.memory.extents[id_];
  float& x = window().DC.CursorPos.x;
  x = std::max(x, std::floor(ui_.row.right - trailing));
  filled_from_ = x;
}

RowScope::~RowScope() {
  const ImGuiWindowTempData& layout = window().DC;
  if (filled_from_ >= 0) {
    remember(ui_, id_, std::max(0.0f, layout.CursorPos.x - gap_ - filled_from_));
  }
  const float bottom = std::max(layout.CursorPos.y + height_, layout.CursorMaxPos.y);
  const float right = std::max(layout.CursorMaxPos.x, mark_.cursor_x);
  ImGui::PopStyleVar();
  restore_layout(ui_, mark_);
  take_room(ui_, {mark_.cursor_x, mark_.cursor_y, right - mark_.cursor_x, bottom - mark_.cursor_y});
}

GridScope::GridScope(Ui& ui, std::string_view key, Gap gap)
    : ui_(ui),
      id_(ui.semantics.id_for(key)),
      mark_(mark_layout(ui)),
      gap_(gap_size(ui, gap)),
      left_(mark_.cursor_x),
      top_(mark_.cursor_y),
      width_(available_width(ui)) {}

void GridScope::finish_cell() {
  if (!cell_) return;
  line_height_ = std::max(line_height_, cell_->used_height());
  cell_.reset();
}

void GridScope::finish_line() {
  finish_cell();
  remember(ui_, id_ + static_cast<NodeId>(line_), line_height_);
  if (line_height_ > 0) top_ += line_height_ + gap_;
  line_height_ = 0;
  column_ = 0;
  ++line_;
}

void GridScope::cell(const Span& span) {
  finish_cell();
  int columns = span.desktop;
  switch (breakpoint_for(ui_.page.width)) {
    case Breakpoint::Phone: columns = span.phone; break;
    case Breakpoint::Tablet: columns = span.tablet; break;
    case Breakpoint::Desktop: break;
    case Breakpoint::Wide: columns = span.wide != 0 ? span.wide : span.desktop; break;
  }
  columns = std::clamp(columns, 1, 12);
  if (column_ + columns > 12) finish_line();
  const float unit = (width_ + gap_) / 12;
  const float x = left_ + unit * static_cast<float>(column_);
  const float right = left_ + unit * static_cast<float>(column_ + columns) - gap_;
  const float snapped = std::round(x);
  cell_.emplace(ui_, Rect{snapped, top_, std::round(right) - snapped, 0});
  column_ += columns;
}

float GridScope::cell_height() const {
  const auto known = ui_.memory.extents.find(id_ + static_cast<NodeId>(line_));
  return known == ui_.memory.extents.end() ? 0 : known->second;
}

GridScope::~GridScope() {
  if (cell_ || column_ > 0) finish_line();
  restore_layout(ui_, mark_);
  const float bottom = line_ > 0 ? top_ - gap_ : top_;
  take_room(ui_, {mark_.cursor_x, mark_.cursor_y, width_, bottom - mark_.cursor_y});
}

ScrollScope::ScrollScope(Ui& ui, std::string_view key, const Options& options)
    : ui_(ui),
      id_(ui.semantics.id_for(key)),
      has_node_(!options.label.empty()),
      padding_(gap_size(ui, options.padding)) {
  const Point at = cursor(ui);
  rect_ = {at.x, at.y, available_width(ui),
           options.height > 0 ? options.height : available_height(ui)};
  mark_ = mark_layout(ui);
  if (has_node_) {
    ui.semantics.push({.id = id_,
                       .role = Role::Region,
                       .states = {},
                       .rect = rect_.semantic(),
                       .name = std::string(options.label),
                       .value = {},
                       .description = {},
                       .test_id = std::string(key)});
  } else {
    ui.semantics.push_scope(key);
  }
  ImGui::BeginChild(id_, {rect_.width, rect_.height}, ImGuiChildFlags_None,
                    ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse |
                        ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoMove);
  ui.semantics.push_clip(rect_);
  ImGuiWindow& inner = window();
  // What fills the height left ends where the padding begins, or it would scroll by the padding.
  inner.WorkRect.Max.y = inner.InnerRect.Max.y - padding_;
  // The bar's width is always kept free, so that content does not jump when the bar appears.
  const float room = rect_.width - 2 * padding_;
  const float bar = padding_ >= ui.theme.sizes.scroll_bar ? 0 : ui.theme.sizes.scroll_bar;
  const float wide = options.maximum_width > 0 ? std::min(options.maximum_width, room) : room - bar;
  const float left = inner.Pos.x + padding_ + (options.maximum_width > 0 ? (room - wide) / 2 : 0);
  inside_.emplace(ui, Rect{std::round(left), inner.DC.CursorPos.y + padding_, std::floor(wide), 0});
}

ScrollScope::~ScrollScope() {
  inside_.reset();
  ImGuiWindow& inner = window();
  if (padding_ > 0) inner.DC.CursorMaxPos.y += padding_;
  const bool mine = ui_.focus.node == 0 || !has_node_ || ui_.focus_within(id_);
  if (mine && inner.ScrollMax.y > 0 && ui_.memory.popups.empty()) {
    const float page = rect_.height - ui_.theme.sizes.control_height;
    if (ui_.take_key("PageDown")) ImGui::SetScrollY(inner.Scroll.y + page);
    if (ui_.take_key("PageUp")) ImGui::SetScrollY(std::max(0.0f, inner.Scroll.y - page));
  }
  ui_.semantics.pop_clip();
  ImGui::EndChild();
  if (has_node_)
    ui_.semantics.pop();
  else
    ui_.semantics.pop_scope();
}

GroupScope::GroupScope(Ui& ui, std::string_view key, Role role, std::string_view label)
    : ui_(ui), mark_(mark_layout(ui)) {
  id_ = ui.semantics.push({.role = role,
                           .states = {},
                           .rect = {},
                           .name = std::string(label),
                           .value = {},
                           .description = {},
                           .test_id = std::string(key)});
  window().DC.CursorMaxPos = window().DC.CursorPos;
}

GroupScope::~GroupScope() {
  ImGuiWindowTempData& layout = window().DC;
  if (EmittedNode* emitted = ui_.semantics.current(id_)) {
    emitted->node.rect = {mark_.cursor_x, mark_.cursor_y,
                          std::max(0.0f, layout.CursorMaxPos.x - mark_.cursor_x),
                          std::max(0.0f, layout.CursorMaxPos.y - mark_.cursor_y)};
  }
  layout.CursorMaxPos = {std::max(mark_.most_x, layout.CursorMaxPos.x),
                         std::max(mark_.most_y, layout.CursorMaxPos.y)};
  ui_.semantics.pop();
}

}  // namespace quanyu::ui
