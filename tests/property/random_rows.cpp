#include "property/random_rows.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "domain/entities/workspace.hpp"
#include "domain/model.hpp"
#include "store/rows.hpp"
#include "unit/store/store_fixture.hpp"

namespace quanyu::store {
namespace {

using domain::Cell;
using domain::Entity;
using domain::Field;
using domain::FieldType;
using domain::Value;

// Codes as areas have them; other entities take them as well as any.
constexpr std::array<std::string_view, kRecordsEach> kKeys = {"", "", "33", "3301"};
constexpr std::int64_t kMinute = 29'600'000;
// Chains of records that must refer to each other are shorter than this.
constexpr std::size_t kDeepest = 6;

using Records = std::array<Id, kRecordsEach>;

Records make_records(domain::EntityNumber number) {
  const Entity* entity = domain::find_entity(number);
  const bool natural = entity != nullptr && natural_key(*entity) != nullptr;
  platform::SeededRandom random(number);
  Records records;
  for (std::size_t at = 0; at < kRecordsEach; ++at) {
    const bool keyed = natural && !kKeys[at].empty();
    records[at] = keyed ? derived_id(kPublicTables, number, kKeys[at]) : random.id();
    // Of workspaces there is one, and segments carry its name.
    if (number == domain::kWorkspace.number) records[at] = records[0];
  }
  return records;
}

std::string_view key_of(const Entity& entity, const Id& id) {
  if (natural_key(entity) == nullptr) return {};
  for (std::size_t at = 0; at < kRecordsEach; ++at) {
    if (known_record(entity.number, at) == id) return kKeys[at];
  }
  return {};
}

}  // namespace

const Id& known_record(domain::EntityNumber entity, std::size_t at) {
  static std::unordered_map<domain::EntityNumber, Records> known;
  const auto [place, added] = known.try_emplace(entity);
  if (added) place->second = make_records(entity);
  return place->second[at];
}

// --- RandomRows
// -------------------------------------------------------------------------------------

domain::RowName RandomRows::link(const Entity& link) {
  const Field& child = *link.field(domain::link_field::kChild);
  const Field& kind = *link.field(domain::link_field::kKind);
  return {link.number, record(child.target), std::get<std::int64_t>(value(kind)),
          kDay.days + static_cast<std::int64_t>(pick(3))};
}

Value RandomRows::value(const Field& field) {
  const auto some = static_cast<std::int64_t>(pick(4));
  switch (field.type) {
    case FieldType::Text: return std::to_string(some);
    case FieldType::Integer:
    case FieldType::Scaled: return std::clamp(some, field.minimum, field.maximum);
    case FieldType::Flag: return some % 2;
    case FieldType::Choice: return pick_of(field.choices).number;
    case FieldType::Date: return kDay.days + some;
    case FieldType::Moment: return kMinute + some;
    case FieldType::Reference: return record(field.target);
  }
  return {};
}

std::vector<Cell> RandomRows::some_cells(const Entity& entity) {
  std::vector<Cell> cells;
  const std::size_t many = 1 + pick(2);
  // A link's parent is what links are for.
  if (entity.is_link()) {
    const Field& parent = *entity.field(domain::link_field::kParent);
    cells.push_back({parent.number, one_in(4) ? Value{} : value(parent)});
  }
  for (std::size_t tries = 0; tries < 8 && cells.size() < many; ++tries) {
    const Field& field = pick_of(entity.fields);
    if (field.part == domain::Part::Key) continue;
    if (std::ranges::contains(cells, field.number, &Cell::field)) continue;
    const bool emptied = field.presence == domain::Presence::Optional && one_in(4);
    cells.push_back({field.number, emptied ? Value{} : value(field)});
  }
  return cells;
}

// --- Births
// -----------------------------------------------------------------------------------------

bool Births::lives(const domain::RowName& name) {
  if (std::ranges::contains(under_way_, name)) return true;
  return must(load_row(connection_, name)).alive();
}

void Births::bring(domain::EntityNumber number, const Id& id) {
  const Entity& entity = *domain::find_entity(number);
  const domain::RowName name{.entity = number, .id = id};
  if (lives(name)) return;
  under_way_.push_back(name);
  std::vector<Cell> cells = cells_of(entity);
  bring_targets(entity, cells);
  if (const std::string_view key = key_of(entity, id); !key.empty()) {
    cells.push_back({natural_key(entity)->number, std::string(key)});
  }
  changes.push_back({.row = name, .life = domain::Life::Create, .cells = std::move(cells)});
}

void Births::bring_targets(const Entity& entity, const std::vector<Cell>& cells) {
  for (const Cell& cell : cells) {
    const auto* target = std::get_if<Id>(&cell.value);
    if (target != nullptr) bring(entity.field(cell.field)->target, *target);
  }
}

std::vector<Cell> Births::cells_of(const Entity& entity) {
  std::vector<Cell> cells;
  for (const Field& field : entity.fields) {
    if (field.part == domain::Part::Key) continue;
    // A workflow's record stands somewhere in it.
    const bool required =
        field.presence == domain::Presence::Required || field.meaning == domain::Meaning::State;
    // Optional references make the histories long and the fights rare.
    const bool deep = under_way_.size() >= kDeepest && field.type == FieldType::Reference;
    const bool filled = required || (!deep && rows_.one_in(6));
    if (filled) cells.push_back({field.number, rows_.value(field)});
  }
  return cells;
}

}  // namespace quanyu::store
