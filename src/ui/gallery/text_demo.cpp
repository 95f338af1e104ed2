#include "ui/gallery/demos.hpp"
#include "ui/widgets/tooltip.hpp"

namespace quanyu::ui {

void text_demo(Ui& ui, GalleryState&) {
  page_title(ui, "page", ui.text("gallery.city"));
  text(ui, "figure", "10,721", {.size = TextSize::Figure, .weight = Weight::Semibold});
  text(ui, "title", ui.text("gallery.street"),
       {.size = TextSize::Title, .weight = Weight::Semibold, .heading_level = 3});
  text(ui, "body", ui.text("gallery.paragraph"));
  text(ui, "small", ui.text("gallery.paragraph"), {.size = TextSize::Small, .ink = Ink::Secondary});
  text(ui, "cut", ui.text("gallery.paragraph"),
       {.size = TextSize::Caption,
        .ink = Ink::Quiet,
        .overflow = Overflow::Ellipsis,
        .width = ui.theme.sizes.form_width < available_width(ui) ? ui.theme.sizes.form_width
                                                                 : available_width(ui)});
  constexpr TextMatch kMatch[] = {{0, 3}};
  matched_text(ui, "matched", ui.text("gallery.community"), kMatch);
  explain(ui, "explain", ui.text("gallery.sentence"));
}

}  // namespace quanyu::ui
