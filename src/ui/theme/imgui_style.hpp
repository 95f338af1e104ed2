// Gives Dear ImGui's own style the values of a theme: only what windows and scroll bars still draw
// by themselves, everything else made invisible. Used by the stage when the theme changes.
#pragma once

#include "ui/theme/theme.hpp"

struct ImGuiStyle;

namespace quanyu::ui {

void apply_to_imgui(const Theme& theme, ImGuiStyle& style);

}  // namespace quanyu::ui
