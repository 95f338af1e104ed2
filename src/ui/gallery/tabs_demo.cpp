#include "ui/gallery/demos.hpp"
#include "ui/widgets/breadcrumb.hpp"
#include "ui/widgets/tabs.hpp"

namespace quanyu::ui {

void tabs_demo(Ui& ui, GalleryState& state) {
  const TabItem items[] = {{.key = "city", .label = ui.text("gallery.city"), .count = "5"},
                           {.key = "district", .label = ui.text("gallery.district")},
                           {.key = "street", .label = ui.text("gallery.street"), .disabled = true}};
  tabs(ui, "tabs", ui.text("gallery.tabs"), items, state.tab);
  std::vector<std::string> crumbs;
  for (const char* key :
       {"gallery.city", "gallery.district", "gallery.street", "gallery.community"}) {
    crumbs.emplace_back(ui.text(key));
  }
  breadcrumb(ui, "wide", ui.text("gallery.place"), crumbs);
  breadcrumb(ui, "narrow", ui.text("gallery.street"), crumbs, ui.theme.sizes.menu_width);
}

}  // namespace quanyu::ui
