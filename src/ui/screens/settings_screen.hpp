// Draws the settings. Used for #/settings. Each choice is asked for at once.
// Never applies a setting itself.
#pragma once

#include "ui/context.hpp"
#include "view/settings_view.hpp"

namespace quanyu::ui {

void draw_settings(const view::SettingsView& view, view::Outbox& outbox, Ui& ui);

}  // namespace quanyu::ui
