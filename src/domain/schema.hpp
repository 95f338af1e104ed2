// How entities are described: constexpr data from which tables, change encoding, validation, forms,
// lists, search, history and columns are derived. Read by every layer above; declares no entity
// itself (see entities/; declare.hpp has the words they are written in). Numbers of entities,
// fields and choices are permanent and held by tests/golden/numbers.txt.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

#include "domain/roles.hpp"

namespace quanyu::domain {

using EntityNumber = std::uint16_t;
using FieldNumber = std::uint16_t;
using ActionNumber = std::uint16_t;

// What people call a thing, in both languages of the interface. Declarations carry their words, so
// that a field is one line; which of them is shown is `view`'s to say.
struct Words {
  std::string_view zh = {};
  std::string_view en = {};

  [[nodiscard]] constexpr bool empty() const { return zh.empty(); }
};

// What a cell holds. Whole numbers carry everything that counts: dates as days since 1970-01-01,
// moments as minutes since then in UTC, flags as 0 and 1, choices by their number, scaled numbers
// in the smallest unit.
enum class FieldType : std::uint8_t {
  Text = 1,
  Integer = 2,
  Flag = 3,
  Choice = 4,
  Date = 5,
  Reference = 6,  // to the record named by an Id
  Scaled = 7,     // a whole number of 10^-decimals
  Moment = 8,     // a minute, shown at the workspace's offset
};

enum class Presence : std::uint8_t { Optional, Required };

// Who may see a value. Contact values are masked unless asked for, and are sealed in the journal.
enum class Privacy : std::uint8_t { Open, Internal, Contact };

// Key cells name the row and never change; value cells are registers of their own.
enum class Part : std::uint8_t { Value, Key };

// What a field is to its record, beside its type.
enum class Meaning : std::uint8_t {
  Plain,
  Title,   // names the record wherever it is mentioned
  State,   // a choice that only actions of the entity's workflow change
  Serial,  // the record's number of document, given when it is made and final
  Order,   // its place among its siblings
  From,    // the first day it holds
  To,      // the last day it holds
  Place,   // what it hangs on: area, carrier, grid, unit, body, or a record that hangs on one;
           // where there are several such fields, the first that is filled
  Given,   // set by rules and actions, shown and never typed
};

// Where a field is shown by itself: every field stands in the form and the detail, a listed one
// also is a column of the list as it first appears.
enum class Shown : std::uint8_t { Detail, List };

// One value of a Choice field.
struct Choice {
  std::int64_t number = 0;  // permanent
  std::string_view name;    // stable, for files: "street"
  Words words;
};

struct Field {
  FieldNumber number = 0;  // permanent, from 1; 0 is the life of the row
  std::string_view name;   // stable, also the column's name
  Words words = {};
  FieldType type = FieldType::Text;
  Presence presence = Presence::Optional;
  Part part = Part::Value;
  Privacy privacy = Privacy::Open;
  Meaning meaning = Meaning::Plain;
  Shown shown = Shown::Detail;
  std::uint8_t decimals = 0;     // Scaled only
  std::uint8_t lines = 1;        // Text: more than one for longer texts
  EntityNumber target = 0;       // Reference: the entity it points at
  std::uint32_t max_length = 0;  // Text: in code points; 0 for other types
  Words unit = {};               // measure word or unit of a number
  Words note = {};               // what to write there, in a few words
  std::int64_t minimum = std::numeric_limits<std::int64_t>::min();
  std::int64_t maximum = std::numeric_limits<std::int64_t>::max();
  std::span<const Choice> choices = {};

  // The choice with this number, or nullptr.
  [[nodiscard]] constexpr const Choice* choice(std::int64_t wanted) const {
    for (const Choice& candidate : choices) {
      if (candidate.number == wanted) return &candidate;
    }
    return nullptr;
  }

 private:
  // Before those who call it: Clang evaluates a template only after it has read its body.
  template <class T>
  constexpr Field with(T Field::* member, T value) const {
    Field changed = *this;
    changed.*member = value;
    return changed;
  }

 public:
  // --- What a declaration says further (declare.hpp begins it) ---
  constexpr Field required() const { return with(&Field::presence, Presence::Required); }
  constexpr Field key() const { return with(&Field::part, Part::Key); }
  constexpr Field internal() const { return with(&Field::privacy, Privacy::Internal); }
  constexpr Field contact() const { return with(&Field::privacy, Privacy::Contact); }
  constexpr Field listed() const { return with(&Field::shown, Shown::List); }
  constexpr Field title() const { return listed().with(&Field::meaning, Meaning::Title); }
  constexpr Field serial() const { return listed().with(&Field::meaning, Meaning::Serial); }
  constexpr Field state() const { return listed().with(&Field::meaning, Meaning::State); }
  constexpr Field order() const { return with(&Field::meaning, Meaning::Order); }
  constexpr Field from() const { return with(&Field::meaning, Meaning::From); }
  constexpr Field to() const { return with(&Field::meaning, Meaning::To); }
  constexpr Field place() const { return listed().with(&Field::meaning, Meaning::Place); }
  constexpr Field given() const { return with(&Field::meaning, Meaning::Given); }
  constexpr Field measured(Words word) const { return with(&Field::unit, word); }
  constexpr Field noted(std::string_view zh, std::string_view en) const {
    return with(&Field::note, Words{zh, en});
  }
  constexpr Field tall(std::uint8_t count) const { return with(&Field::lines, count); }
  constexpr Field between(std::int64_t least, std::int64_t most) const {
    return with(&Field::minimum, least).with(&Field::maximum, most);
  }
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

// The part of the work an entity belongs to, by the sections of the domain; groups lists on screen.
enum class Section : std::uint8_t {
  Workspace,       // who works here, settings, tables of days
  Structure,       // areas, carriers, grids, units, organisations, bodies
  People,          // persons and posts
  Matters,         // matters and whistles
  Service,         // lists, wishes, registration, teams, visits
  Deliberation,    // conferences, duties, agreements
  Places,          // centres
  Accountability,  // admission, plans, reviews, stars, funds
  Projects,        // projects, mobilisation, enterprise service
  Reports,         // figures, templates, collection
};

struct Entity {
  EntityNumber number = 0;  // permanent, from 1
  std::string_view name;    // stable, also the table's name
  Words words = {};
  Section section = Section::Workspace;
  RowKind row_kind = RowKind::Record;
  Identity identity = Identity::Random;
  RoleSet writers = kOffice;  // who may make, change and remove records
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
  // The first field that means this, or nullptr.
  [[nodiscard]] constexpr const Field* field(Meaning wanted) const {
    for (const Field& candidate : fields) {
      if (candidate.meaning == wanted) return &candidate;
    }
    return nullptr;
  }
  // The number of a field by its name, for rules: kMatter["state"]. A name that is not declared
  // does not compile.
  consteval FieldNumber operator[](std::string_view wanted) const { return field(wanted)->number; }
  // Where a field stands in `fields`, or -1.
  [[nodiscard]] constexpr int index_of(FieldNumber wanted) const {
    for (std::size_t index = 0; index < fields.size(); ++index) {
      if (fields[index].number == wanted) return static_cast<int>(index);
    }
    return -1;
  }
  [[nodiscard]] constexpr bool is_link() const { return row_kind == RowKind::DatedLink; }
  [[nodiscard]] constexpr bool has_contacts() const {
    for (const Field& candidate : fields) {
      if (candidate.privacy == Privacy::Contact) return true;
    }
    return false;
  }
};

// The permanent number of the life register: 1 there, 0 removed.
inline constexpr FieldNumber kLifeField = 0;

// The permanent number of the erasure register, above all declared fields. It holds nothing: when
// it was written says up to when the record's contact values are erased, on every replica.
inline constexpr FieldNumber kErasureField = 0xffff;

// Dated links of every entity share the shape: fields 1 to 3 name the row, field 4 is the parent.
namespace link_field {
inline constexpr FieldNumber kChild = 1;
inline constexpr FieldNumber kKind = 2;
inline constexpr FieldNumber kValidFrom = 3;
inline constexpr FieldNumber kParent = 4;  // none: unplaced from that day on
}  // namespace link_field

}  // namespace quanyu::domain
