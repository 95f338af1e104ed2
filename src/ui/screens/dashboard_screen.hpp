// Draws the numbers of a scope. Used for #/dashboard.
#pragma once

#include "ui/context.hpp"
#include "view/dashboard_view.hpp"

namespace quanyu::ui {

void draw_dashboard(const view::DashboardView& view, view::Outbox& outbox, Ui& ui);

}  // namespace quanyu::ui
