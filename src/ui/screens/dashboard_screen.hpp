// Draws the numbers of a scope. Used for #/dashboard. Every number leads to its records.
// Never computes a number.
#pragma once

#include "ui/context.hpp"
#include "view/dashboard_view.hpp"

namespace quanyu::ui {

void draw_dashboard(const view::DashboardView& view, view::Outbox& outbox, Ui& ui);

}  // namespace quanyu::ui
