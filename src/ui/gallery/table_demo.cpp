#include "ui/gallery/demos.hpp"
#include "ui/widgets/number_field.hpp"

namespace quanyu::ui {

void table_demo(Ui& ui, GalleryState& state) {
  constexpr std::int64_t kRows = 10000;
  const TableColumn columns[] = {
      {.key = "name",
       .label = std::string(ui.text("gallery.name")),
       .width = 2,
       .sortable = true,
       .row_header = true},
      {.key = "count",
       .label = std::string(ui.text("gallery.count")),
       .width = 1,
       .align = Align::End,
       .sortable = true},
      {.key = "rate", .label = std::string(ui.text("gallery.rate")), .width = 2, .optional = true},
      {.key = "state", .label = std::string(ui.text("gallery.plan")), .width = 1},
  };
  const bool down = state.sort_order == SortOrder::Descending;
  const auto cell = [&](std::int64_t index, std::int32_t column) {
    const std::int64_t number = down ? kRows - index : index + 1;
    TableCell out;
    if (column == 0)
      out.text = std::string(ui.text("gallery.street")) + " " + std::to_string(number);
    if (column == 1) out.text = group_digits(number * 37), out.link = true;
    if (column == 2) out.bar = static_cast<double>(number % 100) / 100;
    if (column == 3) out.tag = ui.text("gallery.met"), out.tag_tone = Tone::Ok;
    return out;
  };
  const TableResult result = table(ui, "table",
                                   {.label = ui.text("gallery.table"),
                                    .columns = columns,
                                    .row_count = kRows,
                                    .sort_column = state.sort_column,
                                    .sort_order = state.sort_order,
                                    .selected = state.table_selected,
                                    .height = ui.theme.sizes.popup_height},
                                   cell);
  if (result.sort_column >= 0) {
    state.sort_column = result.sort_column;
    state.sort_order = result.sort_order;
  }
  if (result.selected >= 0) state.table_selected = result.selected;
}

}  // namespace quanyu::ui
