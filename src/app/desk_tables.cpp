// Tables of a list of records: out as a file or on paper, in from a file or a pasted block. A table
// goes in wholly or not at all, as one act that is undone as one.
#include <algorithm>

#include "app/desk.hpp"
#include "domain/model.hpp"
#include "exchange/encoding.hpp"
#include "exchange/record_context.hpp"
#include "report/printed_list.hpp"
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

// What is done within a moment is done without a word of it; the rest shows its progress.
void Desk::start_table_job(std::unique_ptr<Job> job, view::JobKind kind, std::string subject) {
  constexpr double kMoment = 80;
  failed_wish_.reset();
  start_job(std::move(job), kind, std::move(subject));
  t_.jobs.work(kMoment, [this] { return t_.parts.now_ms(); });
}

void Desk::export_table() {
  const view::EntityListView* list = t_.views.list();
  if (list == nullptr || list->rows.list() == nullptr || t_.jobs.running()) return;
  const domain::Entity* entity = domain::find_entity(list->route.entity.entity);
  Place& place = *t_.session.place;
  auto context = exchange::record_context(place.database(), words_of(messages().language()));
  if (!context) return report(context.error(), list->title);
  const auto written = [this, name = list->title + ".csv"](std::string text) {
    const auto bytes = std::as_bytes(std::span(text));
    t_.outgoing.send(
        shell::SaveFile{++last_request_, name, "text/csv", Bytes(bytes.begin(), bytes.end())});
  };
  start_table_job(std::make_unique<TableExportJob>(place, *entity, list->rows.list(),
                                                   *std::move(context), written),
                  view::JobKind::Export, list->title);
}

void Desk::pick_table() {
  if (!takes_tables()) return;
  picking_ = ++last_request_;
  t_.outgoing.send(shell::PickFiles{picking_, ".csv,.tsv,.txt", false});
}

bool Desk::takes_tables() const {
  const view::EntityListView* list = t_.views.list();
  return list != nullptr && list->can_import;
}

void Desk::import_table(const GivenFile& file) {
  auto text = decoded(file);
  if (!text) return report(text.error(), file.name);
  import_rows(file.name, *std::move(text));
}

void Desk::import_rows(const std::string& name, std::string text) {
  if (!takes_tables() || t_.jobs.running() || !person_known()) return;
  Place& place = *t_.session.place;
  const domain::Entity& entity = *domain::find_entity(t_.session.route.entity.entity);
  auto context = exchange::record_context(place.database(), words_of(messages().language()));
  if (!context) return report(context.error(), name);
  TableOrder order{
      .entity = &entity, .file = name, .text = std::move(text), .now = now(), .new_id = [this] {
        return t_.parts.random.id();
      }};
  start_table_job(std::make_unique<TableImportJob>(place, std::move(order), *std::move(context),
                                                   [this, &entity, name](TableOutcome outcome) {
                                                     settle_table(entity, name, std::move(outcome));
                                                   }),
                  view::JobKind::Import, name);
}

// Either everything went in, with the way back, or every wrong row is told and nothing has changed.
void Desk::settle_table(const domain::Entity& entity, const std::string& name,
                        TableOutcome outcome) {
  t_.session.changed = true;
  if (!outcome.problems.empty()) {
    t_.session.problem = view::ProblemFacts{.error = outcome.problems.front().error,
                                            .subject = name,
                                            .rows = std::move(outcome.problems)};
    return;
  }
  const std::string count = view::format_number(static_cast<std::int64_t>(outcome.rows));
  std::string heads;
  for (const std::string& head : outcome.left_out) heads += (heads.empty() ? "" : ", ") + head;
  const std::string kind(messages().words(entity.words));
  say_done(outcome.left_out.empty()
               ? messages().format("notice.table.in", {count, kind})
               : messages().format("notice.table.in_part", {count, kind, heads}));
}

}  // namespace quanyu::app
