#include "gfx/icons.hpp"
#include "ui/gallery/demos.hpp"
#include "ui/widgets/button.hpp"

namespace quanyu::ui {

void button_demo(Ui& ui, GalleryState& state) {
  in_every_state(ui, "states", [&] {
    button(ui, "primary", ui.text("gallery.primary"), {.kind = ButtonKind::Primary});
    button(ui, "secondary", ui.text("gallery.secondary"));
    button(ui, "quiet", ui.text("gallery.quiet"), {.kind = ButtonKind::Quiet});
    button(ui, "danger", ui.text("gallery.danger"), {.kind = ButtonKind::Danger});
    icon_button(ui, "icon", gfx::icon::kSettings, ui.text("gallery.secondary"));
    link(ui, "link", ui.text("gallery.link"));
    chip(ui, "chip", ui.text("gallery.street"), {.selected = true});
  });
  const RowScope row(ui, "live", {.gap = Gap::Normal, .wrap = true});
  if (button(ui, "count", ui.text("gallery.live"),
             {.kind = ButtonKind::Primary, .icon = gfx::icon::kPlus})) {
    ++state.pressed;
  }
  button(ui, "busy", ui.text("gallery.secondary"), {.busy = true});
  text(ui, "pressed", std::to_string(state.pressed), {.width = ui.theme.sizes.control_height});
}

}  // namespace quanyu::ui
