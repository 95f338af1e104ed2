#include "base/text.hpp"

#include <gtest/gtest.h>

namespace quanyu {
namespace {

TEST(TextTest, Utf8IsCheckedStrictly) {
  EXPECT_TRUE(is_utf8("街道 a é 𠀀"));
  EXPECT_EQ(find_invalid_utf8("ab\xff"), 2u);
  for (const char* wrong : {"\xc0\x80", "\xe0\x80\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80",
                            "\xe8\xa1", "\x80", "\xf8\x88\x80\x80\x80"}) {
    EXPECT_EQ(find_invalid_utf8(wrong), 0u);
  }
}

TEST(TextTest, EveryCodePointComesBack) {
  for (char32_t code = 1; code <= 0x10ffff; code += code < 0x3000 ? 1 : 97) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    std::string text;
    append_utf8(text, code);
    const CodePoint read = first_code_point(text);
    ASSERT_TRUE(read.valid);
    ASSERT_EQ(read.value, code);
    ASSERT_EQ(read.length, text.size());
  }
  std::string replaced;
  append_utf8(replaced, 0xd800);
  EXPECT_EQ(replaced, "\xef\xbf\xbd");
}

TEST(TextTest, FoldingJoinsWidthsCasesAndDots) {
  EXPECT_EQ(fold_for_search("ＡＢc１２"), "abc12");
  EXPECT_EQ(fold_for_search("克孜勒·苏"), "克孜勒苏");
  EXPECT_EQ(fold_for_search("克孜勒•苏　州"), "克孜勒苏州");
  EXPECT_EQ(fold_for_search("\xe2\x80\x8b街"), "街");
}

TEST(TextTest, TrimmingKnowsTheIdeographicSpace) {
  EXPECT_EQ(trimmed("　 街 道\t"), "街 道");
  EXPECT_EQ(trimmed(" 　"), "");
  EXPECT_EQ(count_code_points("街道a"), 3u);
}

TEST(TextTest, ColumnsKeepTextsApart) {
  TextColumn column;
  for (const char* text : {"", "一", "", "二三"}) column.push(text);
  EXPECT_EQ(column.size(), 4u);
  EXPECT_EQ(column.at(0), "");
  EXPECT_EQ(column.at(1), "一");
  EXPECT_EQ(column.at(2), "");
  EXPECT_EQ(column.at(3), "二三");
}

}  // namespace
}  // namespace quanyu
