#include <algorithm>
#include <cstdint>
#include <iterator>

#include "base/text.hpp"
#include "platform/charset.hpp"

namespace quanyu::platform {

namespace {

// From `number` on, up to the next range, number and character rise together.
struct FourByteRange {
  std::uint32_t number;
  char16_t first;
};

#include "gen/gb18030_table.inc"

constexpr std::uint32_t kFirstSupplementary = 189000;  // the number of U+10000

std::uint32_t at(ByteView codes, std::size_t index) {
  return std::to_integer<std::uint32_t>(codes[index]);
}

char32_t two_byte_character(std::uint32_t lead, std::uint32_t trail) {
  return kPairs[(lead - 0x81) * 190 + trail - (trail < 0x7f ? 0x40 : 0x41)];
}

char32_t four_byte_character(std::uint32_t number) {
  if (number >= kFirstSupplementary) return 0x10000 + (number - kFirstSupplementary);
  const auto* after = std::upper_bound(
      std::begin(kFourByteRanges), std::end(kFourByteRanges), number,
      [](std::uint32_t wanted, const FourByteRange& range) { return wanted < range.number; });
  const FourByteRange& range = *std::prev(after);
  return static_cast<char32_t>(range.first) + (number - range.number);
}

}  // namespace

Result<std::string> decode_gb18030(ByteView codes) {
  std::string text;
  text.reserve(codes.size() + codes.size() / 2);
  for (std::size_t i = 0; i < codes.size();) {
    const std::uint32_t lead = at(codes, i);
    if (lead < 0x80) {
      text.push_back(static_cast<char>(lead));
      i += 1;
    } else if (at(codes, i + 1) >= 0x40) {
      append_utf8(text, two_byte_character(lead, at(codes, i + 1)));
      i += 2;
    } else {
      const std::uint32_t number =
          (((lead - 0x81) * 10 + at(codes, i + 1) - 0x30) * 126 + at(codes, i + 2) - 0x81) * 10 +
          at(codes, i + 3) - 0x30;
      append_utf8(text, four_byte_character(number));
      i += 4;
    }
  }
  return text;
}

}  // namespace quanyu::platform
