#include "domain/rules/places.hpp"

#include <algorithm>

#include "domain/entities/centre_plan.hpp"
#include "domain/entities/designation.hpp"
#include "domain/entities/named_list.hpp"
#include "domain/rules/consequences.hpp"
#include "domain/rules/shorthand.hpp"

namespace quanyu::domain {
namespace {

bool has_number(const std::vector<RecordFact>& items, std::int64_t number) {
  return std::ranges::any_of(items, [&](const RecordFact& item) {
    return item.number(kNamedListItem["number"]) == number;
  });
}

FieldNumber field_of(HolderSort sort) {
  switch (sort) {
    case HolderSort::Carrier: return kDesignation["carrier"];
    case HolderSort::Unit: return kDesignation["unit"];
    case HolderSort::Organisation: return kDesignation["organisation"];
    case HolderSort::Centre: return kDesignation["centre"];
    case HolderSort::Area: return kDesignation["area"];
  }
  return kDesignation["area"];
}

}  // namespace

void make_blank_items(const RuleContext& context, Changes& changes) {
  const auto& items = context.facts.list(number::NamedListItem, kNamedListItem["list"]);
  const std::int64_t announced = context.after.number(kNamedList["announced"]);
  for (std::int64_t number = 1; number <= announced; ++number) {
    if (has_number(items, number)) continue;
    changes.rows.push_back(made_record(
        kNamedListItem, id_from(context.after, kNamedListItem, std::to_string(number)),
        {{kNamedListItem["list"], context.after.name.id}, {kNamedListItem["number"], number}}));
  }
}

Result<void> item_number_fits(const RuleContext& context) {
  const std::int64_t number = context.after.number(kNamedListItem["number"]);
  const RecordFact* list = referred(context, kNamedListItem["list"]);
  if (list != nullptr && number > list->number(kNamedList["announced"])) {
    return rule_broken(context, kNamedListItem["number"], "item_beyond_list");
  }
  for (const RecordFact& other :
       context.facts.list(number::NamedListItem, kNamedListItem["list"])) {
    if (other.name != context.after.name && other.number(kNamedListItem["number"]) == number) {
      return rule_broken(context, kNamedListItem["number"], "item_number_twice");
    }
  }
  return {};
}

ChecklistCount count_marks(const std::vector<RecordFact>& items,
                           const std::vector<RecordFact>& marks) {
  ChecklistCount count;
  for (const RecordFact& item : items) {
    const RecordFact* newest = nullptr;
    for (const RecordFact& mark : marks) {
      if (mark.id(kChecklistMark["item"]) != item.name.id) continue;
      const auto day = [](const RecordFact& one) {
        return day_of(one, kChecklistMark["checked_on"], kAlways);
      };
      if (newest == nullptr || day(mark) >= day(*newest)) newest = &mark;
    }
    if (newest == nullptr) {
      ++count.unchecked;
      continue;
    }
    switch (static_cast<MarkResult>(newest->number(kChecklistMark["result"]))) {
      case MarkResult::Met: ++count.met; break;
      case MarkResult::NotMet: ++count.not_met; break;
      case MarkResult::NotApplicable: ++count.not_applicable; break;
    }
  }
  return count;
}

Result<void> mark_is_about_one(const RuleContext& context) {
  return exactly_one(context, {kChecklistMark["demonstration"], kChecklistMark["centre"]},
                     "mark_about_one");
}

Result<void> demonstration_has_place(const RuleContext& context) {
  return at_least_one(context,
                      {kDemonstration["centre"], kDemonstration["carrier"], kDemonstration["unit"],
                       kDemonstration["area"]},
                      "demonstration_without_place");
}

Result<void> designation_fits_holder(const RuleContext& context) {
  TRY(exactly_one(context,
                  {kDesignation["carrier"], kDesignation["unit"], kDesignation["organisation"],
                   kDesignation["centre"], kDesignation["area"]},
                  "designation_of_one"));
  const RecordFact* kind = referred(context, kDesignation["kind"]);
  if (kind == nullptr) return {};
  const FieldNumber wanted =
      field_of(static_cast<HolderSort>(kind->number(kDesignationKind["holder_sort"])));
  if (context.after.has(wanted)) return {};
  return rule_broken(context, wanted, "designation_of_other_sort");
}

Result<void> posts_have_place(const RuleContext& context) {
  return at_least_one(context,
                      {kPostRegister["unit"], kPostRegister["carrier"], kPostRegister["area"]},
                      "posts_without_place");
}

Result<void> project_has_place(const RuleContext& context) {
  return at_least_one(context,
                      {kCentreProject["centre"], kCentreProject["carrier"], kCentreProject["area"]},
                      "project_without_place");
}

}  // namespace quanyu::domain
