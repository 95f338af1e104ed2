#include "cli/program.hpp"

namespace quanyu::cli {

namespace {

Result<void> run_help(const Arguments&, Surroundings& surroundings) {
  std::ostream& out = surroundings.out;
  out << "quanyu SUBCOMMAND …: what the web page does, on the command line\n\n";
  for (const Subcommand& one : subcommands()) {
    out << "  quanyu " << one.name << (one.places.empty() ? "" : " ") << one.places << '\n'
        << "      " << one.summary << '\n';
    for (const Option& option : one.options) {
      out << "      " << option.name << (option.value.empty() ? "" : " ") << option.value << ": "
          << option.help << '\n';
    }
  }
  out << "\nAll take --json and then print one JSON object. Exit codes: 0 done, 2 wrong call, 3 "
         "wrong\n"
         "input, 4 against a rule, 5 conflict, 6 storage, 7 cancelled, 70 a fault of ours.\n"
         "docs/command_line.md tells the rest.\n";
  return {};
}

}  // namespace

constexpr Subcommand kHelpCommand{.name = "help",
                                  .places = "",
                                  .place_count = 0,
                                  .summary = "This text.",
                                  .options = {},
                                  .run = run_help};

}  // namespace quanyu::cli
