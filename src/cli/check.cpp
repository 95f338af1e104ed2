#include "store/check.hpp"

#include "cli/json.hpp"
#include "cli/program.hpp"

namespace quanyu::cli {

namespace {

void print_json(const store::CheckReport& report, std::ostream& out) {
  JsonWriter json;
  json.begin_object().field("passed", report.passed());
  json.field("digest", std::string_view(to_hex(report.digest)));
  json.field("rows", report.rows).field("transactions", report.transactions);
  json.field("segments", report.segments).key("items").begin_array();
  for (const store::CheckItem& item : report.items) {
    json.begin_object().field("name", std::string_view(item.name)).field("passed", item.passed);
    json.field("detail", std::string_view(item.detail)).end_object();
  }
  json.end_array().end_object();
  out << json.text() << '\n';
}

void print_text(const store::CheckReport& report, std::ostream& out) {
  for (const store::CheckItem& item : report.items) {
    out << (item.passed ? "ok      " : "BROKEN  ") << item.name;
    if (!item.detail.empty()) out << "  " << item.detail;
    out << '\n';
  }
  out << "rows " << report.rows << ", transactions " << report.transactions << ", segments "
      << report.segments << ", digest " << to_hex(report.digest) << '\n';
}

Result<void> run_check(const Arguments& arguments, Surroundings& surroundings) {
  TRY_ASSIGN(const auto database,
             store::Database::open_file(arguments.place(0), store::Access::ReadOnly,
                                        surroundings.machine));
  TRY_ASSIGN(const store::CheckReport report, store::check(*database));
  (arguments.json() ? print_json : print_text)(report, surroundings.out);
  if (report.passed()) return {};
  std::vector<std::string> broken;
  for (const store::CheckItem& item : report.items) {
    if (!item.passed) broken.push_back(item.name);
  }
  return fail(ErrorCode::CheckFailed, std::move(broken));
}

}  // namespace

constexpr Subcommand kCheckCommand{
    .name = "check",
    .places = "DB",
    .place_count = 1,
    .summary = "Proves a database: the file, the journal, and that the tables are what it says.",
    .options = {},
    .run = run_check};

}  // namespace quanyu::cli
