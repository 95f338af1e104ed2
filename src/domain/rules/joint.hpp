// The rules of single entities of deliberation, places and reports, for registry.cpp: which guard
// and which consequence each has, and what they want to see.
#pragma once

#include "domain/entities/collection.hpp"
#include "domain/entities/directory.hpp"
#include "domain/entities/document.hpp"
#include "domain/entities/matter.hpp"
#include "domain/entities/named_list.hpp"
#include "domain/entities/report_template.hpp"
#include "domain/entities/task.hpp"
#include "domain/rules/agreements.hpp"
#include "domain/rules/attendance.hpp"
#include "domain/rules/centres.hpp"
#include "domain/rules/collections.hpp"
#include "domain/rules/documents.hpp"
#include "domain/rules/duties.hpp"
#include "domain/rules/places.hpp"
#include "domain/rules/reports.hpp"
#include "domain/rules/rotation.hpp"

namespace quanyu::domain {

// --- Deliberation ---

inline constexpr EntityRule kMeetingRule{.entity = number::Meeting, .guard = meeting_has_place};
inline constexpr EntityRule kMeetingAttendanceRule{.entity = number::MeetingAttendance,
                                                   .guard = signed_by_somebody};

inline constexpr Relation kOtherMembers[] = {siblings(kRotationMember, "rotation")};
inline constexpr EntityRule kRotationMemberRule{
    .entity = number::RotationMember, .needs = kOtherMembers, .guard = member_stands_once};
inline constexpr Relation kOtherTurns[] = {siblings(kRotationTurn, "rotation")};
inline constexpr EntityRule kRotationTurnRule{.entity = number::RotationTurn,
                                              .needs = kOtherTurns,
                                              .guard = turn_is_entered_once,
                                              .consequence = move_turn_to_first_day};

inline constexpr EntityRule kDutyOwnerRule{
    .entity = number::DutyOwner, .guard = owed_by_one, .consequence = open_first_occurrence};
// The other occurrences of the owner are asked for by the workflow.
inline constexpr EntityRule kDutyOccurrenceRule{.entity = number::DutyOccurrence,
                                                .guard = occurrence_is_owed,
                                                .consequence = set_occurrence_days};

inline constexpr EntityRule kAgreementPartyRule{.entity = number::AgreementParty,
                                                .guard = party_is_somebody};
inline constexpr EntityRule kAgreementItemRule{.entity = number::AgreementItem,
                                               .guard = promised_by_a_party};

// --- Places ---

inline constexpr EntityRule kCentreRule{.entity = number::Centre, .guard = centre_has_place};
inline constexpr EntityRule kCentreProjectRule{.entity = number::CentreProject,
                                               .guard = project_has_place};

inline constexpr Relation kItemsOfList[] = {{number::NamedListItem, kNamedListItem["list"]}};
inline constexpr EntityRule kNamedListRule{
    .entity = number::NamedList, .needs = kItemsOfList, .consequence = make_blank_items};
inline constexpr Relation kOtherItems[] = {siblings(kNamedListItem, "list")};
inline constexpr EntityRule kNamedListItemRule{
    .entity = number::NamedListItem, .needs = kOtherItems, .guard = item_number_fits};

inline constexpr EntityRule kChecklistMarkRule{.entity = number::ChecklistMark,
                                               .guard = mark_is_about_one};
inline constexpr EntityRule kDemonstrationRule{.entity = number::Demonstration,
                                               .guard = demonstration_has_place};
inline constexpr EntityRule kDesignationRule{.entity = number::Designation,
                                             .guard = designation_fits_holder};
inline constexpr EntityRule kPostRegisterRule{.entity = number::PostRegister,
                                              .guard = posts_have_place};

// --- Reports ---

inline constexpr Relation kOtherCells[] = {siblings(kTemplateCell, "template")};
inline constexpr EntityRule kTemplateCellRule{
    .entity = number::TemplateCell, .needs = kOtherCells, .guard = bound_cell_fits};

inline constexpr EntityRule kDocumentRule{.entity = number::Document,
                                          .guard = approved_document_stays,
                                          .removal = approved_document_stays};
inline constexpr EntityRule kDocumentAddresseeRule{
    .entity = number::DocumentAddressee, .guard = addressee_fits, .removal = addressee_of_draft};

inline constexpr Relation kOtherColumns[] = {siblings(kCollectionColumn, "collection")};
inline constexpr EntityRule kCollectionColumnRule{.entity = number::CollectionColumn,
                                                  .needs = kOtherColumns,
                                                  .guard = column_fits,
                                                  .removal = column_fits};
inline constexpr EntityRule kCollectionCheckRule{
    .entity = number::CollectionCheck, .guard = check_can_be_read, .removal = check_can_be_read};
inline constexpr EntityRule kCollectionReturnRule{.entity = number::CollectionReturn,
                                                  .guard = return_has_answerer};
inline constexpr Relation kOtherValues[] = {siblings(kCollectionValue, "return")};
inline constexpr EntityRule kCollectionValueRule{.entity = number::CollectionValue,
                                                 .needs = kOtherValues,
                                                 .guard = value_fits,
                                                 .removal = value_fits};

inline constexpr Relation kWorkOfPerson[] = {
    {number::Matter, kMatter["handler"], kHandover["from_person"]},
    {number::Task, kTask["handler"], kHandover["from_person"]},
    {number::DutyOwner, kDutyOwner["responsible"], kHandover["from_person"]},
};
inline constexpr EntityRule kHandoverRule{.entity = number::Handover,
                                          .needs = kWorkOfPerson,
                                          .guard = handover_is_between_two,
                                          .consequence = hand_over};

}  // namespace quanyu::domain
