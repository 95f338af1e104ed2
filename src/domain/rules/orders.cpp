#include <algorithm>

#include "domain/entities/units.hpp"
#include "domain/rules/consequences.hpp"
#include "domain/rules/matters.hpp"
#include "domain/rules/own_change.hpp"
#include "domain/rules/services.hpp"

namespace quanyu::domain::order_rule {
namespace {

constexpr std::int64_t kVenueKind = 1;  // of unit resources

// Whether two bookings take the same time; what ends when the other begins does not meet it.
bool overlap(const RecordFact& left, const RecordFact& right) {
  return left.number(kVenueBooking["begins_at"]) < right.number(kVenueBooking["ends_at"]) &&
         right.number(kVenueBooking["begins_at"]) < left.number(kVenueBooking["ends_at"]);
}

bool is_granted(const RecordFact& booking) {
  return in_state(booking, kVenueBooking["state"], BookingState::Granted) ||
         in_state(booking, kVenueBooking["state"], BookingState::Used);
}

}  // namespace

void ordered(const RuleContext& context, Changes& changes) {
  if (!is_new(context)) return;
  set_own(changes, kServiceOrder["ordered_at"], context.now.minutes);
  set_own(changes, kServiceOrder["receipt"], receipt_code(context.after.name.id));
}

Result<void> rates_anothers_service(const RuleContext& context) {
  if (context.acting.id != context.before.id(kServiceOrder["taken_by"])) return {};
  return rule_broken(context, kServiceOrder["rating"], "order.own_rating");
}

Result<void> booking_holds(const RuleContext& context) {
  const RecordFact& after = context.after;
  if (after.number(kVenueBooking["ends_at"]) <= after.number(kVenueBooking["begins_at"])) {
    return rule_broken(context, kVenueBooking["ends_at"], "booking.ends_first");
  }
  const RecordFact* venue =
      context.facts.find(number::UnitResource, after.id(kVenueBooking["venue"]));
  if (is_new(context) && venue != nullptr &&
      (venue->number(kUnitResource["shared"]) == 0 ||
       venue->number(kUnitResource["kind"]) != kVenueKind)) {
    return rule_broken(context, kVenueBooking["venue"], "booking.not_shared");
  }
  // Moved in time after it was granted: it must still find the venue free.
  return is_granted(after) ? venue_is_free(context) : Result<void>{};
}

Result<void> venue_is_free(const RuleContext& context) {
  for (const RecordFact& other : context.facts.list(number::VenueBooking, kVenueBooking["venue"])) {
    if (other.name.id == context.after.name.id || !is_granted(other)) continue;
    if (overlap(other, context.after)) {
      return rule_broken(context, kVenueBooking["begins_at"], "booking.taken");
    }
  }
  return {};
}

void raised(const RuleContext& context, Changes& changes) {
  if (is_new(context)) {
    set_own(changes, kMicroWish["raised_on"], std::int64_t{today_of(context).days});
  }
}

Result<void> names_who_claims(const RuleContext& context) {
  for (const FieldNumber field :
       {kMicroWish["unit"], kMicroWish["organisation"], kMicroWish["team"], kMicroWish["person"]}) {
    if (context.after.has(field)) return {};
  }
  return rule_broken(context, kMicroWish["unit"], "wish.nobody");
}

Result<void> confirms_anothers_work(const RuleContext& context) {
  if (context.acting.id != context.before.id(kMicroWish["fulfilled_by"])) return {};
  return rule_broken(context, kMicroWish["fulfilled_by"], "wish.own_confirmation");
}

}  // namespace quanyu::domain::order_rule
