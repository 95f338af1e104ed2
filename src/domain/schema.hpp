// How entities are described: constexpr data from which tables, change encoding, validation, forms
// and columns are derived. Read by every layer above; declares no entity itself (see entities/).
// Numbers of entities, fields and choices are permanent and held by tests/golden/numbers.txt.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

namespace quanyu::domain {

using EntityNumber = std::uint16_t;
using FieldNumber = std::uint16_t;

// What a cell holds. Whole numbers carry everything that counts: dates as days since 1970-01-01,
// flags as 0 and 1, choices by their number, scaled numbers in the smallest unit.
enum class FieldType : std::uint8_t {
  Text = 1,
  Integer = 2,
  Flag = 3,
  Choice = 4,
  Date = 5,
  Reference = 6,  // to the record named by an Id
  Scaled = 7,     // a whole number of 10^-decimals
};

enum class Presence : std::uint8_t { Optional, Required };

// Who may see a value. Contact values are masked unless asked for, and are sealed in the journal.
enum class Privacy : std::uint8_t { Open, Internal, Contact };

// Key cells name the row and never change; value cells are registers of their own.
enum class Part : std::uint8_t { Value, Key };

// One value of a Choice field.
struct Choice {
  std::int64_t number = 0;  // permanent
  std::string_view name;    // stable, for files: "street"
  std::string_view label;   // message key
};

struct Field {
  FieldNumber number = 0;       // permanent, from 1; 0 is the life of the row
  std::string_view name;        // stable, also the column's name
  std::string_view label = {};  // message key
  FieldType type = FieldType::Text;
  Presence presence = Presence::Optional;
  Part part = Part::Value;
  Privacy privacy = Privacy::Open;
  std::string_view unit = {};    // message key of the unit, or empty
  std::uint8_t decimals = 0;     // Scaled only
  std::uint32_t max_length = 0;  // Text: in code points; 0 for other types
  std::int64_t minimum = std::numeric_limits<std::int64_t>::min();
  std::int64_t maximum = std::numeric_limits<std::int64_t>::max();
  EntityNumber target = 0;  // Reference: the entity it points at
  std::span<const Choice> choices = {};
};

enum class RowKind : std::uint8_t {
  Record,     // named by a 16-byte id, with a life register
  DatedLink,  // named by (child, kind, valid from); its end is the next valid-from of the same pair
};

// Where a record's id comes from.
enum class Identity : std::uint8_t {
  Random,   // drawn when it is made
  Natural,  // derived from its one text key where that is filled, random otherwise
  Linked,   // a dated link has none of its own
};

struct Entity {
  EntityNumber number = 0;  // permanent, from 1
  std::string_view name;    // stable, also the table's name
  std::string_view label;   // message key
  RowKind row_kind = RowKind::Record;
  Identity identity = Identity::Random;
  std::span<const Field> fields = {};

  // The field with this number or name, or nullptr.
  [[nodiscard]] constexpr const Field* field(FieldNumber wanted) const {
    for (const Field& candidate : fields) {
      if (candidate.number == wanted) return &candidate;
    }
    return nullptr;
  }
  [[nodiscard]] constexpr const Field* field(std::string_view wanted) const {
    for (const Field& candidate : fields) {
      if (candidate.name == wanted) return &candidate;
    }
    return nullptr;
  }
  // Where a field stands in `fields`, or -1.
  [[nodiscard]] constexpr int index_of(FieldNumber wanted) const {
    for (std::size_t index = 0; index < fields.size(); ++index) {
      if (fields[index].number == wanted) return static_cast<int>(index);
    }
    return -1;
  }
  [[nodiscard]] constexpr bool is_link() const { return row_kind == RowKind::DatedLink; }
};

// The permanent number of the life register: 1 there, 0 removed.
inline constexpr FieldNumber kLifeField = 0;

}  // namespace quanyu::domain
