#include "support/case_script.hpp"

#include <algorithm>
#include <sstream>

#include "base/text.hpp"

namespace quanyu::testing {

std::string CaseCommand::word(std::size_t place) const {
  return place < words.size() ? words[place] : std::string();
}

std::string CaseCommand::after(std::string_view mark) const {
  const auto found = std::ranges::find(words, mark);
  return found == words.end() || found + 1 == words.end() ? std::string() : *(found + 1);
}

std::vector<CaseLine> read_case(std::string_view text) {
  std::vector<CaseLine> lines;
  std::istringstream stream{std::string(text)};
  std::string line;
  while (std::getline(stream, line)) {
    const bool is_command = line.starts_with("> ");
    if (is_command || line.empty() || line.starts_with("#")) lines.push_back({line, is_command});
  }
  return lines;
}

CaseCommand parse_command(std::string_view line) {
  line.remove_prefix(line.find_first_not_of("> "));
  CaseCommand command;
  std::size_t bar = line.find('|');
  std::istringstream words{std::string(line.substr(0, bar))};
  for (std::string word; words >> word;) command.words.push_back(word);
  while (bar != std::string_view::npos) {
    line.remove_prefix(bar + 1);
    bar = line.find('|');
    const std::string_view part = line.substr(0, bar);
    const std::size_t sign = part.find('=');
    const std::string_view value =
        sign == std::string_view::npos ? std::string_view() : part.substr(sign + 1);
    command.fields.emplace_back(trimmed(part.substr(0, sign)), trimmed(value));
  }
  return command;
}

}  // namespace quanyu::testing
