#include "ui/gallery/demos.hpp"
#include "ui/widgets/check.hpp"
#include "ui/widgets/slider.hpp"

namespace quanyu::ui {

void choice_demo(Ui& ui, GalleryState& state) {
  in_every_state(ui, "states", [&] {
    bool on = true, off = false;
    check(ui, "check", ui.text("gallery.met"), on);
    check(ui, "empty", ui.text("gallery.due"), off);
    toggle_switch(ui, "switch", ui.text("gallery.plan"), on);
    std::int64_t level = 40;
    slider(ui, "slider", ui.text("gallery.rate"), level);
  });
  check(ui, "live", ui.text("gallery.live"), state.checked,
        {.description = ui.text("gallery.sentence")});
  check(ui, "mixed", ui.text("gallery.street"), state.mixed);
  toggle_switch(ui, "live-switch", ui.text("gallery.live"), state.switched);
  const std::string labels[] = {std::string(ui.text("gallery.city")),
                                std::string(ui.text("gallery.district")),
                                std::string(ui.text("gallery.street"))};
  radio_group(ui, "radio", ui.text("gallery.place"), state.radio, labels);
  slider(ui, "live-slider", ui.text("gallery.rate"), state.level, {.step = 5});
}

}  // namespace quanyu::ui
