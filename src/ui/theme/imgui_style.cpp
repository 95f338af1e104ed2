#include "ui/theme/imgui_style.hpp"

#include <imgui.h>

namespace quanyu::ui {
namespace {

ImVec4 to_vector(Colour colour) { return ImGui::ColorConvertU32ToFloat4(colour.packed); }

}  // namespace

void apply_to_imgui(const Theme& theme, ImGuiStyle& style) {
  style = ImGuiStyle();
  // Nothing of the library's own look may show: every colour invisible, then the few we use.
  for (ImVec4& colour : style.Colors) colour = ImVec4(0, 0, 0, 0);
  style.Colors[ImGuiCol_Text] = to_vector(theme.colours.text);
  style.Colors[ImGuiCol_ScrollbarGrab] = to_vector(theme.colours.scroll_thumb);
  style.Colors[ImGuiCol_ScrollbarGrabHovered] = to_vector(theme.colours.scroll_thumb_hover);
  style.Colors[ImGuiCol_ScrollbarGrabActive] = to_vector(theme.colours.scroll_thumb_hover);
  style.WindowPadding = ImVec2(0, 0);
  style.WindowBorderSize = style.ChildBorderSize = style.PopupBorderSize = 0;
  style.WindowRounding = style.ChildRounding = style.PopupRounding = 0;
  style.WindowMinSize = ImVec2(1, 1);
  style.FramePadding = ImVec2(0, 0);
  style.ItemSpacing = ImVec2(theme.sizes.gap, theme.sizes.gap);
  style.ItemInnerSpacing = ImVec2(theme.sizes.gap, theme.sizes.gap);
  style.ScrollbarSize = theme.sizes.scroll_bar;
  style.ScrollbarRounding = theme.sizes.scroll_bar;
  style.GrabMinSize = theme.sizes.control_height;
  style.DisabledAlpha = 1;
  style.AntiAliasedLinesUseTex = false;  // the painter's atlas holds coverage of glyphs only
  style.FontSizeBase = theme.type(TextSize::Body).size;
}

}  // namespace quanyu::ui
