// The rules of single entities of structure and people, for registry.cpp: which guard and which
// consequence each has. The functions stand in the headers included here.
#pragma once

#include "domain/entities/numbers.hpp"
#include "domain/rules/coordinates.hpp"
#include "domain/rules/placing.hpp"
#include "domain/rules/posts.hpp"
#include "domain/rules/relations.hpp"

namespace quanyu::domain {

inline constexpr EntityRule kAreaRule{.entity = number::Area, .consequence = convert_point};
inline constexpr EntityRule kCarrierRule{.entity = number::Carrier, .consequence = convert_point};
inline constexpr EntityRule kUnitRule{.entity = number::Unit, .consequence = convert_point};
inline constexpr EntityRule kAreaParentRule{.entity = number::AreaParent,
                                            .guard = area_stands_lower};
inline constexpr EntityRule kCarrierParentRule{
    .entity = number::CarrierParent, .needs = kKindTables, .guard = carrier_kind_fits};
inline constexpr EntityRule kCarrierAreaRule{.entity = number::CarrierArea,
                                             .guard = chain_has_no_territory};
inline constexpr EntityRule kGridParentRule{.entity = number::GridParent, .guard = grid_level_fits};
inline constexpr EntityRule kGridAreaRule{.entity = number::GridArea,
                                          .guard = grid_lies_in_community};
inline constexpr EntityRule kOrganisationRule{.entity = number::Organisation,
                                              .guard = organisation_is_one};
inline constexpr EntityRule kOrganisationParentRule{
    .entity = number::OrganisationParent, .needs = kKindTables, .guard = organisation_kind_fits};
inline constexpr EntityRule kUnitOrganisationRule{.entity = number::UnitOrganisation,
                                                  .guard = form_fits};
inline constexpr EntityRule kOrganisationCoverRule{.entity = number::OrganisationCover,
                                                   .guard = cover_names_place};
inline constexpr EntityRule kContactPointRule{.entity = number::ContactPoint,
                                              .guard = contact_names_both};
inline constexpr EntityRule kBodyMemberRule{
    .entity = number::BodyMember, .needs = kSeatRules, .guard = seat_is_eligible};
inline constexpr EntityRule kLineageRule{.entity = number::Lineage, .guard = lineage_names_one};
inline constexpr EntityRule kKindRuleRule{.entity = number::KindRule,
                                          .guard = kind_rule_names_pair};
inline constexpr EntityRule kPersonRule{.entity = number::Person, .guard = phone_has_purpose};
inline constexpr EntityRule kPersonMembershipRule{.entity = number::PersonMembership,
                                                  .guard = membership_is_in_branch};
inline constexpr EntityRule kTermRule{.entity = number::Term, .guard = term_fits};
inline constexpr EntityRule kAppointmentRule{
    .entity = number::Appointment, .needs = kSameOrganisation, .guard = appointment_fits};
inline constexpr EntityRule kGridRoleRule{.entity = number::GridRole, .guard = role_names_place};
inline constexpr EntityRule kEmploymentChangeRule{
    .entity = number::EmploymentChange, .needs = kSameWorker, .consequence = show_employment};
inline constexpr EntityRule kMentoringRule{.entity = number::Mentoring,
                                           .guard = mentoring_names_two};
inline constexpr EntityRule kStaffingStandardRule{.entity = number::StaffingStandard,
                                                  .guard = standard_names_amount};
inline constexpr EntityRule kGridStandardRule{.entity = number::GridStandard,
                                              .guard = size_is_a_range};

}  // namespace quanyu::domain
