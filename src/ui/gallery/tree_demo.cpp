#include "ui/gallery/demos.hpp"
#include "ui/widgets/tree.hpp"

namespace quanyu::ui {

void tree_demo(Ui& ui, GalleryState& state) {
  // Three levels: 4 districts of 5 streets each; `unfolded` is by district.
  constexpr int kDistricts = 4, kStreets = 5;
  state.unfolded.resize(kDistricts, false);
  struct Place {
    int district, street;
  };
  std::vector<Place> shown;
  for (int i = 0; i < kDistricts; ++i) {
    shown.push_back({i, -1});
    for (int j = 0; j < kStreets && state.unfolded[static_cast<std::size_t>(i)]; ++j) {
      shown.push_back({i, j});
    }
  }
  const auto row = [&](std::int64_t index) {
    const Place& place = shown[static_cast<std::size_t>(index)];
    const bool district = place.street < 0;
    TreeRow out;
    out.id = (place.district + 1) * 100 + place.street + 1;
    out.label = std::string(ui.text(district ? "gallery.district" : "gallery.street")) + " " +
                std::to_string(district ? place.district + 1 : place.street + 1);
    out.detail = district ? std::to_string(kStreets) : "";
    out.tag = ui.text(district ? "gallery.plan" : "gallery.met");
    out.tag_tone = district ? Tone::Info : Tone::Ok;
    out.level = district ? 1 : 2;
    out.position = (district ? place.district : place.street) + 1;
    out.set_size = district ? kDistricts : kStreets;
    out.expandable = district;
    out.expanded = district && state.unfolded[static_cast<std::size_t>(place.district)];
    return out;
  };
  const TreeResult result = tree(ui, "tree",
                                 {.label = ui.text("gallery.tree"),
                                  .row_count = static_cast<std::int64_t>(shown.size()),
                                  .selected = state.tree_selected,
                                  .height = ui.theme.sizes.popup_height},
                                 row);
  if (result.toggled >= 0) {
    const auto district =
        static_cast<std::size_t>(shown[static_cast<std::size_t>(result.toggled)].district);
    state.unfolded[district] = !state.unfolded[district];
  }
  if (result.selected >= 0) state.tree_selected = result.selected;
}

}  // namespace quanyu::ui
