#include "ui/line_break.hpp"

#include <algorithm>

namespace quanyu::ui {
namespace {

constexpr std::u32string_view kNoStart =  // data, not shown: marks that close
    U"，。、；：？！）》」』】〉〕”’…—·％‰℃,.;:?!)]}%°»›～〗々ー";
// data, not shown: marks that open
constexpr std::u32string_view kNoEnd = U"（《「『【〈〔“‘([{«‹￥$#〖";

enum class Kind : std::uint8_t { Space, Newline, Word, Wide };

bool is_wide(char32_t code) {
  return (code >= 0x1100 && code < 0x1200) || (code >= 0x2E80 && code < 0xE000) ||
         (code >= 0xF900 && code < 0xFB00) || (code >= 0xFE30 && code < 0xFE70) ||
         (code >= 0xFF00 && code < 0xFFF0) || code >= 0x1F000;
}

Kind kind_of(char32_t code) {
  if (code == U'\n') return Kind::Newline;
  if (code == U' ' || code == U'\t' || code == U'\u3000') return Kind::Space;
  return is_wide(code) || forbidden_at_start(code) || forbidden_at_end(code) ? Kind::Wide
                                                                             : Kind::Word;
}

bool may_break_between(char32_t before, char32_t after) {
  const Kind left = kind_of(before), right = kind_of(after);
  if (forbidden_at_start(after) || forbidden_at_end(before)) return left == Kind::Space;
  if (left == Kind::Space || right == Kind::Space) return true;
  return is_wide(before) || is_wide(after);
}

class LineBreaker {
 public:
  LineBreaker(std::string_view text, float width) : text_(text), width_(width) {}

  std::vector<TextLine> run(const std::function<float(char32_t)>& advance) {
    std::int32_t at = 0;
    char32_t before = 0;
    while (at < static_cast<std::int32_t>(text_.size())) {
      const CodePoint point = code_point_at(text_, at);
      if (point.code == U'\n') {
        end_line(at, line_width_);
        start_ = break_ = at + point.length;
        line_width_ = break_width_ = 0;
        before = 0;
        at += point.length;
        continue;
      }
      if (before != 0 && may_break_between(before, point.code)) {
        break_ = at;
        break_width_ = line_width_;
      }
      const float wide = advance(point.code);
      // Spaces may hang over the edge; they are dropped at a break.
      if (line_width_ + wide > width_ && at > start_ && kind_of(point.code) != Kind::Space) {
        wrap(at);
      }
      line_width_ += wide;
      before = point.code;
      at += point.length;
    }
    end_line(at, line_width_);
    return std::move(lines_);
  }

 private:
  void wrap(std::int32_t at) {
    const bool inside = break_ <= start_;  // one unbreakable thing wider than the line
    const std::int32_t end = inside ? at : break_;
    const float used = inside ? line_width_ : break_width_;
    end_line(end, used);
    line_width_ -= used;
    start_ = break_ = end;
    break_width_ = 0;
  }

  void end_line(std::int32_t end, float width) {
    std::int32_t shown = end;
    while (shown > start_ && text_[static_cast<std::size_t>(shown) - 1] == ' ') --shown;
    lines_.push_back({start_, shown, width});
  }

  std::string_view text_;
  float width_;
  std::vector<TextLine> lines_;
  std::int32_t start_ = 0, break_ = 0;
  float line_width_ = 0, break_width_ = 0;
};

}  // namespace

bool forbidden_at_start(char32_t code) { return kNoStart.contains(code); }
bool forbidden_at_end(char32_t code) { return kNoEnd.contains(code); }

CodePoint code_point_at(std::string_view text, std::int32_t offset) {
  const auto at = static_cast<std::size_t>(offset);
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u;
  };
  const unsigned first = byte(0);
  const int length = first < 0x80   ? 1
                     : first < 0xC2 ? 0
                     : first < 0xE0 ? 2
                     : first < 0xF0 ? 3
                     : first < 0xF5 ? 4
                                    : 0;
  if (length == 0) return {0xFFFD, 1};
  char32_t code = length == 1 ? first : first & (0x7Fu >> length);
  for (int i = 1; i < length; ++i) {
    const unsigned next = byte(static_cast<std::size_t>(i));
    if ((next & 0xC0) != 0x80) return {0xFFFD, 1};
    code = code << 6 | (next & 0x3F);
  }
  return {code, length};
}

std::vector<TextLine> break_lines(std::string_view text, float width,
                                  const std::function<float(char32_t)>& advance) {
  return LineBreaker(text, width).run(advance);
}

WordRange word_at(std::string_view text, std::int32_t offset) {
  // A word is a maximal run of one kind; marks stand alone.
  const auto kind = [](char32_t code) {
    if (forbidden_at_start(code) || forbidden_at_end(code)) return 3;
    return static_cast<int>(kind_of(code)) == static_cast<int>(Kind::Space) ? 2
           : is_wide(code)                                                  ? 1
                                                                            : 0;
  };
  WordRange run;
  int previous = -1;
  for (std::int32_t at = 0; at < static_cast<std::int32_t>(text.size());) {
    const CodePoint point = code_point_at(text, at);
    const int now = kind(point.code);
    if (now != previous || now == 3) {
      if (at > offset) break;
      run.start = at;
    }
    previous = now;
    at += point.length;
    run.end = at;
  }
  return run;
}

}  // namespace quanyu::ui
