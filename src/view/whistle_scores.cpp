#include "view/whistle_scores.hpp"

#include <algorithm>

#include "domain/entities/whistle.hpp"
#include "domain/rules/whistle_score.hpp"
#include "view/entity_list_view.hpp"
#include "view/format.hpp"
#include "view/print_text.hpp"
#include "view/tree_part.hpp"

namespace quanyu::view {
namespace {

using domain::DepartmentScore;
using domain::kWhistleResponse;

std::vector<domain::RecordFact> responses_in_scope(const WhistleScoresInput& input) {
  std::vector<domain::RecordFact> responses;
  const TreePart part = part_below(*input.place, input.scope, whole_tree(*input.place));
  for (const store::PlacedRecord& placed : input.responses) {
    if (part.has(node_of(*input.place, placed.area))) responses.push_back(placed.record);
  }
  return responses;
}

// Ratings compared as fractions: 9/2 beats 13/3.
bool better(const DepartmentScore& one, const DepartmentScore& other) {
  const std::int64_t left = one.points * other.rated;
  const std::int64_t right = other.points * one.rated;
  if ((one.rated > 0) != (other.rated > 0)) return one.rated > 0;
  if (left != right) return left > right;
  return one.in_time != other.in_time ? one.in_time > other.in_time : one.called > other.called;
}

ScoreLine line_of(const WhistleScoresInput& input, const DepartmentScore& score) {
  const Messages& messages = input.words.messages;
  ScoreLine line{.title = input.words.title(domain::number::Unit, score.unit),
                 .detail = messages.format(
                     "scores.detail", {format_number(score.called), format_number(score.in_time),
                                       format_number(score.late), format_number(score.never)}),
                 .rating = {},
                 .target = list_route(input.route, kWhistleResponse.name)};
  if (score.waiting() > 0) {
    line.detail += messages.format("scores.waiting", {format_number(score.waiting())});
  }
  if (score.mean().defined()) {
    line.rating = messages.format("scores.rating",
                                  {format_ratio(score.mean(), 1), format_number(score.rated)});
  }
  line.target.entity.by = kWhistleResponse.field(kWhistleResponse["unit"])->name;
  line.target.entity.by_record = to_hex(score.unit);
  return line;
}

}  // namespace

WhistleScores build_whistle_scores(const WhistleScoresInput& input) {
  std::vector<DepartmentScore> scores = domain::score_departments(responses_in_scope(input));
  // Where nothing tells two apart, every device shows them alike.
  std::ranges::sort(scores, {}, [&](const DepartmentScore& score) {
    return input.words.title(domain::number::Unit, score.unit);
  });
  std::ranges::stable_sort(scores, better);
  WhistleScores view;
  for (const DepartmentScore& score : scores) view.lines.push_back(line_of(input, score));
  return view;
}

std::string print(const WhistleScores& scores) {
  TextPrinter out;
  if (!scores.too_many.empty()) out.line("scores", {scores.too_many});
  for (const ScoreLine& line : scores.lines) {
    out.line("score", {line.title, line.detail, line.rating, "-> " + print_route(line.target)});
  }
  return out.take();
}

}  // namespace quanyu::view
