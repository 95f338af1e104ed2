#include "store/bulk_fold.hpp"

#include <algorithm>
#include <cstring>

#include "domain/entities/area_parent.hpp"
#include "domain/model.hpp"
#include "store/bulk.hpp"
#include "store/schema.hpp"

namespace quanyu::store {

using domain::ChangeBatch;
using domain::Column;
using domain::Entity;
using domain::Field;
using domain::FieldType;
using domain::Part;

// The value cells of a batch with what each column means.
struct BulkFold::Cells {
  struct Cell {
    const Field* field;
    const Column* column;
    const Records* target;  // of references
  };
  std::vector<Cell> cells;

  [[nodiscard]] static bool is_empty(const Cell& cell, std::size_t row) {
    if (cell.field->type == FieldType::Text) return cell.column->texts.at(row).empty();
    if (cell.field->type == FieldType::Reference) return cell.column->numbers[row] < 0;
    return false;
  }
  [[nodiscard]] static domain::Value value(const Cell& cell, std::size_t row) {
    if (is_empty(cell, row)) return {};
    if (cell.field->type == FieldType::Text) return std::string(cell.column->texts.at(row));
    if (cell.field->type != FieldType::Reference) return cell.column->numbers[row];
    return cell.target->ids[static_cast<std::size_t>(cell.column->numbers[row])];
  }
};

struct BulkFold::Named {
  std::vector<Id> ids;
  std::vector<std::int64_t> keys;
  std::vector<std::uint32_t> fresh;  // rows that were not here before
};

namespace {

// Ids entered per step: a few milliseconds natively, three times that in a browser.
constexpr std::size_t kIdsPerStep = 4096;

std::unexpected<Error> damaged(const Entity& entity, std::string_view field) {
  return fail_at(ErrorCode::SegmentDamaged, std::string(entity.name), std::string(field),
                 {"batch"});
}

const Column* column_of(const ChangeBatch& batch, domain::FieldNumber field) {
  const auto found = std::ranges::find(batch.columns, field, &Column::field);
  return found == batch.columns.end() ? nullptr : &*found;
}

bool has_shape(const Field& field, const Column& column, std::uint32_t rows) {
  const bool is_text = field.type == FieldType::Text;
  return is_text ? column.texts.size() == rows && column.numbers.empty()
                 : column.numbers.size() == rows && column.texts.size() == 0;
}

// A table with the columns that rows are inserted into.
std::string into(const Entity& entity, std::string_view fixed,
                 const std::vector<const Field*>& fields) {
  std::string text = quoted_name(entity.name) + "(" + std::string(fixed);
  for (const Field* field : fields) text += "," + quoted_name(field->name);
  return text + ")";
}

std::unexpected<Error> twice(const Entity& entity, const Id& id) {
  return fail_at(ErrorCode::AlreadyThere, std::string(entity.name), "id", {to_hex(id)});
}

std::string id_table(const Entity& entity) {
  return quoted_name(std::string(entity.name) + "_id") + "(id,key)";
}

Result<void> enter_id(Connection& connection, const Entity& entity, const Id& id,
                      std::int64_t key) {
  Query insert = connection.query("INSERT OR IGNORE INTO " + id_table(entity) + " VALUES(?,?)");
  TRY(insert.bind(id, key).run());
  if (sqlite3_changes(connection.raw()) == 0) return twice(entity, id);
  return {};
}

std::uint64_t leading_bits(const Id& id) {
  std::uint64_t bits = 0;
  for (std::size_t at = 0; at < 8; ++at) {
    bits = bits << 8 | std::to_integer<std::uint64_t>(id.bytes[at]);
  }
  return bits;
}

}  // namespace

BulkFold::BulkFold(WriteScope& scope, std::int64_t transaction, domain::EditOrder order)
    : scope_(scope), transaction_(transaction) {
  digest_order(order_bytes_, order);
}

Result<BulkFold::Records*> BulkFold::records_of(const Entity& entity) {
  Records& records = records_[entity.number];
  if (records.started) return &records;
  Query query = scope_.connection().query("SELECT max(key) FROM " + quoted_name(entity.name));
  TRY(query.step());
  records.started = true;
  records.was_empty = query.is_null(0);
  records.first_new_key = query.integer(0) + 1;
  records.next_key = records.first_new_key;
  return &records;
}

Result<void> BulkFold::add(const ChangeBatch& batch) {
  if (batch.rows > domain::kMaxBatchRows) {
    return fail(ErrorCode::SegmentTooLarge, {std::to_string(batch.rows)});
  }
  const Entity* entity = domain::find_entity(batch.entity);
  if (entity == nullptr) return {};
  for (const Column& column : batch.columns) {
    const Field* field = entity->field(column.field);
    if (field == nullptr) continue;
    // Columns are not sealed, so contacts have no place in them.
    const bool open = field->privacy != domain::Privacy::Contact;
    if (!open || !has_shape(*field, column, batch.rows)) {
      return damaged(*entity, field->name);
    }
  }
  rows_ += batch.rows;
  return entity->is_link() ? add_links(*entity, batch) : add_records(*entity, batch);
}

Result<void> BulkFold::add_records(const Entity& entity, const ChangeBatch& batch) {
  const Field* key_field = natural_key(entity);
  const Column* natural = key_field == nullptr ? nullptr : column_of(batch, key_field->number);
  if (natural == nullptr) return damaged(entity, "id");
  Cells cells;
  for (const Field& field : entity.fields) {
    const Column* column = column_of(batch, field.number);
    if (column == nullptr || field.part == Part::Key) continue;
    // References among records of one batch would need their targets first: only links have them.
    if (field.type == FieldType::Reference) return damaged(entity, field.name);
    cells.cells.push_back({&field, column, nullptr});
  }
  TRY_ASSIGN(Records* const records, records_of(entity));
  TRY_ASSIGN(const Named named, name_records(entity, batch, natural->texts, *records));
  TRY(insert_records(entity, natural->texts, cells, named));
  digest_records(entity, cells, named);
  auto next_fresh = named.fresh.begin();
  for (std::uint32_t row = 0; row < batch.rows; ++row) {
    if (next_fresh != named.fresh.end() && *next_fresh == row) {
      ++next_fresh;
      continue;
    }
    TRY(fold_row({.entity = entity.number, .id = named.ids[row]}, natural->texts.at(row), cells,
                 row));
  }
  return {};
}

// Ids and keys of a batch's rows; the new ones get the next keys.
Result<BulkFold::Named> BulkFold::name_records(const Entity& entity, const ChangeBatch& batch,
                                               const TextColumn& natural, Records& records) {
  Named named;
  named.ids = derived_ids(kPublicTables, entity.number, natural);
  named.keys.reserve(batch.rows);
  named.fresh.reserve(batch.rows);
  for (std::uint32_t row = 0; row < batch.rows; ++row) {
    if (natural.at(row).empty()) return damaged(entity, natural_key(entity)->name);
    const Id& id = named.ids[row];
    std::int64_t key = 0;
    if (!records.was_empty) {
      TRY_ASSIGN(key, find_record(scope_.connection(), entity, id));
      if (key >= records.first_new_key) return twice(entity, id);
    }
    if (key == 0) {
      key = records.next_key++;
      named.fresh.push_back(row);
      // Rows that were here before may come to point at this one: it must be found by its id.
      if (!records.was_empty) TRY(enter_id(scope_.connection(), entity, id, key));
    }
    named.keys.push_back(key);
  }
  records.ids.insert(records.ids.end(), named.ids.begin(), named.ids.end());
  if (!records.was_empty) {
    records.keys.insert(records.keys.end(), named.keys.begin(), named.keys.end());
  }
  return named;
}

Result<void> BulkFold::insert_records(const Entity& entity, const TextColumn& natural,
                                      const Cells& cells, const Named& named) {
  std::vector<const Field*> fields{natural_key(entity)};
  std::vector<FedColumn> columns{std::span(named.keys), std::span(named.ids), transaction_,
                                 std::int64_t{1}, &natural};
  for (const Cells::Cell& cell : cells.cells) {
    fields.push_back(cell.field);
    if (cell.field->type == FieldType::Text) {
      columns.emplace_back(&cell.column->texts);
    } else {
      columns.emplace_back(std::span(cell.column->numbers));
    }
  }
  Connection& connection = scope_.connection();
  return connection.feed().insert(connection, into(entity, "key,id,base,life", fields), columns,
                                  named.fresh);
}

void BulkFold::digest_records(const Entity& entity, const Cells& cells, const Named& named) {
  ByteWriter bytes;
  for (const std::uint32_t row : named.fresh) {
    bytes.clear();
    digest_row_name(bytes, {.entity = entity.number, .id = named.ids[row]});
    digest_number(bytes, domain::kLifeField, 1);
    bytes.raw(order_bytes_.view());
    for (const Cells::Cell& cell : cells.cells) {
      if (Cells::is_empty(cell, row)) continue;
      if (cell.field->type == FieldType::Text) {
        digest_text(bytes, cell.field->number, cell.column->texts.at(row));
      } else {
        digest_number(bytes, cell.field->number, cell.column->numbers[row]);
      }
      bytes.raw(order_bytes_.view());
      ++cells_won_;
    }
    scope_.digest_add(mix128(bytes.view()));
  }
}

Result<void> BulkFold::add_links(const Entity& entity, const ChangeBatch& batch) {
  const Column* child = column_of(batch, domain::link_field::kChild);
  const Column* kind = column_of(batch, domain::link_field::kKind);
  const Column* from = column_of(batch, domain::link_field::kValidFrom);
  const Column* parent = column_of(batch, domain::link_field::kParent);
  if (child == nullptr || kind == nullptr || from == nullptr || parent == nullptr) {
    return damaged(entity, "child");
  }
  const Field& parent_field = *entity.field(domain::link_field::kParent);
  TRY_ASSIGN(Records* const children, records_of(*entity_of_child(entity)));
  TRY_ASSIGN(Records* const parents, records_of(*domain::find_entity(parent_field.target)));
  const Cells cells{{{&parent_field, parent, parents}}};
  const auto is_known = [](const Records& records, std::int64_t ordinal) {
    return ordinal >= 0 && ordinal < static_cast<std::int64_t>(records.ids.size());
  };
  std::vector<std::int64_t> child_keys(batch.rows);
  std::vector<std::int64_t> parent_keys(batch.rows);
  std::vector<std::uint32_t> fresh;
  ByteWriter bytes;
  for (std::uint32_t row = 0; row < batch.rows; ++row) {
    if (!is_known(*children, child->numbers[row])) return damaged(entity, "child");
    if (parent->numbers[row] == domain::kNoReference) continue;
    if (!is_known(*parents, parent->numbers[row])) return damaged(entity, "parent");
    const auto child_place = static_cast<std::size_t>(child->numbers[row]);
    const auto parent_place = static_cast<std::size_t>(parent->numbers[row]);
    const domain::RowName name{entity.number, children->ids[child_place], kind->numbers[row],
                               from->numbers[row]};
    child_keys[row] = children->key(child_place);
    parent_keys[row] = parents->key(parent_place);
    if (child_keys[row] < children->first_new_key) {
      TRY(fold_row(name, {}, cells, row));
      continue;
    }
    fresh.push_back(row);
    bytes.clear();
    digest_row_name(bytes, name);
    digest_reference(bytes, domain::link_field::kParent, parents->ids[parent_place]);
    bytes.raw(order_bytes_.view());
    scope_.digest_add(mix128(bytes.view()));
  }
  cells_won_ += static_cast<std::int64_t>(fresh.size());
  const FedColumn columns[] = {std::span<const std::int64_t>(child_keys), std::span(kind->numbers),
                               std::span(from->numbers), transaction_,
                               std::span<const std::int64_t>(parent_keys)};
  Connection& connection = scope_.connection();
  return connection.feed().insert(
      connection, into(entity, "child,kind,valid_from,base", {&parent_field}), columns, fresh);
}

// Commands that large cannot be undone, so nothing is kept for them.
Result<void> BulkFold::note_before(const Row& row, domain::FieldNumber field) {
  if (rows_ > kMostUndoneRows) {
    undo_.clear();
    return {};
  }
  const auto held = std::ranges::find(row.registers, field, &Register::field);
  if (held == row.registers.end()) {
    TRY_ASSIGN(domain::Value before, inherited_value(scope_.connection(), row, field));
    undo_.push_back({row.name, field, std::move(before), 0});
    return {};
  }
  // What lived already lives on.
  if (field == domain::kLifeField && held->value == domain::Value{std::int64_t{1}}) return {};
  undo_.push_back({row.name, field, held->value, held->transaction});
  return {};
}

Result<void> BulkFold::fold_row(const domain::RowName& name, std::string_view natural,
                                const Cells& cells, std::size_t at) {
  TRY_ASSIGN(Row row, load_row(scope_.connection(), name));
  TRY_ASSIGN(const Digest before, row_digest(scope_.connection(), row));
  const bool named_now = !natural.empty() && row.natural.empty();
  if (named_now) row.natural = natural;
  const Row unchanged = row;
  std::int64_t won = 0;
  const auto offer = [&](domain::FieldNumber field, domain::Value value) -> Result<void> {
    TRY_ASSIGN(const bool taken, scope_.offer(row, {field, std::move(value), transaction_}));
    if (taken) TRY(note_before(unchanged, field));
    won += taken ? 1 : 0;
    return {};
  };
  if (!row.entity->is_link()) TRY(offer(domain::kLifeField, std::int64_t{1}));
  for (const Cells::Cell& cell : cells.cells) {
    domain::Value value = Cells::value(cell, at);
    if (!domain::is_none(value)) TRY(offer(cell.field->number, std::move(value)));
  }
  cells_won_ += won;
  if (won == 0 && !named_now) return {};
  TRY(save_row(scope_.connection(), row));
  TRY_ASSIGN(const Digest after, row_digest(scope_.connection(), row));
  scope_.digest_subtract(before);
  scope_.digest_add(after);
  return {};
}

// --- Ids in order
// -----------------------------------------------------------------------------------

void BulkFold::sort_pending(Records& records) {
  // By the leading 16 bits only: the buckets of a step are sorted when they are entered.
  std::vector<std::uint32_t> starts((1u << 16) + 1);
  const auto bucket = [](const Id& id) { return static_cast<std::size_t>(leading_bits(id) >> 48); };
  for (const Id& id : records.ids) ++starts[bucket(id) + 1];
  for (std::size_t at = 1; at < starts.size(); ++at) starts[at] += starts[at - 1];
  records.pending.resize(records.ids.size());
  std::uint32_t ordinal = 0;
  for (const Id& id : records.ids) records.pending[starts[bucket(id)]++] = ordinal++;
  records.sorted = true;
}

// The next of the pending ids, whole buckets of them, in order.
std::vector<BulkFold::PendingId> BulkFold::take_pending(Records& records) {
  std::vector<PendingId> taken;
  taken.reserve(kIdsPerStep + kIdsPerStep / 8);
  for (; records.entered < records.pending.size(); ++records.entered) {
    const std::uint32_t ordinal = records.pending[records.entered];
    const Id& id = records.ids[ordinal];
    const std::uint64_t leading = leading_bits(id);
    if (taken.size() >= kIdsPerStep && taken.back().leading >> 48 != leading >> 48) break;
    taken.push_back({leading, id, records.key(ordinal)});
  }
  std::ranges::sort(taken, [](const PendingId& a, const PendingId& b) {
    return a.leading != b.leading ? a.leading < b.leading : a.id < b.id;
  });
  return taken;
}

Result<void> BulkFold::enter_ids(const Entity& entity, Records& records) {
  const std::vector<PendingId> taken = take_pending(records);
  const auto again = std::ranges::adjacent_find(taken, {}, &PendingId::id);
  if (again != taken.end()) return twice(entity, again->id);
  std::vector<Id> ids;
  std::vector<std::int64_t> keys;
  std::vector<std::uint32_t> places;
  for (const PendingId& pending : taken) {
    places.push_back(static_cast<std::uint32_t>(ids.size()));
    ids.push_back(pending.id);
    keys.push_back(pending.key);
  }
  const FedColumn columns[] = {std::span<const Id>(ids), std::span<const std::int64_t>(keys)};
  Connection& connection = scope_.connection();
  return connection.feed().insert(connection, id_table(entity), columns, places);
}

Result<bool> BulkFold::index_step() {
  for (auto& [number, records] : records_) {
    if (records.unentered() == 0) continue;
    if (!records.sorted) {
      sort_pending(records);
      return false;
    }
    TRY(enter_ids(*domain::find_entity(number), records));
    return ids_left() == 0;
  }
  return true;
}

std::int64_t BulkFold::ids_left() const {
  std::int64_t left = 0;
  for (const auto& [number, records] : records_) {
    left += static_cast<std::int64_t>(records.unentered());
  }
  return left;
}

}  // namespace quanyu::store
