// The rules of lists, orders, bookings, wishes, registration, points, teams and visits, for
// rules/registry.cpp and the tables in workflows/: who may agree, confirm or evaluate what another
// did, what belongs together, what must not be there twice.
#pragma once

#include "domain/entities/activity.hpp"
#include "domain/entities/points.hpp"
#include "domain/entities/registration.hpp"
#include "domain/entities/service_list.hpp"
#include "domain/entities/service_order.hpp"
#include "domain/entities/team.hpp"
#include "domain/entities/visit.hpp"
#include "domain/rules.hpp"

namespace quanyu::domain {

namespace list_rule {
Result<void> name_holds(const RuleContext& context);
Result<void> claim_holds(const RuleContext& context);
void claimed(const RuleContext& context, Changes& changes);
Result<void> other_side_agrees(const RuleContext& context);
Result<void> other_side_evaluates(const RuleContext& context);
Result<void> kind_holds(const RuleContext& context);
}  // namespace list_rule

namespace order_rule {
void ordered(const RuleContext& context, Changes& changes);
Result<void> rates_anothers_service(const RuleContext& context);
Result<void> booking_holds(const RuleContext& context);
Result<void> venue_is_free(const RuleContext& context);
void raised(const RuleContext& context, Changes& changes);
Result<void> names_who_claims(const RuleContext& context);
Result<void> confirms_anothers_work(const RuleContext& context);
}  // namespace order_rule

namespace registration_rule {
Result<void> holds(const RuleContext& context);
void entered(const RuleContext& context, Changes& changes);
Result<void> other_side_confirms(const RuleContext& context);
Result<void> letter_holds(const RuleContext& context);
}  // namespace registration_rule

namespace points_rule {
Result<void> holds(const RuleContext& context);
}

namespace activity_rule {
Result<void> programme_holds(const RuleContext& context);
Result<void> attendance_holds(const RuleContext& context);
void counted(const RuleContext& context, Changes& changes);
Result<void> tally_holds(const RuleContext& context);
Result<void> tag_holds(const RuleContext& context);
Result<void> member_holds(const RuleContext& context);
Result<void> visit_holds(const RuleContext& context);
}  // namespace activity_rule

inline constexpr Relation kListNameNeeds[] = {{number::ListName}};
inline constexpr Relation kBookingNeeds[] = {siblings(kVenueBooking, "venue")};
inline constexpr Relation kRegistrationNeeds[] = {siblings(kRegistration, "person"),
                                                  siblings(kRegistration, "batch")};
inline constexpr Relation kPointsNeeds[] = {siblings(kPointsEntry, "person"),
                                            siblings(kPointsEntry, "reward")};
inline constexpr Relation kAttendanceNeeds[] = {siblings(kAttendance, "activity")};
inline constexpr Relation kActivityNeeds[] = {{number::Attendance, kAttendance["activity"]}};
inline constexpr Relation kTallyNeeds[] = {siblings(kActivityTally, "area")};
inline constexpr Relation kTagNeeds[] = {siblings(kActivityTag, "activity")};
inline constexpr Relation kTeamMemberNeeds[] = {siblings(kTeamMember, "team")};

inline constexpr EntityRule kServiceKindRule{.entity = number::ServiceKind,
                                             .guard = list_rule::kind_holds};
inline constexpr EntityRule kListNameRule{
    .entity = number::ListName, .needs = kListNameNeeds, .guard = list_rule::name_holds};
inline constexpr EntityRule kClaimRule{
    .entity = number::Claim, .guard = list_rule::claim_holds, .consequence = list_rule::claimed};
inline constexpr EntityRule kServiceOrderRule{.entity = number::ServiceOrder,
                                              .consequence = order_rule::ordered};
inline constexpr EntityRule kVenueBookingRule{
    .entity = number::VenueBooking, .needs = kBookingNeeds, .guard = order_rule::booking_holds};
inline constexpr EntityRule kMicroWishRule{.entity = number::MicroWish,
                                           .consequence = order_rule::raised};
inline constexpr EntityRule kRegistrationRule{.entity = number::Registration,
                                              .needs = kRegistrationNeeds,
                                              .guard = registration_rule::holds,
                                              .consequence = registration_rule::entered};
inline constexpr EntityRule kThanksLetterRule{.entity = number::ThanksLetter,
                                              .guard = registration_rule::letter_holds};
inline constexpr EntityRule kPointsEntryRule{
    .entity = number::PointsEntry, .needs = kPointsNeeds, .guard = points_rule::holds};
inline constexpr EntityRule kProgrammeRule{.entity = number::Programme,
                                           .guard = activity_rule::programme_holds};
inline constexpr EntityRule kAttendanceRule{.entity = number::Attendance,
                                            .needs = kAttendanceNeeds,
                                            .guard = activity_rule::attendance_holds};
inline constexpr EntityRule kActivityTallyRule{
    .entity = number::ActivityTally, .needs = kTallyNeeds, .guard = activity_rule::tally_holds};
inline constexpr EntityRule kActivityTagRule{
    .entity = number::ActivityTag, .needs = kTagNeeds, .guard = activity_rule::tag_holds};
inline constexpr EntityRule kTeamMemberRule{
    .entity = number::TeamMember, .needs = kTeamMemberNeeds, .guard = activity_rule::member_holds};
inline constexpr EntityRule kVisitRule{.entity = number::Visit,
                                       .guard = activity_rule::visit_holds};

}  // namespace quanyu::domain
