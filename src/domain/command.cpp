#include "domain/command.hpp"

#include <array>

#include "domain/model.hpp"
#include "domain/workflow.hpp"

namespace quanyu::domain {
namespace {

// In the order of the variant.
// The commands of single entities; the general ones are named by entity.
constexpr std::array<std::string_view, 7> kNames = {
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

std::string name_of(EntityNumber number) {
  const Entity* entity = find_entity(number);
  return entity == nullptr ? std::to_string(number) : std::string(entity->name);
}

std::string verb_of(const command::AddRecord& it) { return name_of(it.entity) + ".add"; }
std::string verb_of(const command::EditRecord& it) { return name_of(it.row.entity) + ".edit"; }
std::string verb_of(const command::RemoveRecord& it) { return name_of(it.row.entity) + ".remove"; }
std::string verb_of(const command::RestoreRecord& it) {
  return name_of(it.row.entity) + ".restore";
}
std::string verb_of(const command::EraseContacts& it) {
  return name_of(it.row.entity) + ".erase_contacts";
}
std::string verb_of(const command::Act& it) {
  const Workflow* workflow = find_workflow(it.record.entity);
  const Action* action = workflow == nullptr ? nullptr : workflow->action(it.action);
  return name_of(it.record.entity) + "." +
         (action == nullptr ? std::to_string(it.action) : std::string(action->name));
}

std::string verb_of(const command::FoundNode& it) { return name_of(it.node.entity) + ".found"; }
std::string verb_of(const command::RenameNode& it) { return name_of(it.node.entity) + ".rename"; }
std::string verb_of(const command::MoveNode& it) { return name_of(it.node.entity) + ".move"; }
std::string verb_of(const command::MergeNodes& it) {
  const bool duplicate = it.kind == command::MergeKind::Duplicate;
  return name_of(it.source.entity) + (duplicate ? ".merge_duplicate" : ".merge");
}
std::string verb_of(const command::SplitNode& it) { return name_of(it.source.entity) + ".split"; }
std::string verb_of(const command::DissolveNode& it) {
  return name_of(it.node.entity) + ".dissolve";
}

std::string print_value(const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  if (const auto* text = std::get_if<std::string>(&value)) return quoted(*text);
  if (const auto* id = std::get_if<Id>(&value)) return to_hex(*id);
  return "-";
}

std::string print_cells(EntityNumber number, const std::vector<Cell>& cells) {
  const Entity* entity = find_entity(number);
  std::string line;
  for (const Cell& cell : cells) {
    const Field* field = entity == nullptr ? nullptr : entity->field(cell.field);
    line += " " + (field == nullptr ? std::to_string(cell.field) : std::string(field->name)) + "=" +
            print_value(cell.value);
  }
  return line;
}

std::string print_row(const RowName& row) {
  if (row.kind == 0) return to_hex(row.id);
  return to_hex(row.id) + " kind=" + std::to_string(row.kind) +
         " from=" + format_date({static_cast<std::int32_t>(row.valid_from)});
}

std::string fields_of(const command::AddRecord& it) {
  return to_hex(it.id) + print_cells(it.entity, it.cells);
}
std::string fields_of(const command::EditRecord& it) {
  return print_row(it.row) + print_cells(it.row.entity, it.cells);
}
std::string fields_of(const command::RemoveRecord& it) { return print_row(it.row); }
std::string fields_of(const command::RestoreRecord& it) { return print_row(it.row); }
std::string fields_of(const command::EraseContacts& it) { return print_row(it.row); }
std::string fields_of(const command::Act& it) {
  return print_row(it.record) + print_cells(it.record.entity, it.cells);
}

std::string print_node(const NodeName& node) {
  return name_of(node.entity) + ":" + to_hex(node.id);
}

std::string fields_of(const command::FoundNode& it) {
  return to_hex(it.node.id) + print_cells(it.node.entity, it.cells) +
         " parent=" + print_node(it.parent) + " from=" + format_date(it.from);
}
std::string fields_of(const command::RenameNode& it) {
  return to_hex(it.node.id) + " " + quoted(it.name) + " from=" + format_date(it.from);
}
std::string fields_of(const command::MoveNode& it) {
  return to_hex(it.node.id) + " parent=" + print_node(it.parent) + " from=" + format_date(it.from);
}
std::string fields_of(const command::MergeNodes& it) {
  return to_hex(it.source.id) + " into=" + to_hex(it.target) + " from=" + format_date(it.from);
}
std::string fields_of(const command::SplitNode& it) {
  std::string line = to_hex(it.source.id) + " from=" + format_date(it.from);
  for (const command::NewSibling& sibling : it.siblings) {
    line += " " + to_hex(sibling.id) + " " + quoted(sibling.name) + " children=";
    for (const NodeName& child : sibling.children) line += print_node(child) + ",";
  }
  return line + (it.after == command::AfterSplit::Dissolves ? " dissolves" : " stays");
}
std::string fields_of(const command::DissolveNode& it) {
  static constexpr std::string_view kChildren[] = {"nowhere", "along", "over"};
  return to_hex(it.node.id) + " children=" + std::string(kChildren[static_cast<int>(it.children)]) +
         " parent=" + print_node(it.parent) + " from=" + format_date(it.from);
}

}  // namespace

std::string command_name(const Command& command) {
  return std::visit(
      [&]<class T>(const T& it) {
        if constexpr (requires { verb_of(it); })
          return verb_of(it);
        else
          return std::string(kNames[command.index()]);
      },
      command);
}

std::string print_command(const Command& command) {
  const std::string fields = std::visit([](const auto& it) { return fields_of(it); }, command);
  return command_name(command) + " " + fields;
}

}  // namespace quanyu::domain
