#include "base/resident_id.hpp"

#include "base/dates.hpp"

namespace quanyu {
namespace {

constexpr std::size_t kLength = 18;

bool is_digit(char character) { return character >= '0' && character <= '9'; }
bool is_part(char character) { return is_digit(character) || character == 'X' || character == 'x'; }

int number_in(std::string_view digits) {
  int number = 0;
  for (const char digit : digits) number = number * 10 + (digit - '0');
  return number;
}

// ISO 7064 MOD 11-2: the powers of two modulo 11, from the left.
bool check_fits(std::string_view id) {
  int remainder = 0;
  for (std::size_t at = 0; at + 1 < kLength; ++at) {
    remainder = (remainder + (id[at] - '0')) * 2 % 11;
  }
  const int check = (12 - remainder) % 11;
  const char last = id.back();
  return check == 10 ? last == 'X' || last == 'x' : last == static_cast<char>('0' + check);
}

bool is_resident_id(std::string_view run) {
  if (run.size() != kLength) return false;
  for (const char character : run.substr(0, kLength - 1)) {
    if (!is_digit(character)) return false;
  }
  const CivilDate birth{number_in(run.substr(6, 4)), number_in(run.substr(10, 2)),
                        number_in(run.substr(12, 2))};
  return birth.year >= 1900 && is_real_day(birth) && check_fits(run);
}

}  // namespace

bool holds_resident_id(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_part(text[end])) ++end;
    if (is_resident_id(text.substr(at, end - at))) return true;
    at = end == at ? at + 1 : end;
  }
  return false;
}

}  // namespace quanyu
