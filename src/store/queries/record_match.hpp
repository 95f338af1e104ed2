// Whether a text that somebody typed finds a record: by hanzi, pinyin, initials, number or code in
// any of the record's texts. Internal to store/queries.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/pinyin.hpp"

namespace quanyu::store {

// How well a text is found; smaller is better.
enum class MatchRank : std::uint8_t { Whole, Start, Inside };

struct TextMatch {
  MatchRank rank = MatchRank::Inside;
  PinyinMatch how = PinyinMatch::Name;
  std::uint32_t begin = 0, end = 0;  // bytes of the text that took part
};

// Where `query` finds itself in `text` first, or nothing. REQUIRES: the query is not empty.
std::optional<TextMatch> match_text(const NameQuery& query, std::string_view text);

}  // namespace quanyu::store
