#include "exchange/area_code.hpp"

#include <gtest/gtest.h>

namespace quanyu::exchange {
namespace {

AreaCode code(std::string_view digits) { return AreaCode::parse(digits).value_or(AreaCode()); }

TEST(AreaCode, CutsEmptyLevels) {
  EXPECT_EQ(code("331002001001").text(), "331002001001");
  EXPECT_EQ(code("331002001000").text(), "331002001");
  EXPECT_EQ(code("330000000000").text(), "33");
  EXPECT_EQ(code("441900"), code("4419"));
  EXPECT_EQ(code("350527000000"), code("350527"));
}

TEST(AreaCode, RefusesWhatIsNoCode) {
  for (const char* text : {"", "3", "331", "33100", "3310020", "33100200100", "3310020010011",
                           "33a0", "０１", "00", "000000", "01", "-3310", "3.31E+11"}) {
    EXPECT_FALSE(AreaCode::parse(text).has_value()) << text;
  }
}

TEST(AreaCode, KnowsTheUnitAbove) {
  EXPECT_EQ(code("331002001001").parent(), code("331002001"));
  EXPECT_EQ(code("331002").parent(), code("3310"));
  EXPECT_EQ(code("441900003").parent(), code("4419"));
  EXPECT_TRUE(code("33").parent().empty());
}

TEST(AreaCode, KnowsRowsThatOnlyGroup) {
  for (const char* text : {"1101", "1201", "3101", "5001", "5002", "4290", "4690", "6590"}) {
    EXPECT_TRUE(code(text).only_groups()) << text;
  }
  for (const char* text : {"11", "110101", "3310", "429004", "1301", "4419"}) {
    EXPECT_FALSE(code(text).only_groups()) << text;
  }
}

}  // namespace
}  // namespace quanyu::exchange
