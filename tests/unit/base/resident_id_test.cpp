#include "base/resident_id.hpp"

#include <string>

#include <gtest/gtest.h>

namespace quanyu {
namespace {

// Invented for the tests: place 000000 belongs to nobody. The weights are those of the standard's
// table.
std::string with_check(std::string body) {
  static constexpr int kWeights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  int sum = 0;
  for (std::size_t at = 0; at < body.size(); ++at) sum += (body[at] - '0') * kWeights[at];
  return body + "10X98765432"[sum % 11];
}

TEST(ResidentId, IsFoundByItsCheckCharacterAndDay) {
  const std::string id = with_check("00000019000101001");
  EXPECT_TRUE(holds_resident_id(id));
  EXPECT_TRUE(holds_resident_id("身份证号" + id + "，已登记"));
  for (int serial = 0; serial < 40; ++serial) {
    const std::string number = std::to_string(100 + serial);
    EXPECT_TRUE(holds_resident_id(with_check("00000019881231" + number))) << number;
  }
}

TEST(ResidentId, OtherNumbersAreNoIds) {
  EXPECT_FALSE(holds_resident_id("00000019000101001"));
  EXPECT_FALSE(holds_resident_id("13800000000"));
  // A wrong check character, no such day, a longer run, a credit code.
  std::string id = with_check("00000019000101001");
  id.back() = id.back() == '0' ? '1' : '0';
  EXPECT_FALSE(holds_resident_id(id));
  EXPECT_FALSE(holds_resident_id(with_check("00000019001301001")));
  EXPECT_FALSE(holds_resident_id("1" + with_check("00000019000101001")));
  EXPECT_FALSE(holds_resident_id("91330000MA27U00000"));
}

}  // namespace
}  // namespace quanyu
