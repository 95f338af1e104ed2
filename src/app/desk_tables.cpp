// Tables of a list of records: out as a file or on paper, in from a file or a pasted block. A table
// goes in wholly or not at all, as one act that is undone as one.
#include <algorithm>
#include <set>

#include "app/desk.hpp"
#include "domain/model.hpp"
#include "exchange/encoding.hpp"
#include "exchange/record_context.hpp"
#include "exchange/record_table.hpp"
#include "report/printed_list.hpp"
#include "store/queries/live_records.hpp"
#include "view/format.hpp"

namespace quanyu::app {
namespace {

// Some two hundred sheets: more is a file, not a print.
constexpr std::size_t kMostPrintedRows = 6'000;

exchange::TableWords words_of(view::Language language) {
  return language == view::Language::English ? exchange::TableWords::English
                                             : exchange::TableWords::Chinese;
}

// A list as it is shown, for paper; `cell` gives the text at a row and a place among its columns.
report::PrintedList sheet_of(const auto& shown, const auto& cell) {
  report::PrintedList list{.title = shown.title,
                           .unit = {},
                           .day = {},
                           .caption = shown.subtitle,
                           .mark = shown.demo,
                           .columns = {},
                           .rows = {}};
  for (const auto& column : shown.columns) list.columns.push_back({column.label, column.numeric});
  for (std::size_t row = 0; row < std::min(shown.rows.size(), kMostPrintedRows); ++row) {
    std::vector<std::string>& cells = list.rows.emplace_back();
    for (std::size_t at = 0; at < shown.columns.size(); ++at) cells.push_back(cell(row, at));
  }
  return list;
}

// The records a list shows, whole.
Result<std::vector<domain::RecordFact>> records_shown(store::Database& database,
                                                      const domain::Entity& entity,
                                                      const view::EntityListView& view) {
  std::set<domain::RowName> shown;
  for (std::size_t row = 0; row < view.rows.size(); ++row) shown.insert(view.rows.name(row));
  TRY_ASSIGN(auto records, store::live_records(database, entity.number));
  std::erase_if(records,
                [&](const domain::RecordFact& record) { return !shown.contains(record.name); });
  return records;
}

Result<std::string> decoded(const GivenFile& file) {
  exchange::EncodingDecoder decoder(file.name);
  std::string text;
  TRY(decoder.feed(file.content, exchange::More::Ends, text));
  return text;
}

}  // namespace

void Desk::print_table() {
  report::PrintedList list;
  std::size_t rows = 0;
  if (const view::RecordsView* areas = t_.views.records()) {
    list = sheet_of(*areas, [&](std::size_t row, std::size_t at) {
      return areas->rows.cell(row, areas->columns[at].column);
    });
    rows = areas->rows.size();
  } else if (const view::EntityListView* records = t_.views.list()) {
    list = sheet_of(*records, [&](std::size_t row, std::size_t at) {
      const view::EntityCell cell = records->rows.cell(row, at);
      return cell.tag.empty() ? cell.text : cell.tag;
    });
    rows = records->rows.size();
  } else {
    return;
  }
  list.unit = t_.keeper.settings().person_unit;
  list.day = format_date(today());
  report::Paper paper = report::paper_of(list, messages());
  t_.outgoing.send(shell::PrintPage{std::move(paper.style), std::move(paper.body)});
  if (list.rows.size() < rows) {
    notice(view::NoticeTone::Info,
           messages().format("notice.print_cut",
                             {view::format_number(static_cast<std::int64_t>(list.rows.size()))}));
  }
}

void Desk::export_table() {
  const view::EntityListView* list = t_.views.list();
  if (list == nullptr) return;
  const domain::Entity* entity = domain::find_entity(list->route.entity.entity);
  store::Database& database = t_.session.place->database();
  const auto context = exchange::record_context(database, words_of(messages().language()));
  const auto records = records_shown(database, *entity, *list);
  if (!context) return report(context.error(), list->title);
  if (!records) return report(records.error(), list->title);
  const std::string text = exchange::write_record_table(*entity, *records, *context);
  const auto bytes = std::as_bytes(std::span(text));
  t_.outgoing.send(shell::SaveFile{++last_request_, list->title + ".csv", "text/csv",
                                   Bytes(bytes.begin(), bytes.end())});
}

void Desk::pick_table() {
  picking_ = ++last_request_;
  t_.outgoing.send(shell::PickFiles{picking_, ".csv,.tsv,.txt", false});
}

bool Desk::takes_tables() const {
  const view::EntityListView* list = t_.views.list();
  return list != nullptr && list->can_add;
}

void Desk::import_table(const GivenFile& file) {
  const auto text = decoded(file);
  if (!text) return report(text.error(), file.name);
  import_rows(file.name, *text);
}

void Desk::import_rows(const std::string& name, std::string_view text) {
  if (!takes_tables() || !person_known()) return;
  Place& place = *t_.session.place;
  const domain::Entity& entity = *domain::find_entity(t_.session.route.entity.entity);
  const auto context = exchange::record_context(place.database(), words_of(messages().language()));
  if (!context) return report(context.error(), name);
  auto table = exchange::read_record_table(entity, name, text, *context, now(),
                                           [this] { return t_.parts.random.id(); });
  if (!table) return report(table.error(), name);
  view::ProblemFacts problem{.error = {}, .subject = name, .rows = {}};
  for (exchange::RecordTableProblem& wrong : table->problems) {
    problem.rows.push_back({wrong.line, std::move(wrong.error)});
  }
  std::vector<domain::Command> commands;
  for (exchange::RecordTableRow& row : table->rows) commands.push_back(std::move(row.command));
  if (problem.rows.empty()) {
    auto done = place.run_group(std::string(entity.name) + ".import", commands);
    if (!done) return report(done.error(), name);
    for (store::Refusal& refusal : done->refusals) {
      problem.rows.push_back({table->rows[refusal.index].line, std::move(refusal.error)});
    }
  }
  settle_table(entity, std::move(problem), table->left_out, commands.size());
}

// Either everything went in, with the way back, or every wrong row is told and nothing has changed.
void Desk::settle_table(const domain::Entity& entity, view::ProblemFacts problem,
                        const std::vector<std::string>& left_out, std::size_t rows) {
  t_.session.changed = true;
  if (!problem.rows.empty()) {
    problem.error = problem.rows.front().error;
    t_.session.problem = std::move(problem);
    return;
  }
  const std::string count = view::format_number(static_cast<std::int64_t>(rows));
  std::string heads;
  for (const std::string& head : left_out) heads += (heads.empty() ? "" : ", ") + head;
  const std::string kind(messages().words(entity.words));
  notice(view::NoticeTone::Ok,
         left_out.empty() ? messages().format("notice.table.in", {count, kind})
                          : messages().format("notice.table.in_part", {count, kind, heads}));
  view::Notice& said = t_.session.notices.back();
  said.action = view::CommandCall{view::CommandId::Undo, {}};
  said.action_label = messages().text("command.undo");
}

}  // namespace quanyu::app
