#include "report/printed_list.hpp"

#include <gtest/gtest.h>

namespace quanyu::report {
namespace {

PrintedList list_of(std::size_t rows, std::size_t columns = 2, std::string text = "向阳社区") {
  PrintedList list{.title = "社区名册",
                   .unit = "示例街道",
                   .day = "2026-03-01",
                   .caption = "示例市",
                   .mark = "演示数据",
                   .columns = {},
                   .rows = {}};
  for (std::size_t at = 0; at < columns; ++at) {
    list.columns.push_back({"列" + std::to_string(at + 1), at > 0});
  }
  list.rows.assign(rows, std::vector<std::string>(columns, std::move(text)));
  return list;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + part.size())) {
    ++found;
  }
  return found;
}

TEST(PrintedList, EverySheetCarriesTitleUnitDayAndItsNumber) {
  const std::string html = print_html(list_of(100), view::Messages());
  const std::size_t sheets = sheet_starts(list_of(100)).size();
  EXPECT_GT(sheets, 1u);
  EXPECT_EQ(count(html, "<section>"), sheets);
  EXPECT_EQ(count(html, "<h1>社区名册</h1>"), sheets);
  EXPECT_EQ(count(html, "示例街道"), sheets);
  EXPECT_EQ(count(html, "2026-03-01"), sheets);
  EXPECT_EQ(count(html, "演示数据"), sheets);
  EXPECT_EQ(count(html, "<td>"), 100u);
  EXPECT_NE(html.find("第 1 页，共 " + std::to_string(sheets) + " 页"), std::string::npos);
  const std::string last = std::to_string(sheets);
  EXPECT_NE(html.find("第 " + last + " 页，共 " + last + " 页"), std::string::npos);
}

TEST(PrintedList, RowsFillSheetsByTheLinesTheyTake) {
  // 297 mm less margins, head, foot and the head row; a row of one line takes 7.2 mm.
  const auto starts = sheet_starts(list_of(100));
  ASSERT_GE(starts.size(), 2u);
  EXPECT_EQ(starts[1], 31u);
  const std::string longer(600, 'x');
  EXPECT_LT(sheet_starts(list_of(100, 2, longer))[1], starts[1] / 3);
  // A row that no sheet can hold stands alone, and nothing is left out.
  const auto alone = sheet_starts(list_of(3, 2, std::string(9000, 'x')));
  EXPECT_EQ(alone, (std::vector<std::size_t>{0, 1, 2}));
}

TEST(PrintedList, ManyColumnsLieAcross) {
  EXPECT_NE(print_html(list_of(1, 6), view::Messages()).find("A4 portrait"), std::string::npos);
  EXPECT_NE(print_html(list_of(1, 7), view::Messages()).find("A4 landscape"), std::string::npos);
}

TEST(PrintedList, WhatPeopleWroteIsTextAndNothingElse) {
  const std::string html =
      print_html(list_of(1, 2, "<script>alert(\"1\")</script>&"), view::Messages());
  EXPECT_EQ(html.find("<script"), std::string::npos);
  EXPECT_NE(html.find("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;"), std::string::npos);
}

TEST(PrintedList, AnEmptyListIsOneSheetWithItsHead) {
  const std::string html = print_html(list_of(0), view::Messages(view::Language::English));
  EXPECT_EQ(count(html, "<section>"), 1u);
  EXPECT_NE(html.find("Page 1 of 1"), std::string::npos);
  EXPECT_NE(html.find("<th>列1</th><th class=\"n\">列2</th>"), std::string::npos);
}

}  // namespace
}  // namespace quanyu::report
