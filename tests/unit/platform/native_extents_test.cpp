#include "platform/native_extents.hpp"

#include <gtest/gtest.h>

#include "base/hash.hpp"
#include "contract/extent_store_contract.hpp"
#include "platform/files.hpp"
#include "support/temporary_folder.hpp"

namespace quanyu::platform {
namespace {

using quanyu::testing::TemporaryFolder;

TEST(NativeExtentsTest, KeepsTheContract) {
  const TemporaryFolder folder;
  const auto store = native_extents(folder.path());
  std::optional<std::vector<std::string>> failures;
  ExtentStoreContract::run(*store, "contract-", [&](auto found) { failures = std::move(found); });
  ASSERT_TRUE(failures.has_value());
  EXPECT_EQ(*failures, std::vector<std::string>{});
}

TEST(NativeExtentsTest, NamesMayNotLeaveTheFolder) {
  const TemporaryFolder folder;
  const auto store = native_extents(folder.path());
  for (const char* name : {"../x", "a/b", ".hidden", ""}) {
    store->read(name, [&](auto image) {
      ASSERT_FALSE(image.has_value());
      EXPECT_EQ(image.error().code, ErrorCode::StorageUnavailable);
    });
  }
}

// A redo file as a crash right after the rename would leave it.
Bytes redo_of(const ExtentCommit& change) {
  ByteWriter writer;
  writer.raw(as_bytes("quanyu-redo-v1--"));
  writer.fixed(change.commit);
  writer.fixed(change.size);
  writer.varint(change.extents.size());
  for (const Extent& extent : change.extents) {
    writer.varint(extent.index);
    writer.blob(extent.bytes);
  }
  writer.raw(sha256(writer.view()));
  return writer.take();
}

TEST(NativeExtentsTest, AWholeRedoIsCarriedOutAndABrokenOneNot) {
  const TemporaryFolder folder;
  const auto store = native_extents(folder.path());
  store->write("w", {1, 4, {{0, Bytes(4, std::byte{1})}}}, [](auto) {});
  const Bytes redo = redo_of({2, 6, {{0, Bytes(6, std::byte{2})}}});
  const std::string path = folder / "w.redo";
  for (std::size_t cut = 0; cut < redo.size(); cut += 7) {
    ASSERT_TRUE(write_file(path, ByteView(redo).first(cut)).has_value());
    store->read("w", [](auto image) { EXPECT_EQ(image->commit, 1u); });
    EXPECT_EQ(path_kind(path), PathKind::Missing);
  }
  // Whole, and then a second time, as if the crash came before the redo was removed.
  for (int times = 0; times < 2; ++times) {
    ASSERT_TRUE(write_file(path, redo).has_value());
    store->read("w", [](auto image) {
      EXPECT_EQ(image->commit, 2u);
      EXPECT_EQ(image->content, Bytes(6, std::byte{2}));
    });
  }
}

TEST(NativeExtentsTest, ADamagedHeadIsSaidAndLeft) {
  const TemporaryFolder folder;
  const auto store = native_extents(folder.path());
  store->write("w", {1, 4, {{0, Bytes(4)}}}, [](auto result) { ASSERT_TRUE(result.has_value()); });
  const std::string path = folder / "w.extents";
  Bytes bytes = *read_file(path);
  bytes[17] ^= std::byte{1};
  ASSERT_TRUE(write_file(path, bytes).has_value());
  store->read("w", [](auto image) {
    ASSERT_FALSE(image.has_value());
    EXPECT_EQ(image.error().code, ErrorCode::StorageCorrupt);
  });
  EXPECT_EQ(*read_file(path), bytes);
}

}  // namespace
}  // namespace quanyu::platform
