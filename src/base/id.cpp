#include "base/id.hpp"

#include <algorithm>
#include <cstring>

#include "base/hash.hpp"

namespace quanyu {

Id derived_id(const Id& scope, std::uint16_t entity, std::string_view natural_key) {
  std::array<std::byte, 128> buffer;
  const std::size_t head = scope.bytes.size() + sizeof entity;
  if (head + natural_key.size() <= buffer.size()) {
    std::ranges::copy(scope.bytes, buffer.begin());
    std::memcpy(buffer.data() + scope.bytes.size(), &entity, sizeof entity);
    std::ranges::copy(as_bytes(natural_key), buffer.begin() + static_cast<std::ptrdiff_t>(head));
    const Sha256 hash = sha256(ByteView(buffer).first(head + natural_key.size()));
    return id_from_bytes(ByteView(hash).first(16));
  }
  Sha256Stream stream;
  stream.add(scope.view());
  stream.add(std::as_bytes(std::span(&entity, 1)));
  stream.add(as_bytes(natural_key));
  return id_from_bytes(ByteView(stream.finish()).first(16));
}

Id id_from_bytes(ByteView sixteen_bytes) {
  Id id;
  std::ranges::copy(sixteen_bytes.first(std::min(id.bytes.size(), sixteen_bytes.size())),
                    id.bytes.begin());
  return id;
}

std::string to_hex(const Id& id) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  hex.reserve(32);
  for (const std::byte byte : id.bytes) {
    hex += kDigits[std::to_integer<unsigned>(byte) >> 4];
    hex += kDigits[std::to_integer<unsigned>(byte) & 15];
  }
  return hex;
}

namespace {

int hex_digit(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
  return -1;
}

}  // namespace

Result<Id> parse_id(std::string_view hex) {
  if (hex.size() != 32) return fail(ErrorCode::FieldBadValue, {std::string(hex)});
  Id id;
  for (std::size_t at = 0; at < 16; ++at) {
    const int high = hex_digit(hex[2 * at]);
    const int low = hex_digit(hex[2 * at + 1]);
    if (high < 0 || low < 0) return fail(ErrorCode::FieldBadValue, {std::string(hex)});
    id.bytes[at] = static_cast<std::byte>(high * 16 + low);
  }
  return id;
}

std::size_t IdHash::operator()(const Id& id) const {
  std::size_t hash = 0;
  std::memcpy(&hash, id.bytes.data(), sizeof hash);
  return hash;
}

}  // namespace quanyu
