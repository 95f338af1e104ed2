#include <algorithm>

#include "cli/import_files.hpp"
#include "cli/import_records.hpp"
#include "cli/json.hpp"
#include "cli/program.hpp"
#include "domain/area_import.hpp"
#include "domain/decide.hpp"
#include "exchange/area_table.hpp"
#include "store/apply.hpp"
#include "store/bulk.hpp"

namespace quanyu::cli {

namespace {

// Reads and checks everything up to the first areas, so that a wrong file never touches the store.
Result<exchange::AreaTableStep> read_tables(exchange::AreaTableReader& reader) {
  while (true) {
    TRY_ASSIGN(const exchange::AreaTableStep step, reader.step());
    if (step != exchange::AreaTableStep::Working) return step;
  }
}

Result<void> write_areas(exchange::AreaTableReader& reader,
                         const domain::command::ImportAreas& import, const domain::Acting& acting,
                         store::Database& database) {
  TRY_ASSIGN(const domain::Facts facts, store::facts_for(database, acting, import));
  TRY(domain::decide(acting, import, facts));
  TRY_ASSIGN(store::BulkWriter writer,
             store::BulkWriter::begin(database, acting, domain::command_name(import)));
  exchange::AreaTableStep step = exchange::AreaTableStep::Chunk;
  while (step != exchange::AreaTableStep::Done) {
    TRY_ASSIGN(const std::vector<domain::ChangeBatch> batches,
               domain::decide_chunk(import, reader.chunk(), reader.first()));
    for (const domain::ChangeBatch& batch : batches) TRY(writer.add(batch));
    TRY_ASSIGN(step, reader.step());
  }
  while (true) {
    TRY_ASSIGN(const bool finished, writer.finish_step());
    if (finished) return {};
  }
}

void print(const exchange::AreaTableSummary& summary, bool as_json, std::ostream& out) {
  const auto number = [](std::uint64_t value) { return static_cast<std::int64_t>(value); };
  if (!as_json) {
    out << "rows " << summary.rows << ", areas " << summary.areas << ", repeated "
        << summary.repeated << ", statistical " << summary.statistical << '\n';
    return;
  }
  JsonWriter json;
  json.begin_object().field("rows", number(summary.rows)).field("areas", number(summary.areas));
  json.field("repeated", number(summary.repeated));
  json.field("statistical", number(summary.statistical)).end_object();
  out << json.text() << '\n';
}

Result<void> run_import(const Arguments& arguments, Surroundings& surroundings) {
  const std::optional<std::string> as = arguments.value("--as");
  if (!as) return fail(ErrorCode::Usage, {"import wants --as ENTITY"});
  if (*as != domain::kArea.name) return import_records(*as, arguments, surroundings);
  const domain::Acting acting{.id = {}, .name = {}, .unit = {}, .role = domain::Role::Import};
  domain::command::ImportAreas import{.source = last_part(arguments.place(1)), .valid_from = {}};
  import.valid_from = date_at(surroundings.machine.clock.wall_millis(), kDefaultOffsetMinutes);
  if (const auto stated = arguments.value("--since")) {
    TRY_ASSIGN(import.valid_from, parse_date(*stated));
  }
  TRY_ASSIGN(const std::vector<LoadedFile> files, load_files(arguments.place(1)));
  std::vector<exchange::TableFile> tables;
  for (const LoadedFile& file : files) tables.push_back({file.name, file.content});
  exchange::AreaTableReader reader(std::move(tables));
  TRY(read_tables(reader));
  TRY_ASSIGN(Target target,
             Target::open(arguments.place(0), acting, surroundings.machine, import.source));
  TRY(write_areas(reader, import, acting, target.database()));
  target.keep();
  print(reader.summary(), arguments.json(), surroundings.out);
  return {};
}

constexpr Option kOptions[] = {
    {"--as", "ENTITY", "what the rows are: area for a code table, or any entity of docs/model.md"},
    {"--since", "YYYY-MM-DD", "since when the tree is as the table says; without it, today"},
};

}  // namespace

constexpr Subcommand kImportCommand{
    .name = "import",
    .places = "DB PATH",
    .place_count = 2,
    .summary = "Reads a table, or a folder of tables, into a database, which is made if missing.",
    .options = kOptions,
    .run = run_import};

}  // namespace quanyu::cli
