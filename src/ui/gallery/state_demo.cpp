#include "ui/gallery/demos.hpp"
#include "ui/widgets/progress.hpp"
#include "ui/widgets/state.hpp"

namespace quanyu::ui {

void state_demo(Ui& ui, GalleryState& state) {
  progress(ui, "known", ui.text("gallery.live"),
           {.fraction = 0.62, .detail = "18,204 / 25,000", .cancel = ui.text("gallery.quiet")});
  // The unknown length wanders: only by itself, so that the whole gallery can stand still.
  if (state.section == "state") {
    progress(ui, "unknown", ui.text("gallery.live"));
    spinner(ui, "spinner", ui.text("gallery.live"));
  }
  GridScope grid(ui, "states");
  constexpr Span kHalf{.phone = 12, .tablet = 6, .desktop = 6};
  grid.cell(kHalf);
  state_panel(ui, "empty", StateKind::Empty, ui.text("gallery.empty"),
              {.detail = ui.text("gallery.sentence"), .action = ui.text("gallery.primary")});
  grid.cell(kHalf);
  state_panel(ui, "failed", StateKind::Failed, ui.text("gallery.failed"),
              {.action = ui.text("gallery.live"), .second_action = ui.text("gallery.quiet")});
  grid.cell(kHalf);
  state_panel(ui, "too-many", StateKind::TooMany, ui.text("gallery.too_many"));
  if (state.section == "state") {
    grid.cell(kHalf);
    state_panel(ui, "loading", StateKind::Loading, ui.text("gallery.live"));
  }
  grid.cell({});
  notice(ui, "notice", ui.text("gallery.error"),
         {.tone = Tone::Warn,
          .detail = ui.text("gallery.sentence"),
          .action = ui.text("gallery.link"),
          .closable = true});
}

}  // namespace quanyu::ui
