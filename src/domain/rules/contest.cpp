#include "domain/rules/contest.hpp"

#include <algorithm>
#include <numeric>

#include "domain/entities/street_lists.hpp"

namespace quanyu::domain {
namespace {

constexpr std::int64_t kContestOnTheSpot = 2;  // of kContestKinds

}  // namespace

Ratio mean_mark(std::vector<std::int64_t> marks, Trim trim) {
  std::ranges::sort(marks);
  if (trim == Trim::Extremes && marks.size() > 2) {
    marks.erase(marks.begin());
    marks.pop_back();
  }
  return {std::accumulate(marks.begin(), marks.end(), std::int64_t{0}),
          static_cast<std::int64_t>(marks.size())};
}

Result<void> contest_can_open(const RuleContext& context) {
  if (context.facts.list(number::ContestEntry, kContestEntry["contest"]).empty()) {
    return rule_broken(context, kContest["state"], "contest_without_entries");
  }
  const bool judged = context.after.number(kContest["kind"]) == kContestOnTheSpot;
  if (judged && context.facts.list(number::ContestJudge, kContestJudge["contest"]).empty()) {
    return rule_broken(context, kContest["state"], "contest_without_judges");
  }
  return {};
}

Result<void> judge_is_of_the_event(const RuleContext& context) {
  const RecordFact* entry =
      context.facts.find(number::ContestEntry, context.after.id(kContestScore["entry"]));
  const RecordFact* judge =
      context.facts.find(number::ContestJudge, context.after.id(kContestScore["judge"]));
  if (entry == nullptr || judge == nullptr ||
      entry->id(kContestEntry["contest"]) == judge->id(kContestJudge["contest"])) {
    return {};
  }
  return rule_broken(context, kContestScore["judge"], "judge_of_other_event");
}

}  // namespace quanyu::domain
