// Breaking text into lines by the rules of Chinese typesetting (GB/T 15834): between any two hanzi,
// but never before a closing mark (，。》…) nor after an opening one (《（“); Latin words and
// numbers stay whole unless one alone is wider than the line. Used by text widgets. Never draws.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace quanyu::ui {

// Bytes [start, end) of the text on one line; spaces at the break belong to no line.
struct TextLine {
  std::int32_t start = 0, end = 0;
  float width = 0;  // CSS pixels
};

// `advance` gives a code point's width. A text always has at least one line; '\n' ends one.
std::vector<TextLine> break_lines(std::string_view text, float width,
                                  const std::function<float(char32_t)>& advance);

// The next code point at `offset` and how many bytes it takes; damaged bytes count as one U+FFFD.
struct CodePoint {
  char32_t code = 0;
  std::int32_t length = 0;
};
CodePoint code_point_at(std::string_view text, std::int32_t offset);

// True for characters that must not begin (end) a line.
bool forbidden_at_start(char32_t code);
bool forbidden_at_end(char32_t code);

// The word around `offset`: a run of Latin letters and digits, or of hanzi between marks.
struct WordRange {
  std::int32_t start = 0, end = 0;
};
WordRange word_at(std::string_view text, std::int32_t offset);

}  // namespace quanyu::ui
