#include <gtest/gtest.h>

#include "domain/entities/area.hpp"

namespace quanyu::domain {
namespace {

struct Case {
  const char* code;
  AreaKind kind;
  bool statistical;
};

TEST(AreaKindsTest, CodesSayTheirKind) {
  for (const Case& it :
       std::initializer_list<Case>{{"33", AreaKind::Province, false},
                                   {"3310", AreaKind::City, false},
                                   {"331002", AreaKind::District, false},
                                   {"331002001", AreaKind::Street, false},
                                   {"331002099", AreaKind::Street, false},
                                   {"331002100", AreaKind::Town, false},
                                   {"331002199", AreaKind::Town, false},
                                   {"331002200", AreaKind::Township, false},
                                   {"331002399", AreaKind::Township, false},
                                   {"331002400", AreaKind::StatisticalStreet, true},
                                   {"331002001001", AreaKind::Community, false},
                                   {"331002001199", AreaKind::Community, false},
                                   {"331002001200", AreaKind::Village, false},
                                   {"331002001399", AreaKind::Village, false},
                                   {"331002001400", AreaKind::StatisticalCommunity, true}}) {
    const CodeMeaning meaning = meaning_of_code(it.code);
    EXPECT_TRUE(meaning.valid) << it.code;
    EXPECT_EQ(meaning.kind, it.kind) << it.code;
    EXPECT_EQ(meaning.statistical, it.statistical) << it.code;
  }
  for (const char* wrong :
       {"", "3", "331", "33100200", "331002000", "331002001000", "33x0", "3310020010011"}) {
    EXPECT_FALSE(meaning_of_code(wrong).valid) << wrong;
  }
}

TEST(AreaKindsTest, EveryKindHasALevelAndAName) {
  EXPECT_EQ(std::size(kAreaKinds), static_cast<std::size_t>(kAreaKindCount - 1));
  for (const Choice& kind : kAreaKinds) {
    EXPECT_GE(area_level(static_cast<AreaKind>(kind.number)), 1) << kind.name;
    EXPECT_LE(area_level(static_cast<AreaKind>(kind.number)), kAreaLevels) << kind.name;
  }
}

}  // namespace
}  // namespace quanyu::domain
