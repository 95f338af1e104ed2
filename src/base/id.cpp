#include "base/id.hpp"

#include <algorithm>
#include <cstring>

#include "base/hash.hpp"
#include "base/hash_lanes.hpp"

namespace quanyu {

namespace {

// What an id is the hash of.
using Named = std::array<std::byte, kLongestLaneMessage>;
constexpr std::size_t kHead = sizeof(Id::bytes) + sizeof(std::uint16_t);

// The message in `room`, or nothing when it does not fit.
ByteView name_in(Named& room, const Id& scope, std::uint16_t entity, std::string_view key) {
  if (kHead + key.size() > room.size()) return {};
  std::ranges::copy(scope.bytes, room.begin());
  std::memcpy(room.data() + sizeof(Id::bytes), &entity, sizeof entity);
  std::ranges::copy(as_bytes(key), room.begin() + kHead);
  return ByteView(room).first(kHead + key.size());
}

Id beginning_of(const Sha256& hash) { return id_from_bytes(ByteView(hash).first(16)); }

}  // namespace

Id derived_id(const Id& scope, std::uint16_t entity, std::string_view natural_key) {
  Sha256Stream stream;
  stream.add(scope.view());
  stream.add(std::as_bytes(std::span(&entity, 1)));
  stream.add(as_bytes(natural_key));
  return beginning_of(stream.finish());
}

std::vector<Id> derived_ids(const Id& scope, std::uint16_t entity, const TextColumn& natural_keys) {
  std::vector<Id> ids;
  ids.reserve(natural_keys.size());
  while (ids.size() < natural_keys.size()) {
    std::array<Named, kHashLanes> rooms;
    std::array<ByteView, kHashLanes> messages;
    const std::size_t left = std::min(natural_keys.size() - ids.size(), kHashLanes);
    bool fit = left == kHashLanes;
    for (std::size_t lane = 0; fit && lane < kHashLanes; ++lane) {
      messages[lane] = name_in(rooms[lane], scope, entity, natural_keys.at(ids.size() + lane));
      fit = !messages[lane].empty();
    }
    if (fit) {
      for (const Sha256& hash : sha256_lanes(messages)) ids.push_back(beginning_of(hash));
      continue;
    }
    for (std::size_t one = 0; one < left; ++one) {
      ids.push_back(derived_id(scope, entity, natural_keys.at(ids.size())));
    }
  }
  return ids;
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
