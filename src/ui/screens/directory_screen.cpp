#include "ui/screens/directory_screen.hpp"

#include "gfx/icons.hpp"
#include "ui/screens/parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/list.hpp"

namespace quanyu::ui {
namespace {

void draw_group(const view::DirectoryGroup& group, view::Outbox& outbox, Ui& ui) {
  const KeyScope keys(ui, group.key);
  heading(ui, "title", group.title, 3);
  const ListResult result =
      list(ui, "people",
           {.label = group.title, .row_count = static_cast<std::int64_t>(group.lines.size())},
           [&](std::int64_t index) {
             const view::DirectoryLine& line = group.lines[static_cast<std::size_t>(index)];
             ListRow row;
             row.label = line.name;
             row.detail = line.post;
             row.trailing = line.phone;
             return row;
           });
  if (result.pressed < 0) return;
  outbox.push(view::intent::Navigate{group.lines[static_cast<std::size_t>(result.pressed)].target});
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
