// The list behind a number: the areas a RecordsQuery stands for, sorted, filtered, one row made
// when it is looked at. Built by build_records, drawn by ui/screens/records_screen. Never counts
// for itself: its length is the number it was opened from.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "view/phase.hpp"
#include "view/place_facts.hpp"
#include "view/routes.hpp"

namespace quanyu::view {

// Above this many records the list stands in official order only, and says so.
inline constexpr std::int64_t kSortableRecords = 100'000;

struct RecordColumn {
  SortColumn column{};
  std::string label;
  bool numeric = false;
  bool sorted = false, descending = false;
  friend bool operator==(const RecordColumn&, const RecordColumn&) = default;
};

// Rows in the order shown; looks into the facts it was built from.
class RecordRows {
 public:
  RecordRows() = default;
  RecordRows(const PlaceFacts& place, const Messages& messages, std::vector<Node> order)
      : place_(&place), messages_(messages), order_(std::move(order)) {}

  [[nodiscard]] std::size_t size() const { return order_.size(); }
  // The text of a cell; `column` is one of RecordsView::columns (Official shows the path above).
  [[nodiscard]] std::string cell(std::size_t row, SortColumn column) const;
  [[nodiscard]] AreaKey area(std::size_t row) const;
  [[nodiscard]] std::string token(std::size_t row) const;  // for CommandId::ShowArea

 private:
  const PlaceFacts* place_ = nullptr;
  Messages messages_;
  std::vector<Node> order_;
};

struct RecordsView {
  Phase phase = Phase::Ready;
  StateNote note;        // for TooMany: why it cannot be sorted
  std::string title;     // "社区"
  std::string subtitle;  // "台州市 · 1,234 个"
  std::string demo;
  std::string filter;          // as typed
  std::string filter_summary;  // "显示 12 / 1,234 个", or empty
  std::vector<RecordColumn> columns;
  RecordRows rows;
  bool sortable = true;
  AreaKey selected = 0;
};

struct RecordsInput {
  AreaKey scope = 0, selected = 0;
  RecordsQuery query;
  SortOrder sort;
  std::string filter;
};

RecordsView build_records(const RecordsInput& input, const PlaceFacts* place,
                          const Messages& messages);

// The table for the clipboard: heads and rows, tabs and line breaks, or an HTML table. Cells that a
// spreadsheet would take for a formula are made harmless. At most `limit` rows.
std::string records_as_text(const RecordsView& view, std::size_t limit);
std::string records_as_html(const RecordsView& view, std::size_t limit);

std::string print(const RecordsView& view, std::size_t rows = 40);

}  // namespace quanyu::view
