#include "support/case_runner.hpp"

#include <algorithm>

#include "domain/decide_record.hpp"
#include "domain/entities/numbers.hpp"
#include "domain/model.hpp"
#include "domain/workflow.hpp"
#include "exchange/record_cells.hpp"
#include "store/queries/live_records.hpp"
#include "store/undo.hpp"
#include "view/messages.hpp"

namespace quanyu::testing {
namespace {

using domain::Entity;

constexpr std::uint64_t kSeed = 20'260'105;
constexpr std::int64_t kBegins = 1'767'571'200'000;  // 2026-01-05 08:00 in China

std::unexpected<Error> wrong(const std::string& what) {
  return fail(ErrorCode::ProtocolDamaged, {what});
}

const domain::Action* action_called(const domain::Workflow& workflow, std::string_view words) {
  const auto found = std::ranges::find_if(workflow.actions, [&](const domain::Action& action) {
    return action.words.zh == words || action.name == words;
  });
  return found == workflow.actions.end() ? nullptr : &*found;
}

// A refusal as the screen says it, at its field.
std::string refusal(const Error& error) {
  if (error.code == ErrorCode::ProtocolDamaged) return "  wrong: " + error.args.front() + "\n";
  const view::Messages messages;
  std::string text = "  不可：" + messages.error_reason(error);
  const Entity* entity = domain::find_entity(error.entity);
  const domain::Field* field = entity == nullptr ? nullptr : entity->field(error.field);
  if (field != nullptr) text += "（" + std::string(field->words.zh) + "）";
  return text + "\n";
}

}  // namespace

const Entity* entity_called(std::string_view words) {
  for (const Entity* entity : domain::all_entities()) {
    if (entity->words.zh == words || entity->name == words) return entity;
  }
  return nullptr;
}

CaseRunner::CaseRunner() : Replica(kSeed, kBegins) {
  store::must(store::run(
      *database, acting,
      domain::command::CreateWorkspace{.workspace = random.id(), .name = "示例市", .source = {}}));
}

const domain::RowName* CaseRunner::find(const std::string& name) const {
  const auto found = names_.find(name);
  return found == names_.end() ? nullptr : &found->second;
}

std::string CaseRunner::run(std::string_view text) {
  std::string printed;
  for (const CaseLine& line : read_case(text)) {
    printed += line.text + "\n";
    if (line.is_command) printed += answer(parse_command(line.text));
  }
  return printed;
}

std::string CaseRunner::answer(const CaseCommand& command) {
  const std::string asked = ask_case(*this, command);
  if (!asked.empty()) return asked;
  const auto written = write(command);
  return written ? *written : refusal(written.error());
}

Result<std::vector<domain::Cell>> CaseRunner::cells_of(const Entity& entity,
                                                       const CaseCommand& command) const {
  const exchange::CellContext context{
      .words = exchange::TableWords::Chinese,
      .name_of = {},
      .find = [this](domain::EntityNumber of, std::string_view name) -> Result<Id> {
        const domain::RowName* row = find(std::string(name));
        if (row == nullptr || row->entity != of)
          return wrong("nothing is called " + std::string(name));
        return row->id;
      }};
  std::vector<domain::Cell> cells;
  for (const auto& [head, text] : command.fields) {
    const auto field = std::ranges::find_if(entity.fields, [&](const domain::Field& candidate) {
      return exchange::is_head_of(candidate, head);
    });
    if (field == entity.fields.end()) return wrong("no field is called " + head);
    TRY_ASSIGN(domain::Value value, exchange::parse_cell(entity, *field, text, context));
    cells.push_back({field->number, std::move(value)});
  }
  return cells;
}

Result<std::string> CaseRunner::write(const CaseCommand& command) {
  const std::string verb = command.word(0);
  if (verb == "person") return introduce(command);
  if (verb == "name") return call(command);
  if (verb == "undo") {
    TRY(store::undo(*database, acting));
    return std::string();
  }
  if (verb == "at") {
    TRY_ASSIGN(const Moment moment,
               parse_moment(command.word(1) + " " + command.word(2), kDefaultOffsetMinutes));
    clock.set_wall(moment.minutes * 60'000);
    return std::string();
  }
  TRY_ASSIGN(const domain::Command given, command_of(command));
  TRY(store::run(*database, acting, given));
  return std::string();
}

// Who acts from here on; a name that is new is introduced.
Result<std::string> CaseRunner::introduce(const CaseCommand& command) {
  const std::string name = command.word(1);
  const auto known = people_.find(name);
  if (known != people_.end()) {
    acting = known->second;
    return std::string();
  }
  const Entity& entity = *domain::find_entity(domain::number::Actor);
  TRY_ASSIGN(const auto cells, cells_of(entity, command));
  domain::RecordFact given;
  for (const domain::Cell& cell : cells) given.set(cell.field, cell.value);
  domain::Acting somebody{
      .id = random.id(),
      .name = name,
      .unit = given.text(entity.field("unit")->number),
      .role = static_cast<domain::Role>(given.number(entity.field("role")->number)),
      .scope = given.id(entity.field("scope")->number)};
  TRY(store::run(*database, somebody,
                 domain::command::IntroduceActor{somebody.id, somebody.name, somebody.unit,
                                                 somebody.role, somebody.scope}));
  names_[name] = {.entity = entity.number, .id = somebody.id};
  people_[name] = acting = std::move(somebody);
  return std::string();
}

// Gives a name to the one live record that holds these values: one that a rule has made.
Result<std::string> CaseRunner::call(const CaseCommand& command) {
  const Entity* entity = entity_called(command.word(1));
  if (entity == nullptr) return wrong("no records are called " + command.word(1));
  TRY_ASSIGN(const auto cells, cells_of(*entity, command));
  TRY_ASSIGN(const auto records, store::live_records(*database, entity->number));
  const domain::RowName* found = nullptr;
  for (const domain::RecordFact& record : records) {
    const bool fits = std::ranges::all_of(cells, [&](const domain::Cell& cell) {
      const domain::Value* held = record.find(cell.field);
      return held != nullptr && *held == cell.value;
    });
    if (!fits) continue;
    if (found != nullptr) return wrong("several records are like that");
    found = &record.name;
  }
  if (found == nullptr) return wrong("no record is like that");
  names_[command.word(2)] = *found;
  return std::string();
}

// "link 单位属地 学校 | 关系=驻 | 自何日起=2026-01-01 | 属地=示例街道"
Result<domain::Command> CaseRunner::linking(const CaseCommand& command) {
  const Entity* entity = entity_called(command.word(1));
  const domain::RowName* child = find(command.word(2));
  if (entity == nullptr || child == nullptr) return wrong("no such link");
  TRY_ASSIGN(auto cells, cells_of(*entity, command));
  domain::RecordFact named;
  for (const domain::Cell& cell : cells) named.set(cell.field, cell.value);
  std::erase_if(cells,
                [](const domain::Cell& cell) { return cell.field < domain::link_field::kParent; });
  return domain::command::EditRecord{
      .row = {.entity = entity->number,
              .id = child->id,
              .kind = named.number(domain::link_field::kKind),
              .valid_from = named.number(domain::link_field::kValidFrom)},
      .cells = std::move(cells),
      .now = now()};
}

Result<domain::Command> CaseRunner::command_of(const CaseCommand& command) {
  const std::string verb = command.word(0);
  if (verb == "link") return linking(command);
  if (verb == "add" || verb == "found") {
    const Entity* entity = entity_called(command.word(1));
    if (entity == nullptr) return wrong("no records are called " + command.word(1));
    TRY_ASSIGN(auto cells, cells_of(*entity, command));
    const Id id = domain::id_of_new(*entity, cells, random.id());
    const domain::RowName name{.entity = entity->number, .id = id};
    names_[command.word(2)] = name;
    if (verb == "found") return structural(command, name);
    return domain::command::AddRecord{
        .entity = entity->number, .id = id, .cells = std::move(cells), .now = now()};
  }
  const domain::RowName* row = find(command.word(1));
  if (row == nullptr) return wrong("nothing is called " + command.word(1));
  const Entity& entity = *domain::find_entity(row->entity);
  if (verb == "edit") {
    TRY_ASSIGN(auto cells, cells_of(entity, command));
    return domain::command::EditRecord{.row = *row, .cells = std::move(cells), .now = now()};
  }
  if (verb == "remove") return domain::command::RemoveRecord{*row};
  if (verb != "do") return structural(command, *row);
  const domain::Workflow* workflow = domain::find_workflow(entity.number);
  const domain::Action* action =
      workflow == nullptr ? nullptr : action_called(*workflow, command.word(2));
  if (action == nullptr) return wrong("no action is called " + command.word(2));
  TRY_ASSIGN(auto cells, cells_of(entity, command));
  return domain::command::Act{
      .record = *row, .action = action->number, .cells = std::move(cells), .now = now()};
}

Result<domain::Command> CaseRunner::structural(const CaseCommand& command,
                                               const domain::RowName& row) {
  const domain::NodeName node{row.entity, row.id};
  const std::string verb = command.word(0);
  TRY_ASSIGN(const Date from, parse_date(command.after("from")));
  domain::NodeName parent;
  if (const domain::RowName* above = find(command.after("under")))
    parent = {above->entity, above->id};
  if (verb == "found") {
    TRY_ASSIGN(auto cells, cells_of(*domain::find_entity(row.entity), command));
    return domain::command::FoundNode{
        .node = node, .cells = std::move(cells), .parent = parent, .from = from, .now = now()};
  }
  if (verb == "move") {
    return domain::command::MoveNode{.node = node, .parent = parent, .from = from, .now = now()};
  }
  if (verb == "rename") {
    return domain::command::RenameNode{.node = node,
                                       .name = command.word(2),
                                       .from = from,
                                       .ground = {},
                                       .lineage = random.id(),
                                       .now = now()};
  }
  const domain::RowName* target = find(command.after("into"));
  if (verb != "merge" || target == nullptr) return wrong("no command is called " + verb);
  return domain::command::MergeNodes{.source = node,
                                     .target = target->id,
                                     .kind = domain::command::MergeKind::FromDay,
                                     .from = from,
                                     .ground = {},
                                     .now = now()};
}

}  // namespace quanyu::testing
