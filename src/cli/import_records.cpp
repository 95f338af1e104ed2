#include "cli/import_records.hpp"

#include "cli/import_files.hpp"
#include "cli/json.hpp"
#include "domain/model.hpp"
#include "exchange/encoding.hpp"
#include "exchange/record_context.hpp"
#include "exchange/record_table.hpp"
#include "store/run_group.hpp"
#include "view/messages.hpp"

namespace quanyu::cli {
namespace {

struct WrongRow {
  std::string file;
  std::uint64_t line = 0;
  Error error;
};

// What was read of all files, with the place each command comes from.
struct Reading {
  std::vector<domain::Command> commands;
  std::vector<std::pair<std::string, std::uint64_t>> places;
  std::vector<WrongRow> wrong;
  std::vector<std::string> left_out;
};

Result<std::string> decoded(const LoadedFile& file) {
  exchange::EncodingDecoder decoder(file.name);
  std::string text;
  TRY(decoder.feed(file.content, exchange::More::Ends, text));
  return text;
}

Result<void> read_file(const domain::Entity& entity, const LoadedFile& file,
                       const exchange::CellContext& context, const store::Machine& machine,
                       Reading& reading) {
  TRY_ASSIGN(const std::string text, decoded(file));
  const Moment now{machine.clock.wall_millis() / 60'000};
  TRY_ASSIGN(exchange::RecordTable table,
             exchange::read_record_table(entity, file.name, text, context, now,
                                         [&machine] { return machine.random.id(); }));
  for (exchange::RecordTableRow& row : table.rows) {
    reading.commands.push_back(std::move(row.command));
    reading.places.emplace_back(file.name, row.line);
  }
  for (exchange::RecordTableProblem& problem : table.problems) {
    reading.wrong.push_back({file.name, problem.line, std::move(problem.error)});
  }
  reading.left_out.insert(reading.left_out.end(), table.left_out.begin(), table.left_out.end());
  return {};
}

Result<void> tell_wrong(const std::vector<WrongRow>& wrong, Surroundings& surroundings) {
  const view::Messages messages(view::Language::English);
  for (const WrongRow& row : wrong) {
    surroundings.err << row.file << ":" << row.line << ": " << row.error.entity << "."
                     << row.error.field << ": " << messages.error(row.error) << " ["
                     << error_name(row.error.code) << "]\n";
  }
  if (wrong.empty()) return {};
  return std::unexpected(wrong.front().error);
}

void tell_done(const Reading& reading, const Arguments& arguments, std::ostream& out) {
  const auto count = static_cast<std::int64_t>(reading.commands.size());
  if (!arguments.json()) {
    out << "rows " << count << ", columns left out " << reading.left_out.size() << '\n';
    return;
  }
  JsonWriter json;
  json.begin_object().field("rows", count).key("left_out").begin_array();
  for (const std::string& head : reading.left_out) json.value(std::string_view(head));
  json.end_array().end_object();
  out << json.text() << '\n';
}

}  // namespace

Result<void> import_records(const std::string& name, const Arguments& arguments,
                            Surroundings& surroundings) {
  const domain::Entity* entity = domain::find_entity(name);
  if (entity == nullptr) return fail(ErrorCode::Usage, {"there is no entity " + name});
  const domain::Acting acting{
      .id = {}, .name = {}, .unit = {}, .role = domain::Role::Import, .scope = {}};
  TRY_ASSIGN(const std::vector<LoadedFile> files, load_files(arguments.place(1)));
  TRY_ASSIGN(Target target, Target::open(arguments.place(0), acting, surroundings.machine,
                                         last_part(arguments.place(1))));
  TRY_ASSIGN(const exchange::CellContext context,
             exchange::record_context(target.database(), exchange::TableWords::Names));
  Reading reading;
  for (const LoadedFile& file : files) {
    TRY(read_file(*entity, file, context, surroundings.machine, reading));
  }
  TRY(tell_wrong(reading.wrong, surroundings));
  TRY_ASSIGN(const store::GroupResult done,
             store::run_group(target.database(), acting, name + ".import", reading.commands));
  for (const store::Refusal& refusal : done.refusals) {
    const auto& [file, line] = reading.places[refusal.index];
    reading.wrong.push_back({file, line, refusal.error});
  }
  TRY(tell_wrong(reading.wrong, surroundings));
  target.keep();
  tell_done(reading, arguments, surroundings.out);
  return {};
}

}  // namespace quanyu::cli
