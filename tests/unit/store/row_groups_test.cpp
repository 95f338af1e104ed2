#include "store/row_groups.hpp"

#include <gtest/gtest.h>

namespace quanyu::store {
namespace {

domain::RowName row(std::uint64_t number, std::int64_t kind = 0, std::int64_t day = 0) {
  domain::RowName name{.entity = 9200, .id = {}, .kind = kind, .valid_from = day};
  for (std::size_t at = 0; at < 8; ++at) {
    name.id.bytes[15 - at] = static_cast<std::byte>(number >> (8 * at));
  }
  return name;
}

Op op(std::uint32_t transaction, const domain::RowName& name, domain::FieldNumber field) {
  return {.transaction = transaction, .row = name, .field = field, .value = {}, .previous = {}};
}

// Groups as "row: transaction/field …" lists, in their order.
using Group = std::vector<std::pair<std::uint32_t, domain::FieldNumber>>;
std::vector<std::pair<domain::RowName, Group>> grouped(const std::vector<Op>& ops) {
  RowGroups groups(ops);
  while (!groups.step()) continue;
  std::vector<std::pair<domain::RowName, Group>> found;
  for (std::size_t at = 0; at < groups.size(); ++at) {
    auto& [name, group] = found.emplace_back(groups.at(at).front()->row, Group{});
    for (const Op* one : groups.at(at)) {
      EXPECT_EQ(one->row, name);
      group.emplace_back(one->transaction, one->field);
    }
  }
  return found;
}

TEST(RowGroups, RowsStandAsTheyWereFirstWrittenAndTheirOpsByTransaction) {
  const auto groups = grouped(
      {op(0, row(7), 2), op(0, row(3), 1), op(0, row(3), 4), op(1, row(7), 2), op(2, row(3), 1)});
  EXPECT_EQ(groups, (std::vector<std::pair<domain::RowName, Group>>{
                        {row(7), {{0, 2}, {1, 2}}}, {row(3), {{0, 1}, {0, 4}, {2, 1}}}}));
}

TEST(RowGroups, OpsOutOfOrderAreOrderedByTransactionAndKeepTheirOrderWithin) {
  const auto groups = grouped({op(2, row(1), 5), op(0, row(1), 9), op(2, row(1), 3)});
  EXPECT_EQ(groups.front().second, (Group{{0, 9}, {2, 5}, {2, 3}}));
}

TEST(RowGroups, LinksOfOneChildAreRowsOfTheirOwnByKindAndDay) {
  EXPECT_EQ(
      grouped({op(0, row(1, 1, 5), 4), op(0, row(1, 2, 5), 4), op(0, row(1, 1, 6), 4)}).size(), 3u);
}

TEST(RowGroups, NothingIsNoGroup) { EXPECT_TRUE(grouped({}).empty()); }

TEST(RowGroups, ManyStepsMakeTheSameGroupsAsOne) {
  constexpr std::uint32_t kRows = 700;
  std::vector<Op> ops;
  for (std::uint32_t at = 0; at < 100'000; ++at) ops.push_back(op(at / 10, row(at * 9 % kRows), 1));
  const auto groups = grouped(ops);
  ASSERT_EQ(groups.size(), kRows);
  std::size_t counted = 0;
  for (const auto& [name, group] : groups) {
    EXPECT_TRUE(std::ranges::is_sorted(group));
    counted += group.size();
  }
  EXPECT_EQ(counted, ops.size());
}

}  // namespace
}  // namespace quanyu::store
