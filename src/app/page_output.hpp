// Tells the page what a frame asked for: mirror, focus, fields, cursor, clipboard, announcements.
// Remembers what the page was told last, so that an unchanged thing is not told again.
#pragma once

#include <string>

#include "app/outgoing.hpp"
#include "ui/context.hpp"
#include "ui/semantics.hpp"

namespace quanyu::app {

class PageOutput {
 public:
  // The difference of the semantic tree since the last call, then everything in `output`.
  void send(ui::SemanticTree& semantics, const ui::FrameOutput& output, Outgoing& outgoing);

 private:
  ui::Cursor cursor_ = ui::Cursor::Default;
  ui::ClipboardContent clipboard_;
};

// The wire form of a difference.
shell::Mirror to_mirror(const ui::MirrorDelta& delta);

}  // namespace quanyu::app
