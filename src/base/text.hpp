// UTF-8 text: checking, walking, counting and folding for search. Text is kept as it was written;
// folding happens only on the way to a comparison.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace quanyu {

// One code point and how many bytes it took; a broken sequence gives U+FFFD and one byte.
struct CodePoint {
  char32_t value = 0;
  std::uint8_t length = 0;
  bool valid = false;
};

// The code point at the front. REQUIRES: not empty.
CodePoint first_code_point(std::string_view text);

// The offset of the first byte that is not UTF-8 (overlong forms and surrogates are not), or npos.
std::size_t find_invalid_utf8(std::string_view text);
inline bool is_utf8(std::string_view text) {
  return find_invalid_utf8(text) == std::string_view::npos;
}

// Appends a code point; values outside Unicode become U+FFFD.
void append_utf8(std::string& text, char32_t code_point);

// How many code points a text has; broken bytes count one each.
std::size_t count_code_points(std::string_view text);

// White space (also the ideographic space) taken off both ends.
std::string_view trimmed(std::string_view text);
// Nothing but white space, or nothing at all.
bool is_blank(std::string_view text);

// One code point as search sees it: full width becomes half width, upper case lower case, the
// several middle dots become U+00B7, ideographic space a space. 0: ignored (zero-width marks).
char32_t fold_code_point(char32_t code_point);

// A whole text folded for search: middle dots and spaces are left out, so that 克孜勒·苏 is found
// with and without its dot.
std::string fold_for_search(std::string_view text);

// Many texts in one buffer: what a column of a bulk change holds.
class TextColumn {
 public:
  void push(std::string_view text) {
    bytes_.append(text);
    ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  }
  // REQUIRES: index < size(). Valid until the next push.
  [[nodiscard]] std::string_view at(std::size_t index) const {
    const std::uint32_t first = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(bytes_).substr(first, ends_[index] - first);
  }
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  [[nodiscard]] std::size_t byte_size() const { return bytes_.size(); }
  void reserve(std::size_t count, std::size_t bytes) {
    ends_.reserve(count);
    bytes_.reserve(bytes);
  }
  void clear() {
    bytes_.clear();
    ends_.clear();
  }
  friend bool operator==(const TextColumn&, const TextColumn&) = default;

 private:
  std::string bytes_;
  std::vector<std::uint32_t> ends_;
};

}  // namespace quanyu
