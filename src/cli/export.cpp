#include "cli/json.hpp"
#include "cli/program.hpp"
#include "domain/model.hpp"
#include "exchange/record_context.hpp"
#include "exchange/record_table.hpp"
#include "platform/files.hpp"
#include "store/queries/live_records.hpp"

namespace quanyu::cli {

namespace {

void tell(const std::string& path, std::string_view what, std::int64_t count,
          const Arguments& arguments, Surroundings& surroundings) {
  if (!arguments.json()) {
    surroundings.out << path << ": " << count << " " << what << '\n';
    return;
  }
  JsonWriter json;
  json.begin_object().field("file", std::string_view(path)).field(what, count).end_object();
  surroundings.out << json.text() << '\n';
}

Result<void> export_sqlite(store::Database& database, const std::string& path,
                           const Arguments& arguments, Surroundings& surroundings) {
  TRY_ASSIGN(const Bytes content, database.export_sqlite());
  TRY(platform::write_file(path, content));
  tell(path, "bytes", static_cast<std::int64_t>(content.size()), arguments, surroundings);
  return {};
}

// One table an entity that has records, named as the entity, in stable names.
Result<void> export_tables(store::Database& database, const std::string& folder,
                           const Arguments& arguments, Surroundings& surroundings) {
  TRY_ASSIGN(const exchange::CellContext context,
             exchange::record_context(database, exchange::TableWords::Names));
  std::int64_t rows = 0;
  TRY(platform::make_folder(folder));
  for (const domain::Entity* entity : domain::all_entities()) {
    TRY_ASSIGN(const auto records, store::live_records(database, entity->number));
    if (records.empty()) continue;
    rows += static_cast<std::int64_t>(records.size());
    const std::string text = exchange::write_record_table(*entity, records, context);
    TRY(platform::write_file(folder + "/" + std::string(entity->name) + ".csv",
                             std::as_bytes(std::span(text))));
  }
  tell(folder, "rows", rows, arguments, surroundings);
  return {};
}

Result<void> run_export(const Arguments& arguments, Surroundings& surroundings) {
  const std::optional<std::string> file = arguments.value("--sqlite");
  const std::optional<std::string> folder = arguments.value("--csv");
  if (file.has_value() == folder.has_value()) {
    return fail(ErrorCode::Usage, {"export wants --sqlite FILE or --csv DIR"});
  }
  if (file == arguments.place(0)) return fail(ErrorCode::Usage, {"FILE is DB itself"});
  TRY_ASSIGN(const auto database,
             store::Database::open_file(arguments.place(0), store::Access::ReadOnly,
                                        surroundings.machine));
  if (file) return export_sqlite(*database, *file, arguments, surroundings);
  return export_tables(*database, *folder, arguments, surroundings);
}

constexpr Option kOptions[] = {
    {"--sqlite", "FILE", "the whole workspace, journal included; an existing file is replaced"},
    {"--csv", "DIR", "one table an entity, without contact fields"},
};

}  // namespace

constexpr Subcommand kExportCommand{
    .name = "export",
    .places = "DB",
    .place_count = 1,
    .summary = "Writes the workspace as one clean SQLite file, or its records as tables.",
    .options = kOptions,
    .run = run_export};

}  // namespace quanyu::cli
