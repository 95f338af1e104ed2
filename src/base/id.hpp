// The 16-byte name of a record, the same on every replica. Where a record has a natural key (a
// division code) the id is derived from it, so two offices that import one table get equal ids;
// otherwise it is random. Inside a database a 64-bit local key joins rows: ids live at the edges.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.hpp"
#include "base/result.hpp"
#include "base/text.hpp"

namespace quanyu {

struct Id {
  std::array<std::byte, 16> bytes{};

  // The all-zero id names nothing.
  [[nodiscard]] bool is_nil() const { return *this == Id{}; }
  [[nodiscard]] ByteView view() const { return bytes; }
  // Byte order; ties between sites are settled by it, so it must never depend on the machine.
  friend auto operator<=>(const Id&, const Id&) = default;
};

// The id of the record of entity `entity` with this natural key: the first 16 bytes of SHA-256
// over scope, entity number (two bytes, little endian) and key. Records of one code table share a
// scope; kPublicTables is that of public tables such as the division codes.
Id derived_id(const Id& scope, std::uint16_t entity, std::string_view natural_key);

// The same for a whole column of keys, in their order, faster than one by one.
std::vector<Id> derived_ids(const Id& scope, std::uint16_t entity, const TextColumn& natural_keys);

// The scope of public code tables: equal in every workspace.
inline constexpr Id kPublicTables{};

// An id from 16 bytes, random or read; fewer (a damaged input) leave zeros.
Id id_from_bytes(ByteView sixteen_bytes);

// 32 lower-case hex digits, and back; anything else fails with FieldBadValue.
std::string to_hex(const Id& id);
Result<Id> parse_id(std::string_view hex);

// For unordered containers: ids are hashes or random, so any eight bytes will do.
struct IdHash {
  std::size_t operator()(const Id& id) const;
};

}  // namespace quanyu
