#include "base/text.hpp"

#include <cstring>

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

namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) == 0x80; }

// Bytes at the front that need no second look: eight of ASCII, or one of the three-byte characters
// whose first byte alone rules out overlong forms and surrogates, as that of every hanzi does.
std::size_t plain_bytes(std::string_view text) {
  if (text.size() >= 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data(), sizeof eight);
    if ((eight & 0x8080808080808080) == 0) return 8;
  }
  const auto first = static_cast<unsigned char>(text[0]);
  const bool three = first > 0xe0 && first < 0xf0 && first != 0xed && text.size() >= 3;
  return three && is_continuation(text[1]) && is_continuation(text[2]) ? 3 : 0;
}

}  // namespace

std::size_t find_invalid_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (const std::size_t plain = plain_bytes(text.substr(at)); plain > 0) {
      at += plain;
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

namespace {

// The code point at the end, found backwards. REQUIRES: not empty.
CodePoint last_code_point(std::string_view text) {
  std::size_t length = 1;
  while (length < 4 && length < text.size() && is_continuation(text[text.size() - length])) {
    ++length;
  }
  const CodePoint last = first_code_point(text.substr(text.size() - length));
  return last.length == length ? last : CodePoint{kReplacement, 1, false};
}

std::string_view without_leading_space(std::string_view text) {
  while (!text.empty()) {
    const CodePoint first = first_code_point(text);
    if (!is_space(first.value)) break;
    text.remove_prefix(first.length);
  }
  return text;
}

}  // namespace

bool is_blank(std::string_view text) { return without_leading_space(text).empty(); }

std::string_view trimmed(std::string_view text) {
  text = without_leading_space(text);
  while (!text.empty()) {
    const CodePoint last = last_code_point(text);
    if (!is_space(last.value)) break;
    text.remove_suffix(last.length);
  }
  return text;
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
