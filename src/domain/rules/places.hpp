// Named lists, checklists, demonstration points, designations and registers of posts: what their
// records must say.
#pragma once

#include <vector>

#include "domain/rules.hpp"

namespace quanyu::domain {

// A list has as many entries as were announced; new ones are blank: 「第1项（原文未列名）」.
void make_blank_items(const RuleContext& context, Changes& changes);
// An entry's number stands once and within what was announced.
Result<void> item_number_fits(const RuleContext& context);

struct ChecklistCount {
  std::int64_t met = 0;
  std::int64_t not_met = 0;
  std::int64_t not_applicable = 0;
  std::int64_t unchecked = 0;

  friend bool operator==(const ChecklistCount&, const ChecklistCount&) = default;
};
// The newest mark of each entry counts.
ChecklistCount count_marks(const std::vector<RecordFact>& items,
                           const std::vector<RecordFact>& marks);

Result<void> mark_is_about_one(const RuleContext& context);
Result<void> demonstration_has_place(const RuleContext& context);
// One holder, of the sort the designation is for.
Result<void> designation_fits_holder(const RuleContext& context);
Result<void> posts_have_place(const RuleContext& context);
Result<void> project_has_place(const RuleContext& context);

}  // namespace quanyu::domain
