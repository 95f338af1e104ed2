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

// Bytes that make up characters, cut characters and none at all, in every mixture.
std::string mixed_bytes(std::uint32_t seed) {
  constexpr std::string_view kPieces[] = {
      "a",    " ",        "12345678",     "\xe8\xa1\x97",     "\xe3\x80\x80", "\xe8",
      "\xa1", "\xc2\xa0", "\xed\xa0\x80", "\xf0\xa0\x80\x80", "\xe0\x9f\xbf"};
  std::string text;
  for (int left = 9; left > 0; --left) {
    seed = seed * 1664525 + 1013904223;
    text += kPieces[(seed >> 16) % std::size(kPieces)];
  }
  return text;
}

TEST(TextTest, TheQuickWayFindsTheSameFaultAsTheSlowOne) {
  for (std::uint32_t seed = 0; seed < 20'000; ++seed) {
    const std::string text = mixed_bytes(seed);
    std::size_t at = 0;
    while (at < text.size() && first_code_point(std::string_view(text).substr(at)).valid) {
      at += first_code_point(std::string_view(text).substr(at)).length;
    }
    ASSERT_EQ(find_invalid_utf8(text), at == text.size() ? std::string_view::npos : at) << seed;
  }
}

TEST(TextTest, TrimmingFromBehindTakesWhatWalkingFromTheFrontTakes) {
  for (std::uint32_t seed = 0; seed < 20'000; ++seed) {
    const std::string text = mixed_bytes(seed);
    std::size_t first = text.size();
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size();) {
      const CodePoint next = first_code_point(std::string_view(text).substr(at));
      const bool space = next.value == ' ' || next.value == 0xa0 || next.value == 0x3000;
      if (!space) first = std::min(first, at);
      at += next.length;
      if (!space) end = at;
    }
    const std::string expected = first < end ? text.substr(first, end - first) : "";
    ASSERT_EQ(trimmed(text), expected) << seed;
    ASSERT_EQ(is_blank(text), expected.empty()) << seed;
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
