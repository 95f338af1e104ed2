#include "store/bulk_fold.hpp"

#include <algorithm>
#include <cstring>

#include "domain/entities/area_parent.hpp"
#include "domain/model.hpp"
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

std::string insert_sql(const Entity& entity, std::string_view fixed,
                       const std::vector<const Field*>& fields) {
  std::string names(fixed);
  std::string marks = "?";
  for (const char character : fixed) {
    if (character == ',') marks += ",?";
  }
  for (const Field* field : fields) {
    names += "," + quoted_name(field->name);
    marks += ",?";
  }
  return "INSERT INTO " + quoted_name(entity.name) + "(" + names + ") VALUES(" + marks + ")";
}

std::unexpected<Error> twice(const Entity& entity, const Id& id) {
  return fail_at(ErrorCode::AlreadyThere, std::string(entity.name), "id", {to_hex(id)});
}

std::string enter_id_sql(const Entity& entity) {
  return "INSERT OR IGNORE INTO " + quoted_name(std::string(entity.name) + "_id") +
         "(id,key) VALUES(?,?)";
}

Result<void> enter_id(Connection& connection, Query& insert, const Entity& entity, const Id& id,
                      std::int64_t key) {
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
    if (field != nullptr && !has_shape(*field, column, batch.rows)) {
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
  TRY_ASSIGN(Records* const records, records_of(entity));
  Cells cells;
  std::vector<const Field*> fields{key_field};
  for (const Field& field : entity.fields) {
    const Column* column = column_of(batch, field.number);
    if (column == nullptr || field.part == Part::Key) continue;
    // References among records of one batch would need their targets first: only links have them.
    if (field.type == FieldType::Reference) return damaged(entity, field.name);
    cells.cells.push_back({&field, column, nullptr});
    fields.push_back(&field);
  }
  const std::string sql = insert_sql(entity, "key,id,base,life", fields);
  Query insert = scope_.connection().query(sql);
  Query enter = scope_.connection().query(enter_id_sql(entity));
  ByteWriter bytes;
  for (std::size_t row = 0; row < batch.rows; ++row) {
    const std::string_view code = natural->texts.at(row);
    if (code.empty()) return damaged(entity, key_field->name);
    const Id id = derived_id(kPublicTables, entity.number, code);
    std::int64_t known = 0;
    if (!records->was_empty) {
      TRY_ASSIGN(known, find_record(scope_.connection(), entity, id));
    }
    if (known >= records->first_new_key) return twice(entity, id);
    records->ids.push_back(id);
    if (known != 0) {
      records->keys.push_back(known);
      TRY(fold_row({.entity = entity.number, .id = id}, code, cells, row));
      continue;
    }
    const std::int64_t key = records->next_key++;
    if (records->was_empty) {
      records->pending.push_back(static_cast<std::uint32_t>(records->keys.size()));
    } else {
      // Rows that were here before may come to point at this one: it must be found by its id.
      TRY(enter_id(scope_.connection(), enter, entity, id, key));
    }
    records->keys.push_back(key);
    insert.bind(key, id, transaction_, std::int64_t{1}, code);
    bytes.clear();
    digest_row_name(bytes, {.entity = entity.number, .id = id});
    digest_number(bytes, domain::kLifeField, 1);
    bytes.raw(order_bytes_.view());
    for (const Cells::Cell& cell : cells.cells) {
      if (Cells::is_empty(cell, row)) {
        insert.bind(nullptr);
        continue;
      }
      if (cell.field->type == FieldType::Text) {
        insert.bind(cell.column->texts.at(row));
        digest_text(bytes, cell.field->number, cell.column->texts.at(row));
      } else {
        insert.bind(cell.column->numbers[row]);
        digest_number(bytes, cell.field->number, cell.column->numbers[row]);
      }
      bytes.raw(order_bytes_.view());
      ++cells_won_;
    }
    TRY(insert.run());
    scope_.digest_add(mix128(bytes.view()));
  }
  return {};
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
  const std::string sql = insert_sql(entity, "child,kind,valid_from,base", {&parent_field});
  Query insert = scope_.connection().query(sql);
  ByteWriter bytes;
  const auto known_ordinal = [](const Records& records, std::int64_t ordinal) {
    return ordinal >= 0 && ordinal < static_cast<std::int64_t>(records.keys.size());
  };
  for (std::size_t row = 0; row < batch.rows; ++row) {
    const std::int64_t child_ordinal = child->numbers[row];
    const std::int64_t parent_ordinal = parent->numbers[row];
    if (!known_ordinal(*children, child_ordinal)) return damaged(entity, "child");
    if (parent_ordinal == domain::kNoReference) continue;
    if (!known_ordinal(*parents, parent_ordinal)) return damaged(entity, "parent");
    const auto child_place = static_cast<std::size_t>(child_ordinal);
    const domain::RowName name{entity.number, children->ids[child_place], kind->numbers[row],
                               from->numbers[row]};
    if (children->keys[child_place] < children->first_new_key) {
      TRY(fold_row(name, {}, cells, row));
      continue;
    }
    const auto parent_place = static_cast<std::size_t>(parent_ordinal);
    insert.bind(children->keys[child_place], name.kind, name.valid_from, transaction_,
                parents->keys[parent_place]);
    TRY(insert.run());
    bytes.clear();
    digest_row_name(bytes, name);
    digest_reference(bytes, domain::link_field::kParent, parents->ids[parent_place]);
    bytes.raw(order_bytes_.view());
    scope_.digest_add(mix128(bytes.view()));
    ++cells_won_;
  }
  return {};
}

Result<void> BulkFold::fold_row(const domain::RowName& name, std::string_view natural,
                                const Cells& cells, std::size_t at) {
  TRY_ASSIGN(Row row, load_row(scope_.connection(), name));
  TRY_ASSIGN(const Digest before, row_digest(scope_.connection(), row));
  const bool named_now = !natural.empty() && row.natural.empty();
  if (named_now) row.natural = natural;
  std::int64_t won = 0;
  if (!row.entity->is_link()) {
    TRY_ASSIGN(const bool alive,
               scope_.offer(row, domain::kLifeField, std::int64_t{1}, transaction_));
    won += alive ? 1 : 0;
  }
  for (const Cells::Cell& cell : cells.cells) {
    const domain::Value value = Cells::value(cell, at);
    if (domain::is_none(value)) continue;
    TRY_ASSIGN(const bool taken, scope_.offer(row, cell.field->number, value, transaction_));
    won += taken ? 1 : 0;
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
  const auto bucket = [&](std::uint32_t place) {
    return static_cast<std::size_t>(leading_bits(records.ids[place]) >> 48);
  };
  for (const std::uint32_t place : records.pending) ++starts[bucket(place) + 1];
  for (std::size_t at = 1; at < starts.size(); ++at) starts[at] += starts[at - 1];
  std::vector<std::uint32_t> sorted(records.pending.size());
  for (const std::uint32_t place : records.pending) sorted[starts[bucket(place)]++] = place;
  records.pending = std::move(sorted);
  records.sorted = true;
}

Result<bool> BulkFold::enter_ids(const Entity& entity, Records& records) {
  const auto first = records.pending.begin() + static_cast<std::ptrdiff_t>(records.entered);
  auto last = records.pending.size() - records.entered > kIdsPerStep
                  ? first + static_cast<std::ptrdiff_t>(kIdsPerStep)
                  : records.pending.end();
  const auto bucket = [&](std::uint32_t place) { return leading_bits(records.ids[place]) >> 48; };
  while (last != records.pending.end() && bucket(*last) == bucket(*(last - 1))) ++last;
  std::sort(first, last,
            [&](std::uint32_t a, std::uint32_t b) { return records.ids[a] < records.ids[b]; });
  Query insert = scope_.connection().query(enter_id_sql(entity));
  for (auto place = first; place != last; ++place) {
    TRY(enter_id(scope_.connection(), insert, entity, records.ids[*place], records.keys[*place]));
  }
  records.entered += static_cast<std::size_t>(last - first);
  return records.entered == records.pending.size();
}

Result<bool> BulkFold::index_step() {
  for (auto& [number, records] : records_) {
    if (records.entered == records.pending.size()) continue;
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
    left += static_cast<std::int64_t>(records.pending.size() - records.entered);
  }
  return left;
}

}  // namespace quanyu::store
