#include "cli/arguments.hpp"

#include <gtest/gtest.h>

namespace quanyu::cli {
namespace {

constexpr Option kOptions[] = {{"--as", "ENTITY", ""}, {"--fast", "", ""}};

std::string problem(std::vector<std::string> words) {
  const auto arguments = Arguments::parse(words, kOptions, 1);
  return arguments ? "" : arguments.error().args[0];
}

TEST(Arguments, SortsPlacesAndOptions) {
  const std::vector<std::string> words = {"--as", "area", "a.db", "--json"};
  const auto arguments = Arguments::parse(words, kOptions, 1);
  ASSERT_TRUE(arguments.has_value());
  EXPECT_EQ(arguments->place(0), "a.db");
  EXPECT_EQ(arguments->value("--as"), "area");
  EXPECT_FALSE(arguments->value("--fast").has_value());
  EXPECT_TRUE(arguments->json());
  EXPECT_FALSE(arguments->has("--fast"));
}

TEST(Arguments, SaysWhatIsWrong) {
  EXPECT_EQ(problem({"a.db"}), "");
  EXPECT_EQ(problem({"a.db", "--slow"}), "unknown option --slow");
  EXPECT_EQ(problem({"a.db", "--as"}), "--as wants ENTITY");
  EXPECT_EQ(problem({"a.db", "--fast", "--fast"}), "--fast is given twice");
  EXPECT_EQ(problem({}), "something is missing");
  EXPECT_EQ(problem({"a.db", "b.db"}), "one word too many: b.db");
}

}  // namespace
}  // namespace quanyu::cli
