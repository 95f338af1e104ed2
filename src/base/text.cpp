#include "base/text.hpp"

namespace quanyu {
namespace {

constexpr char32_t kReplacement = 0xfffd;
constexpr char32_t kMiddleDot = 0xb7;

bool is_space(char32_t code_point) {
  return code_point == ' ' || (code_point >= '\t' && code_point <= '\r') || code_point == 0xa0 ||
         code_point == 0x3000;
}

bool is_middle_dot(char32_t code_point) {
  switch (code_point) {
    case 0xb7:    // middle dot
    case 0x387:   // Greek ano teleia
    case 0x2022:  // bullet
    case 0x2027:  // hyphenation point
    case 0x2219:  // bullet operator
    case 0x22c5:  // dot operator
    case 0x30fb:  // katakana middle dot
    case 0xff65:  // its half width form
    case 0xff0e:  // full width full stop, as typed for the dot of names
      return true;
    default: return false;
  }
}

bool is_zero_width(char32_t code_point) {
  return (code_point >= 0x200b && code_point <= 0x200f) || code_point == 0x2060 ||
         code_point == 0xfeff || (code_point >= 0xfe00 && code_point <= 0xfe0f);
}

}  // namespace

CodePoint first_code_point(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const unsigned first = byte(0);
  if (first < 0x80) return {first, 1, true};
  const unsigned length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || text.size() < length) return {kReplacement, 1, false};
  char32_t value = first & (0x7fu >> length);
  for (std::size_t at = 1; at < length; ++at) {
    if ((byte(at) & 0xc0) != 0x80) return {kReplacement, 1, false};
    value = (value << 6) | (byte(at) & 0x3fu);
  }
  constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = value >= 0xd800 && value <= 0xdfff;
  if (value < kSmallest[length] || value > 0x10ffff || surrogate) return {kReplacement, 1, false};
  return {value, static_cast<std::uint8_t>(length), true};
}

std::size_t find_invalid_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const CodePoint next = first_code_point(text.substr(at));
    if (!next.valid) return at;
    at += next.length;
  }
  return std::string_view::npos;
}

void append_utf8(std::string& text, char32_t code_point) {
  if (code_point > 0x10ffff || (code_point >= 0xd800 && code_point <= 0xdfff)) {
    code_point = kReplacement;
  }
  const auto put = [&](char32_t byte) { text += static_cast<char>(byte); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xc0 | (code_point >> 6));
    put(0x80 | (code_point & 0x3f));
  } else if (code_point < 0x10000) {
    put(0xe0 | (code_point >> 12));
    put(0x80 | ((code_point >> 6) & 0x3f));
    put(0x80 | (code_point & 0x3f));
  } else {
    put(0xf0 | (code_point >> 18));
    put(0x80 | ((code_point >> 12) & 0x3f));
    put(0x80 | ((code_point >> 6) & 0x3f));
    put(0x80 | (code_point & 0x3f));
  }
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  while (!text.empty()) {
    text.remove_prefix(first_code_point(text).length);
    ++count;
  }
  return count;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty()) {
    const CodePoint first = first_code_point(text);
    if (!is_space(first.value)) break;
    text.remove_prefix(first.length);
  }
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = first_code_point(text.substr(at));
    at += next.length;
    if (!is_space(next.value)) end = at;
  }
  return text.substr(0, end);
}

char32_t fold_code_point(char32_t code_point) {
  if (is_zero_width(code_point)) return 0;
  if (is_middle_dot(code_point)) return kMiddleDot;
  if (is_space(code_point)) return ' ';
  if (code_point >= 0xff01 && code_point <= 0xff5e) code_point -= 0xff01 - '!';
  if (code_point >= 'A' && code_point <= 'Z') code_point += 'a' - 'A';
  return code_point;
}

std::string fold_for_search(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  while (!text.empty()) {
    const CodePoint next = first_code_point(text);
    text.remove_prefix(next.length);
    const char32_t seen = fold_code_point(next.value);
    if (seen != 0 && seen != ' ' && seen != kMiddleDot) append_utf8(folded, seen);
  }
  return folded;
}

}  // namespace quanyu
