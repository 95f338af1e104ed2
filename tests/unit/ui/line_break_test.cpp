#include "ui/line_break.hpp"

#include <string>

#include <gtest/gtest.h>

namespace quanyu::ui {
namespace {

// Hanzi and full-width marks are 2 wide, all else 1.
std::string wrapped(std::string_view text, float width) {
  std::string out;
  for (const TextLine& line :
       break_lines(text, width, [](char32_t code) { return code > 0x2000 ? 2.0f : 1.0f; })) {
    if (!out.empty()) out += "|";
    out += text.substr(static_cast<std::size_t>(line.start),
                       static_cast<std::size_t>(line.end - line.start));
  }
  return out;
}

TEST(LineBreak, BreaksBetweenHanzi) {
  EXPECT_EQ(wrapped("党建引领全域治理", 8), "党建引领|全域治理");
  EXPECT_EQ(wrapped("", 8), "");
}

TEST(LineBreak, NeverBeginsALineWithAClosingMark) {
  EXPECT_EQ(wrapped("党建引领，全域", 8), "党建引|领，全域");
  EXPECT_EQ(wrapped("看《条例》。", 8), "看《条|例》。");
  EXPECT_EQ(wrapped("完成百分之九十％了", 14), "完成百分之九|十％了");
}

TEST(LineBreak, NeverEndsALineWithAnOpeningMark) {
  EXPECT_EQ(wrapped("党建引（全域）", 8), "党建引|（全域）");
}

TEST(LineBreak, KeepsWordsAndNumbersWhole) {
  EXPECT_EQ(wrapped("the grid workers", 9), "the grid|workers");
  EXPECT_EQ(wrapped("共10,721个网格", 9), "共10,721|个网格");
  EXPECT_EQ(wrapped("unbreakable", 4), "unbr|eaka|ble");
}

TEST(LineBreak, ObeysNewlines) { EXPECT_EQ(wrapped("一\n二", 20), "一|二"); }

TEST(LineBreak, SurvivesDamagedBytes) {
  const std::string damaged =
      "a\xE5\x85"
      "b\xFF";
  EXPECT_EQ(code_point_at(damaged, 1).code, U'\uFFFD');
  EXPECT_EQ(code_point_at(damaged, 1).length, 1);
  EXPECT_EQ(break_lines(damaged, 100, [](char32_t) { return 1.0f; }).size(), 1u);
}

TEST(LineBreak, FindsTheWordUnderThePointer) {
  const std::string_view text = "示例街道，Alpha 园区";
  EXPECT_EQ(word_at(text, 3).start, 0);
  EXPECT_EQ(word_at(text, 3).end, 12);
  EXPECT_EQ(word_at(text, 17).start, 15);
  EXPECT_EQ(word_at(text, 17).end, 20);
}

}  // namespace
}  // namespace quanyu::ui
