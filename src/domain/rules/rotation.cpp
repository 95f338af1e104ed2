#include "domain/rules/rotation.hpp"

#include <algorithm>
#include <tuple>

#include "domain/rules/shorthand.hpp"

namespace quanyu::domain {
namespace {

// A member and when it led last. The first members are as if they had led before the beginning, in
// the official order; one who joins is as if it had led in the period before.
struct Waiting {
  Id member;  // of the record, so that ties are settled alike everywhere
  Id unit;
  Date joined;
  Date left;
  std::int64_t position = 0;
  std::int32_t last_turn = 0;
  std::int32_t joined_turn = 0;
  bool known = false;  // has been a member in some period already

  [[nodiscard]] auto order() const { return std::tie(last_turn, joined_turn, position, member); }
};

std::vector<Waiting> waiting_members(const std::vector<RecordFact>& members) {
  std::vector<Waiting> all;
  for (const RecordFact& record : members) {
    Waiting& one = all.emplace_back();
    one.member = record.name.id;
    one.unit = record.id(kRotationMember["unit"]);
    one.joined = day_of(record, kRotationMember["joined_on"], kAlways);
    one.left = day_of(record, kRotationMember["left_on"], kNever);
    one.position = record.number(kRotationMember["position"]);
  }
  return all;
}

// Whoever belongs to the rotation on the first day of the period, joiners taking their place.
std::vector<Waiting*> members_in(std::vector<Waiting>& all, Date first, std::int32_t turn) {
  std::vector<Waiting*> present;
  for (Waiting& one : all) {
    if (one.joined > first || one.left < first) continue;
    if (!one.known) {
      one.known = true;
      one.last_turn = turn - 1;
      one.joined_turn = turn;
    }
    present.push_back(&one);
  }
  return present;
}

Id recorded_unit(const std::vector<RecordFact>& turns, const Span& span) {
  const auto found = std::ranges::find_if(turns, [&](const RecordFact& turn) {
    return span.holds(day_of(turn, kRotationTurn["starts"], kAlways)) &&
           turn.has(kRotationTurn["unit"]);
  });
  return found == turns.end() ? Id{} : found->id(kRotationTurn["unit"]);
}

Turn take_turn(const std::vector<Waiting*>& present, const Span& span, const Id& recorded,
               std::int32_t turn) {
  const auto longest = std::ranges::min_element(
      present, [](const Waiting* a, const Waiting* b) { return a->order() < b->order(); });
  const Id due = longest == present.end() ? Id{} : (*longest)->unit;
  const Id taken = recorded.is_nil() ? due : recorded;
  for (Waiting* one : present) {
    if (one->unit == taken) one->last_turn = turn;
  }
  return {span, taken, taken != due};
}

Period period_of_rotation(const RecordFact& rotation) {
  return static_cast<Period>(rotation.number(kRotation["period"]));
}

}  // namespace

std::vector<Turn> turns_until(const RecordFact& rotation, const std::vector<RecordFact>& members,
                              const std::vector<RecordFact>& turns, Date last) {
  std::vector<Turn> taken;
  if (!rotation.has(kRotation["starts"])) return taken;
  const Period period = period_of_rotation(rotation);
  const Date end = std::min(last, day_of(rotation, kRotation["ends"], kNever));
  std::vector<Waiting> all = waiting_members(members);
  Span span = period_of(period, day_of(rotation, kRotation["starts"], kAlways));
  for (std::int32_t turn = 1; span.first <= end; ++turn, span = next_period(period, span)) {
    const std::vector<Waiting*> present = members_in(all, span.first, turn);
    taken.push_back(take_turn(present, span, recorded_unit(turns, span), turn));
  }
  return taken;
}

Id unit_in_turn(const RecordFact& rotation, const std::vector<RecordFact>& members,
                const std::vector<RecordFact>& turns, Date day) {
  if (day > day_of(rotation, kRotation["ends"], kNever)) return {};
  const std::vector<Turn> taken = turns_until(rotation, members, turns, day);
  return taken.empty() ? Id{} : taken.back().unit;
}

Result<void> turn_is_entered_once(const RuleContext& context) {
  const RecordFact* rotation = referred(context, kRotationTurn["rotation"]);
  if (rotation == nullptr) return {};
  const Span span = period_of(period_of_rotation(*rotation),
                              day_of(context.after, kRotationTurn["starts"], kAlways));
  for (const RecordFact& turn :
       context.facts.list(number::RotationTurn, kRotationTurn["rotation"])) {
    if (turn.name == context.after.name) continue;
    if (span.holds(day_of(turn, kRotationTurn["starts"], kAlways))) {
      return rule_broken(context, kRotationTurn["starts"], "turn_entered_twice");
    }
  }
  return {};
}

void move_turn_to_first_day(const RuleContext& context, Changes& changes) {
  const RecordFact* rotation = referred(context, kRotationTurn["rotation"]);
  if (rotation == nullptr || !context.after.has(kRotationTurn["starts"])) return;
  const Span span = period_of(period_of_rotation(*rotation),
                              day_of(context.after, kRotationTurn["starts"], kAlways));
  set_own_cell(context, changes, kRotationTurn["starts"], std::int64_t{span.first.days});
}

Result<void> member_stands_once(const RuleContext& context) {
  const Date joined = day_of(context.after, kRotationMember["joined_on"], kAlways);
  const Date left = day_of(context.after, kRotationMember["left_on"], kNever);
  for (const RecordFact& member :
       context.facts.list(number::RotationMember, kRotationMember["rotation"])) {
    if (member.name == context.after.name) continue;
    if (member.id(kRotationMember["unit"]) != context.after.id(kRotationMember["unit"])) continue;
    if (day_of(member, kRotationMember["joined_on"], kAlways) <= left &&
        joined <= day_of(member, kRotationMember["left_on"], kNever)) {
      return rule_broken(context, kRotationMember["unit"], "member_stands_twice");
    }
  }
  return {};
}

}  // namespace quanyu::domain
