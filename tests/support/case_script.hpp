// The lines of a golden case (tests/golden/cases/*.txt): commands in, printed views out, in one
// file. "# …" is a remark and "> verb word … | field = value | …" a command; every other line is
// what a command printed and is written anew by each run.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace quanyu::testing {

struct CaseCommand {
  std::vector<std::string> words;                           // the verb first
  std::vector<std::pair<std::string, std::string>> fields;  // after the bars

  // A word by its place, or what stands after a word ("under"); empty where there is none.
  [[nodiscard]] std::string word(std::size_t place) const;
  [[nodiscard]] std::string after(std::string_view mark) const;
};

struct CaseLine {
  std::string text;  // as it stands
  bool is_command = false;
};

// Remarks, blank lines and commands, without what was printed before.
std::vector<CaseLine> read_case(std::string_view text);
CaseCommand parse_command(std::string_view line);

}  // namespace quanyu::testing
