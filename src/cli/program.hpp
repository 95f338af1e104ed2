// The native program as a whole: picks the subcommand, runs it, reports what went wrong. Called by
// main_cli.cpp and by the tests with streams of their own. Each subcommand is one file beside this
// one and is entered in the table of program.cpp.
#pragma once

#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "cli/arguments.hpp"
#include "store/database.hpp"

namespace quanyu::cli {

// What a subcommand works with. Outlives it.
struct Surroundings {
  std::ostream& out;  // results
  std::ostream& err;  // errors and progress
  store::Machine machine;
};

struct Subcommand {
  std::string_view name;
  std::string_view places;  // "DB PATH", as shown in the help
  std::size_t place_count = 0;
  std::string_view summary;  // one line
  std::span<const Option> options;
  Result<void> (*run)(const Arguments& arguments, Surroundings& surroundings);
};

// All of them, in the order of the help.
std::span<const Subcommand> subcommands();

// Runs `quanyu WORDS…` and gives the exit code: 0, or the class of the error
// (base/error_codes.hpp). Errors go to `err` as a sentence, with --json to `out` as an object.
int run_program(std::span<const std::string> words, Surroundings& surroundings);

// The subcommands' entries, one per file.
extern const Subcommand kImportCommand;
extern const Subcommand kQueryCommand;
extern const Subcommand kCheckCommand;
extern const Subcommand kCompactCommand;
extern const Subcommand kDigestCommand;
extern const Subcommand kExportCommand;
extern const Subcommand kServeCommand;
extern const Subcommand kHelpCommand;

}  // namespace quanyu::cli
