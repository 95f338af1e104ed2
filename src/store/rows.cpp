#include "store/rows.hpp"

#include <algorithm>

#include "domain/entities/area_parent.hpp"
#include "domain/model.hpp"
#include "store/schema.hpp"

namespace quanyu::store {

using domain::Entity;
using domain::Field;
using domain::FieldNumber;
using domain::FieldType;
using domain::Part;
using domain::Value;

Register* Row::find(FieldNumber field) {
  const auto found = std::ranges::find(registers, field, &Register::field);
  return found == registers.end() ? nullptr : &*found;
}

void Row::set(Register cell) {
  const auto place = std::ranges::lower_bound(registers, cell.field, {}, &Register::field);
  if (place != registers.end() && place->field == cell.field) {
    *place = std::move(cell);
  } else {
    registers.insert(place, std::move(cell));
  }
}

void Row::put_back(Register before) {
  if (before.transaction == 0) {
    std::erase_if(registers, [&](const Register& cell) { return cell.field == before.field; });
  } else {
    set(std::move(before));
  }
}

bool Row::alive() {
  const Register* life = find(domain::kLifeField);
  return life != nullptr && life->value == Value{std::int64_t{1}};
}

const Entity* entity_of_child(const Entity& link) {
  return domain::find_entity(link.field(domain::link_field::kChild)->target);
}

const Field* natural_key(const Entity& entity) {
  if (entity.identity != domain::Identity::Natural) return nullptr;
  for (const Field& field : entity.fields) {
    if (field.part == Part::Key) return &field;
  }
  return nullptr;
}

// --- Statement texts
// --------------------------------------------------------------------------------

namespace {

// Value fields of links, all fields of records: what stands after base and stamps.
template <class Visit>
void for_each_cell(const Entity& entity, Visit visit) {
  for (const Field& field : entity.fields) {
    if (!entity.is_link() || field.part == Part::Value) visit(field);
  }
}

std::string cell_columns(const Entity& entity) {
  std::string columns = entity.is_link() ? "base,stamps" : "base,stamps,id,life";
  for_each_cell(entity, [&](const Field& field) { columns += "," + quoted_name(field.name); });
  return columns;
}

std::string key_columns(const Entity& entity) {
  return entity.is_link() ? "child,kind,valid_from" : "key";
}

}  // namespace

std::string select_row_sql(const Entity& entity) {
  return "SELECT " + cell_columns(entity) + " FROM " + quoted_name(entity.name) + " WHERE " +
         (entity.is_link() ? "child=? AND kind=? AND valid_from=?" : "key=?");
}

std::string select_all_sql(const Entity& entity) {
  return "SELECT " + key_columns(entity) + "," + cell_columns(entity) + " FROM " +
         quoted_name(entity.name) + " ORDER BY " + key_columns(entity);
}

std::string replace_row_sql(const Entity& entity) {
  const std::string columns = key_columns(entity) + "," + cell_columns(entity);
  std::string marks = "?";
  for (const char character : columns) {
    if (character == ',') marks += ",?";
  }
  return "REPLACE INTO " + quoted_name(entity.name) + "(" + columns + ") VALUES(" + marks + ")";
}

// --- Records
// ----------------------------------------------------------------------------------------

namespace {

std::string id_table(const Entity& entity) { return quoted_name(std::string(entity.name) + "_id"); }

std::string find_sql(const Entity& entity) {
  return "SELECT key FROM " + id_table(entity) + " WHERE id=?";
}

std::string add_record_sql(const Entity& entity) {
  return "INSERT INTO " + quoted_name(entity.name) + "(id,base) VALUES(?,0)";
}

std::string add_id_sql(const Entity& entity) {
  return "INSERT INTO " + id_table(entity) + "(id,key) VALUES(?,?)";
}

std::string id_of_sql(const Entity& entity) {
  return "SELECT id FROM " + quoted_name(entity.name) + " WHERE key=?";
}

}  // namespace

Result<std::int64_t> find_record(Connection& connection, const Entity& entity, const Id& id) {
  Query row = connection.query(entity, RowUse::Find, find_sql);
  TRY_ASSIGN(const bool found, row.bind(id).step());
  return found ? row.integer(0) : 0;
}

Result<std::int64_t> intern_record(Connection& connection, const Entity& entity, const Id& id) {
  TRY_ASSIGN(const std::int64_t known, find_record(connection, entity, id));
  if (known != 0) return known;
  TRY(connection.query(entity, RowUse::AddRecord, add_record_sql).bind(id).run());
  const std::int64_t key = sqlite3_last_insert_rowid(connection.raw());
  TRY(connection.query(entity, RowUse::AddId, add_id_sql).bind(id, key).run());
  return key;
}

Result<Id> id_of_record(Connection& connection, const Entity& entity, std::int64_t key) {
  Query row = connection.query(entity, RowUse::IdOf, id_of_sql);
  TRY_ASSIGN(const bool found, row.bind(key).step());
  if (!found) {
    return fail(ErrorCode::StorageCorrupt, {std::string(entity.name), std::to_string(key)});
  }
  return row.id(0);
}

// --- Reading
// ----------------------------------------------------------------------------------------

namespace {

struct StampEntry {
  FieldNumber field;
  std::int64_t transaction;
};

Result<std::vector<StampEntry>> read_stamps(ByteView packed) {
  std::vector<StampEntry> entries;
  ByteReader reader(packed);
  while (!reader.failed() && reader.remaining() > 0) {
    const auto field = static_cast<FieldNumber>(reader.varint());
    entries.push_back({field, static_cast<std::int64_t>(reader.varint())});
  }
  if (reader.failed()) return fail(ErrorCode::StorageCorrupt, {"stamps"});
  return entries;
}

Result<Value> read_cell(Connection& connection, const Field& field, Query& query, int column) {
  if (query.is_null(column)) return Value{};
  if (field.type == FieldType::Text) return Value{std::string(query.text(column))};
  if (field.type != FieldType::Reference) return Value{query.integer(column)};
  const Entity* target = domain::find_entity(field.target);
  TRY_ASSIGN(const Id id, id_of_record(connection, *target, query.integer(column)));
  return Value{id};
}

void add_register(Row& row, const std::vector<StampEntry>& stamps, FieldNumber field, Value value) {
  const auto stamp = std::ranges::find(stamps, field, &StampEntry::field);
  if (stamp != stamps.end()) {
    row.registers.push_back({field, std::move(value), stamp->transaction});
  } else if (!domain::is_none(value)) {
    row.registers.push_back({field, std::move(value), row.base});
  }
}

// Sealed values stand beside their table: few rows have any, and lists never ask.
Result<void> read_sealed(Connection& connection, Row& row) {
  Query query = connection.query("SELECT field,bytes FROM sealed_cell WHERE entity=? AND row=?");
  query.bind(std::int64_t{row.entity->number}, row.key);
  while (true) {
    TRY_ASSIGN(const bool more, query.step());
    if (!more) return {};
    Register* cell = row.find(static_cast<FieldNumber>(query.integer(0)));
    const ByteView bytes = query.blob(1);
    if (cell != nullptr) cell->sealed.assign(bytes.begin(), bytes.end());
  }
}

}  // namespace

Result<void> read_row(Connection& connection, Query& query, int first, Row& row) {
  row.base = query.integer(first);
  TRY_ASSIGN(const auto stamps, read_stamps(query.blob(first + 1)));
  int column = first + 2;
  if (!row.entity->is_link()) {
    row.name.id = query.id(column++);
    Value life;
    if (!query.is_null(column)) life = query.integer(column);
    add_register(row, stamps, domain::kLifeField, std::move(life));
    ++column;
  }
  for (const Field& field : row.entity->fields) {
    if (field.part == Part::Key && row.entity->is_link()) continue;
    TRY_ASSIGN(Value value, read_cell(connection, field, query, column++));
    if (field.part == Part::Key) {
      if (auto* text = std::get_if<std::string>(&value)) row.natural = std::move(*text);
      continue;
    }
    add_register(row, stamps, field.number, std::move(value));
  }
  if (!row.entity->has_contacts()) return {};
  add_register(row, stamps, domain::kErasureField, {});
  return read_sealed(connection, row);
}

Result<Row> read_listed_row(Connection& connection, Query& query, const domain::Entity& entity) {
  Row row{.entity = &entity,
          .name = {.entity = entity.number, .id = {}},
          .natural = {},
          .registers = {}};
  row.key = query.integer(0);
  row.stored = true;
  const bool link = entity.is_link();
  if (link) {
    row.name.kind = query.integer(1);
    row.name.valid_from = query.integer(2);
    TRY_ASSIGN(row.name.id, id_of_record(connection, *entity_of_child(entity), row.key));
  }
  TRY(read_row(connection, query, link ? 3 : 1, row));
  return row;
}

Result<Row> load_row(Connection& connection, const domain::RowName& name) {
  const Entity* entity = domain::find_entity(name.entity);
  if (entity == nullptr) return fail(ErrorCode::NotFound, {std::to_string(name.entity)});
  Row row{.entity = entity, .name = name, .natural = {}, .registers = {}};
  const Entity* keeper = entity->is_link() ? entity_of_child(*entity) : entity;
  TRY_ASSIGN(row.key, find_record(connection, *keeper, name.id));
  if (row.key == 0) return row;
  Query query = connection.query(*entity, RowUse::Select, select_row_sql);
  query.bind(row.key);
  if (entity->is_link()) query.bind(name.kind, name.valid_from);
  TRY_ASSIGN(row.stored, query.step());
  if (row.stored) TRY(read_row(connection, query, 0, row));
  return row;
}

Result<Value> inherited_value(Connection& connection, const Row& row, FieldNumber field) {
  if (!row.entity->is_link() || row.stored || row.key == 0) return Value{};
  domain::RowName before = row.name;
  {
    Query query = connection.query("SELECT max(valid_from) FROM " + quoted_name(row.entity->name) +
                                   " WHERE child=? AND kind=? AND valid_from<?");
    TRY(query.bind(row.key, row.name.kind, row.name.valid_from).step());
    if (query.is_null(0)) return Value{};
    before.valid_from = query.integer(0);
  }
  TRY_ASSIGN(Row predecessor, load_row(connection, before));
  const Register* cell = predecessor.find(field);
  return cell == nullptr ? Value{} : cell->value;
}

// --- Writing
// ----------------------------------------------------------------------------------------

namespace {

Bytes pack_stamps(const Row& row) {
  ByteWriter writer;
  for (const Register& cell : row.registers) {
    if (cell.transaction == row.base && !domain::is_none(cell.value)) continue;
    writer.varint(cell.field);
    writer.varint(static_cast<std::uint64_t>(cell.transaction));
  }
  return writer.take();
}

// References as local keys, made beforehand: the replace statement is in use while cells are bound.
Result<std::vector<std::int64_t>> intern_references(Connection& connection, const Row& row) {
  std::vector<std::int64_t> keys;
  for (const Register& cell : row.registers) {
    std::int64_t key = 0;
    if (const auto* id = std::get_if<Id>(&cell.value)) {
      const Entity* target = domain::find_entity(row.entity->field(cell.field)->target);
      TRY_ASSIGN(key, intern_record(connection, *target, *id));
    }
    keys.push_back(key);
  }
  return keys;
}

void bind_cell(Query& query, const Row& row, const std::vector<std::int64_t>& keys,
               FieldNumber field) {
  const auto cell = std::ranges::find(row.registers, field, &Register::field);
  if (cell == row.registers.end() || domain::is_none(cell->value)) {
    query.bind(nullptr);
  } else if (const auto* number = std::get_if<std::int64_t>(&cell->value)) {
    query.bind(*number);
  } else if (const auto* text = std::get_if<std::string>(&cell->value)) {
    query.bind(std::string_view(*text));
  } else {
    query.bind(keys[static_cast<std::size_t>(cell - row.registers.begin())]);
  }
}

Result<void> save_sealed(Connection& connection, const Row& row) {
  TRY(connection.query("DELETE FROM sealed_cell WHERE entity=? AND row=?")
          .bind(std::int64_t{row.entity->number}, row.key)
          .run());
  for (const Register& cell : row.registers) {
    if (cell.sealed.empty()) continue;
    TRY(connection.query("INSERT INTO sealed_cell(entity,row,field,bytes) VALUES(?,?,?,?)")
            .bind(std::int64_t{row.entity->number}, row.key, std::int64_t{cell.field},
                  ByteView(cell.sealed))
            .run());
  }
  return {};
}

}  // namespace

Result<void> save_row(Connection& connection, Row& row) {
  const Entity& entity = *row.entity;
  if (row.key == 0) {
    const Entity& keeper = entity.is_link() ? *entity_of_child(entity) : entity;
    TRY_ASSIGN(row.key, intern_record(connection, keeper, row.name.id));
  }
  if (row.base == 0 && !row.registers.empty()) row.base = row.registers.front().transaction;
  TRY_ASSIGN(const auto keys, intern_references(connection, row));
  const Bytes stamps = pack_stamps(row);
  Query query = connection.query(entity, RowUse::Replace, replace_row_sql);
  query.bind(row.key);
  if (entity.is_link()) query.bind(row.name.kind, row.name.valid_from);
  query.bind(row.base);
  if (stamps.empty()) {
    query.bind(nullptr);
  } else {
    query.bind(ByteView(stamps));
  }
  if (!entity.is_link()) {
    query.bind(row.name.id);
    bind_cell(query, row, keys, domain::kLifeField);
  }
  for (const Field& field : entity.fields) {
    if (field.part == Part::Value) {
      bind_cell(query, row, keys, field.number);
    } else if (!entity.is_link()) {
      if (row.natural.empty()) {
        query.bind(nullptr);
      } else {
        query.bind(std::string_view(row.natural));
      }
    }
  }
  TRY(query.run());
  row.stored = true;
  return entity.has_contacts() ? save_sealed(connection, row) : Result<void>{};
}

// --- Digest
// -----------------------------------------------------------------------------------------

void digest_row_name(ByteWriter& writer, const domain::RowName& name) {
  writer.fixed(name.entity);
  writer.raw(name.id.view());
  writer.signed_varint(name.kind);
  writer.signed_varint(name.valid_from);
}

void digest_number(ByteWriter& writer, FieldNumber field, std::int64_t number) {
  writer.varint(field);
  writer.fixed(std::uint8_t{1});
  writer.signed_varint(number);
}

void digest_text(ByteWriter& writer, FieldNumber field, std::string_view text) {
  writer.varint(field);
  writer.fixed(std::uint8_t{2});
  writer.text(text);
}

void digest_reference(ByteWriter& writer, FieldNumber field, const Id& id) {
  writer.varint(field);
  writer.fixed(std::uint8_t{3});
  writer.raw(id.view());
}

void digest_sealed(ByteWriter& writer, FieldNumber field, ByteView sealed) {
  writer.varint(field);
  writer.fixed(std::uint8_t{4});
  writer.blob(sealed);
}

void digest_order(ByteWriter& writer, const domain::EditOrder& order) {
  writer.fixed(order.stamp.value);
  writer.raw(order.site.view());
  writer.signed_varint(order.sequence);
}

Result<Digest> row_digest(Connection& connection, const Row& row) {
  if (row.registers.empty()) return Digest{};
  ByteWriter writer;
  digest_row_name(writer, row.name);
  for (const Register& cell : row.registers) {
    if (!cell.sealed.empty()) {
      // What was sealed, not what can be read of it: replicas with and without the key agree.
      digest_sealed(writer, cell.field, cell.sealed);
    } else if (const auto* number = std::get_if<std::int64_t>(&cell.value)) {
      digest_number(writer, cell.field, *number);
    } else if (const auto* text = std::get_if<std::string>(&cell.value)) {
      digest_text(writer, cell.field, *text);
    } else if (const auto* id = std::get_if<Id>(&cell.value)) {
      digest_reference(writer, cell.field, *id);
    } else {
      writer.varint(cell.field);
      writer.fixed(std::uint8_t{0});
    }
    TRY_ASSIGN(const domain::EditOrder order, connection.order_of(cell.transaction));
    digest_order(writer, order);
  }
  return mix128(writer.view());
}

}  // namespace quanyu::store
