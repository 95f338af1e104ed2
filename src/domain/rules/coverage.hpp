// Coverage, always as numerator, denominator, rate and the list of what is not covered: compounds
// with a branch, units by form of organising, new estates by their three checks. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/dates.hpp"
#include "base/id.hpp"
#include "base/numbers.hpp"
#include "domain/entities/organisations.hpp"

namespace quanyu::domain {

struct Coverage {
  Ratio ratio;
  std::vector<Id> uncovered;  // in the order they were given

  friend bool operator==(const Coverage& a, const Coverage& b) {
    return a.ratio.numerator == b.ratio.numerator && a.ratio.denominator == b.ratio.denominator &&
           a.uncovered == b.uncovered;
  }
};

// Of `all`, each counted once, those that are among `covered`.
Coverage coverage_of(std::span<const Id> all, std::span<const Id> covered);

// How one unit is organised on a day. A unit that is not due is in no denominator.
struct UnitFormFact {
  Id unit;
  UnitForm form = UnitForm::Owing;
};

// 单独组建率; organised at all, alone or jointly; and reached, by an instructor at least.
Coverage alone_coverage(std::span<const UnitFormFact> units);
Coverage organised_coverage(std::span<const UnitFormFact> units);
Coverage reached_coverage(std::span<const UnitFormFact> units);

// 「新建一个小区、落实一个阵地、跟进一个党组织」 of one estate, on a day.
struct EstateFact {
  Id estate;
  std::optional<Date> completed;
  std::optional<Date> premises_since;
  std::optional<Date> organisation_since;
};

struct EstateCoverage {
  Coverage premises;
  Coverage organisation;
  Coverage all;  // both of them: all three parts are done
};

// Over the estates completed by `day`.
EstateCoverage estate_coverage(std::span<const EstateFact> estates, Date day);

}  // namespace quanyu::domain
