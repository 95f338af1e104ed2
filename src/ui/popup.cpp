#define IMGUI_DEFINE_MATH_OPERATORS
#include "ui/popup.hpp"

#include <cstdio>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/interact.hpp"
#include "ui/paint.hpp"

namespace quanyu::ui {
namespace {

constexpr ImGuiWindowFlags kOverlayFlags =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse |
    ImGuiWindowFlags_NoFocusOnAppearing;

bool covers_page(OverlayStyle style) {
  return style == OverlayStyle::Popup || style == OverlayStyle::Modal;
}

}  // namespace

PopupMemory* find_popup(Ui& ui, NodeId popup) {
  for (PopupMemory& open : ui.memory.popups) {
    if (open.popup == popup) return &open;
  }
  return nullptr;
}

void open_popup(Ui& ui, NodeId popup, NodeId opener, Rect anchor, PopupFocus focus) {
  if (find_popup(ui, popup) != nullptr) return;
  ui.memory.popups.push_back({.popup = popup,
                              .opener = opener,
                              .anchor = anchor,
                              .opened_at_ms = ui.now_ms,
                              .seen_frame = ui.memory.frame,
                              .modal = false,
                              .focus_first = focus == PopupFocus::First});
  ui.memory.tooltip = {};
  ui.out.redraw = true;
}

void close_popup(Ui& ui, NodeId popup) {
  auto& popups = ui.memory.popups;
  for (std::size_t i = 0; i < popups.size(); ++i) {
    if (popups[i].popup != popup) continue;
    if (popups[i].opener != 0) ui.request_focus(popups[i].opener);
    popups.resize(i);
    break;
  }
  ui.out.redraw = true;
}

bool popup_on_top(const Ui& ui, NodeId popup) {
  return !ui.memory.popups.empty() && ui.memory.popups.back().popup == popup;
}

Rect place_beside(const Ui& ui, const Rect& anchor, float width, float height) {
  const float gap = ui.theme.sizes.gap_small, margin = ui.theme.sizes.gap;
  width = std::min(width, ui.page.width - 2 * margin);
  const float below = ui.page.height - ui.keyboard_height - anchor.bottom() - gap - margin;
  const float above = anchor.y - gap - margin;
  const bool under = height <= below || below >= above;
  height = std::min(height, std::max(under ? below : above, ui.theme.sizes.control_height));
  const float x = std::clamp(anchor.x, margin, std::max(margin, ui.page.width - margin - width));
  return {ui.snap(x), ui.snap(under ? anchor.bottom() + gap : anchor.y - gap - height), width,
          height};
}

OverlayScope::OverlayScope(Ui& ui, NodeId id, const Rect& rect, OverlayStyle style)
    : ui_(ui), id_(id), row_(ui.row) {
  char name[32];
  std::snprintf(name, sizeof name, "overlay-%08x", id);
  const Rect window = covers_page(style) ? ui.page : rect;
  ImGuiWindowFlags flags = kOverlayFlags;
  if (style == OverlayStyle::Passive) flags |= ImGuiWindowFlags_NoInputs;
  ImGui::SetNextWindowPos({window.x, window.y});
  ImGui::SetNextWindowSize({window.width, window.height});
  ImGui::Begin(name, nullptr, flags);
  ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
  ui.row = {};
  if (PopupMemory* open = find_popup(ui, id)) {
    open->seen_frame = ui.memory.frame;
    open->modal = style == OverlayStyle::Modal;
  }
  if (style == OverlayStyle::Modal) fill(ui, ui.page, ui.theme.colours.scrim);
  const bool pressed = ImGui::IsWindowHovered() && (ImGui::IsMouseClicked(ImGuiMouseButton_Left) ||
                                                    ImGui::IsMouseClicked(ImGuiMouseButton_Right));
  if (covers_page(style)) {
    dismissed_ =
        (pressed && !rect.contains(pointer(ui))) || (popup_on_top(ui, id) && ui.take_key("Escape"));
  }
  ui.semantics.push_overlay(rect, style == OverlayStyle::Modal
                                      ? SemanticTree::OverlayKind::Modal
                                      : SemanticTree::OverlayKind::Floating);
  first_node_ = ui.semantics.nodes().size();
  region_.emplace(ui, rect);
}

void OverlayScope::focus_first() {
  PopupMemory* open = find_popup(ui_, id_);
  if (open == nullptr || !open->focus_first) return;
  const auto nodes = ui_.semantics.nodes();
  for (std::size_t i = first_node_; i < nodes.size(); ++i) {
    const SemanticNode& node = nodes[i].node;
    if (!node.states.has(State::Focusable) || node.states.has(State::Disabled)) continue;
    open->focus_first = false;
    ui_.request_focus(node.id);
    return;
  }
}

OverlayScope::~OverlayScope() {
  region_.reset();
  focus_first();
  ui_.semantics.pop_overlay();
  ImGui::End();
  ui_.row = row_;
}

}  // namespace quanyu::ui
