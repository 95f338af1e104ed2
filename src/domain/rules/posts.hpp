// Rules of posts, terms and seats: which posts a kind of organisation has, one secretary at a time,
// no term for a working committee, who may take a seat, and when a seat that follows an office is
// vacant.
#pragma once

#include <span>

#include "base/dates.hpp"
#include "domain/entities/organisations.hpp"
#include "domain/entities/posts.hpp"
#include "domain/rules.hpp"

namespace quanyu::domain {

// A 小组 has a 组长 and no secretary; 专职副书记 only where there is a committee.
bool post_exists(OrganisationKind kind, Post post);
// A working committee is sent (派出机关) and has no 换届; temporary organisations have none either.
bool has_terms(OrganisationKind kind);

// Days with both ends, the last one included; 0 for an open end would be a day, so ends are given
// as a record's From and To fields.
bool overlap(const Entity& entity, const RecordFact& one, const RecordFact& other);
bool holds_on(const Entity& entity, const RecordFact& record, Date day);

inline constexpr Relation kSameOrganisation[] = {siblings(kAppointment, "organisation")};
inline constexpr Relation kSeatRules[] = {{.of = number::SeatRule}};

Result<void> appointment_fits(const RuleContext& context);
Result<void> term_fits(const RuleContext& context);
Result<void> seat_is_eligible(const RuleContext& context);

// Who sits on a seat on a day. A seat by office is held by whoever holds the office; between two
// holders it is vacant, since the day after the last one left.
struct SeatHolder {
  Id person;  // nil: vacant, or a seat of a unit
  bool vacant = false;
  bool ended = false;  // the seat itself does not exist on the day
  Date vacant_since;
};
// `of_office` are all appointments to the seat's office.
SeatHolder holder_of_seat(const RecordFact& seat, std::span<const RecordFact> of_office, Date day);

}  // namespace quanyu::domain
