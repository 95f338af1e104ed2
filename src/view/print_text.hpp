// The one way golden texts are written: a line per thing, indented, labels before values. Used by
// the print functions of the views only.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace quanyu::view {

class TextPrinter {
 public:
  // "  label: a | b | c"; empty parts are left out, a line without parts is left out whole.
  void line(std::string_view label, std::initializer_list<std::string_view> parts) {
    std::string joined;
    for (const std::string_view part : parts) {
      if (part.empty()) continue;
      if (!joined.empty()) joined += " | ";
      joined += part;
    }
    if (joined.empty()) return;
    text_.append(depth_ * 2, ' ').append(label).append(": ").append(joined).append("\n");
  }
  void head(std::string_view title) { text_.append(depth_ * 2, ' ').append(title).append("\n"); }
  void indent() { ++depth_; }
  void outdent() { --depth_; }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  std::string text_;
  std::size_t depth_ = 0;
};

}  // namespace quanyu::view
