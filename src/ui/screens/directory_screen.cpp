#include "ui/screens/directory_screen.hpp"

#include "gfx/icons.hpp"
#include "ui/screens/parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"

namespace quanyu::ui {
namespace {

ListRow holder_row(const view::DirectoryLine& line) {
  ListRow row;
  row.label = line.name;
  row.detail = line.post;
  row.trailing = line.phone;
  return row;
}

void draw_group(const view::DirectoryGroup& group, view::Outbox& outbox, Ui& ui) {
  const KeyScope keys(ui, group.key);
  heading(ui, "title", group.title, 3);
  linked_list(ui, "people", group.title, group.lines, outbox, holder_row);
}

}  // namespace

void draw_directory(const view::Directory& directory, view::Outbox& outbox, Ui& ui) {
  const CardScope card(ui, "directory", {.role = Role::Group});
  if (directory.has_phones && !directory.phones_shown) {
    const RowScope row(ui, "contacts");
    caption(ui, "contacts-masked", say(ui, "detail.contacts.masked"));
    if (button(ui, "detail.contacts", say(ui, "detail.contacts.show"),
               {.kind = ButtonKind::Quiet, .icon = gfx::icon::kEye})) {
      outbox.push(view::intent::ShowContacts{});
    }
  }
  GridScope grid(ui, "groups");
  for (const view::DirectoryGroup& group : directory.groups) {
    grid.cell({.phone = 12, .tablet = 6, .desktop = 4});
    draw_group(group, outbox, ui);
  }
}

}  // namespace quanyu::ui
