// Whose turn it is. 「实行成员单位轮值理事制度」「确定辖区单位党组织轮流担任牵头单位」: each period
// the member takes it that has waited longest; who left is skipped, who joined waits at the end,
// and a unit whose turn another took comes next. So with unchanged members nobody leads twice
// before all have led.
#pragma once

#include <vector>

#include "domain/entities/rotation.hpp"
#include "domain/periods.hpp"
#include "domain/rules.hpp"

namespace quanyu::domain {

struct Turn {
  Span span;
  Id unit;               // nil: nobody is a member then
  bool swapped = false;  // recorded for another unit than the one whose turn it was
};

// The turns from the rotation's first period up to the one that holds `last`, but not beyond its
// end. `members` and `turns` are the rotation's records, in any order.
std::vector<Turn> turns_until(const RecordFact& rotation, const std::vector<RecordFact>& members,
                              const std::vector<RecordFact>& turns, Date last);

// The unit in turn on a day; nil before the rotation begins, after it ends, or without members.
Id unit_in_turn(const RecordFact& rotation, const std::vector<RecordFact>& members,
                const std::vector<RecordFact>& turns, Date day);

// A turn is entered by any day of its period, once for each.
Result<void> turn_is_entered_once(const RuleContext& context);
void move_turn_to_first_day(const RuleContext& context, Changes& changes);
// A unit stands once among the members at a time.
Result<void> member_stands_once(const RuleContext& context);

}  // namespace quanyu::domain
