#include "domain/command.hpp"

#include <array>

namespace quanyu::domain {
namespace {

// In the order of the variant.
constexpr std::array<std::string_view, std::variant_size_v<Command>> kNames = {
    "workspace.create", "actor.introduce", "area.add",    "area.rename",
    "area.reorder",     "area.remove",     "area.import",
};

// Texts in quotes, with quotes and control characters escaped, so that a line stays a line.
std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char character : text) {
    if (character == '"' || character == '\\') result += '\\';
    result += character == '\n' ? ' ' : character;
  }
  return result + '"';
}

std::string fields_of(const command::CreateWorkspace& it) {
  return to_hex(it.workspace) + " " + quoted(it.name) +
         " kind=" + std::to_string(static_cast<int>(it.kind)) +
         " offset=" + std::to_string(it.offset_minutes) + " source=" + quoted(it.source);
}
std::string fields_of(const command::IntroduceActor& it) {
  return to_hex(it.actor) + " " + quoted(it.name) + " unit=" + quoted(it.unit);
}
std::string fields_of(const command::AddArea& it) {
  return to_hex(it.area) + " code=" + quoted(it.code) + " " + quoted(it.name) +
         " kind=" + std::to_string(static_cast<int>(it.kind)) + " parent=" + to_hex(it.parent) +
         " from=" + format_date(it.valid_from);
}
std::string fields_of(const command::RenameArea& it) {
  return to_hex(it.area) + " " + quoted(it.name);
}
std::string fields_of(const command::ReorderArea& it) {
  return to_hex(it.area) + " position=" + std::to_string(it.position);
}
std::string fields_of(const command::RemoveArea& it) { return to_hex(it.area); }
std::string fields_of(const command::ImportAreas& it) {
  return quoted(it.source) + " from=" + format_date(it.valid_from);
}

}  // namespace

std::string_view command_name(const Command& command) { return kNames[command.index()]; }

std::string print_command(const Command& command) {
  const std::string fields = std::visit([](const auto& it) { return fields_of(it); }, command);
  return std::string(command_name(command)) + " " + fields;
}

}  // namespace quanyu::domain
