// Draws who falls short of the standards a place has set itself, above the list of those standards.
// Used by that list.
#pragma once

#include "ui/context.hpp"
#include "view/intents.hpp"
#include "view/standards_view.hpp"

namespace quanyu::ui {

void draw_standards(const view::StandardsView& view, view::Outbox& outbox, Ui& ui);

}  // namespace quanyu::ui
