#include "ui/gallery/demos.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/list.hpp"

namespace quanyu::ui {

void list_demo(Ui& ui, GalleryState& state) {
  struct Sample {
    const char* tag;
    Tone tone;
  };
  constexpr Sample kSamples[] = {{"gallery.overdue", Tone::Accent},
                                 {"gallery.due", Tone::Warn},
                                 {"gallery.plan", Tone::Info},
                                 {"gallery.met", Tone::Ok}};
  {
    const RowScope row(ui, "tags", {.gap = Gap::Normal, .wrap = true});
    for (const Sample& sample : kSamples) tag(ui, sample.tag, ui.text(sample.tag), sample.tone);
    badge(ui, "badge", 7, ui.text("gallery.due"));
    key_hint(ui, "Ctrl K");
    state_mark(ui, "mark", ui.text("gallery.met"), Tone::Ok);
  }
  list(ui, "list", {.label = ui.text("gallery.list"), .row_count = std::ssize(kSamples)},
       [&](std::int64_t index) {
         const Sample& sample = kSamples[static_cast<std::size_t>(index)];
         return ListRow{.label = std::string(ui.text("gallery.street")),
                        .tag = std::string(ui.text(sample.tag)),
                        .tag_tone = sample.tone,
                        .detail = {},
                        .trailing = "16:00",
                        .matches = {}};
       });
  property_row(ui, "property", ui.text("gallery.community"), "55");
  property_row(ui, "tagged", ui.text("gallery.rate"), "96.1%",
               {.tag = ui.text("gallery.met"), .tag_tone = Tone::Ok});
  space(ui, Gap::Large);
  GridScope grid(ui, "choices");
  grid.cell({.phone = 12, .tablet = 6, .desktop = 4});
  if (choice_card(ui, "choice", ui.text("gallery.city"),
                  {.detail = ui.text("gallery.sentence"),
                   .trailing = "787",
                   .minimum_height = grid.cell_height()})) {
    ++state.pressed;
  }
  grid.cell({.phone = 12, .tablet = 6, .desktop = 4});
  choice_card(ui, "chosen", ui.text("gallery.district"),
              {.detail = ui.text("gallery.hint"),
               .tag = ui.text("gallery.plan"),
               .tag_tone = Tone::Info,
               .minimum_height = grid.cell_height(),
               .selected = true});
}

}  // namespace quanyu::ui
