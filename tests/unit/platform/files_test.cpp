#include "platform/files.hpp"

#include <gtest/gtest.h>

#include "support/temporary_folder.hpp"

namespace quanyu::platform {
namespace {

TEST(FilesTest, WrittenFilesComeBackWhole) {
  const testing::TemporaryFolder folder;
  const std::string path = folder / "a";
  ASSERT_TRUE(write_file(path, as_bytes("一二三")).has_value());
  ASSERT_TRUE(write_file(path, as_bytes("四")).has_value());
  EXPECT_EQ(as_text(*read_file(path)), "四");
  EXPECT_EQ(*list_files(folder.path()), std::vector<std::string>{"a"});
  ASSERT_TRUE(remove_file(path).has_value());
  ASSERT_TRUE(remove_file(path).has_value());
  EXPECT_EQ(path_kind(path), PathKind::Missing);
}

TEST(FilesTest, WhatCannotBeReadOrWrittenIsNamed) {
  const testing::TemporaryFolder folder;
  EXPECT_EQ(read_file(folder / "none").error().code, ErrorCode::FileUnreadable);
  EXPECT_EQ(read_file(folder / "none").error().args[0], folder / "none");
  EXPECT_EQ(read_file(folder.path()).error().code, ErrorCode::FileUnreadable);
  EXPECT_EQ(write_file(folder / "no/such", as_bytes("x")).error().code, ErrorCode::FileUnwritable);
  EXPECT_EQ(list_files(folder / "none").error().code, ErrorCode::FileUnreadable);
}

TEST(FilesTest, FoldersAreMadeWithThoseAbove) {
  const testing::TemporaryFolder folder;
  ASSERT_TRUE(make_folder(folder / "a/b/c").has_value());
  ASSERT_TRUE(make_folder(folder / "a/b/c").has_value());
  EXPECT_EQ(path_kind(folder / "a/b/c"), PathKind::Folder);
  ASSERT_TRUE(write_file(folder / "f", {}).has_value());
  EXPECT_FALSE(make_folder(folder / "f/g").has_value());
  EXPECT_EQ(read_file(folder / "f")->size(), 0u);
}

}  // namespace
}  // namespace quanyu::platform
