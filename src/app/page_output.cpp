#include "app/page_output.hpp"

namespace quanyu::app {
namespace {

shell::FieldLook to_look(const ui::FieldLook& look) {
  return {
      .kind = static_cast<shell::FieldKind>(look.kind),
      .font_size = look.font_size,
      .line_height = look.line_height,
      .semibold = look.semibold,
      .padding_left = look.padding_left,
      .padding_top = look.padding_top,
      .padding_right = look.padding_right,
      .padding_bottom = look.padding_bottom,
      .max_length = look.max_length,
      .placeholder = look.placeholder,
  };
}

}  // namespace

shell::Mirror to_mirror(const ui::MirrorDelta& delta) {
  shell::Mirror mirror;
  mirror.changed.reserve(delta.changed.size());
  for (const ui::EmittedNode& emitted : delta.changed) {
    mirror.changed.push_back({
        .node = emitted.node,
        .has_field = emitted.field.has_value(),
        .look = emitted.field ? to_look(*emitted.field) : shell::FieldLook{},
    });
  }
  for (const auto& order : delta.orders) mirror.orders.push_back({order.parent, order.children});
  mirror.removed = delta.removed;
  return mirror;
}

void PageOutput::send(ui::SemanticTree& semantics, const ui::FrameOutput& output,
                      Outgoing& outgoing) {
  if (const ui::MirrorDelta delta = semantics.take_delta(); !delta.empty()) {
    outgoing.send(to_mirror(delta));
  }
  for (const auto& set : output.field_sets) {
    outgoing.send(shell::FieldSet{set.node, set.value, set.selection_start, set.selection_end});
  }
  // After the mirror: the node may be new in this very frame.
  if (output.focus) outgoing.send(shell::FocusNode{output.focus->node, output.focus->select_all});
  for (const auto& announcement : output.announcements) {
    outgoing.send(shell::Announce{announcement.text, announcement.assertive});
  }
  if (output.cursor != cursor_) {
    cursor_ = output.cursor;
    outgoing.send(shell::Cursor{static_cast<shell::CursorShape>(cursor_)});
  }
  if (output.clipboard != clipboard_) {
    clipboard_ = output.clipboard;
    outgoing.send(shell::ClipboardOffer{clipboard_.text, clipboard_.html});
  }
  if (output.copy_now) outgoing.send(shell::CopyNow{output.copy_now->text, output.copy_now->html});
}

}  // namespace quanyu::app
