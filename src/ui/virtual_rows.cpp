#define IMGUI_DEFINE_MATH_OPERATORS
#include "ui/virtual_rows.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

namespace quanyu::ui {
namespace {

constexpr ImGuiWindowFlags kFlags = ImGuiWindowFlags_NoBackground |
                                    ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoNav |
                                    ImGuiWindowFlags_NoMove | ImGuiWindowFlags_HorizontalScrollbar;

// Where to scroll so that rows [top, bottom) show; -1 when they do.
float scroll_for(float top, float bottom, float now, float height) {
  if (top < now) return top;
  return bottom > now + height ? bottom - height : -1;
}

}  // namespace

VirtualRows::VirtualRows(Ui& ui, std::string_view key, const Options& options)
    : ui_(ui), options_(options), row_(ui.row) {
  const Point at = cursor(ui);
  area_ = {at.x, at.y, available_width(ui), options.height};
  const float content = options.row_height * static_cast<float>(options.count);
  ui.row = {};
  const NodeId id = ui.semantics.id_for(key);
  ImGui::SetNextWindowContentSize({std::max(0.0f, options.content_width), content});
  ImGui::BeginChild(id, {area_.width, area_.height}, ImGuiChildFlags_None, kFlags);
  ui.semantics.push_clip(area_);
  ImGuiWindow& inner = *ImGui::GetCurrentWindow();
  if (options.reveal >= 0) {
    const float top = options.row_height * static_cast<float>(options.reveal);
    const float target = scroll_for(top, top + options.row_height, inner.Scroll.y, area_.height);
    if (target >= 0) {
      // At once, so that the row is drawn in this frame and can take the focus.
      const float most = std::max(0.0f, content - area_.height);
      inner.Scroll.y = std::round(std::min(target, most));
      ImGui::SetScrollY(&inner, inner.Scroll.y);
    }
  }
  top_ = inner.Pos.y - inner.Scroll.y;
  left_ = inner.Pos.x - inner.Scroll.x;
  const bool bar = content > area_.height;
  width_ = std::max(options.content_width, area_.width - (bar ? ui.theme.sizes.scroll_bar : 0));
  first_ = std::clamp<std::int64_t>(static_cast<std::int64_t>(inner.Scroll.y / options.row_height),
                                    0, options.count);
  last_ = std::min(options.count, first_ + page() + 2);
}

Rect VirtualRows::row(std::int64_t index) const {
  return {left_, top_ + options_.row_height * static_cast<float>(index), width_,
          options_.row_height};
}

std::int64_t VirtualRows::page() const {
  return std::max<std::int64_t>(1, static_cast<std::int64_t>(area_.height / options_.row_height));
}

VirtualRows::~VirtualRows() {
  ui_.semantics.pop_clip();
  ImGui::EndChild();
  ui_.row = row_;
}

}  // namespace quanyu::ui
