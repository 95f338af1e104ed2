#include "ui/gallery/demos.hpp"
#include "ui/widgets/figures.hpp"

namespace quanyu::ui {

void figures_demo(Ui& ui, GalleryState&) {
  constexpr float kLine[] = {3, 2, 4, 5, 5, 6, 8, 7, 9, 8};
  {
    GridScope grid(ui, "stats", Gap::Medium);
    for (int i = 0; i < 3; ++i) {
      grid.cell({.phone = 12, .tablet = 6, .desktop = 4});
      const KeyScope scope(ui, std::to_string(i));
      stat_card(ui, "stat", ui.text("gallery.community"), i == 0 ? "787" : "10,721",
                {.unit = ui.text("gallery.unit"),
                 .detail = ui.text("gallery.hint"),
                 .trend = i == 1 ? Trend::Up : Trend::None,
                 .trend_text = i == 1 ? "212" : "",
                 .tone = i == 1 ? Tone::Ok : Tone::Neutral,
                 .line = kLine,
                 .minimum_height = grid.cell_height()});
    }
  }
  bar_row(ui, "rank", ui.text("gallery.district"), 0.968,
          {.value = "96.8%", .rank = "1", .tone = Tone::Ok, .pressable = true, .divided = true});
  bar_row(ui, "funnel", ui.text("gallery.plan"), 0.7,
          {.value = "2,931", .series = 1, .thick = true});
  bar_row(ui, "coverage", ui.text("gallery.street"), 0.45,
          {.value = "45%", .tone = Tone::Warn, .below = true});
  const SharePart parts[] = {{std::string(ui.text("gallery.community")), "787", 787},
                             {std::string(ui.text("gallery.street")), "212", 212}};
  share_bar(ui, "share", ui.text("gallery.figures"), parts);
  std::vector<HistogramBar> bars;
  for (int i = 0; i < 10; ++i) {
    const int amount = (i + 1) * (10 - i);
    bars.push_back({std::to_string(i * 10), std::to_string(amount), static_cast<double>(amount)});
  }
  histogram(ui, "histogram", ui.text("gallery.count"), bars);
}

}  // namespace quanyu::ui
