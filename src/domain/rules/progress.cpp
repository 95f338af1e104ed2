#include "domain/rules/progress.hpp"

#include "domain/entities/project.hpp"
#include "domain/entities/work_plan.hpp"
#include "domain/rules/consequences.hpp"

namespace quanyu::domain {
namespace {

constexpr std::int64_t kFull = 100;

}  // namespace

void show_progress(const RuleContext& context, Changes& changes) {
  const RecordFact& entry = context.after;
  const RecordFact* measure =
      context.facts.find(number::Measure, entry.id(kProgressEntry["measure"]));
  if (measure == nullptr) return;
  const std::int64_t day = entry.number(kProgressEntry["day"]);
  if (measure->has(kMeasure["reported_on"]) && measure->number(kMeasure["reported_on"]) > day) {
    return;
  }
  changes.rows.push_back(
      edited_record(*measure, {{kMeasure["progress"], entry.number(kProgressEntry["percent"])},
                               {kMeasure["reported_on"], day}}));
}

Result<void> progress_is_full(const RuleContext& context) {
  if (context.after.number(kMeasure["progress"]) == kFull) return {};
  return rule_broken(context, kMeasure["progress"], "progress_not_full");
}

Result<void> milestones_are_done(const RuleContext& context) {
  for (const RecordFact& milestone : context.facts.list(number::Milestone, kMilestone["project"])) {
    if (!milestone.has(kMilestone["done_on"])) {
      return rule_broken(context, kProject["state"], "milestones_open");
    }
  }
  return {};
}

}  // namespace quanyu::domain
