#include "platform/memory_extents.hpp"

#include <gtest/gtest.h>

#include "contract/extent_store_contract.hpp"

namespace quanyu::platform {
namespace {

TEST(MemoryExtentsTest, KeepsTheContract) {
  MemoryExtents store;
  std::optional<std::vector<std::string>> failures;
  ExtentStoreContract::run(store, "contract-", [&](auto found) { failures = std::move(found); });
  ASSERT_TRUE(failures.has_value());
  EXPECT_EQ(*failures, std::vector<std::string>{});
}

// A store that acknowledges and writes nothing: the suite must see it.
class ForgetfulExtents : public MemoryExtents {
 public:
  void write(std::string_view, ExtentCommit change, Done<std::uint64_t> done) override {
    done(change.commit);
  }
};

TEST(MemoryExtentsTest, TheContractSeesAStoreThatForgets) {
  ForgetfulExtents store;
  std::vector<std::string> failures;
  ExtentStoreContract::run(store, "contract-", [&](auto found) { failures = std::move(found); });
  EXPECT_GT(failures.size(), 10u);
}

TEST(MemoryExtentsTest, FailsWhenToldAndChangesNothing) {
  MemoryExtents store;
  store.fail_next_write(ErrorCode::StorageFull);
  ErrorCode code = ErrorCode::Internal;
  store.write("a", {1, 1, {{0, Bytes(1)}}}, [&](auto result) { code = result.error().code; });
  EXPECT_EQ(code, ErrorCode::StorageFull);
  store.set_quota(10);
  store.write("a", {1, 11, {{0, Bytes(11)}}}, [&](auto result) { code = result.error().code; });
  EXPECT_EQ(code, ErrorCode::StorageFull);
  store.write("a", {1, 10, {{0, Bytes(10)}}},
              [&](auto result) { EXPECT_TRUE(result.has_value()); });
  store.lose_extent("a", 0);
  store.read("a", [&](auto result) { code = result.error().code; });
  EXPECT_EQ(code, ErrorCode::StorageCorrupt);
}

}  // namespace
}  // namespace quanyu::platform
