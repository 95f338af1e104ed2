#include "view/suggestions.hpp"

#include <algorithm>
#include <ranges>

#include "domain/entities/matter.hpp"
#include "domain/entities/service_list.hpp"
#include "domain/model.hpp"
#include "domain/rules/matching.hpp"
#include "domain/rules/own_change.hpp"
#include "view/format.hpp"

namespace quanyu::view {
namespace {

using domain::kListItem;
using domain::kMatter;
using domain::MatchReason;
using domain::RecordFact;
namespace number = domain::number;

constexpr std::size_t kShown = 5;

MessageKey words_of(MatchReason reason) {
  switch (reason) {
    case MatchReason::SameKind: return "suggest.same_kind";
    case MatchReason::SameGroup: return "suggest.same_group";
    case MatchReason::SamePlace: return "suggest.same_place";
    case MatchReason::PlaceAbove: return "suggest.place_above";
    case MatchReason::Enough: return "suggest.enough";
    case MatchReason::SameWords: return "suggest.same_words";
  }
  return "suggest.same_words";
}

// What there is to say about a record, for one line.
class Reasons {
 public:
  explicit Reasons(const ValueWords& words) : words_(words) {}

  void add(std::string_view reason) {
    if (reason.empty()) return;
    if (!all_.empty()) all_ += words_.messages.text("suggest.and");
    all_ += reason;
  }
  void add_value(const domain::Entity& entity, const RecordFact& record,
                 domain::FieldNumber number) {
    const domain::Field& field = *entity.field(number);
    if (const domain::Value* value = record.find(number)) add(words_.bare(field, *value));
  }
  std::string take() { return std::move(all_); }

 private:
  const ValueWords& words_;
  std::string all_;
};

// Everything that lines of one question share.
struct Made {
  std::span<const RecordFact> candidates;
  const Route& route;
  const ValueWords& words;

  [[nodiscard]] const RecordFact& find(const Id& id) const {
    return *std::ranges::find(candidates, id, [](const RecordFact& fact) { return fact.name.id; });
  }
  [[nodiscard]] DetailLine line(const RecordFact& record, domain::FieldNumber title,
                                Reasons reasons) const {
    return {.title = record.text(title),
            .detail = reasons.take(),
            .target = record_route(route, record.name)};
  }
};

// Lines of the first few into `lines`; the answer is how many there are in all.
std::size_t add_duplicates(const SuggestionQuestion& question, const Made& made,
                           std::vector<DetailLine>& lines) {
  const auto duplicates = domain::possible_duplicates(question.of, made.candidates);
  for (const domain::Duplicate& one : duplicates | std::views::take(kShown)) {
    const RecordFact& matter = made.find(one.matter);
    Reasons reasons(made.words);
    if (one.same_spot) reasons.add(made.words.messages.text("suggest.same_spot"));
    if (one.likeness >= domain::kAlike) {
      reasons.add(made.words.messages.format("suggest.alike", {format_number(one.likeness)}));
    }
    reasons.add_value(kMatter, matter, kMatter["state"]);
    reasons.add_value(kMatter, matter, kMatter["reported_at"]);
    lines.push_back(made.line(matter, kMatter["title"], std::move(reasons)));
  }
  return duplicates.size();
}

domain::MatchQuestion match_question(const SuggestionQuestion& question) {
  return {.item = &question.of,
          .areas_above = question.areas_above,
          .kinds = question.kinds,
          .day = question.today};
}

std::size_t add_matches(const SuggestionQuestion& question, const Made& made,
                        std::vector<DetailLine>& lines) {
  const auto matches = domain::rank_matches(match_question(question), made.candidates);
  for (const domain::ListMatch& match : matches | std::views::take(kShown)) {
    const RecordFact& item = made.find(match.item);
    Reasons reasons(made.words);
    reasons.add_value(kListItem, item, kListItem["list"]);
    for (const MatchReason reason : match.reasons) {
      reasons.add(made.words.messages.text(words_of(reason)));
    }
    lines.push_back(made.line(item, kListItem["title"], std::move(reasons)));
  }
  return matches.size();
}

}  // namespace

bool has_suggestions(const RecordFact& record) {
  if (record.standing != domain::Standing::Alive) return false;
  if (record.name.entity == number::ListItem) {
    return in_state(record, kListItem["state"], domain::ListItemState::Open);
  }
  if (record.name.entity != number::Matter) return false;
  const domain::Action* merge = domain::find_workflow(number::Matter)->action("merge");
  return merge->leaves(record.number(kMatter["state"]));
}

bool is_suggested(const SuggestionQuestion& question, const RecordFact& candidate) {
  const std::span one(&candidate, 1);
  if (question.of.name.entity == number::Matter) {
    return !domain::possible_duplicates(question.of, one).empty();
  }
  return !domain::rank_matches(match_question(question), one).empty();
}

std::optional<DetailSuggestions> build_suggestions(const SuggestionQuestion& question,
                                                   std::span<const RecordFact> candidates,
                                                   const Route& route, const ValueWords& words) {
  const Messages& messages = words.messages;
  const bool matter = question.of.name.entity == number::Matter;
  const Made made{.candidates = candidates, .route = route, .words = words};
  DetailSuggestions suggestions;
  const std::size_t all = matter ? add_duplicates(question, made, suggestions.lines)
                                 : add_matches(question, made, suggestions.lines);
  if (suggestions.lines.empty()) return std::nullopt;
  suggestions.title = messages.text(matter ? MessageKey("suggest.duplicates") : "suggest.matches");
  suggestions.text =
      matter ? messages.format("suggest.duplicates.text", {format_number(domain::kDuplicateDays)})
             : std::string(messages.text("suggest.matches.text"));
  if (all > kShown) {
    const auto rest = static_cast<std::int64_t>(all - kShown);
    suggestions.more = messages.format("suggest.more", {format_number(rest)});
  }
  return suggestions;
}

}  // namespace quanyu::view
