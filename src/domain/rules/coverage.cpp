#include "domain/rules/coverage.hpp"

#include <algorithm>
#include <initializer_list>
#include <unordered_set>

namespace quanyu::domain {
namespace {

Coverage by_form(std::span<const UnitFormFact> units, std::initializer_list<UnitForm> covering) {
  std::vector<Id> due;
  std::vector<Id> covered;
  for (const UnitFormFact& unit : units) {
    if (unit.form == UnitForm::NotDue) continue;
    due.push_back(unit.unit);
    if (std::ranges::contains(covering, unit.form)) covered.push_back(unit.unit);
  }
  return coverage_of(due, covered);
}

bool by(const std::optional<Date>& since, Date day) { return since && *since <= day; }

}  // namespace

Coverage coverage_of(std::span<const Id> all, std::span<const Id> covered) {
  const std::unordered_set<Id, IdHash> reached(covered.begin(), covered.end());
  std::unordered_set<Id, IdHash> seen;
  Coverage coverage;
  for (const Id& one : all) {
    if (!seen.insert(one).second) continue;
    ++coverage.ratio.denominator;
    if (reached.contains(one)) {
      ++coverage.ratio.numerator;
    } else {
      coverage.uncovered.push_back(one);
    }
  }
  return coverage;
}

Coverage alone_coverage(std::span<const UnitFormFact> units) {
  return by_form(units, {UnitForm::Alone});
}

Coverage organised_coverage(std::span<const UnitFormFact> units) {
  return by_form(units, {UnitForm::Alone, UnitForm::Joint});
}

Coverage reached_coverage(std::span<const UnitFormFact> units) {
  return by_form(units, {UnitForm::Alone, UnitForm::Joint, UnitForm::Instructor});
}

EstateCoverage estate_coverage(std::span<const EstateFact> estates, Date day) {
  std::vector<Id> all;
  std::vector<Id> premises;
  std::vector<Id> organised;
  std::vector<Id> both;
  for (const EstateFact& estate : estates) {
    if (!by(estate.completed, day)) continue;
    all.push_back(estate.estate);
    const bool has_premises = by(estate.premises_since, day);
    const bool has_organisation = by(estate.organisation_since, day);
    if (has_premises) premises.push_back(estate.estate);
    if (has_organisation) organised.push_back(estate.estate);
    if (has_premises && has_organisation) both.push_back(estate.estate);
  }
  return {coverage_of(all, premises), coverage_of(all, organised), coverage_of(all, both)};
}

}  // namespace quanyu::domain
