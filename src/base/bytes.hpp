// Reading and writing little-endian bytes, used by the shell protocol, the change encoding and
// the segments. The reader never looks past its end: a short read sets `failed()` for good and
// gives zeros, so that a decoder checks once, at its end.
#pragma once

#include <algorithm>
#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace quanyu {

using Bytes = std::vector<std::byte>;
using ByteView = std::span<const std::byte>;

static_assert(std::endian::native == std::endian::little, "the encodings copy memory as it lies");

// The bytes of a text, without copying; the text must outlive the view.
inline ByteView as_bytes(std::string_view text) {
  return std::as_bytes(std::span(text.data(), text.size()));
}

// The bytes seen as text, without copying and without a check that they are UTF-8.
inline std::string_view as_text(ByteView bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// Appends values to a growing buffer.
class ByteWriter {
 public:
  // Integers and floats at their fixed width.
  template <class T>
    requires std::integral<T> || std::floating_point<T>
  void fixed(T value) {
    std::memcpy(room_for(sizeof value), &value, sizeof value);
  }

  // Unsigned LEB128: 1 to 10 bytes.
  void varint(std::uint64_t value) {
    while (value >= 0x80) {
      *room_for(1) = static_cast<std::byte>(value | 0x80);
      value >>= 7;
    }
    *room_for(1) = static_cast<std::byte>(value);
  }

  // Signed integers as zigzag varints, short around zero.
  void signed_varint(std::int64_t value) {
    varint((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
  }

  void raw(ByteView bytes) {
    std::byte* const place = room_for(bytes.size());
    // An empty view may have no address, which memcpy must not be given.
    if (!bytes.empty()) std::memcpy(place, bytes.data(), bytes.size());
  }

  // Length as a varint, then the bytes.
  void blob(ByteView bytes) {
    varint(bytes.size());
    raw(bytes);
  }
  void text(std::string_view text) { blob(as_bytes(text)); }

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] ByteView view() const { return ByteView(bytes_).first(size_); }
  // Overwrites a fixed-width value written before, e.g. a count known only at the end.
  template <std::integral T>
  void patch(std::size_t at, T value) {
    std::memcpy(bytes_.data() + at, &value, sizeof value);
  }
  [[nodiscard]] Bytes take() {
    bytes_.resize(std::exchange(size_, 0));
    return std::exchange(bytes_, {});
  }
  // Forgets what was written and keeps the room.
  void clear() { size_ = 0; }

 private:
  // Where the next `count` bytes go; they count as written.
  std::byte* room_for(std::size_t count) {
    if (bytes_.size() - size_ < count) grow(count);
    return bytes_.data() + std::exchange(size_, size_ + count);
  }
  void grow(std::size_t count) { bytes_.resize(std::max(size_ + count, 2 * size_ + 16)); }

  Bytes bytes_;  // longer than what was written, so that appending mostly is a store
  std::size_t size_ = 0;
};

// Reads values from a view that it does not own.
class ByteReader {
 public:
  explicit ByteReader(ByteView bytes) : rest_(bytes) {}

  template <class T>
    requires std::integral<T> || std::floating_point<T>
  T fixed() {
    T value{};
    const ByteView bytes = raw(sizeof value);
    if (bytes.size() == sizeof value) std::memcpy(&value, bytes.data(), sizeof value);
    return value;
  }

  std::uint64_t varint() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      const auto byte = fixed<std::uint8_t>();
      // The tenth byte may carry one bit only: more would be a second spelling of a smaller value.
      if (failed_ || (shift == 63 && byte > 1)) break;
      value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    failed_ = true;
    return 0;
  }

  std::int64_t signed_varint() {
    const std::uint64_t raw = varint();
    return static_cast<std::int64_t>(raw >> 1) ^ -static_cast<std::int64_t>(raw & 1);
  }

  // A view of the next `count` bytes, or an empty one and failure.
  ByteView raw(std::size_t count) {
    if (failed_ || count > rest_.size()) {
      failed_ = true;
      return {};
    }
    const ByteView taken = rest_.first(count);
    rest_ = rest_.subspan(count);
    return taken;
  }

  ByteView blob() { return raw(static_cast<std::size_t>(varint())); }
  std::string_view text() { return as_text(blob()); }

  [[nodiscard]] bool failed() const { return failed_; }
  [[nodiscard]] std::size_t remaining() const { return rest_.size(); }
  // True when everything was read and nothing was missing.
  [[nodiscard]] bool finished() const { return !failed_ && rest_.empty(); }

 private:
  ByteView rest_;
  bool failed_ = false;
};

}  // namespace quanyu
