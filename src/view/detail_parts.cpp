#include "view/detail_parts.hpp"

#include <algorithm>

#include "domain/model.hpp"
#include "view/format.hpp"

namespace quanyu::view {
namespace {

using domain::Entity;
using domain::Field;
namespace link_field = domain::link_field;

// data, not shown as a sentence: what stands between parts of a line
constexpr std::string_view kDot = " · ";

std::string joined(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return std::string(a.empty() ? b : a);
  return std::string(a).append(kDot).append(b);
}

std::string kind_words(const Entity& link, std::int64_t kind, const Messages& messages) {
  const Field& field = *link.field(link_field::kKind);
  const domain::Choice* choice = field.choice(kind);
  return choice == nullptr ? std::string() : std::string(messages.words(choice->words));
}

// The further cells of a link, as one line.
std::string more_words(const Entity& link, const store::LinkedSpan& span, const ValueWords& words) {
  std::string more;
  for (std::size_t at = 0; at < link.fields.size() && at < span.values.size(); ++at) {
    const Field& field = link.fields[at];
    if (field.number <= link_field::kParent) continue;
    const std::string value = words.value(field, span.values[at]);
    if (value.empty()) continue;
    more = joined(more, std::string(words.messages.words(field.words)) + ' ' + value);
  }
  return more;
}

std::string span_words(const store::LinkedSpan& span, const Messages& messages) {
  const std::string from =
      quanyu::format_date(Date{static_cast<std::int32_t>(span.link.valid_from)});
  if (!span.until) return messages.format("detail.since", {from});
  // The last day it held is the day before the next began.
  return messages.format("detail.from_to", {from, quanyu::format_date(Date{span.until->days - 1})});
}

DetailSpan child_span(const EntityDetailInput& input, const Entity& link,
                      const store::LinkedSpan& span) {
  const Field& parent = *link.field(link_field::kParent);
  DetailSpan made{.when = span_words(span, input.words.messages),
                  .title = std::string(input.words.messages.text("detail.unplaced")),
                  .detail = more_words(link, span, input.words),
                  .current = !span.until.has_value(),
                  .target = {}};
  if (!span.parent) return made;
  made.title = input.words.title(parent.target, *span.parent);
  made.target = record_route(input.route, {.entity = parent.target, .id = *span.parent});
  return made;
}

// One list for each kind of link that records of this entity can have, also when it has none yet.
void add_as_child(const EntityDetailInput& input, const Entity& link,
                  std::vector<DetailLinks>& all) {
  const Messages& messages = input.words.messages;
  const Field& kinds = *link.field(link_field::kKind);
  for (const domain::Choice& kind : kinds.choices) {
    DetailLinks made{.key = std::string(link.name) + "." + std::string(kind.name),
                     .title = std::string(messages.words(link.words)),
                     .spans = {},
                     .change = {},
                     .more = {},
                     .all = {}};
    if (kinds.choices.size() > 1) {
      made.title = joined(made.title, messages.words(kind.words));
    }
    for (const store::LinkedSpan& span : input.as_child) {
      if (span.link.entity != link.number || span.link.kind != kind.number) continue;
      made.spans.push_back(child_span(input, link, span));
    }
    const bool first = &kind == &kinds.choices.front();
    if (first && may_write(link, input.role)) {
      made.change = input.route;
      made.change->panel = Panel::Link;
      made.change->entity.action = link.name;
    }
    if (!made.spans.empty() || made.change) all.push_back(std::move(made));
  }
}

void add_as_parent(const EntityDetailInput& input, const Entity& link,
                   std::vector<DetailLinks>& all) {
  const Field& child = *link.field(link_field::kChild);
  const Field& parent = *link.field(link_field::kParent);
  DetailLinks made{.key = std::string(link.name) + ".below",
                   .title = joined(input.words.messages.words(link.words),
                                   input.words.messages.words(child.words)),
                   .spans = {},
                   .change = {},
                   .more = {},
                   .all = {}};
  for (const store::LinkedSpan& span : input.as_parent) {
    if (span.link.entity != link.number) continue;
    const std::string kind = link.field(link_field::kKind)->choices.size() > 1
                                 ? kind_words(link, span.link.kind, input.words.messages)
                                 : std::string();
    made.spans.push_back(
        {.when = span_words(span, input.words.messages),
         .title = input.words.title(child.target, span.link.id),
         .detail = joined(kind, more_words(link, span, input.words)),
         .current = true,
         .target = record_route(input.route, {.entity = child.target, .id = span.link.id})});
  }
  if (made.spans.empty()) return;
  Route all_of_them = list_route(input.route, link.name);
  all_of_them.entity.by = parent.name;
  all_of_them.entity.by_record = to_hex(input.record->row.name.id);
  made.all = std::move(all_of_them);
  all.push_back(std::move(made));
}

std::string life_words(const store::ChangedCell& cell, const Messages& messages) {
  if (cell.after == domain::Value{std::int64_t{1}}) {
    return std::string(messages.text("history.life.alive"));
  }
  return std::string(messages.text("history.life.removed"));
}

// Empty for what the line says already: that the record was made.
std::optional<DetailChange> change_of(const store::ChangedCell& cell, const ValueWords& words) {
  const Entity* entity = domain::find_entity(cell.row.entity);
  if (entity == nullptr) return std::nullopt;
  if (cell.field == domain::kLifeField) {
    if (cell.told == store::Told::Fields || domain::is_none(cell.before)) return std::nullopt;
    return DetailChange{.label = life_words(cell, words.messages), .before = {}, .after = {}};
  }
  const Field* field = entity->field(cell.field);
  if (field == nullptr) return std::nullopt;
  DetailChange change{.label = std::string(words.messages.words(field->words)),
                      .before = words.value(*field, cell.before),
                      .after = words.value(*field, cell.after),
                      .told = cell.told == store::Told::Values};
  if (entity->is_link()) {
    const std::string day =
        quanyu::format_date(Date{static_cast<std::int32_t>(cell.row.valid_from)});
    change.label = joined(words.messages.words(entity->words), change.label);
    if (cell.row.valid_from != 0) change.label = joined(change.label, day);
  }
  return change;
}

}  // namespace

std::vector<DetailLinks> build_links(const EntityDetailInput& input, const Entity& entity) {
  std::vector<DetailLinks> all;
  for (const Entity* link : domain::all_entities()) {
    if (link->is_link() && link->field(link_field::kChild)->target == entity.number) {
      add_as_child(input, *link, all);
    }
  }
  for (const Entity* link : domain::all_entities()) {
    if (link->is_link() && link->field(link_field::kParent)->target == entity.number) {
      add_as_parent(input, *link, all);
    }
  }
  return all;
}

std::vector<DetailReferrers> build_referrers(const EntityDetailInput& input) {
  std::vector<DetailReferrers> all;
  const Messages& messages = input.words.messages;
  for (const store::Referrers& group : input.referrers) {
    const Entity& of = *domain::find_entity(group.of);
    const Field& via = *of.field(group.via);
    DetailReferrers made{.key = std::string(of.name) + "." + std::string(via.name),
                         .title = joined(messages.words(of.words), messages.words(via.words)),
                         .count = format_number(group.total),
                         .all = list_route(input.route, of.name),
                         .lines = {},
                         .add = {}};
    made.all.entity.by = via.name;
    made.all.entity.by_record = to_hex(input.record->row.name.id);
    for (const store::RecordTitle& title : group.first) {
      made.lines.push_back({.title = input.words.title(title),
                            .detail = {},
                            .target = record_route(input.route, title.name)});
    }
    if (may_write(of, input.role)) {
      made.add = made.all;
      made.add->panel = Panel::Form;
    }
    all.push_back(std::move(made));
  }
  return all;
}

std::vector<DetailEvent> build_events(const EntityDetailInput& input) {
  std::vector<DetailEvent> events;
  for (const store::RecordChange& change : input.history) {
    const store::HistoryEntry& entry = change.entry;
    DetailEvent event{.what = command_words(entry.command, input.words.messages),
                      .who = joined(entry.author_name, entry.unit),
                      .when = format_date_time(entry.wall_millis, input.words.offset_minutes),
                      .changes = {}};
    for (const store::ChangedCell& cell : change.cells) {
      if (auto line = change_of(cell, input.words)) event.changes.push_back(*std::move(line));
    }
    events.push_back(std::move(event));
  }
  return events;
}

// Sentences of the catalogue first; else an action's own words, or the verbs that all entities
// share.
std::string command_words(std::string_view command, const Messages& messages) {
  const std::string known = "history." + std::string(command);
  if (find_message(known)) return std::string(messages.lookup(known));
  const std::size_t dot = command.find('.');
  if (dot == std::string_view::npos) return std::string(command);
  const std::string_view verb = command.substr(dot + 1);
  const Entity* entity = domain::find_entity(command.substr(0, dot));
  const domain::Workflow* workflow =
      entity == nullptr ? nullptr : domain::find_workflow(entity->number);
  const domain::Action* action = workflow == nullptr ? nullptr : workflow->action(verb);
  if (action != nullptr) return std::string(messages.words(action->words));
  const std::string shared = "history.verb." + std::string(verb);
  return find_message(shared) ? std::string(messages.lookup(shared)) : std::string(command);
}

}  // namespace quanyu::view
