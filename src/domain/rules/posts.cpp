#include "domain/rules/posts.hpp"

#include <algorithm>
#include <limits>

#include "domain/entities/bodies.hpp"
#include "domain/entities/standards.hpp"
#include "domain/entities/units.hpp"

namespace quanyu::domain {
namespace {

constexpr std::int64_t kFirstDay = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kLastDay = std::numeric_limits<std::int64_t>::max();

std::int64_t first_day(const Entity& entity, const RecordFact& record) {
  const Field* from = entity.field(Meaning::From);
  return from != nullptr && record.has(from->number) ? record.number(from->number) : kFirstDay;
}
std::int64_t last_day(const Entity& entity, const RecordFact& record) {
  const Field* to = entity.field(Meaning::To);
  return to != nullptr && record.has(to->number) ? record.number(to->number) : kLastDay;
}

bool is_group(OrganisationKind kind) {
  return kind == OrganisationKind::Group || kind == OrganisationKind::GridGroup ||
         kind == OrganisationKind::TemporaryGroup;
}

bool is_committee(OrganisationKind kind) {
  return kind == OrganisationKind::Committee || kind == OrganisationKind::WorkingCommittee ||
         kind == OrganisationKind::IndustryCommittee;
}

const RecordFact* organisation_of(const RuleContext& context, FieldNumber field) {
  return context.facts.find(number::Organisation, context.after.id(field));
}

OrganisationKind kind_of(const RecordFact& organisation) {
  return static_cast<OrganisationKind>(organisation.number(kOrganisation["kind"]));
}

// Nobody else holds the post of secretary there at the same time.
Result<void> one_secretary(const RuleContext& context) {
  const FieldNumber post = kAppointment["post"];
  constexpr auto kSecretary = static_cast<std::int64_t>(Post::Secretary);
  if (context.after.number(post) != kSecretary) return {};
  for (const RecordFact& other :
       context.facts.list(number::Appointment, kAppointment["organisation"])) {
    if (other.name.id == context.after.name.id || other.number(post) != kSecretary) continue;
    if (overlap(kAppointment, other, context.after)) {
      return rule_broken(context, post, "one_secretary");
    }
  }
  return {};
}

}  // namespace

bool post_exists(OrganisationKind kind, Post post) {
  switch (post) {
    case Post::GroupLeader: return is_group(kind);
    case Post::Secretary:
    case Post::DeputySecretary:
    case Post::FirstSecretary:
    case Post::OrganisationMember:
    case Post::CommitteeMember: return !is_group(kind);
    case Post::FullTimeDeputy: return is_committee(kind);
    case Post::PartTimeMember: return !is_group(kind);
    case Post::Instructor:
    case Post::Liaison:
    case Post::Staff:
    case Post::Other: return true;
    default: return false;
  }
}

bool has_terms(OrganisationKind kind) {
  switch (kind) {
    case OrganisationKind::WorkingCommittee:
    case OrganisationKind::Group:
    case OrganisationKind::GridGroup:
    case OrganisationKind::TemporaryCommittee:
    case OrganisationKind::TemporaryBranch:
    case OrganisationKind::TemporaryGroup: return false;
    default: return true;
  }
}

bool overlap(const Entity& entity, const RecordFact& one, const RecordFact& other) {
  return first_day(entity, one) <= last_day(entity, other) &&
         first_day(entity, other) <= last_day(entity, one);
}

bool holds_on(const Entity& entity, const RecordFact& record, Date day) {
  return first_day(entity, record) <= day.days && day.days <= last_day(entity, record);
}

Result<void> appointment_fits(const RuleContext& context) {
  const RecordFact& after = context.after;
  const FieldNumber places[] = {kAppointment["organisation"], kAppointment["unit"],
                                kAppointment["body"], kAppointment["office"]};
  const bool anywhere =
      std::ranges::any_of(places, [&](FieldNumber place) { return after.has(place); });
  if (!anywhere) return rule_broken(context, places[0], "appointment_somewhere");
  const RecordFact* organisation = organisation_of(context, places[0]);
  if (organisation == nullptr) return {};
  const auto post = static_cast<Post>(after.number(kAppointment["post"]));
  if (!post_exists(kind_of(*organisation), post)) {
    return rule_broken(context, kAppointment["post"], "post_of_kind");
  }
  if (after.has(kAppointment["term"]) && !has_terms(kind_of(*organisation))) {
    return rule_broken(context, kAppointment["term"], "no_term");
  }
  return one_secretary(context);
}

Result<void> term_fits(const RuleContext& context) {
  const bool organisation = context.after.has(kTerm["organisation"]);
  if (organisation == context.after.has(kTerm["unit"])) {
    return rule_broken(context, kTerm["organisation"], "term_of_one");
  }
  const RecordFact* holder = organisation_of(context, kTerm["organisation"]);
  if (holder != nullptr && !has_terms(kind_of(*holder))) {
    return rule_broken(context, kTerm["organisation"], "no_term");
  }
  return {};
}

Result<void> seat_is_eligible(const RuleContext& context) {
  const RecordFact& seat = context.after;
  if (!seat.has(kBodyMember["unit"]) && !seat.has(kBodyMember["office"]) &&
      !seat.has(kBodyMember["person"])) {
    return rule_broken(context, kBodyMember["unit"], "seat_of_nobody");
  }
  const RecordFact* body = context.facts.find(number::Body, seat.id(kBodyMember["body"]));
  const RecordFact* unit = context.facts.find(number::Unit, seat.id(kBodyMember["unit"]));
  if (body == nullptr || unit == nullptr) return {};
  bool asked = false;
  for (const RecordFact& rule : context.facts.list(number::SeatRule, 0)) {
    if (rule.number(kSeatRule["body_kind"]) != body->number(kBody["kind"])) continue;
    if (rule.number(kSeatRule["role"]) != seat.number(kBodyMember["role"])) continue;
    asked = true;
    if (rule.number(kSeatRule["nature"]) == unit->number(kUnit["nature"])) return {};
  }
  if (asked) return rule_broken(context, kBodyMember["unit"], "seat_not_eligible");
  return {};
}

SeatHolder holder_of_seat(const RecordFact& seat, std::span<const RecordFact> of_office, Date day) {
  SeatHolder holder;
  holder.ended = !holds_on(kBodyMember, seat, day);
  if (holder.ended) return holder;
  if (!seat.has(kBodyMember["office"])) {
    holder.person = seat.id(kBodyMember["person"]);
    return holder;
  }
  std::int64_t left = first_day(kBodyMember, seat) - 1;
  for (const RecordFact& appointment : of_office) {
    if (holds_on(kAppointment, appointment, day)) {
      holder.person = appointment.id(kAppointment["person"]);
      return holder;
    }
    const std::int64_t last = last_day(kAppointment, appointment);
    if (last < day.days) left = std::max(left, last);
  }
  holder.vacant = true;
  holder.vacant_since = {static_cast<std::int32_t>(left + 1)};
  return holder;
}

}  // namespace quanyu::domain
