// The words of a command line, sorted into what each subcommand declares: places in order, and
// options by name. Used by every subcommand; judges form only, never meaning.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace quanyu::cli {

// One option a subcommand takes. Without a `value` name it is a plain flag.
struct Option {
  std::string_view name;   // "--as"
  std::string_view value;  // "ENTITY", or empty
  std::string_view help;
};

// `--json` belongs to every subcommand and is not declared.
class Arguments {
 public:
  // Fails with Usage {problem} for an unknown or repeated option, an option without its value, or
  // another number of places than `places`.
  static Result<Arguments> parse(std::span<const std::string> words,
                                 std::span<const Option> options, std::size_t places);

  // REQUIRES: index < places.
  [[nodiscard]] const std::string& place(std::size_t index) const { return places_[index]; }
  [[nodiscard]] bool has(std::string_view option) const { return options_.contains(option); }
  // The value of an option, or nothing when it was not given.
  [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
  [[nodiscard]] bool json() const { return has("--json"); }

 private:
  std::vector<std::string> places_;
  std::map<std::string, std::string, std::less<>> options_;
};

}  // namespace quanyu::cli
