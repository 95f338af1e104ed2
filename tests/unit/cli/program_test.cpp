#include "cli/program.hpp"

#include <sstream>

#include <gtest/gtest.h>

#include "platform/clock.hpp"
#include "platform/random.hpp"
#include "support/folders.hpp"
#include "support/temporary_folder.hpp"

namespace quanyu::cli {
namespace {

struct Ran {
  int code = 0;
  std::string out;
  std::string err;
};

Ran run(std::vector<std::string> words) {
  platform::ManualClock clock(0);
  platform::SeededRandom random(1);
  std::ostringstream out;
  std::ostringstream err;
  Surroundings surroundings{out, err, {clock, random}};
  const int code = run_program(words, surroundings);
  return {code, out.str(), err.str()};
}

TEST(Program, HelpNamesEverySubcommandAndOption) {
  const std::string help = run({"help"}).out;
  EXPECT_EQ(run({}).out, help);
  EXPECT_EQ(run({"--help"}).out, help);
  for (const Subcommand& one : subcommands()) {
    EXPECT_NE(help.find("quanyu " + std::string(one.name)), std::string::npos) << one.name;
    for (const Option& option : one.options) {
      EXPECT_NE(help.find(option.name), std::string::npos) << option.name;
    }
  }
}

TEST(Program, AWrongCallSaysHow) {
  const Ran unknown = run({"fly"});
  EXPECT_EQ(unknown.code, 2);
  EXPECT_NE(unknown.err.find("there is no fly"), std::string::npos);
  const Ran missing = run({"digest"});
  EXPECT_EQ(missing.code, 2);
  EXPECT_NE(missing.err.find("usage: quanyu digest DB"), std::string::npos);
  EXPECT_EQ(run({"digest", "--json"}).out,
            "{\"error\":{\"code\":\"usage\",\"args\":[\"something is missing\"]}}\n");
  EXPECT_EQ(run({"serve", "--root", "/", "--port", "65536"}).code, 2);
  EXPECT_EQ(run({"serve", "--root", "/none-such"}).code, 3);
}

// docs/command_line.md is complete: every subcommand, option, error name and exit code stands in
// it.
TEST(Program, TheDocumentNamesEverything) {
  const std::string text =
      testing::file_content(quanyu::testing::source_folder() + "/docs/command_line.md");
  ASSERT_FALSE(text.empty());
  for (const Subcommand& one : subcommands()) {
    EXPECT_NE(text.find("`quanyu " + std::string(one.name)), std::string::npos) << one.name;
    for (const Option& option : one.options)
      EXPECT_NE(text.find(option.name), std::string::npos) << option.name;
  }
  const auto documented = [&text](int number, std::string_view name, ErrorClass kind) {
    const std::string row =
        "| `" + std::string(name) + "` | " + std::to_string(static_cast<int>(kind)) + " |";
    EXPECT_NE(text.find(row), std::string::npos) << number << " " << row;
  };
#define X(number, name, code, kind) documented(number, code, ErrorClass::kind);
  QUANYU_ERROR_CODES(X)
#undef X
}

}  // namespace
}  // namespace quanyu::cli
