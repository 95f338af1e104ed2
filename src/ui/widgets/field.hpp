// Text fields. The element that is typed into belongs to the page and lies exactly over the field;
// here frame, label, text, placeholder, preedit and error are drawn, from the state the element
// reported. Caret and selection are the browser's. A composition in progress never reaches `value`.
#pragma once

#include <string>
#include <string_view>

#include "ui/context.hpp"

namespace quanyu::ui {

struct FieldOptions {
  std::string_view label = {};  // above the field; also the accessible name
  bool label_hidden = false;    // name only, e.g. in a toolbar
  std::string_view placeholder = {};
  std::string_view hint = {};   // below, quiet
  std::string_view error = {};  // below instead of the hint; makes the field invalid
  std::string_view leading_icon = {};
  std::string_view key_hint = {};  // e.g. "Ctrl K", at the right end while the field is empty
  std::string_view suffix = {};    // unit after the value
  float width = 0;                 // 0: the scope's width
  int lines = 1;                   // more: multiline
  std::uint32_t max_length = 0;
  bool required = false;
  bool disabled = false;
  bool read_only = false;
  bool clearable = false;  // a small x while there is text
};

struct FieldResult {
  bool changed = false;    // `value` is new (never while composing)
  bool submitted = false;  // Enter
  bool cancelled = false;  // Escape
  bool focused = false;
  bool left = false;     // focus has just gone
  bool invalid = false;  // numbers and dates: what is typed is none, the value is the old one
  NodeId node = 0;       // of the text element, for request_focus
  Rect rect;             // of the frame around the text
};

FieldResult text_field(Ui& ui, std::string_view key, std::string& value,
                       const FieldOptions& options = {});

// A text field for searching: magnifier, clear button, role searchbox.
FieldResult search_field(Ui& ui, std::string_view key, std::string& value,
                         const FieldOptions& options = {});

}  // namespace quanyu::ui
