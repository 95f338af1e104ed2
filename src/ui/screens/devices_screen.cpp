#include "ui/screens/devices_screen.hpp"

#include "ui/screens/parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"

namespace quanyu::ui {
namespace {

void draw_device(const view::DeviceLine& device, view::Outbox& outbox, Ui& ui) {
  const KeyScope keys(ui, device.key);
  const GroupScope group(ui, "device", Role::Group, device.title);
  const StackScope stack(ui, Gap::None);
  {
    RowScope row(ui, "head");
    text(ui, "title", device.title, {.silent = true});
    tag(ui, "letters", device.letters, device.registered ? Tone::Ok : Tone::Neutral);
    row.fill();
    if (device.registering && button(ui, "register", say(ui, "devices.register"))) {
      outbox.push(*device.registering);
    }
  }
  caption(ui, "detail", device.detail);
}

}  // namespace

void draw_devices(const view::DevicesView& view, view::Outbox& outbox, Ui& ui) {
  const CardScope card(ui, "devices", {.title = say(ui, "devices.title")});
  caption(ui, "text", say(ui, "devices.text"));
  const StackScope stack(ui, Gap::Medium);
  for (const view::DeviceLine& device : view.lines) draw_device(device, outbox, ui);
}

}  // namespace quanyu::ui
