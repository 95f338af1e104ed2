#include "support/workflow_trial.hpp"

#include <algorithm>

#include "domain/model.hpp"

namespace quanyu::testing {
namespace {

using domain::Cell;
using domain::Field;
using domain::FieldType;
using domain::RecordFact;
using domain::Value;

constexpr std::uint8_t kOwnRecord = 1;
constexpr std::uint8_t kSomebody = 2;
constexpr std::uint8_t kTarget = 3;
constexpr std::uint8_t kRelated = 4;
constexpr std::int32_t kMinutesOfNine = 9 * 60;

Id made_id(std::uint8_t sort, domain::EntityNumber entity, std::size_t ordinal = 0) {
  Id id;
  id.bytes[0] = std::byte{sort};
  id.bytes[13] = std::byte{static_cast<std::uint8_t>(ordinal)};
  id.bytes[14] = static_cast<std::byte>(entity >> 8);
  id.bytes[15] = static_cast<std::byte>(entity & 0xff);
  return id;
}

std::int64_t number_for(const Field& field) {
  switch (field.type) {
    case FieldType::Choice: return field.choices.front().number;
    case FieldType::Date: return kTrialToday;
    case FieldType::Moment: return kTrialToday * 24 * 60;
    default: return std::clamp<std::int64_t>(1, field.minimum, field.maximum);
  }
}

}  // namespace

Trial::Trial(const domain::Workflow& workflow, const domain::Action& action, std::int64_t state)
    : workflow_(&workflow), action_(&action) {
  facts.has_workspace = true;
  facts.record.name = {.entity = entity().number, .id = made_id(kOwnRecord, entity().number)};
  facts.record.standing = domain::Standing::Alive;
  for (const Field& field : entity().fields) {
    if (field.presence == domain::Presence::Required) hold(field.number);
  }
  hold(workflow.state().number, state);
  for (const domain::Asked& asked : action.asks) {
    if (asked.presence == domain::Presence::Required) answer(asked.field);
  }
  acting = {.id = made_id(kSomebody, 0),
            .name = "演示甲",
            .unit = "示例街道",
            .role = domain::Role::Clerk,
            .scope = {}};
}

std::int64_t Trial::state() const { return facts.record.number(workflow_->state().number); }

Moment Trial::now() const {
  return moment_at({static_cast<std::int32_t>(kTrialToday)}, kMinutesOfNine, facts.offset_minutes);
}

domain::command::Act Trial::command() const {
  return {.record = facts.record.name, .action = action_->number, .cells = answers, .now = now()};
}

Value Trial::sample(const Field& field) {
  if (field.type == FieldType::Text) return std::string("演示");
  if (field.type == FieldType::Reference) return referred(field.target).name.id;
  return number_for(field);
}

void Trial::hold(domain::FieldNumber field, Value value) {
  facts.record.set(field, std::move(value));
}

void Trial::hold(domain::FieldNumber field) { hold(field, sample(*entity().field(field))); }

void Trial::answer(domain::FieldNumber field, Value value) {
  std::erase_if(answers, [&](const Cell& cell) { return cell.field == field; });
  answers.push_back({field, std::move(value)});
}

void Trial::answer(domain::FieldNumber field) { answer(field, sample(*entity().field(field))); }

// Its own references are left out: no rule looks two steps away.
RecordFact& Trial::referred(domain::EntityNumber number) {
  const Id id = made_id(kTarget, number);
  const auto known = std::ranges::find_if(facts.referred, [&](const RecordFact& record) {
    return record.name.entity == number && record.name.id == id;
  });
  if (known != facts.referred.end()) return *known;
  RecordFact made{
      .name = {.entity = number, .id = id}, .standing = domain::Standing::Alive, .cells = {}};
  for (const Field& field : domain::find_entity(number)->fields) {
    if (field.presence != domain::Presence::Required) continue;
    if (field.type == FieldType::Text) made.set(field.number, std::string("演示"));
    if (field.type != FieldType::Text && field.type != FieldType::Reference) {
      made.set(field.number, number_for(field));
    }
  }
  return facts.referred.emplace_back(std::move(made));
}

RecordFact& Trial::relate(domain::EntityNumber of, domain::FieldNumber via) {
  auto list = std::ranges::find_if(facts.related, [&](const domain::RelatedFact& related) {
    return related.of == of && related.via == via;
  });
  if (list == facts.related.end()) {
    list = facts.related.insert(list, {.of = of, .via = via, .records = {}});
  }
  RecordFact made{.name = {.entity = of, .id = made_id(kRelated, of, list->records.size())},
                  .standing = domain::Standing::Alive,
                  .cells = {}};
  for (const Field& field : domain::find_entity(of)->fields) {
    if (field.presence == domain::Presence::Required) made.set(field.number, sample(field));
  }
  if (via != 0) made.set(via, facts.record.name.id);
  return list->records.emplace_back(std::move(made));
}

std::string full_name(const domain::Workflow& workflow, const domain::Action& action) {
  return std::string(workflow.entity->name) + "." + std::string(action.name);
}

Trial prepared_trial(const domain::Workflow& workflow, const domain::Action& action,
                     std::int64_t state) {
  Trial trial = unprepared_trial(workflow, action, state);
  for (const Preparation& preparation : preparations()) {
    if (preparation.action == full_name(workflow, action)) preparation.prepare(trial);
  }
  return trial;
}

Trial unprepared_trial(const domain::Workflow& workflow, const domain::Action& action,
                       std::int64_t state) {
  Trial trial(workflow, action, state);
  const std::string all = std::string(workflow.entity->name) + ".*";
  for (const Preparation& preparation : preparations()) {
    if (preparation.action == all) preparation.prepare(trial);
  }
  return trial;
}

}  // namespace quanyu::testing
