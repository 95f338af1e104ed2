#include "cli/json.hpp"
#include "cli/program.hpp"
#include "platform/files.hpp"

namespace quanyu::cli {

namespace {

Result<void> run_export(const Arguments& arguments, Surroundings& surroundings) {
  const std::optional<std::string> path = arguments.value("--sqlite");
  if (!path) return fail(ErrorCode::Usage, {"export wants --sqlite FILE"});
  if (*path == arguments.place(0)) return fail(ErrorCode::Usage, {"FILE is DB itself"});
  TRY_ASSIGN(const auto database,
             store::Database::open_file(arguments.place(0), store::Access::ReadOnly,
                                        surroundings.machine));
  TRY_ASSIGN(const Bytes content, database->export_sqlite());
  TRY(platform::write_file(*path, content));
  if (arguments.json()) {
    JsonWriter json;
    json.begin_object().field("file", std::string_view(*path));
    json.field("bytes", static_cast<std::int64_t>(content.size())).end_object();
    surroundings.out << json.text() << '\n';
  } else {
    surroundings.out << *path << ": " << content.size() << " bytes\n";
  }
  return {};
}

constexpr Option kOptions[] = {{"--sqlite", "FILE", "where to; an existing file is replaced"}};

}  // namespace

constexpr Subcommand kExportCommand{
    .name = "export",
    .places = "DB",
    .place_count = 1,
    .summary = "Writes the whole workspace, journal included, as one clean SQLite file.",
    .options = kOptions,
    .run = run_export};

}  // namespace quanyu::cli
