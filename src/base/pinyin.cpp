#include "base/pinyin.hpp"

#include <algorithm>
#include <cstring>
#include <iterator>

#include "base/text.hpp"

namespace quanyu {

namespace {

// Of the main block, counted from its first character; a usual reading stands before them.
struct FurtherReading {
  std::uint16_t at;
  std::uint16_t syllable;
};
struct OutsideReading {
  std::uint32_t character;
  std::uint16_t syllable;
};

#include "gen/pinyin_table.inc"

constexpr char32_t kFirst = 0x4e00;
constexpr char32_t kLast = 0x9fff;
constexpr char32_t kMiddleDot = 0xb7;

bool is_letter(char32_t c) { return c >= 'a' && c <= 'z'; }

std::uint32_t initial_bit(char32_t letter) { return 1u << (letter - 'a'); }

void add_reading(PinyinCharacter& character, std::uint16_t syllable) {
  character.syllables[character.count++] = syllable;
  character.initials |= initial_bit(static_cast<char32_t>(pinyin_syllable(syllable)[0]));
}

// Nine bits for each character of the main block.
std::uint16_t usual_syllable(std::size_t index) {
  const std::size_t bit = index * 9;
  const unsigned pair = kUsual[bit / 8] | static_cast<unsigned>(kUsual[bit / 8 + 1]) << 8;
  return static_cast<std::uint16_t>(pair >> (bit % 8) & 0x1ff);
}

// ü is typed "v", by some "u".
bool same_letter(char in_syllable, char32_t typed) {
  return static_cast<char32_t>(in_syllable) == typed || (in_syllable == 'v' && typed == 'u');
}

}  // namespace

std::string_view pinyin_syllable(std::uint16_t number) {
  const char* syllable = kSyllables[number - 1];
  return {syllable, strnlen(syllable, sizeof kSyllables[0])};
}

PinyinCharacter pinyin_character(char32_t folded) {
  PinyinCharacter character{.character = folded};
  if (folded >= kFirst && folded <= kLast) {
    const auto index = static_cast<std::uint16_t>(folded - kFirst);
    const std::uint16_t usual = usual_syllable(index);
    if (usual == 0) return character;
    add_reading(character, usual);
    const auto* further = std::ranges::lower_bound(kFurther, index, {}, &FurtherReading::at);
    for (; further != std::end(kFurther) && further->at == index; ++further) {
      add_reading(character, further->syllable);
    }
    return character;
  }
  const auto* outside = std::ranges::lower_bound(kOutside, static_cast<std::uint32_t>(folded), {},
                                                 &OutsideReading::character);
  for (; outside != std::end(kOutside) && outside->character == folded; ++outside) {
    add_reading(character, outside->syllable);
  }
  return character;
}

std::vector<std::string_view> pinyin_readings(char32_t character) {
  const PinyinCharacter known = pinyin_character(character);
  std::vector<std::string_view> readings;
  for (std::size_t i = 0; i < known.count; i++)
    readings.push_back(pinyin_syllable(known.syllables[i]));
  return readings;
}

char32_t fold_for_names(char32_t character) {
  const char32_t folded = fold_code_point(character);
  return folded == kMiddleDot || folded == ' ' ? 0 : folded;
}

std::vector<PinyinCharacter> pinyin_characters(std::string_view name,
                                               std::vector<std::uint32_t>* offsets) {
  std::vector<PinyinCharacter> characters;
  for (std::size_t at = 0; at < name.size();) {
    const CodePoint point = first_code_point(name.substr(at));
    const char32_t folded = fold_for_names(point.value);
    if (folded != 0) {
      characters.push_back(pinyin_character(folded));
      if (offsets != nullptr) offsets->push_back(static_cast<std::uint32_t>(at));
    }
    at += point.length;
  }
  if (offsets != nullptr) offsets->push_back(static_cast<std::uint32_t>(name.size()));
  return characters;
}

NameQuery::NameQuery(std::string_view text) {
  for (const PinyinCharacter& character : pinyin_characters(text)) {
    if (character.character != '\'' && character.character != U'\u2019') {
      query_.push_back(character.character);
    }
  }
}

bool NameQuery::may_start(const PinyinCharacter& character) const {
  const char32_t first = query_[0];
  return character.character == first ||
         (is_letter(first) && (character.initials & initial_bit(first)) != 0);
}

std::uint8_t NameQuery::lengths_taken(const PinyinCharacter& character, std::size_t from) const {
  const char32_t typed = query_[from];
  const bool initial = is_letter(typed) && (character.initials & initial_bit(typed)) != 0;
  if (!initial) return character.character == typed ? 1 : 0;
  unsigned lengths = 1;
  for (std::size_t reading = 0; reading < character.count; reading++) {
    for (const Way way : {Way::DoubleInitial, Way::Syllable}) {
      lengths |= 1u << taken(character, from, way, reading) >> 1;
    }
  }
  return static_cast<std::uint8_t>(lengths);
}

std::size_t NameQuery::taken(const PinyinCharacter& character, std::size_t from, Way way,
                             std::size_t reading) const {
  const char32_t typed = query_[from];
  switch (way) {
    case Way::Literal: return character.character == typed ? 1 : 0;
    case Way::Initial:
      return is_letter(typed) && (character.initials & initial_bit(typed)) != 0 ? 1 : 0;
    case Way::DoubleInitial: {
      const std::string_view syllable = pinyin_syllable(character.syllables[reading]);
      const bool doubled = syllable.size() > 2 && syllable[1] == 'h' && from + 1 < query_.size() &&
                           same_letter(syllable[0], typed) && query_[from + 1] == 'h';
      return doubled ? 2 : 0;
    }
    case Way::Syllable:
      return taken_of_syllable(pinyin_syllable(character.syllables[reading]), from);
  }
  return 0;
}

// The whole syllable, or at the end of the query its first letters; one letter is an initial.
std::size_t NameQuery::taken_of_syllable(std::string_view syllable, std::size_t from) const {
  const std::size_t count = std::min(syllable.size(), query_.size() - from);
  if (count < 2) return 0;
  for (std::size_t i = 0; i < count; i++) {
    if (!same_letter(syllable[i], query_[from + i])) return 0;
  }
  return count;
}

}  // namespace quanyu
