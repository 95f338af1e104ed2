#include "domain/rules/relations.hpp"

#include <algorithm>
#include <initializer_list>

#include "domain/entities/carriers.hpp"
#include "domain/entities/grids.hpp"
#include "domain/entities/lineage.hpp"
#include "domain/entities/organisations.hpp"
#include "domain/entities/persons.hpp"
#include "domain/entities/posts.hpp"
#include "domain/entities/standards.hpp"
#include "domain/entities/unit_places.hpp"
#include "domain/rules/consequences.hpp"

namespace quanyu::domain {
namespace {

int filled(const RecordFact& record, std::initializer_list<FieldNumber> fields) {
  int count = 0;
  for (const FieldNumber field : fields) count += record.has(field) ? 1 : 0;
  return count;
}

bool is_temporary(OrganisationKind kind) {
  return kind == OrganisationKind::TemporaryCommittee ||
         kind == OrganisationKind::TemporaryBranch || kind == OrganisationKind::TemporaryGroup;
}

// 「示例小区业主委员会」 is a unit; 「示例小区业委会党支部」 would be an organisation.
bool sounds_like_owners_committee(std::string_view name) {
  // These are data, not shown: what gives such a name away.
  if (!name.contains("业主委员会") && !name.contains("业委会")) return false;
  // These are data, not shown: what takes it back.
  return !name.contains("党");
}

}  // namespace

Result<void> organisation_is_one(const RuleContext& context) {
  const auto kind = static_cast<OrganisationKind>(context.after.number(kOrganisation["kind"]));
  if (is_temporary(kind) && !context.after.has(kOrganisation["ends"])) {
    return rule_broken(context, kOrganisation["ends"], "temporary_ends");
  }
  if (sounds_like_owners_committee(context.after.text(kOrganisation["name"]))) {
    return rule_broken(context, kOrganisation["name"], "owners_committee");
  }
  return {};
}

Result<void> cover_names_place(const RuleContext& context) {
  const int places =
      filled(context.after, {kOrganisationCover["carrier"], kOrganisationCover["grid"]});
  if (places == 1) return {};
  return rule_broken(context, kOrganisationCover["carrier"], "cover_of_one");
}

Result<void> contact_names_both(const RuleContext& context) {
  if (filled(context.after, {kContactPoint["unit"], kContactPoint["person"]}) == 0) {
    return rule_broken(context, kContactPoint["unit"], "contact_by_somebody");
  }
  const int places = filled(context.after, {kContactPoint["area"], kContactPoint["carrier"],
                                            kContactPoint["grid"], kContactPoint["firm"]});
  if (places == 1) return {};
  return rule_broken(context, kContactPoint["area"], "contact_of_one");
}

Result<void> role_names_place(const RuleContext& context) {
  if (filled(context.after, {kGridRole["grid"], kGridRole["carrier"]}) > 0) return {};
  return rule_broken(context, kGridRole["grid"], "role_somewhere");
}

Result<void> lineage_names_one(const RuleContext& context) {
  const int subjects =
      filled(context.after, {kLineage["area"], kLineage["carrier"], kLineage["grid"],
                             kLineage["unit"], kLineage["organisation"]});
  if (subjects == 1) return {};
  return rule_broken(context, kLineage["area"], "lineage_of_one");
}

Result<void> kind_rule_names_pair(const RuleContext& context) {
  const int organisations =
      filled(context.after, {kKindRule["organisation_kind"], kKindRule["organisation_above"]});
  const int carriers =
      filled(context.after, {kKindRule["carrier_kind"], kKindRule["carrier_above"]});
  if (organisations + carriers == 2 && organisations != carriers) return {};
  return rule_broken(context, kKindRule["organisation_kind"], "kind_rule_pair");
}

Result<void> standard_names_amount(const RuleContext& context) {
  const auto counted =
      static_cast<StaffingCount>(context.after.number(kStaffingStandard["counted"]));
  const bool share = counted == StaffingCount::OneShoulder || counted == StaffingCount::CrossPosts;
  const FieldNumber amount = share ? kStaffingStandard["percent"] : kStaffingStandard["at_least"];
  if (context.after.has(amount)) return {};
  return rule_broken(context, amount, share ? "standard_percent" : "standard_amount");
}

Result<void> size_is_a_range(const RuleContext& context) {
  const FieldNumber least = kGridStandard["least"];
  const FieldNumber most = kGridStandard["most"];
  if (!context.after.has(least) || !context.after.has(most)) return {};
  if (context.after.number(least) <= context.after.number(most)) return {};
  return rule_broken(context, most, "size_range");
}

Result<void> mentoring_names_two(const RuleContext& context) {
  if (context.after.id(kMentoring["mentor"]) != context.after.id(kMentoring["learner"])) return {};
  return rule_broken(context, kMentoring["learner"], "mentoring_of_two");
}

Result<void> phone_has_purpose(const RuleContext& context) {
  if (!context.after.has(kPerson["phone"])) return {};
  for (const FieldNumber field : {kPerson["phone_purpose"], kPerson["phone_until"]}) {
    if (!context.after.has(field)) return rule_broken(context, field, "phone_purpose");
  }
  return {};
}

void show_employment(const RuleContext& context, Changes& changes) {
  const FieldNumber worker = kEmploymentChange["worker"];
  const FieldNumber begins = kEmploymentChange["begins"];
  const std::vector<RecordFact>& all = context.facts.list(number::EmploymentChange, worker);
  const bool later = std::ranges::any_of(all, [&](const RecordFact& other) {
    return other.name.id != context.after.name.id &&
           other.number(begins) > context.after.number(begins);
  });
  const RecordFact* record = context.facts.find(number::Worker, context.after.id(worker));
  if (later || record == nullptr) return;
  changes.rows.push_back(edited_record(
      *record,
      {{kWorker["employment_type"], value_of(context.after, kEmploymentChange["employment_type"])},
       {kWorker["grade"], value_of(context.after, kEmploymentChange["grade"])}}));
}

}  // namespace quanyu::domain
