#include "store/queries/record_match.hpp"

#include <vector>

namespace quanyu::store {

std::optional<TextMatch> match_text(const NameQuery& query, std::string_view text) {
  std::vector<std::uint32_t> offsets;
  const std::vector<PinyinCharacter> name = pinyin_characters(text, &offsets);
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (!query.may_start(name[at])) continue;
    const auto match = query.match_at(name, at);
    if (!match) continue;
    TextMatch found{.how = match->how, .begin = offsets[at], .end = offsets[match->end]};
    if (at == 0) found.rank = match->end == name.size() ? MatchRank::Whole : MatchRank::Start;
    return found;
  }
  return std::nullopt;
}

}  // namespace quanyu::store
