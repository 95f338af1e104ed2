#include "cli/program.hpp"

#include <algorithm>
#include <array>

#include "cli/json.hpp"
#include "view/messages.hpp"

namespace quanyu::cli {

namespace {

// How a subcommand is called, for when it was called otherwise.
std::string usage(const Subcommand& subcommand) {
  std::string text = "usage: quanyu " + std::string(subcommand.name);
  if (!subcommand.places.empty()) text += " " + std::string(subcommand.places);
  for (const Option& option : subcommand.options) {
    text += " [" + std::string(option.name) + (option.value.empty() ? "" : " ") +
            std::string(option.value) + "]";
  }
  return text + " [--json]";
}

void report_as_json(const Error& error, std::ostream& out) {
  JsonWriter json;
  json.begin_object().key("error").begin_object().field("code", error_name(error.code));
  if (!error.entity.empty()) json.field("entity", std::string_view(error.entity));
  if (!error.field.empty()) json.field("field", std::string_view(error.field));
  json.key("args").begin_array();
  for (const std::string& argument : error.args) json.value(std::string_view(argument));
  json.end_array().end_object().end_object();
  out << json.text() << '\n';
}

void report(const Error& error, std::ostream& err) {
  err << "quanyu: ";
  if (error.code == ErrorCode::Usage) {
    err << (error.args.empty() ? std::string() : error.args[0]);
  } else {
    err << view::Messages(view::Language::English).error(error);
  }
  err << " [" << error_name(error.code) << "]\n";
}

}  // namespace

std::span<const Subcommand> subcommands() {
  static const std::array kAll = {kImportCommand, kQueryCommand,  kCheckCommand, kCompactCommand,
                                  kDigestCommand, kExportCommand, kServeCommand, kHelpCommand};
  return kAll;
}

int run_program(std::span<const std::string> words, Surroundings& surroundings) {
  std::string name = words.empty() ? "help" : words[0];
  if (name == "--help" || name == "-h") name = "help";
  const auto all = subcommands();
  const auto found = std::ranges::find(all, std::string_view(name), &Subcommand::name);
  const bool json = std::ranges::find(words, "--json") != words.end();
  Result<void> result = {};
  if (found == all.end()) {
    result = fail(ErrorCode::Usage, {"there is no " + name + "; quanyu help lists what there is"});
  } else {
    const auto rest = words.empty() ? words : words.subspan(1);
    const Result<Arguments> arguments = Arguments::parse(rest, found->options, found->place_count);
    if (arguments) {
      result = found->run(*arguments, surroundings);
    } else {
      result = std::unexpected(arguments.error());
    }
  }
  if (result) return 0;
  if (json) {
    report_as_json(result.error(), surroundings.out);
  } else {
    report(result.error(), surroundings.err);
    if (result.error().code == ErrorCode::Usage && found != all.end()) {
      surroundings.err << usage(*found) << '\n';
    }
  }
  return static_cast<int>(error_class(result.error().code));
}

}  // namespace quanyu::cli
