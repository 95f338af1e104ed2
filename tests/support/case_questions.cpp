// What a golden case can ask, printed from the views and rules that answer it on screen.

#include <algorithm>

#include "domain/entities/collection.hpp"
#include "domain/indicators/catalogue.hpp"
#include "domain/model.hpp"
#include "domain/rules/collections.hpp"
#include "domain/rules/duties.hpp"
#include "stats/indicator_figures.hpp"
#include "store/queries/live_records.hpp"
#include "store/queries/record_detail.hpp"
#include "store/queries/record_history.hpp"
#include "store/queries/tree_query.hpp"
#include "store/record_fact.hpp"
#include "support/case_runner.hpp"
#include "view/entity_detail_view.hpp"
#include "view/entity_list_view.hpp"
#include "view/format.hpp"

namespace quanyu::testing {
namespace {

using domain::Entity;
using domain::RecordFact;
using domain::RowName;
using store::must;

constexpr std::int64_t kShown = 20;

Date day_of(const std::string& text) { return must(parse_date(text)); }

std::string line(const std::string& text) { return "  " + text + "\n"; }

// --- One record ---

// Titles of everything a page mentions.
void learn(store::Database& database, const view::EntityDetailInput& input, const RowName& name,
           store::TitleBook& titles) {
  must(titles.learn(database, name.entity, name.id));
  must(titles.learn(database, *domain::find_entity(name.entity), input.record->row.values));
  for (const auto* spans : {&input.as_child, &input.as_parent}) {
    for (const store::LinkedSpan& span : *spans) {
      must(titles.learn(database, *domain::find_entity(span.link.entity), span.values));
    }
  }
  for (const store::RecordChange& change : input.history) {
    for (const store::ChangedCell& cell : change.cells) {
      const domain::Field* field = domain::find_entity(cell.row.entity)->field(cell.field);
      for (const domain::Value* value : {&cell.before, &cell.after}) {
        const auto* id = std::get_if<Id>(value);
        if (id != nullptr && field != nullptr) must(titles.learn(database, field->target, *id));
      }
    }
  }
}

view::EntityDetailView page_of(CaseRunner& runner, const RowName& name) {
  store::Database& database = *runner.database;
  store::TitleBook titles;
  view::EntityDetailInput input;
  input.route.screen = view::Screen::Record;
  input.route.entity.entity = domain::find_entity(name.entity)->name;
  input.route.entity.record = to_hex(name.id);
  input.role = runner.acting.role;
  input.words.titles = &titles;
  input.record = must(store::record_detail(database, name));
  input.referrers = must(store::referrers_of(database, name, kShown));
  input.as_child = must(store::links_of_child(database, name));
  input.as_parent = must(store::links_of_parent(database, name, kShown));
  input.history = must(store::record_history(database, name));
  learn(database, input, name, titles);
  return view::build_entity_detail(input);
}

std::string show(CaseRunner& runner, const RowName& name) {
  const view::EntityDetailView page = page_of(runner, name);
  std::string head = page.kind + " " + page.title;
  if (!page.serial.empty()) head += " " + page.serial;
  if (!page.state.empty()) head += " [" + page.state + "]";
  if (!page.removed.empty()) head += " " + page.removed;
  std::string text = line(head);
  for (const view::DetailField& field : page.fields) text += line(field.label + "：" + field.value);
  for (const view::DetailLinks& links : page.belongs) {
    for (const view::DetailSpan& span : links.spans) {
      text += line(links.title + "：" + span.when + " " + span.title +
                   (span.detail.empty() ? "" : " " + span.detail));
    }
  }
  for (const view::DetailReferrers& group : page.referrers) {
    for (const view::DetailLine& one : group.lines) text += line(group.title + " ← " + one.title);
  }
  std::string actions;
  for (const view::DetailAction& action : page.actions) {
    actions += (actions.empty() ? "" : "、") + action.label;
  }
  return actions.empty() ? text : text + line("可办：" + actions);
}

std::string history(CaseRunner& runner, const RowName& name) {
  std::string text;
  for (const view::DetailEvent& event : page_of(runner, name).history) {
    text += line(event.when + " " + event.who + "：" + event.what);
    for (const view::DetailChange& change : event.changes) {
      const std::string after = change.after.empty() ? "（空）" : change.after;
      text += line("  " + change.label + "：" +
                   (change.before.empty() ? after : change.before + " → " + after));
    }
  }
  return text;
}

// --- Many ---

std::string list(CaseRunner& runner, const CaseCommand& command) {
  const Entity* entity = entity_called(command.word(1));
  if (entity == nullptr) return line("wrong: no records are called " + command.word(1));
  view::EntityListInput input;
  input.route.screen = view::Screen::List;
  input.route.entity.entity = entity->name;
  input.role = runner.acting.role;
  store::RecordPages pages(
      *runner.database,
      must(store::load_record_list(*runner.database, view::list_query(input.route, {}, {}))));
  input.pages = &pages;
  const view::EntityListView shown = view::build_entity_list(input);
  const auto joined = [&](auto cell_at) {
    std::string text;
    for (std::size_t at = 0; at < shown.columns.size(); ++at) {
      text += (at == 0 ? "" : " | ") + cell_at(at);
    }
    return line(text);
  };
  std::string text = line(shown.title + "，" + shown.subtitle);
  text += joined([&](std::size_t at) { return shown.columns[at].label; });
  for (std::size_t row = 0; row < shown.rows.size(); ++row) {
    text += joined([&](std::size_t at) {
      const view::EntityCell cell = shown.rows.cell(row, at);
      return cell.tag.empty() ? cell.text : "[" + cell.tag + "]";
    });
  }
  return text;
}

std::string tree(CaseRunner& runner, const CaseCommand& command) {
  const Date day = day_of(command.word(1));
  const auto snapshot = must(store::tree_snapshot(*runner.database, domain::Tree::Territory, day));
  std::string text;
  for (const store::TreeNode& node : snapshot.nodes) {
    text += line(std::string(static_cast<std::size_t>(node.depth) * 2, ' ') + node.title);
  }
  return text;
}

std::string figure_text(const domain::Indicator& indicator, Ratio value) {
  if (!value.defined()) return "–";
  if (indicator.roll_up == domain::RollUp::Ratio) {
    return format_percent(value, indicator.decimals) + "%（" + std::to_string(value.numerator) +
           "/" + std::to_string(value.denominator) + "）";
  }
  return format_ratio(value, indicator.decimals) + " " + std::string(indicator.unit.zh);
}

// "figure CODE from DAY to DAY": at every node of the last day's tree.
std::string figure(CaseRunner& runner, const CaseCommand& command) {
  const domain::Indicator* indicator = domain::find_indicator(command.word(1));
  if (indicator == nullptr) return line("wrong: no indicator is called " + command.word(1));
  const store::FigurePeriod period{day_of(command.after("from")), day_of(command.after("to"))};
  const auto areas = must(store::load_area_tree(*runner.database, period.last));
  store::AreaHomes homes(*runner.database, period.last);
  const auto figures =
      must(stats::indicator_figures(*runner.database, homes, *indicator, areas, period));
  std::string text = line(std::string(indicator->name.zh));
  for (store::Node node = 0; node < areas->size(); ++node) {
    const std::string indent(static_cast<std::size_t>(areas->depth(node) + 1) * 2, ' ');
    text += line(indent + std::string(areas->name(node)) + "：" +
                 figure_text(*indicator, figures.value(node)));
  }
  return text;
}

// --- What rules reckon ---

std::vector<RecordFact> records_of(CaseRunner& runner, domain::EntityNumber entity,
                                   domain::FieldNumber field, const Id& id) {
  auto records = must(store::live_records(*runner.database, entity));
  std::erase_if(records, [&](const RecordFact& record) { return record.id(field) != id; });
  return records;
}

RecordFact fact(CaseRunner& runner, const RowName& name) {
  return must(store::record_fact(runner.database->connection(), name));
}

// Answers, totals and what each return fails by, of a collection.
std::string totals(CaseRunner& runner, const RowName& name) {
  using namespace domain;
  const auto columns =
      records_of(runner, number::CollectionColumn, kCollectionColumn["collection"], name.id);
  const auto returns =
      records_of(runner, number::CollectionReturn, kCollectionReturn["collection"], name.id);
  const auto values = must(store::live_records(*runner.database, number::CollectionValue));
  const AnswerCount count = count_answers(fact(runner, name), returns);
  std::string text = line("应报 " + std::to_string(count.asked) + "，已报 " +
                          std::to_string(count.answered) + "，迟报 " + std::to_string(count.late) +
                          "，未报 " + std::to_string(count.missing.size()));
  for (const ColumnTotal& total : total_columns(columns, returns, values)) {
    const auto column = std::ranges::find_if(
        columns, [&](const RecordFact& one) { return one.name.id == total.column; });
    text += line(column->text(kCollectionColumn["cell"]) + " " +
                 column->text(kCollectionColumn["title"]) + "：" + format_scaled(total.total, 2) +
                 "（" + std::to_string(total.answers) + " 份）");
  }
  return text;
}

std::string_view mark_word(domain::DutyMark mark) {
  switch (mark) {
    case domain::DutyMark::Open: return "未到期";
    case domain::DutyMark::Fulfilled: return "已履行";
    case domain::DutyMark::MadeUp: return "已补办";
    case domain::DutyMark::Excused: return "免予履行";
    case domain::DutyMark::Missed: return "未履行";
  }
  return "";
}

// "duty OWNER DAY": every period owed up to that day.
std::string duty(CaseRunner& runner, const RowName& name, const std::string& day) {
  using namespace domain;
  const RecordFact owner = fact(runner, name);
  const RecordFact owed =
      fact(runner, {.entity = number::PeriodicDuty, .id = owner.id(kDutyOwner["duty"])});
  auto meetings = must(store::live_records(*runner.database, number::Meeting));
  std::erase_if(meetings, [&](const RecordFact& meeting) {
    const Id body = owner.id(kDutyOwner["body"]);
    const Id area = owner.id(kDutyOwner["area"]);
    return body.is_nil() ? meeting.id(kMeeting["area"]) != area
                         : meeting.id(kMeeting["body"]) != body;
  });
  std::string text;
  for (const DutyPeriod& period :
       duty_periods(owed, owner,
                    records_of(runner, number::DutyOccurrence, kDutyOccurrence["owner"], name.id),
                    meetings, day_of(day))) {
    text += line(format_date(period.span.first) + " 至 " + format_date(period.span.last) + "：应 " +
                 std::to_string(period.owed) + "，办 " + std::to_string(period.done) + "，" +
                 std::string(mark_word(period.mark)));
  }
  return text;
}

}  // namespace

std::string ask_case(CaseRunner& runner, const CaseCommand& command) {
  const std::string verb = command.word(0);
  if (verb == "list") return list(runner, command);
  if (verb == "tree") return tree(runner, command);
  if (verb == "figure") return figure(runner, command);
  if (verb != "show" && verb != "history" && verb != "totals" && verb != "duty") return {};
  const RowName* row = runner.find(command.word(1));
  if (row == nullptr) return line("wrong: nothing is called " + command.word(1));
  if (verb == "show") return show(runner, *row);
  if (verb == "history") return history(runner, *row);
  return verb == "totals" ? totals(runner, *row) : duty(runner, *row, command.word(2));
}

}  // namespace quanyu::testing
