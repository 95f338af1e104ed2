#include "gfx/icon_outline.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <utility>

#include "gen/icon_outlines.hpp"
#include "gfx/icons.hpp"

namespace quanyu::gfx {
namespace {

constexpr float kTolerance = 0.02F;
constexpr float kPi = std::numbers::pi_v<float>;

OutlinePoint operator+(OutlinePoint a, OutlinePoint b) { return {a.x + b.x, a.y + b.y}; }
OutlinePoint operator-(OutlinePoint a, OutlinePoint b) { return {a.x - b.x, a.y - b.y}; }
OutlinePoint operator*(OutlinePoint a, float k) { return {a.x * k, a.y * k}; }
int whole(float value) { return static_cast<int>(std::ceil(value)); }

// The numbers and letters of path data, which may stand without anything between them.
class PathScanner {
 public:
  explicit PathScanner(std::string_view text) : text_(text) {}

  std::optional<char> letter() {
    skip_separators();
    if (text_.empty() || !std::string_view("MmLlHhVvCcSsQqTtAaZz").contains(text_[0])) return {};
    return take();
  }

  std::optional<float> number() {
    skip_separators();
    const std::string_view rest = text_.starts_with('+') ? text_.substr(1) : text_;
    // By hand, as libc++ of this age has no from_chars for floats; path numbers are short.
    const bool negative = rest.starts_with('-');
    std::size_t at = negative ? 1 : 0;
    double value = 0, unit = 1;
    bool digits = false, point = false;
    for (; at < rest.size(); ++at) {
      if (rest[at] == '.' && !point) {
        point = true;
      } else if (rest[at] >= '0' && rest[at] <= '9') {
        digits = true;
        value = value * 10 + (rest[at] - '0');
        if (point) unit *= 10;
      } else {
        break;
      }
    }
    if (!digits) return {};
    text_ = rest.substr(at);
    return static_cast<float>((negative ? -value : value) / unit);
  }

  // A flag of an arc is one character, also right before another number.
  std::optional<bool> flag() {
    skip_separators();
    if (text_.empty() || (text_[0] != '0' && text_[0] != '1')) return {};
    return take() == '1';
  }

 private:
  char take() {
    const char first = text_[0];
    text_.remove_prefix(1);
    return first;
  }
  void skip_separators() {
    while (!text_.empty() && std::string_view(" ,\t\n\r").contains(text_[0])) take();
  }

  std::string_view text_;
};

class PathReader {
 public:
  explicit PathReader(std::string_view path) : scan_(path) {}

  // Each letter's arguments may repeat; points that follow a move are lines.
  std::vector<Polyline> read() {
    for (auto letter = scan_.letter(); letter; letter = scan_.letter()) {
      char kind = *letter;
      if (lines_.empty() && (kind | 0x20) != 'm') break;
      if ((kind | 0x20) == 'z') {
        close();
        continue;
      }
      if (!step(kind)) break;
      if (kind == 'M') kind = 'L';
      if (kind == 'm') kind = 'l';
      while (step(kind)) {
      }
    }
    return std::move(lines_);
  }

 private:
  bool step(char kind) {
    relative_ = kind >= 'a';
    switch (kind | 0x20) {
      case 'm': return move();
      case 'l': return line(point());
      case 'h': return across(scan_.number());
      case 'v': return down(scan_.number());
      case 'c': return cubic(point());
      case 's': return cubic(pen_ + (pen_ - handle_));
      case 'q': return quadratic(point());
      case 't': return quadratic(pen_ + (pen_ - handle_));
      default: return arc();
    }
  }

  std::optional<OutlinePoint> point() {
    const auto x = scan_.number();
    if (!x) return {};
    const auto y = scan_.number();
    if (!y) return {};
    const OutlinePoint read{*x, *y};
    return relative_ ? pen_ + read : read;
  }

  bool move() {
    const auto to = point();
    if (!to) return false;
    lines_.push_back({*to});
    open_ = true;
    pen_ = handle_ = start_ = *to;
    return true;
  }

  bool line(std::optional<OutlinePoint> to) {
    if (!to) return false;
    add(*to);
    handle_ = pen_;
    return true;
  }
  bool across(std::optional<float> x) {
    if (!x) return false;
    return line(OutlinePoint{relative_ ? pen_.x + *x : *x, pen_.y});
  }
  bool down(std::optional<float> y) {
    if (!y) return false;
    return line(OutlinePoint{pen_.x, relative_ ? pen_.y + *y : *y});
  }

  bool cubic(std::optional<OutlinePoint> a) {
    const auto b = point();
    const auto to = point();
    if (!a || !b || !to) return false;
    curve(*a, *b, *to);
    handle_ = *b;
    return true;
  }

  bool quadratic(std::optional<OutlinePoint> middle) {
    const auto to = point();
    if (!middle || !to) return false;
    curve(pen_ + (*middle - pen_) * (2.0F / 3), *to + (*middle - *to) * (2.0F / 3), *to);
    handle_ = *middle;
    return true;
  }

  void curve(OutlinePoint a, OutlinePoint b, OutlinePoint to) {
    const OutlinePoint from = pen_;
    const OutlinePoint bend = from - a * 2 + b, other = a - b * 2 + to;
    const float far = std::max(std::hypot(bend.x, bend.y), std::hypot(other.x, other.y));
    const int pieces = std::clamp(whole(std::sqrt(far * 0.75F / kTolerance)), 1, 64);
    for (int i = 1; i <= pieces; ++i) {
      const float t = static_cast<float>(i) / static_cast<float>(pieces), s = 1 - t;
      add(from * (s * s * s) + a * (3 * s * s * t) + b * (3 * s * t * t) + to * (t * t * t));
    }
  }

  // Centre form of an arc given by its ends: SVG 2, appendix B.2.4, worked out on the unit circle.
  // The rotation of the axes is read and left out: it matters for tilted ellipses only.
  bool arc() {
    const auto rx = scan_.number(), ry = scan_.number(), turn = scan_.number();
    const auto large = scan_.flag(), sweep = scan_.flag();
    const auto to = point();
    if (!rx || !ry || !turn || !large || !sweep || !to) return false;
    if (*rx == 0 || *ry == 0) return line(to);
    OutlinePoint radius{std::abs(*rx), std::abs(*ry)};
    const OutlinePoint half = (pen_ - *to) * 0.5F, middle = (pen_ + *to) * 0.5F;
    OutlinePoint unit{half.x / radius.x, half.y / radius.y};
    const float chord = std::hypot(unit.x, unit.y);
    if (chord == 0) return line(to);
    if (chord > 1) radius = radius * chord, unit = unit * (1 / chord);  // too small for the ends
    float away = std::sqrt(std::max(0.0F, 1 / std::min(1.0F, chord * chord) - 1));
    if (*large == *sweep) away = -away;
    const OutlinePoint centre{away * unit.y, -away * unit.x};
    const float from = std::atan2(unit.y - centre.y, unit.x - centre.x);
    float angle = std::atan2(-unit.y - centre.y, -unit.x - centre.x) - from;
    if (*sweep && angle < 0) angle += 2 * kPi;
    if (!*sweep && angle > 0) angle -= 2 * kPi;
    turn_around({middle.x + centre.x * radius.x, middle.y + centre.y * radius.y}, radius, from,
                angle);
    return line(to);  // the end exactly
  }

  void turn_around(OutlinePoint centre, OutlinePoint radius, float from, float angle) {
    const float longest = std::max(radius.x, radius.y);
    const float per_piece = 2 * std::acos(std::max(0.0F, 1 - kTolerance / longest));
    const int pieces = std::clamp(whole(std::abs(angle) / per_piece), 1, 128);
    for (int i = 1; i < pieces; ++i) {
      const float at = from + angle * static_cast<float>(i) / static_cast<float>(pieces);
      add({centre.x + radius.x * std::cos(at), centre.y + radius.y * std::sin(at)});
    }
  }

  void close() {
    if (open_) lines_.back().push_back(start_);
    open_ = false;
    pen_ = handle_ = start_;
  }

  void add(OutlinePoint to) {
    // What follows a closed line without a move begins where that line began.
    if (!open_) lines_.push_back({pen_});
    open_ = true;
    lines_.back().push_back(to);
    pen_ = to;
  }

  PathScanner scan_;
  std::vector<Polyline> lines_;
  OutlinePoint pen_, start_;
  OutlinePoint handle_;  // the last curve's second handle, which s and t mirror
  bool relative_ = false;
  bool open_ = false;
};

float distance(OutlinePoint from, OutlinePoint to, OutlinePoint at) {
  const OutlinePoint along = to - from, there = at - from;
  const float length = along.x * along.x + along.y * along.y;
  const float t =
      length == 0 ? 0 : std::clamp((there.x * along.x + there.y * along.y) / length, 0.0F, 1.0F);
  return std::hypot(there.x - along.x * t, there.y - along.y * t);
}

// Covers what lies within `radius` of a straight piece, fading over one pixel at the rim. Pieces
// overlap, so the greater coverage counts: joins and caps become round by themselves.
void stroke_piece(Glyph& glyph, OutlinePoint from, OutlinePoint to, float radius) {
  const float reach = radius + 1;
  const int left = std::max(0, static_cast<int>(std::floor(std::min(from.x, to.x) - reach)));
  const int right = std::min(glyph.width, whole(std::max(from.x, to.x) + reach));
  const int top = std::max(0, static_cast<int>(std::floor(std::min(from.y, to.y) - reach)));
  const int bottom = std::min(glyph.height, whole(std::max(from.y, to.y) + reach));
  for (int y = top; y < bottom; ++y) {
    for (int x = left; x < right; ++x) {
      const OutlinePoint centre{static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F};
      const float cover = std::clamp(radius + 0.5F - distance(from, to, centre), 0.0F, 1.0F);
      std::uint8_t& pixel = glyph.coverage[static_cast<std::size_t>(y) * glyph.width + x];
      pixel = std::max(pixel, static_cast<std::uint8_t>(std::lround(cover * 255)));
    }
  }
}

std::string_view outline_of(char32_t code) {
  std::string_view rest = kIconOutlines;
  for (char32_t skip = code - icon::kFirst; skip > 0; --skip)
    rest.remove_prefix(rest.find('\n') + 1);
  return rest.substr(0, rest.find('\n'));
}

}  // namespace

std::vector<Polyline> read_path(std::string_view path) { return PathReader(path).read(); }

bool is_icon(char32_t code) { return code >= icon::kFirst && code < icon::kFirst + icon::kCount; }

Glyph draw_icon(char32_t code, float size, int ascent) {
  Glyph glyph{.advance = size, .coverage = {}};
  if (!is_icon(code)) return glyph;
  glyph.top = -ascent;
  glyph.width = glyph.height = whole(size);
  glyph.coverage.assign(static_cast<std::size_t>(glyph.width) * glyph.height, 0);
  const float scale = size / 24;
  for (const Polyline& line : read_path(outline_of(code))) {
    for (std::size_t i = 0; i + 1 < std::max<std::size_t>(line.size(), 2); ++i) {
      stroke_piece(glyph, line[i] * scale, line[std::min(i + 1, line.size() - 1)] * scale, scale);
    }
  }
  trim_ink(glyph);
  return glyph;
}

}  // namespace quanyu::gfx
