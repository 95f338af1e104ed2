#include "domain/rules/whistle_score.hpp"

#include <map>

#include "domain/entities/whistle.hpp"
#include "domain/rules/own_change.hpp"

namespace quanyu::domain {
namespace {

void count_answer(const RecordFact& response, DepartmentScore& score) {
  const bool is_rated = response.has(kWhistleResponse["rating"]);
  if (!response.has(kWhistleResponse["responded_at"])) {
    score.never += is_rated ? 1 : 0;
    return;
  }
  const bool late = response.has(kWhistleResponse["due_at"]) &&
                    response.number(kWhistleResponse["responded_at"]) >
                        response.number(kWhistleResponse["due_at"]);
  ++(late ? score.late : score.in_time);
}

}  // namespace

std::vector<DepartmentScore> score_departments(std::span<const RecordFact> responses) {
  std::map<Id, DepartmentScore> scores;
  for (const RecordFact& response : responses) {
    const Id unit = response.id(kWhistleResponse["unit"]);
    if (unit.is_nil()) continue;
    if (in_state(response, kWhistleResponse["state"], ResponseState::CalledOff)) continue;
    DepartmentScore& score = scores[unit];
    score.unit = unit;
    ++score.called;
    count_answer(response, score);
    if (!response.has(kWhistleResponse["rating"])) continue;
    ++score.rated;
    score.points += response.number(kWhistleResponse["rating"]);
  }
  std::vector<DepartmentScore> all;
  for (const auto& [unit, score] : scores) all.push_back(score);
  return all;
}

}  // namespace quanyu::domain
