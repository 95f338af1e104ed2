#include "platform/extent_file.hpp"

#include <gtest/gtest.h>

#include "platform/random.hpp"

namespace quanyu::platform {
namespace {

TEST(ExtentFileTest, CommitsCarryEveryChangeAndNoMore) {
  // A plain buffer and a copy fed by commits only must stay equal through random work.
  SeededRandom random(3);
  ExtentFile file;
  Bytes plain;
  Bytes stored;
  for (int round = 0; round < 300; ++round) {
    const std::uint64_t what = random.next() % 10;
    if (what < 6) {
      const std::size_t at = random.next() % (4 * kExtentSize);
      const Bytes bytes(1 + random.next() % 5000, static_cast<std::byte>(random.next()));
      if (at + bytes.size() > plain.size()) plain.resize(at + bytes.size());
      std::ranges::copy(bytes, plain.begin() + static_cast<std::ptrdiff_t>(at));
      file.write(at, bytes);
    } else if (what < 8) {
      const std::size_t size = random.next() % (4 * kExtentSize);
      plain.resize(size);
      file.resize(size);
    } else {
      ExtentCommit change = file.take_commit();
      stored.resize(change.size);
      for (const Extent& extent : change.extents) {
        ASSERT_LE(extent.index * kExtentSize + extent.bytes.size(), stored.size());
        std::ranges::copy(extent.bytes, stored.begin() + extent.index * kExtentSize);
      }
      ASSERT_EQ(stored, plain) << round;
      ASSERT_FALSE(file.has_changes());
    }
    ASSERT_EQ(file.size(), plain.size());
    ASSERT_EQ(file.content(), plain);
  }
}

TEST(ExtentFileTest, ReadsBeyondTheEndAreZeros) {
  ExtentFile file;
  file.write(0, Bytes(3, std::byte{7}));
  Bytes into(5, std::byte{9});
  EXPECT_EQ(file.read(1, into), 2u);
  EXPECT_EQ(into, (Bytes{std::byte{7}, std::byte{7}, std::byte{}, std::byte{}, std::byte{}}));
  EXPECT_EQ(file.read(100, into), 0u);
}

TEST(ExtentFileTest, LoadedItIsCleanAndCountsOn) {
  auto file = ExtentFile::load({4, 5, Bytes(5, std::byte{1})});
  ASSERT_TRUE(file.has_value());
  EXPECT_FALSE(file->has_changes());
  file->write(0, Bytes(1));
  EXPECT_EQ(file->take_commit().commit, 5u);
  EXPECT_EQ(ExtentFile::load({1, 9, Bytes(5)}).error().code, ErrorCode::StorageCorrupt);
}

TEST(ExtentFile, AContentThatWasNeverStoredIsAllNew) {
  const Bytes content(kExtentSize + 10, std::byte{7});
  auto file = ExtentFile::load({0, content.size(), content});
  ASSERT_TRUE(file.has_value());
  ASSERT_TRUE(file->has_changes());
  const ExtentCommit commit = file->take_commit();
  EXPECT_EQ(commit.commit, 1u);
  ASSERT_EQ(commit.extents.size(), 2u);
  EXPECT_EQ(commit.extents[1].bytes.size(), 10u);
}

}  // namespace
}  // namespace quanyu::platform
