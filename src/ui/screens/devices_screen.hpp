// The devices that write into a place, with their letters, above the list of devices. Used by that
// list. Never holds state.
#pragma once

#include "ui/context.hpp"
#include "view/devices_view.hpp"

namespace quanyu::ui {

void draw_devices(const view::DevicesView& view, view::Outbox& outbox, Ui& ui);

}  // namespace quanyu::ui
