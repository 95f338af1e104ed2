#include "domain/rules/review.hpp"

#include <algorithm>
#include <string>

#include "domain/entities/review.hpp"
#include "domain/rules/consequences.hpp"

namespace quanyu::domain {
namespace {

constexpr std::int64_t kProblem = 2;     // of kReviewItemKinds
constexpr std::int64_t kFromReview = 2;  // of kRectificationSources

const std::vector<RecordFact>& items_of(const RuleContext& context) {
  return context.facts.list(number::ReviewItem, kReviewItem["review"]);
}
const std::vector<RecordFact>& rectifications_of(const RuleContext& context) {
  return context.facts.list(number::Rectification, kRectification["review"]);
}

std::string part_of_serial(const std::string& serial, std::size_t number) {
  if (serial.empty()) return {};
  return serial + "-" + (number < 10 ? "0" : "") + std::to_string(number);
}

bool is_fixed(std::int64_t state) {
  return state == bulletin_state::kIssued || state == bulletin_state::kWithdrawn;
}

Value text_or_none(std::string text) {
  if (text.empty()) return {};
  return text;
}

}  // namespace

Result<void> review_can_be_held(const RuleContext& context) {
  for (const RecordFact& item : items_of(context)) {
    if (item.number(kReviewItem["kind"]) != kProblem) continue;
    if (!item.has(kReviewItem["owner"]) || !item.has(kReviewItem["due"])) {
      return rule_broken(context, kProgressReview["state"], "problem_without_owner");
    }
  }
  return {};
}

void set_rectifications(const RuleContext& context, Changes& changes) {
  const RecordFact& review = context.after;
  std::size_t number = 0;
  for (const RecordFact& item : items_of(context)) {
    if (item.number(kReviewItem["kind"]) != kProblem) continue;
    ++number;
    const Id id = id_from(item, kRectification, "review");
    if (std::ranges::any_of(rectifications_of(context),
                            [&](const RecordFact& there) { return there.name.id == id; })) {
      continue;
    }
    const std::string serial = review.text(kProgressReview["serial"]);
    changes.rows.push_back(
        made_record(kRectification, id,
                    {{kRectification["title"], value_of(item, kReviewItem["title"])},
                     {kRectification["serial"], text_or_none(part_of_serial(serial, number))},
                     {kRectification["source"], kFromReview},
                     {kRectification["review"], review.name.id},
                     {kRectification["owner"], value_of(item, kReviewItem["owner"])},
                     {kRectification["place"], value_of(review, kProgressReview["place"])},
                     {kRectification["requirement"], value_of(item, kReviewItem["requirement"])},
                     {kRectification["due"], value_of(item, kReviewItem["due"])}}));
  }
}

Result<void> review_is_settled(const RuleContext& context) {
  for (const RecordFact& rectification : rectifications_of(context)) {
    const std::int64_t state = rectification.number(kRectification["state"]);
    if (state != rectification_state::kStruckOff && state != rectification_state::kCancelled) {
      return rule_broken(context, kProgressReview["state"], "rectification_open");
    }
  }
  return {};
}

Result<void> bulletin_says_something(const RuleContext& context) {
  if (context.after.has(kBulletin["body"])) return {};
  return rule_broken(context, kBulletin["body"], "bulletin_is_empty");
}

Result<void> issued_bulletin_stays(const RuleContext& context) {
  const std::int64_t before = context.before.number(kBulletin["state"]);
  if (!is_fixed(before) || context.after.number(kBulletin["state"]) != before) return {};
  return rule_broken(context, kBulletin["state"], "bulletin_is_issued");
}

Result<void> issued_figure_stays(const RuleContext& context) {
  for (const RecordFact* figure : {&context.before, &context.after}) {
    const RecordFact* bulletin =
        context.facts.find(number::Bulletin, figure->id(kBulletinFigure["bulletin"]));
    if (bulletin != nullptr && is_fixed(bulletin->number(kBulletin["state"]))) {
      return rule_broken(context, kBulletinFigure["bulletin"], "bulletin_is_issued");
    }
  }
  return {};
}

Result<void> verified_by_another(const RuleContext& context) {
  const Id reporter = context.before.id(kRectification["reported_by"]);
  if (reporter.is_nil() || reporter != context.acting.id) return {};
  return rule_broken(context, kRectification["closed_by"], "verified_by_reporter");
}

Result<void> extended_to_later(const RuleContext& context) {
  if (context.after.number(kRectification["due"]) > context.before.number(kRectification["due"])) {
    return {};
  }
  return rule_broken(context, kRectification["due"], "due_not_later");
}

void count_extension(const RuleContext& context, Changes& changes) {
  changes.rows.front().cells.push_back(
      {kRectification["extensions"], context.before.number(kRectification["extensions"]) + 1});
}

}  // namespace quanyu::domain
