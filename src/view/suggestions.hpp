// What may belong together with a record, as its page suggests it: matters that may be one and the
// same (并案), items of the other lists that fit (双向认领); each with the reasons, for people to
// decide. Built from the rules' answers; reads no database itself.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/dates.hpp"
#include "domain/facts.hpp"
#include "view/entity_detail_view.hpp"

namespace quanyu::view {

struct SuggestionQuestion {
  domain::RecordFact of;
  std::vector<Id> areas_above = {};            // of its area, nearest first, that area included
  std::vector<domain::RecordFact> kinds = {};  // ServiceKind records
  Date today;
};

// Whether there can be suggestions for a record as it stands now; its kind's other records are
// what is asked about then.
bool has_suggestions(const domain::RecordFact& record);

// Whether a record of the same kind would be suggested.
bool is_suggested(const SuggestionQuestion& question, const domain::RecordFact& candidate);

// The best of the candidates; nothing where none fits.
std::optional<DetailSuggestions> build_suggestions(const SuggestionQuestion& question,
                                                   std::span<const domain::RecordFact> candidates,
                                                   const Route& route, const ValueWords& words);

}  // namespace quanyu::view
