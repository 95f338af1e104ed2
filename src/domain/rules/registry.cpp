#include <algorithm>
#include <array>
#include <vector>

#include "domain/rules.hpp"
#include "domain/rules/accountability.hpp"
#include "domain/rules/extra_rule.hpp"
#include "domain/rules/joint.hpp"
#include "domain/rules/matters.hpp"
#include "domain/rules/services.hpp"
#include "domain/rules/structure.hpp"

namespace quanyu::domain {
namespace {

// One line per entity that has rules of its own.
// clang-format off
constexpr std::array kRules = {
    kActivityTagRule,
    kActivityTallyRule,
    kAgreementItemRule,
    kAgreementPartyRule,
    kAppointmentRule,
    kAreaParentRule,
    kAreaRule,
    kAssessmentCriterionRule,
    kAssessmentScoreRule,
    kAttendanceRule,
    kBodyMemberRule,
    kBulletinFigureRule,
    kBulletinRule,
    kCalendarDayRule,
    kCarrierAreaRule,
    kCarrierParentRule,
    kCarrierRule,
    kCentreProjectRule,
    kCentreRule,
    kChecklistMarkRule,
    kClaimRule,
    kCollectionCheckRule,
    kCollectionColumnRule,
    kCollectionReturnRule,
    kCollectionValueRule,
    kContactPointRule,
    kContestScoreRule,
    kDemandOverlapRule,
    kDemonstrationRule,
    kDesignationRule,
    kDeviceRule,
    kDocumentAddresseeRule,
    kDocumentRule,
    kDutyOccurrenceRule,
    kDutyOwnerRule,
    kEmploymentChangeRule,
    kFundUseRule,
    kGridAreaRule,
    kGridParentRule,
    kGridRoleRule,
    kGridStandardRule,
    kHandoverRule,
    kKindRuleRule,
    kLineageRule,
    kListNameRule,
    kMatterCategoryRule,
    kMatterReminderRule,
    kMatterRule,
    kMeetingAttendanceRule,
    kMeetingRule,
    kMentoringRule,
    kMicroWishRule,
    kNamedListItemRule,
    kNamedListRule,
    kOfficeHoursRule,
    kOrganisationCoverRule,
    kOrganisationParentRule,
    kOrganisationRule,
    kPersonMembershipRule,
    kPersonRule,
    kPointsEntryRule,
    kPostRegisterRule,
    kProgrammeRule,
    kProgressEntryRule,
    kPublishedFigureRule,
    kRegistrationRule,
    kRotationMemberRule,
    kRotationTurnRule,
    kServiceKindRule,
    kServiceOrderRule,
    kStaffingStandardRule,
    kTeamMemberRule,
    kTemplateCellRule,
    kTermRule,
    kThanksLetterRule,
    kUnitOrganisationRule,
    kUnitRule,
    kVenueBookingRule,
    kVisitRule,
    kWhistleResponseRule,
};
// clang-format on

std::vector<const EntityRule*>& extra_rules() {
  static std::vector<const EntityRule*> extra;
  return extra;
}

}  // namespace

ExtraRule::ExtraRule(const EntityRule& rule) { extra_rules().push_back(&rule); }
ExtraRule::~ExtraRule() { extra_rules().pop_back(); }

const EntityRule* find_rule(EntityNumber entity) {
  for (const EntityRule* rule : extra_rules()) {
    if (rule->entity == entity) return rule;
  }
  const auto* found = std::ranges::find(kRules, entity, &EntityRule::entity);
  return found == kRules.end() ? nullptr : &*found;
}

std::unexpected<Error> rule_broken(const RuleContext& context, FieldNumber field,
                                   std::string_view key) {
  const Field* declared = context.entity.field(field);
  return fail_at(ErrorCode::RuleBroken, std::string(context.entity.name),
                 declared == nullptr ? "" : std::string(declared->name), {std::string(key)});
}

}  // namespace quanyu::domain
