#include <algorithm>
#include <array>

#include "domain/rules.hpp"
#include "domain/rules/accountability.hpp"

namespace quanyu::domain {
namespace {

// One line per entity that has rules of its own.
constexpr std::array kRules = {
    kDemandOverlapRule,  kProgressEntryRule,       kContestScoreRule,    kBulletinRule,
    kBulletinFigureRule, kAssessmentCriterionRule, kAssessmentScoreRule, kFundUseRule,
};

}  // namespace

const EntityRule* find_rule(EntityNumber entity) {
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
