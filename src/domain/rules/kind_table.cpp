#include "domain/rules/kind_table.hpp"

#include <algorithm>
#include <initializer_list>

#include "domain/entities/standards.hpp"

namespace quanyu::domain {
namespace {

// Kinds above, as bits by their numbers.
struct Row {
  std::int64_t kind = 0;
  std::uint32_t above = 0;
};

constexpr std::uint32_t bit(auto kind) { return 1u << static_cast<unsigned>(kind); }

template <class Kind>
constexpr Row row(Kind kind, std::initializer_list<Kind> above) {
  std::uint32_t bits = 0;
  for (const Kind one : above) bits |= bit(one);
  return {static_cast<std::int64_t>(kind), bits};
}

using O = OrganisationKind;
constexpr Row kOrganisationRows[] = {
    row(O::Committee, {O::Committee, O::WorkingCommittee, O::IndustryCommittee}),
    row(O::GeneralBranch, {O::Committee, O::WorkingCommittee, O::IndustryCommittee}),
    row(O::Branch, {O::Committee, O::GeneralBranch, O::WorkingCommittee, O::IndustryCommittee}),
    row(O::Group, {O::Branch, O::CompoundBranch, O::GridBranch, O::TemporaryBranch}),
    row(O::WorkingCommittee, {O::Committee, O::WorkingCommittee}),
    row(O::IndustryCommittee, {O::Committee, O::WorkingCommittee}),
    row(O::CompoundBranch, {O::Committee, O::GeneralBranch, O::WorkingCommittee}),
    row(O::GridBranch, {O::Committee, O::GeneralBranch, O::WorkingCommittee}),
    row(O::GridGroup, {O::Branch, O::CompoundBranch, O::GridBranch}),
    row(O::TemporaryCommittee, {O::Committee, O::WorkingCommittee, O::IndustryCommittee}),
    row(O::TemporaryBranch, {O::Committee, O::GeneralBranch, O::WorkingCommittee,
                             O::IndustryCommittee, O::TemporaryCommittee}),
    row(O::TemporaryGroup, {O::Branch, O::CompoundBranch, O::GridBranch, O::TemporaryBranch}),
};

using C = CarrierKind;
constexpr Row kCarrierRows[] = {
    row(C::Compound, {C::Block, C::FeatureTown}),
    row(C::Building,
        {C::Compound, C::BusinessDistrict, C::Block, C::Park, C::FeatureTown, C::Lane}),
    row(C::Stairwell, {C::Building}),
    row(C::Lane, {C::Block, C::Compound}),
    row(C::OfficeBuilding, {C::BusinessDistrict, C::Block, C::Park, C::FeatureTown}),
    row(C::BusinessDistrict, {C::FeatureTown}),
    row(C::Market, {C::BusinessDistrict, C::Block, C::FeatureTown}),
    row(C::Block, {C::BusinessDistrict, C::FeatureTown}),
    row(C::Park, {C::FeatureTown, C::Park}),
    row(C::Other, {C::Compound, C::Building, C::BusinessDistrict, C::Market, C::Block, C::Park,
                   C::FeatureTown}),
};

bool in_table(std::span<const Row> rows, std::int64_t kind, std::int64_t above) {
  const auto found = std::ranges::find(rows, kind, &Row::kind);
  return found != rows.end() && (found->above & bit(above)) != 0;
}

// What the place has said of the pair, or the table.
bool may_stand(std::span<const Row> rows, std::span<const RecordFact> said, FieldNumber kind_field,
               FieldNumber above_field, std::int64_t kind, std::int64_t above) {
  bool allowed = in_table(rows, kind, above);
  for (const RecordFact& rule : said) {
    if (rule.number(kind_field) != kind || rule.number(above_field) != above) continue;
    allowed = rule.number(kKindRule["allowed"]) != 0;
  }
  return allowed;
}

}  // namespace

bool organisation_may_stand(std::int64_t kind, std::int64_t above,
                            std::span<const RecordFact> said) {
  return may_stand(kOrganisationRows, said, kKindRule["organisation_kind"],
                   kKindRule["organisation_above"], kind, above);
}

bool carrier_may_stand(std::int64_t kind, std::int64_t above, std::span<const RecordFact> said) {
  return may_stand(kCarrierRows, said, kKindRule["carrier_kind"], kKindRule["carrier_above"], kind,
                   above);
}

bool grid_may_stand(std::int64_t level, std::int64_t above) { return level > above; }

// Communities and villages; streets and towns where they have no communities.
bool grid_may_lie_in(int area_level) { return area_level >= 4; }

}  // namespace quanyu::domain
