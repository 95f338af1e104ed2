// A scroll area of equally high rows of which only those in sight are drawn: trees, tables, lists
// of any length. Says which rows to draw and where. Used by widgets. Never draws a row.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "ui/context.hpp"
#include "ui/widgets/layout.hpp"

namespace quanyu::ui {

class VirtualRows {
 public:
  struct Options {
    std::int64_t count = 0;
    float row_height = 0;
    float height = 0;          // of the area
    std::int64_t reveal = -1;  // scroll so that this row is wholly in sight
    float content_width = 0;   // wider than the area: scrolls sideways too
  };
  VirtualRows(Ui& ui, std::string_view key, const Options& options);
  ~VirtualRows();
  VirtualRows(const VirtualRows&) = delete;
  VirtualRows& operator=(const VirtualRows&) = delete;

  // Rows [first, last) are in sight.
  [[nodiscard]] std::int64_t first() const { return first_; }
  [[nodiscard]] std::int64_t last() const { return last_; }
  [[nodiscard]] Rect row(std::int64_t index) const;
  // How many rows fit; at least one.
  [[nodiscard]] std::int64_t page() const;

 private:
  Ui& ui_;
  Options options_;
  Rect area_;
  LayoutMark mark_;
  RowContext row_;
  float top_ = 0, left_ = 0, width_ = 0;
  std::int64_t first_ = 0, last_ = 0;
};

}  // namespace quanyu::ui
