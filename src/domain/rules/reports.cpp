#include "domain/rules/reports.hpp"

#include <algorithm>

#include "domain/entities/directory.hpp"
#include "domain/entities/duty.hpp"
#include "domain/entities/matter.hpp"
#include "domain/entities/report_template.hpp"
#include "domain/entities/task.hpp"
#include "domain/rules/cell_sum.hpp"
#include "domain/rules/consequences.hpp"
#include "domain/rules/shorthand.hpp"

namespace quanyu::domain {
namespace {

// The period, the reporting unit and what is written by hand need no further source.
bool needs_source(std::int64_t binding) { return binding <= 4; }

bool is_open_matter(const RecordFact& matter) {
  switch (static_cast<MatterState>(matter.number(kMatter["state"]))) {
    case MatterState::Closed:
    case MatterState::Rated:
    case MatterState::Archived:
    case MatterState::Refused:
    case MatterState::Merged:
    case MatterState::Void: return false;
    default: return true;
  }
}

bool is_open_task(const RecordFact& task) {
  const std::int64_t state = task.number(kTask["state"]);
  return state != task_state::kClosed && state != task_state::kWithdrawn;
}

// Gives the records that are still open to the person; answers how many.
std::int64_t give(const std::vector<RecordFact>& records, bool (*is_open)(const RecordFact&),
                  FieldNumber field, const Id& person, Changes& changes) {
  std::int64_t given = 0;
  for (const RecordFact& record : records) {
    if (!is_open(record)) continue;
    changes.rows.push_back(edited_record(record, {{field, person}}));
    ++given;
  }
  return given;
}

}  // namespace

Result<void> bound_cell_fits(const RuleContext& context) {
  const std::string cell = context.after.text(kTemplateCell["cell"]);
  if (!is_cell_name(cell)) return rule_broken(context, kTemplateCell["cell"], "cell_name");
  if (needs_source(context.after.number(kTemplateCell["binding"])) &&
      !context.after.has(kTemplateCell["source"])) {
    return rule_broken(context, kTemplateCell["source"], "cell_without_source");
  }
  for (const RecordFact& other :
       context.facts.list(number::TemplateCell, kTemplateCell["template"])) {
    if (other.name != context.after.name && other.text(kTemplateCell["cell"]) == cell &&
        other.text(kTemplateCell["sheet"]) == context.after.text(kTemplateCell["sheet"])) {
      return rule_broken(context, kTemplateCell["cell"], "cell_twice");
    }
  }
  return {};
}

Result<void> handover_is_between_two(const RuleContext& context) {
  if (context.after.id(kHandover["from_person"]) == context.after.id(kHandover["to_person"])) {
    return rule_broken(context, kHandover["to_person"], "handover_to_oneself");
  }
  if (context.before.standing == Standing::Alive &&
      (changes_field(context, kHandover["from_person"]) ||
       changes_field(context, kHandover["to_person"]))) {
    return rule_broken(context, kHandover["to_person"], "handover_is_done");
  }
  return {};
}

void hand_over(const RuleContext& context, Changes& changes) {
  if (context.before.standing == Standing::Alive) return;
  const Id person = context.after.id(kHandover["to_person"]);
  const Facts& facts = context.facts;
  const std::int64_t matters = give(facts.list(number::Matter, kMatter["handler"]), is_open_matter,
                                    kMatter["handler"], person, changes);
  const std::int64_t tasks = give(facts.list(number::Task, kTask["handler"]), is_open_task,
                                  kTask["handler"], person, changes);
  const std::int64_t duties = give(
      facts.list(number::DutyOwner, kDutyOwner["responsible"]),
      [](const RecordFact& owner) { return !owner.has(kDutyOwner["owes_to"]); },
      kDutyOwner["responsible"], person, changes);
  set_own_cell(context, changes, kHandover["matters"], matters);
  set_own_cell(context, changes, kHandover["tasks"], tasks);
  set_own_cell(context, changes, kHandover["duties"], duties);
}

}  // namespace quanyu::domain
