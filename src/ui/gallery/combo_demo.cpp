#include "ui/gallery/demos.hpp"

namespace quanyu::ui {
namespace {

// A thousand invented communities, numbered, so that the list has something to scroll.
std::vector<ComboOption> communities(const Ui& ui, std::string_view query) {
  constexpr int kCount = 1000;
  std::vector<ComboOption> options;
  for (int i = 1; i <= kCount; ++i) {
    std::string label = std::string(ui.text("gallery.community")) + " " + std::to_string(i);
    if (!query.empty() && label.find(query) == std::string::npos) continue;
    options.push_back(
        {.id = i, .label = std::move(label), .detail = std::string(ui.text("gallery.street"))});
  }
  return options;
}

}  // namespace

void combo_demo(Ui& ui, GalleryState& state) {
  const ComboSource source = [&](std::string_view query) { return communities(ui, query); };
  GridScope grid(ui, "grid");
  constexpr Span kThird{.phone = 12, .tablet = 6, .desktop = 4};
  grid.cell(kThird);
  search_select(ui, "search", state.place, state.place_label, source,
                {.label = ui.text("gallery.place"), .placeholder = ui.text("gallery.hint")});
  grid.cell(kThird);
  multi_select(ui, "several", state.places, source, {.label = ui.text("gallery.community")});
  grid.cell(kThird);
  const std::string labels[] = {std::string(ui.text("gallery.city")),
                                std::string(ui.text("gallery.district")),
                                std::string(ui.text("gallery.street"))};
  select(ui, "select", state.choice, labels, {.label = ui.text("gallery.place")});
}

}  // namespace quanyu::ui
