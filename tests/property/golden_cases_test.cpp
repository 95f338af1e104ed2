// Golden cases: what an invented street does on some days, command by command, and what its screens
// then say. Each file of tests/golden/cases is run from the beginning and must print itself.

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

#include <gtest/gtest.h>

#include "store/check.hpp"
#include "support/case_runner.hpp"
#include "support/folders.hpp"

namespace quanyu::testing {
namespace {

std::vector<std::string> case_files() {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(golden_folder() + "/cases")) {
    files.push_back(entry.path().string());
  }
  std::ranges::sort(files);
  return files;
}

std::string content(const std::string& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

// The first line that differs, for a message that can be read.
std::string first_difference(const std::string& kept, const std::string& printed) {
  std::istringstream left(kept);
  std::istringstream right(printed);
  std::string was;
  std::string is;
  for (int number = 1;; ++number) {
    const bool more_left = static_cast<bool>(std::getline(left, was));
    const bool more_right = static_cast<bool>(std::getline(right, is));
    if (!more_left && !more_right) return "";
    if (!more_left) was.clear();
    if (!more_right) is.clear();
    if (was != is || more_left != more_right) {
      return "line " + std::to_string(number) + "\n  kept:    " + was + "\n  printed: " + is;
    }
  }
}

TEST(GoldenCases, EachPrintsItself) {
  const std::vector<std::string> files = case_files();
  EXPECT_GE(files.size(), 7u);
  for (const std::string& path : files) {
    CaseRunner runner;
    const std::string kept = content(path);
    const std::string printed = runner.run(kept);
    if (std::getenv("QUANYU_RECORD") != nullptr) std::ofstream(path) << printed;
    EXPECT_EQ(first_difference(content(path), printed), "") << path;
    EXPECT_FALSE(printed.contains("wrong: ")) << path;
    EXPECT_TRUE(store::must(store::check(*runner.database)).passed()) << path;
  }
}

TEST(GoldenCases, ACaseThatSaysSomethingWrongIsNoticed) {
  for (const char* line : {"> show 无此记录", "> add 无此类 甲", "> add 单位 甲 | 无此栏=1",
                           "> do 甲 接单", "> figure no.such from 2026-01-01 to 2026-01-31"}) {
    CaseRunner runner;
    EXPECT_TRUE(runner.run(line).contains("wrong: ")) << line;
  }
}

}  // namespace
}  // namespace quanyu::testing
