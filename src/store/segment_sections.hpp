// The section numbers and column encodings of a segment, shared by its writer and its decoder.
// Permanent: see docs/segment_format.md. Internal to `store`.
#pragma once

#include <cstdint>
#include <string_view>

namespace quanyu::store {

inline constexpr std::string_view kSegmentMagic = "QYSG";
inline constexpr std::uint8_t kSegmentFormat = 1;

enum class Section : std::uint8_t {
  Header = 1,
  Transactions = 2,
  Ops = 3,
  Batch = 4,
  End = 5,
  Covered = 6,
  Origins = 7,
};
// Sections with this bit may be unknown: they are kept and passed on.
inline constexpr std::uint8_t kOptionalSection = 0x80;

enum class ValueTag : std::uint8_t { None = 0, Number = 1, Text = 2, Reference = 3, Sealed = 4 };

enum class ColumnCoding : std::uint8_t {
  Deltas = 1,  // whole numbers, each as the difference from the one before
  Texts = 2,   // lengths, then all bytes
  Digits = 3,  // texts of decimal digits: lengths, then differences of their values
};
// More digits would not fit 64 bits.
inline constexpr std::size_t kMaxDigits = 18;

// Ops of one block; more go to the next block. Each block names its rows anew, so blocks are as
// large as a reader can hold with ease.
inline constexpr std::size_t kMaxBlockOps = 131072;

}  // namespace quanyu::store
