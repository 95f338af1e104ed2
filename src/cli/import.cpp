#include <algorithm>

#include "cli/json.hpp"
#include "cli/program.hpp"
#include "domain/area_import.hpp"
#include "domain/decide.hpp"
#include "exchange/area_table.hpp"
#include "platform/files.hpp"
#include "store/apply.hpp"
#include "store/bulk.hpp"
#include "store/queries/workspace_query.hpp"

namespace quanyu::cli {

namespace {

struct LoadedFile {
  std::string name;
  Bytes content;
};

std::string last_part(const std::string& path) {
  const std::size_t end = path.find_last_not_of('/');
  const std::size_t slash = path.find_last_of('/', end);
  return path.substr(slash + 1, end - slash);
}

// One file, or every .csv and .tsv of a folder.
Result<std::vector<LoadedFile>> load(const std::string& path) {
  std::vector<LoadedFile> files;
  if (platform::path_kind(path) != platform::PathKind::Folder) {
    TRY_ASSIGN(Bytes content, platform::read_file(path));
    files.push_back({last_part(path), std::move(content)});
    return files;
  }
  TRY_ASSIGN(const std::vector<std::string> names, platform::list_files(path));
  for (const std::string& name : names) {
    if (!name.ends_with(".csv") && !name.ends_with(".tsv")) continue;
    TRY_ASSIGN(Bytes content, platform::read_file(path + "/" + name));
    files.push_back({name, std::move(content)});
  }
  if (files.empty()) return fail(ErrorCode::ImportNothing, {path});
  return files;
}

// Opens the database; a new one gets its workspace record and is removed again unless kept.
class Target {
 public:
  static Result<Target> open(const std::string& path, const domain::Acting& acting,
                             const store::Machine& machine, const std::string& name) {
    Target target;
    target.path_ = path;
    target.made_ = platform::path_kind(path) == platform::PathKind::Missing;
    const auto access = target.made_ ? store::Access::Create : store::Access::ReadWrite;
    TRY_ASSIGN(target.database_, store::Database::open_file(path, access, machine));
    TRY_ASSIGN(const auto workspace, store::workspace_info(*target.database_));
    if (!workspace) {
      const domain::command::CreateWorkspace create{
          .workspace = machine.random.id(), .name = name, .source = name};
      TRY(store::run(*target.database_, acting, create));
    }
    return target;
  }
  Target(Target&&) = default;
  Target& operator=(Target&&) = delete;
  ~Target() {
    if (database_ == nullptr || !made_) return;
    database_.reset();
    // Already failing: what could be said about the file that stays is less than the first error.
    static_cast<void>(platform::remove_file(path_));
  }

  [[nodiscard]] store::Database& database() { return *database_; }
  void keep() { made_ = false; }

 private:
  Target() = default;
  std::string path_;
  bool made_ = false;
  std::unique_ptr<store::Database> database_;
};

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
  if (arguments.value("--as") != "area") return fail(ErrorCode::Usage, {"import wants --as area"});
  const domain::Acting acting{.id = {}, .name = {}, .unit = {}, .role = domain::Role::Import};
  domain::command::ImportAreas import{.source = last_part(arguments.place(1)), .valid_from = {}};
  import.valid_from = date_at(surroundings.machine.clock.wall_millis(), kDefaultOffsetMinutes);
  if (const auto stated = arguments.value("--since")) {
    TRY_ASSIGN(import.valid_from, parse_date(*stated));
  }
  TRY_ASSIGN(const std::vector<LoadedFile> files, load(arguments.place(1)));
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
    {"--as", "ENTITY", "what the rows are: area"},
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
