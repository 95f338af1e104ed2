#include "domain/rules/placing.hpp"

#include "domain/entities/area.hpp"
#include "domain/entities/carriers.hpp"
#include "domain/entities/grids.hpp"
#include "domain/entities/organisations.hpp"
#include "domain/entities/persons.hpp"
#include "domain/entities/units.hpp"
#include "domain/rules/kind_table.hpp"

namespace quanyu::domain {
namespace {

// Child and parent of the link as it would be; both null where it has no parent.
struct Ends {
  const RecordFact* child = nullptr;
  const RecordFact* parent = nullptr;

  [[nodiscard]] bool known() const { return child != nullptr && parent != nullptr; }
};

Ends ends_of(const RuleContext& context) {
  const Id parent = context.after.id(link_field::kParent);
  if (parent.is_nil()) return {};
  const Field& child_field = *context.entity.field(link_field::kChild);
  const Field& parent_field = *context.entity.field(link_field::kParent);
  return {context.facts.find(child_field.target, context.after.name.id),
          context.facts.find(parent_field.target, parent)};
}

int level_of(const RecordFact& area) {
  return area_level(static_cast<AreaKind>(area.number(area_field::kKind)));
}

std::int64_t form_of(UnitForm form) { return static_cast<std::int64_t>(form); }

}  // namespace

Result<void> area_stands_lower(const RuleContext& context) {
  const Ends ends = ends_of(context);
  if (!ends.known() || level_of(*ends.child) > level_of(*ends.parent)) return {};
  return rule_broken(context, link_field::kParent, "area_not_lower");
}

Result<void> organisation_kind_fits(const RuleContext& context) {
  constexpr auto kSubordinate = static_cast<std::int64_t>(OrganisationLinkKind::Subordinate);
  const Ends ends = ends_of(context);
  if (!ends.known() || context.after.name.kind != kSubordinate) return {};
  const bool fits = organisation_may_stand(ends.child->number(kOrganisation["kind"]),
                                           ends.parent->number(kOrganisation["kind"]),
                                           context.facts.list(number::KindRule, 0));
  if (fits) return {};
  return rule_broken(context, link_field::kParent, "organisation_kind");
}

Result<void> carrier_kind_fits(const RuleContext& context) {
  const Ends ends = ends_of(context);
  if (!ends.known()) return {};
  const bool fits =
      carrier_may_stand(ends.child->number(kCarrier["kind"]), ends.parent->number(kCarrier["kind"]),
                        context.facts.list(number::KindRule, 0));
  if (fits) return {};
  return rule_broken(context, link_field::kParent, "carrier_kind");
}

// It may be kept with a district or city, never in a street or community.
Result<void> chain_has_no_territory(const RuleContext& context) {
  const Ends ends = ends_of(context);
  if (!ends.known() || level_of(*ends.parent) < area_level(AreaKind::Street)) return {};
  const auto kind = static_cast<CarrierKind>(ends.child->number(kCarrier["kind"]));
  if (kind != CarrierKind::IndustryChain) return {};
  return rule_broken(context, link_field::kParent, "chain_without_territory");
}

Result<void> grid_level_fits(const RuleContext& context) {
  const Ends ends = ends_of(context);
  if (!ends.known()) return {};
  if (grid_may_stand(ends.child->number(kGrid["level"]), ends.parent->number(kGrid["level"]))) {
    return {};
  }
  return rule_broken(context, link_field::kParent, "grid_level");
}

Result<void> grid_lies_in_community(const RuleContext& context) {
  const Ends ends = ends_of(context);
  if (!ends.known() || grid_may_lie_in(level_of(*ends.parent))) return {};
  return rule_broken(context, link_field::kParent, "grid_area");
}

Result<void> form_fits(const RuleContext& context) {
  const std::int64_t form = context.after.number(kUnitOrganisation["form"]);
  const bool organised = form == form_of(UnitForm::Alone) || form == form_of(UnitForm::Joint);
  const bool named = context.after.has(link_field::kParent);
  if (organised && !named) {
    return rule_broken(context, link_field::kParent, "form_needs_organisation");
  }
  if (!organised && named) return rule_broken(context, kUnitOrganisation["form"], "form_of_none");
  const RecordFact* unit = context.facts.find(number::Unit, context.after.name.id);
  constexpr auto kOwners = static_cast<std::int64_t>(UnitNature::OwnersCommittee);
  if (organised && unit != nullptr && unit->number(kUnit["nature"]) == kOwners) {
    return rule_broken(context, link_field::kChild, "owners_committee");
  }
  return {};
}

Result<void> membership_is_in_branch(const RuleContext& context) {
  const Ends ends = ends_of(context);
  if (!ends.known()) return {};
  switch (static_cast<OrganisationKind>(ends.parent->number(kOrganisation["kind"]))) {
    case OrganisationKind::Branch:
    case OrganisationKind::CompoundBranch:
    case OrganisationKind::GridBranch: break;
    default: return rule_broken(context, link_field::kParent, "membership_in_branch");
  }
  const FieldNumber dissolved = kOrganisation["dissolved"];
  if (ends.parent->has(dissolved) &&
      ends.parent->number(dissolved) <= context.after.name.valid_from) {
    return rule_broken(context, link_field::kParent, "structure_dissolved");
  }
  if (ends.child->number(kPerson["member"]) == 0) {
    return rule_broken(context, link_field::kChild, "membership_of_member");
  }
  return {};
}

}  // namespace quanyu::domain
