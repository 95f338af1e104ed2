#include "cli/arguments.hpp"

#include <algorithm>

namespace quanyu::cli {

Result<Arguments> Arguments::parse(std::span<const std::string> words,
                                   std::span<const Option> options, std::size_t places) {
  constexpr Option kJson{"--json", "", ""};
  Arguments arguments;
  for (std::size_t i = 0; i < words.size(); i++) {
    const std::string& word = words[i];
    if (!word.starts_with("-") || word == "-") {
      arguments.places_.push_back(word);
      continue;
    }
    const auto declared = std::ranges::find(options, word, &Option::name);
    const Option* option = declared != options.end() ? &*declared
                           : word == kJson.name      ? &kJson
                                                     : nullptr;
    if (option == nullptr) return fail(ErrorCode::Usage, {"unknown option " + word});
    if (arguments.has(word)) return fail(ErrorCode::Usage, {word + " is given twice"});
    if (option->value.empty()) {
      arguments.options_[word] = "";
    } else if (i + 1 < words.size()) {
      arguments.options_[word] = words[++i];
    } else {
      return fail(ErrorCode::Usage, {word + " wants " + std::string(option->value)});
    }
  }
  if (arguments.places_.size() < places) return fail(ErrorCode::Usage, {"something is missing"});
  if (arguments.places_.size() > places) {
    return fail(ErrorCode::Usage, {"one word too many: " + arguments.places_[places]});
  }
  return arguments;
}

std::optional<std::string> Arguments::value(std::string_view option) const {
  const auto found = options_.find(option);
  return found == options_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace quanyu::cli
