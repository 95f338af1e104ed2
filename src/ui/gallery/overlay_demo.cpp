#include "gfx/icons.hpp"
#include "ui/gallery/demos.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/palette.hpp"

namespace quanyu::ui {
namespace {

void show_dialog(Ui& ui, GalleryState& state) {
  DialogScope dialog(
      ui, "dialog",
      {.title = ui.text("gallery.dialog"), .description = ui.text("gallery.sentence")});
  text_field(ui, "name", state.text, {.label = ui.text("gallery.name")});
  dialog.actions();
  const bool cancel = button(ui, "cancel", ui.text("gallery.quiet"));
  const bool done = button(ui, "done", ui.text("gallery.primary"), {.kind = ButtonKind::Primary});
  if (cancel || done || dialog.close_requested()) state.dialog = false;
}

void show_palette(Ui& ui, GalleryState& state) {
  std::vector<PaletteEntry> entries;
  for (const char* key : {"gallery.city", "gallery.district", "gallery.street"}) {
    entries.push_back({.label = std::string(ui.text(key)),
                       .detail = {},
                       .chord = {},
                       .icon = gfx::icon::kMapPin,
                       .group = std::string(ui.text("gallery.place")),
                       .matches = {}});
  }
  const PaletteResult result = command_palette(ui, "palette", state.query, entries,
                                               {.label = ui.text("gallery.overlay"),
                                                .placeholder = ui.text("gallery.name"),
                                                .empty = ui.text("gallery.empty")});
  if (result.close_requested || result.chosen >= 0) state.palette = false;
}

}  // namespace

void overlay_demo(Ui& ui, GalleryState& state) {
  const MenuItem items[] = {
      {.key = "edit",
       .label = std::string(ui.text("gallery.secondary")),
       .icon = gfx::icon::kPencil,
       .chord = "Ctrl E"},
      {.key = "on",
       .label = std::string(ui.text("gallery.live")),
       .icon = {},
       .chord = {},
       .checkable = true,
       .checked = state.switched},
      {.key = "delete",
       .label = std::string(ui.text("gallery.danger")),
       .icon = gfx::icon::kTrash,
       .chord = {},
       .danger = true,
       .separator_before = true},
  };
  {
    const RowScope row(ui, "openers", {.gap = Gap::Normal, .wrap = true});
    if (menu_button(ui, "menu", ui.text("gallery.overlay"), items) == 1) {
      state.switched = !state.switched;
    }
    if (button(ui, "open-dialog", ui.text("gallery.dialog"))) state.dialog = true;
    if (button(ui, "open-drawer", ui.text("gallery.notes"))) state.drawer = true;
    if (button(ui, "open-palette", ui.text("gallery.name"))) state.palette = true;
    if (button(ui, "toast", ui.text("gallery.toast"))) {
      state.toasts.push_back({.id = state.next_toast++,
                              .text = std::string(ui.text("gallery.toast")),
                              .action = std::string(ui.text("gallery.link")),
                              .tone = Tone::Ok});
    }
  }
  if (state.dialog) show_dialog(ui, state);
  if (state.drawer) {
    const DrawerScope drawer(ui, "drawer", {.title = ui.text("gallery.notes")});
    text(ui, "words", ui.text("gallery.paragraph"));
    if (drawer.close_requested()) state.drawer = false;
  }
  if (state.palette) show_palette(ui, state);
  const ToastResult result = toasts(ui, state.toasts);
  if (result.acted) ++state.pressed;
  const auto gone = result.finished ? result.finished : result.acted;
  if (gone) std::erase_if(state.toasts, [&](const Toast& toast) { return toast.id == *gone; });
}

}  // namespace quanyu::ui
