// Draws who holds which post, by organisation, unit and body, above the directory's own entries.
// Numbers are masked until they are asked for. Used by the list of directory entries.
#pragma once

#include "ui/context.hpp"
#include "view/directory_view.hpp"
#include "view/intents.hpp"

namespace quanyu::ui {

void draw_directory(const view::Directory& directory, view::Outbox& outbox, Ui& ui);

}  // namespace quanyu::ui
