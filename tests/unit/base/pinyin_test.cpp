#include "base/pinyin.hpp"

#include <gtest/gtest.h>

namespace quanyu {
namespace {

using Texts = std::vector<std::string_view>;

// "how at-end" of the first place where the query fits the name, or "".
std::string found(std::string_view name, std::string_view text) {
  const NameQuery query(text);
  const std::vector<PinyinCharacter> characters = pinyin_characters(name);
  for (std::size_t at = 0; at < characters.size() && !query.empty(); at++) {
    if (!query.may_start(characters[at])) continue;
    if (const auto match = query.match_at(characters, at)) {
      const char* how[] = {"name", "initials", "pinyin"};
      return how[static_cast<int>(match->how)] + (" " + std::to_string(at)) + "-" +
             std::to_string(match->end);
    }
  }
  return "";
}

TEST(Pinyin, KnowsAllReadings) {
  EXPECT_EQ(pinyin_readings(U'重'), (Texts{"zhong", "chong"}));
  EXPECT_EQ(pinyin_readings(U'台'), (Texts{"tai"}));
  EXPECT_EQ(pinyin_readings(U'吕'), (Texts{"lv"}));
  EXPECT_EQ(pinyin_readings(U'㙍'), (Texts{"duo"}));
  EXPECT_EQ(pinyin_readings(U'A'), Texts());
  EXPECT_EQ(pinyin_readings(U'一'), (Texts{"yi"}));
  EXPECT_EQ(pinyin_readings(U'龠'), (Texts{"yue"}));
}

TEST(Pinyin, FindsByInitials) {
  EXPECT_EQ(found("台州市", "tzs"), "initials 0-3");
  EXPECT_EQ(found("台州市", "TZ"), "initials 0-2");
  EXPECT_EQ(found("台州市", "zs"), "initials 1-3");
  EXPECT_EQ(found("台州市", "st"), "");
  EXPECT_EQ(found("台州市", "tzhs"), "initials 0-3");
}

TEST(Pinyin, FindsByWholeAndBegunSyllables) {
  EXPECT_EQ(found("台州市", "taizhou"), "pinyin 0-2");
  EXPECT_EQ(found("台州市", "taizh"), "pinyin 0-2");
  EXPECT_EQ(found("台州市", "tai'zhou"), "pinyin 0-2");
  EXPECT_EQ(found("台州市", "taizs"), "pinyin 0-3");
  EXPECT_EQ(found("西安市", "xian"), "pinyin 0-2");
  EXPECT_EQ(found("吕梁市", "lvl"), "pinyin 0-2");
  EXPECT_EQ(found("吕梁市", "lul"), "pinyin 0-2");
}

TEST(Pinyin, FindsInAnyReading) {
  EXPECT_EQ(found("重庆市", "cqs"), "initials 0-3");
  EXPECT_EQ(found("重庆市", "zqs"), "initials 0-3");
  EXPECT_EQ(found("乐清市", "yueqing"), "pinyin 0-2");
  EXPECT_EQ(found("乐清市", "leqing"), "pinyin 0-2");
}

TEST(Pinyin, FindsByHanziAndMixtures) {
  EXPECT_EQ(found("台州市椒江区", "椒江"), "name 3-5");
  EXPECT_EQ(found("台州市椒江区", "椒jq"), "initials 3-6");
  EXPECT_EQ(found("台州市椒江区", "jiao江"), "pinyin 3-5");
  EXPECT_EQ(found("台州市椒江区", "江椒"), "");
}

TEST(Pinyin, WidthCaseAndMiddleDotsDoNotMatter) {
  EXPECT_EQ(found("克孜勒·苏", "kzls"), "initials 0-4");
  EXPECT_EQ(found("克孜勒苏", "克孜勒·苏"), "name 0-4");
  EXPECT_EQ(found("０１组Ａ区", "01组a"), "name 0-4");
  EXPECT_EQ(found("01组A区", "０１组Ａ区"), "name 0-5");
}

TEST(Pinyin, OffsetsNameTheBytesOfTheText) {
  std::vector<std::uint32_t> offsets;
  const auto characters = pinyin_characters("a·台 b", &offsets);
  ASSERT_EQ(characters.size(), 3u);
  EXPECT_EQ(offsets, (std::vector<std::uint32_t>{0, 3, 7, 8}));
}

TEST(Pinyin, AnEmptyQueryIsEmpty) {
  EXPECT_TRUE(NameQuery("").empty());
  EXPECT_TRUE(NameQuery(" ·'").empty());
}

}  // namespace
}  // namespace quanyu
