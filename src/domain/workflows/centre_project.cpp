#include "domain/entities/centre_plan.hpp"
#include "domain/entities/named_list.hpp"
#include "domain/rules/consequences.hpp"
#include "domain/rules/shorthand.hpp"
#include "domain/workflows/joint.hpp"

namespace quanyu::domain {
namespace {

using namespace centre_project_state;

constexpr Asked kForStarting[] = {{kCentreProject["started_on"]}};
constexpr Asked kForFinishing[] = {{kCentreProject["finished_on"]}};
constexpr Asked kForAccepting[] = {{kCentreProject["accepted_on"]}, {kCentreProject["centre"]}};
constexpr Asked kForRefusing[] = {{kCentreProject["defects"]}};
constexpr Asked kForCancelling[] = {{kCentreProject["cancel_reason"]}};
constexpr Setting kNotFinished[] = {{kCentreProject["finished_on"], SetTo::Nothing}};

Result<void> in_order(const RuleContext& context, FieldNumber earlier, FieldNumber later) {
  const Date then = day_of(context.after, later, kNever);
  if (then > today_of(context)) return rule_broken(context, later, "done_in_future");
  if (then >= day_of(context.after, earlier, kAlways)) return {};
  return rule_broken(context, later, "steps_out_of_order");
}

Result<void> started_by_now(const RuleContext& context) {
  return in_order(context, kCentreProject["started_on"], kCentreProject["started_on"]);
}
Result<void> finished_after_start(const RuleContext& context) {
  return in_order(context, kCentreProject["started_on"], kCentreProject["finished_on"]);
}
Result<void> accepted_after_finish(const RuleContext& context) {
  return in_order(context, kCentreProject["finished_on"], kCentreProject["accepted_on"]);
}

// What was built as a demonstration point is one from the day it was accepted.
void enter_demonstration(const RuleContext& context, Changes& changes) {
  const RecordFact& project = context.after;
  if (project.number(kCentreProject["kind"]) != centre_project_kind::kDemonstration) return;
  if (!context.facts.list(number::Demonstration, kDemonstration["project"]).empty()) return;
  changes.rows.push_back(made_record(
      kDemonstration, id_from(project, kDemonstration, "accepted"),
      {{kDemonstration["title"], project.text(kCentreProject["title"])},
       {kDemonstration["kind"], demonstration_kind::kCentre},
       {kDemonstration["centre"], value_of(project, kCentreProject["centre"])},
       {kDemonstration["area"], value_of(project, kCentreProject["area"])},
       {kDemonstration["project"], project.name.id},
       {kDemonstration["opened_on"], value_of(project, kCentreProject["accepted_on"])}}));
}

constexpr Action kActions[] = {
    {.number = 1,
     .name = "start",
     .words = {"开工", "Start"},
     .from = kFrom<kPlanned>,
     .to = kBuilding,
     .who = kCommunityUp,
     .asks = kForStarting,
     .guard = started_by_now},
    {.number = 2,
     .name = "finish",
     .words = {"完工", "Finish"},
     .from = kFrom<kBuilding>,
     .to = kFinished,
     .who = kCommunityUp,
     .asks = kForFinishing,
     .guard = finished_after_start},
    {.number = 3,
     .name = "accept",
     .words = {"验收", "Accept"},
     .from = kFrom<kFinished>,
     .to = kAccepted,
     .who = kStreetUp,
     .asks = kForAccepting,
     .guard = accepted_after_finish,
     .consequence = enter_demonstration},
    {.number = 4,
     .name = "refuse",
     .words = {"验收不通过", "Refuse"},
     .from = kFrom<kFinished>,
     .to = kBuilding,
     .who = kStreetUp,
     .asks = kForRefusing,
     .sets = kNotFinished},
    {.number = 5,
     .name = "cancel",
     .words = {"取消", "Cancel"},
     .from = kFrom<kPlanned, kBuilding>,
     .to = kCancelled,
     .who = kStreetUp,
     .asks = kForCancelling},
    {.number = 6,
     .name = "resume",
     .words = {"恢复", "Resume"},
     .from = kFrom<kCancelled>,
     .to = kPlanned,
     .who = kStreetUp},
};

constexpr Relation kNeeds[] = {{number::Demonstration, kDemonstration["project"]}};

}  // namespace

constinit const Workflow kCentreProjectWorkflow{
    .entity = &kCentreProject, .first = kPlanned, .actions = kActions, .needs = kNeeds};

}  // namespace quanyu::domain
