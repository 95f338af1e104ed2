// Native only: reads the sources, to find words that nothing says any more.
#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "view/messages.hpp"

namespace quanyu::view {
namespace {

// Keys that are put together while running; the tests of messages_test.cpp hold each family against
// the table it belongs to.
constexpr std::array kFamilies = {"error.", "command.", "history.", "widget.", "sample.",
                                  "area.",  "area_parent", "actor",   "workspace", "area"};

bool of_a_family(std::string_view key) {
  for (const std::string_view family : kFamilies) {
    if (key.starts_with(family)) return true;
  }
  return false;
}

std::string all_sources() {
  std::string text;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(QUANYU_SOURCE_FOLDER "/src")) {
    const std::filesystem::path& path = entry.path();
    if (path.extension() != ".cpp" && path.extension() != ".hpp") continue;
    std::ifstream file(path, std::ios::binary);
    text.append(std::istreambuf_iterator<char>(file), {});
  }
  return text;
}

TEST(MessagesUsed, NoKeyIsLeftOver) {
  const std::string sources = all_sources();
  ASSERT_GT(sources.size(), 100'000U);
  std::vector<std::string> unused;
  for (std::size_t i = 0; i < kMessageCount; ++i) {
    const std::string_view key = MessageKey::at(i).name();
    if (of_a_family(key)) continue;
    if (!sources.contains('"' + std::string(key) + '"')) unused.emplace_back(key);
  }
  EXPECT_EQ(unused, std::vector<std::string>{});
}

}  // namespace
}  // namespace quanyu::view
