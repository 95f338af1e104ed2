// Readings of hanzi without tones, and names found by them: by initials ("tzs"), by whole or begun
// syllables ("taizh"), by hanzi, or by any mixture, in any reading of each hanzi. Used by the
// search index and by choosers. Finds only; the order of results is the caller's business.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quanyu {

// A character of a name, folded for search, with what can be typed for it.
struct PinyinCharacter {
  static constexpr std::size_t kMostReadings = 7;

  char32_t character = 0;
  std::uint32_t initials = 0;  // bit 0 is a reading that starts with 'a' … bit 25 with 'z'
  std::uint8_t count = 0;      // of readings; 0 for what is no hanzi
  std::array<std::uint16_t, kMostReadings> syllables{};  // numbers for pinyin_syllable()
};

// Everything known of a folded character (base/text.hpp: fold_code_point).
PinyinCharacter pinyin_character(char32_t folded);

// A syllable in lower case, "v" for ü. REQUIRES: a number out of a PinyinCharacter.
std::string_view pinyin_syllable(std::uint16_t number);

// All readings of a character, the usual one first; empty for what is no hanzi.
std::vector<std::string_view> pinyin_readings(char32_t character);

// A character of a name as search sees it, folded; 0 for spaces and middle dots, which it leaves
// out.
char32_t fold_for_names(char32_t character);

// The characters of a name as search sees them: folded, without spaces and middle dots. With
// `offsets`, also the byte each of them starts at in `name`, and the length of `name` at the end.
std::vector<PinyinCharacter> pinyin_characters(std::string_view name,
                                               std::vector<std::uint32_t>* offsets = nullptr);

// What a match was made of; of several, the last in this list.
enum class PinyinMatch : std::uint8_t { Name, Initials, Pinyin };

// A text that names are compared with. Case, width, spaces, middle dots and apostrophes do not
// matter; "v" and "u" both find ü; of zh, ch, sh one letter or both may stand for the initial.
class NameQuery {
 public:
  explicit NameQuery(std::string_view text);

  [[nodiscard]] bool empty() const { return query_.empty(); }

  // True if a match can start with this character: a cheap test before match_at().
  [[nodiscard]] bool may_start(const PinyinCharacter& character) const;

  // Folded characters of the query.
  [[nodiscard]] std::size_t size() const { return query_.size(); }
  // How many characters of the query, from `from` on, this character of a name can stand for, in
  // all ways: bit n-1 is set for n of them (1 to 6). For whoever matches a whole country at once.
  // REQUIRES: from < size().
  [[nodiscard]] std::uint8_t lengths_taken(const PinyinCharacter& character,
                                           std::size_t from) const;

  struct Match {
    std::size_t end = 0;  // one past the last character of the name that takes part
    PinyinMatch how = PinyinMatch::Name;
  };
  // A match of the whole query that starts at character `at` of a name. `name` answers size() and
  // operator[] with PinyinCharacters. REQUIRES: not empty(), at < name.size().
  template <class Name>
  [[nodiscard]] std::optional<Match> match_at(const Name& name, std::size_t at) const {
    return match(name, at, 0, PinyinMatch::Name);
  }

 private:
  // How many characters of the query, from `from` on, one way of typing a character takes; 0: none.
  enum class Way : std::uint8_t { Literal, Initial, DoubleInitial, Syllable };
  [[nodiscard]] std::size_t taken(const PinyinCharacter& character, std::size_t from, Way way,
                                  std::size_t reading) const;
  [[nodiscard]] std::size_t taken_of_syllable(std::string_view syllable, std::size_t from) const;

  template <class Name>
  std::optional<Match> match(const Name& name, std::size_t at, std::size_t from,
                             PinyinMatch how) const {
    if (from == query_.size()) return Match{at, how};
    if (at == name.size()) return std::nullopt;
    const PinyinCharacter& character = name[at];
    const auto go_on = [&](Way way, std::size_t reading, PinyinMatch made) -> std::optional<Match> {
      const std::size_t count = taken(character, from, way, reading);
      if (count == 0) return std::nullopt;
      return match(name, at + 1, from + count, how < made ? made : how);
    };
    if (auto found = go_on(Way::Literal, 0, PinyinMatch::Name)) return found;
    if (auto found = go_on(Way::Initial, 0, PinyinMatch::Initials)) return found;
    for (std::size_t reading = 0; reading < character.count; reading++) {
      if (auto found = go_on(Way::Syllable, reading, PinyinMatch::Pinyin)) return found;
      if (auto found = go_on(Way::DoubleInitial, reading, PinyinMatch::Initials)) return found;
    }
    return std::nullopt;
  }

  std::u32string query_;
};

}  // namespace quanyu
