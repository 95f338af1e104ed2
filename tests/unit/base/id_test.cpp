#include "base/id.hpp"

#include <gtest/gtest.h>

namespace quanyu {
namespace {

TEST(IdTest, DerivedIdsArePermanent) {
  // SHA-256 of sixteen zeros, 03 00 and "331002", cut to 16 bytes: reckoned by another program.
  EXPECT_EQ(to_hex(derived_id(kPublicTables, 3, "331002")), "b7ced1a4411adbe4f9ae6b650315c274");
  EXPECT_NE(derived_id(kPublicTables, 3, "331002"), derived_id(kPublicTables, 2, "331002"));
  EXPECT_NE(derived_id(kPublicTables, 3, std::string(500, '1')),
            derived_id(kPublicTables, 3, std::string(501, '1')));
}

TEST(IdTest, LongKeysHashTheSameWay) {
  EXPECT_EQ(to_hex(derived_id(kPublicTables, 3, std::string(200, '7'))),
            "3029efececc4387a2f34c3332a2c1507");
}

// Around the length that no longer fits one block, and with a rest that fills no vector.
TEST(IdTest, AColumnOfKeysGivesTheIdsOfItsKeys) {
  TextColumn keys;
  for (std::size_t length = 0; length < 90; ++length) keys.push(std::string(length, '7'));
  for (int code = 331000; code < 331101; ++code) keys.push(std::to_string(code));
  const std::vector<Id> ids = derived_ids(kPublicTables, 3, keys);
  ASSERT_EQ(ids.size(), keys.size());
  for (std::size_t at = 0; at < ids.size(); ++at) {
    ASSERT_EQ(ids[at], derived_id(kPublicTables, 3, keys.at(at))) << at;
  }
  EXPECT_TRUE(derived_ids(kPublicTables, 3, {}).empty());
}

TEST(IdTest, HexBothWays) {
  const Id id = derived_id(kPublicTables, 3, "x");
  EXPECT_EQ(*parse_id(to_hex(id)), id);
  for (const char* wrong :
       {"", "00", "0000000000000000000000000000000g", "0000000000000000000000000000000000",
        "0000000000000000000000000000000A"}) {
    EXPECT_EQ(parse_id(wrong).error().code, ErrorCode::FieldBadValue) << wrong;
  }
  EXPECT_TRUE(Id{}.is_nil());
  EXPECT_FALSE(id.is_nil());
}

}  // namespace
}  // namespace quanyu
