#include "cli/json.hpp"
#include "cli/program.hpp"
#include "exchange/area_code.hpp"
#include "store/queries/area_query.hpp"
#include "store/queries/workspace_query.hpp"

namespace quanyu::cli {

namespace {

// What `query DB tree-counts` answers.
struct TreeCounts {
  std::string scope;  // code of the area, or empty for the whole workspace
  std::string name;
  Date as_of;
  store::KindCounts counts{};
  std::int64_t statistical = 0;
};

Result<Date> day_of(const Arguments& arguments, store::Database& database,
                    Surroundings& surroundings) {
  if (const auto stated = arguments.value("--date")) return parse_date(*stated);
  TRY_ASSIGN(const auto workspace, store::workspace_info(database));
  const std::int32_t offset = workspace ? workspace->offset_minutes : kDefaultOffsetMinutes;
  return date_at(surroundings.machine.clock.wall_millis(), offset);
}

Result<TreeCounts> tree_counts(const Arguments& arguments, store::Database& database,
                               Surroundings& surroundings) {
  TreeCounts answer;
  TRY_ASSIGN(answer.as_of, day_of(arguments, database, surroundings));
  std::int64_t key = 0;
  if (const auto stated = arguments.value("--scope")) {
    const auto code = exchange::AreaCode::parse(*stated);
    if (!code) return fail(ErrorCode::Usage, {"--scope wants a division code, not " + *stated});
    TRY_ASSIGN(const auto area, store::area_by_code(database, code->text()));
    if (!area) return fail_at(ErrorCode::NotFound, "area", "code", {*stated});
    answer.scope = area->code;
    answer.name = area->name;
    key = area->key;
  }
  TRY_ASSIGN(answer.counts, store::area_counts(database, key, answer.as_of));
  TRY_ASSIGN(const store::KindCounts all,
             store::area_counts(database, key, answer.as_of, store::StatisticalAreas::Included));
  for (std::size_t kind = 0; kind < all.size(); kind++)
    answer.statistical += all[kind] - answer.counts[kind];
  return answer;
}

void print_json(const TreeCounts& answer, std::ostream& out) {
  JsonWriter json;
  json.begin_object().field("scope", std::string_view(answer.scope));
  json.field("name", std::string_view(answer.name));
  json.field("as_of", std::string_view(format_date(answer.as_of)));
  json.key("counts").begin_object();
  for (std::size_t kind = 1; kind <= static_cast<std::size_t>(domain::AreaKind::Village); kind++) {
    json.field(domain::kAreaKinds[kind - 1].name, answer.counts[kind]);
  }
  json.end_object().field("statistical", answer.statistical).end_object();
  out << json.text() << '\n';
}

void print_text(const TreeCounts& answer, std::ostream& out) {
  for (std::size_t kind = 1; kind <= static_cast<std::size_t>(domain::AreaKind::Village); kind++) {
    out << domain::kAreaKinds[kind - 1].name << '\t' << answer.counts[kind] << '\n';
  }
  out << "statistical\t" << answer.statistical << '\n';
}

Result<void> run_query(const Arguments& arguments, Surroundings& surroundings) {
  if (arguments.place(1) != "tree-counts") {
    return fail(ErrorCode::Usage, {"there is no query " + arguments.place(1)});
  }
  TRY_ASSIGN(const auto database,
             store::Database::open_file(arguments.place(0), store::Access::ReadOnly,
                                        surroundings.machine));
  TRY_ASSIGN(const TreeCounts answer, tree_counts(arguments, *database, surroundings));
  (arguments.json() ? print_json : print_text)(answer, surroundings.out);
  return {};
}

constexpr Option kOptions[] = {
    {"--scope", "CODE", "count below this area only, itself left out"},
    {"--date", "YYYY-MM-DD", "as of this day; without it, today"},
};

}  // namespace

constexpr Subcommand kQueryCommand{
    .name = "query",
    .places = "DB tree-counts",
    .place_count = 2,
    .summary = "Counts areas by kind. Units for statistics only are counted apart.",
    .options = kOptions,
    .run = run_query};

}  // namespace quanyu::cli
