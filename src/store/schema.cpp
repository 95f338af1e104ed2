#include "store/schema.hpp"

#include "domain/model.hpp"

namespace quanyu::store {
namespace {

// What is the same for every model, the journal and the registers' bookkeeping, as it grew: a new
// database takes all steps, an older one those it does not have yet.
struct Step {
  std::int64_t version;
  std::string_view sql;
};
constexpr Step kSteps[] = {
    {2, R"sql(
CREATE TABLE migration(version INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE meta(name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE site(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE);
CREATE TABLE segment(
  key INTEGER PRIMARY KEY, site INTEGER NOT NULL, seq_low INTEGER NOT NULL,
  seq_high INTEGER NOT NULL, author BLOB NOT NULL, kind INTEGER NOT NULL, suite INTEGER NOT NULL,
  state INTEGER NOT NULL, size INTEGER NOT NULL, sha BLOB NOT NULL, signature BLOB);
CREATE TABLE segment_body(key INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
CREATE TABLE open_frame(seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
CREATE TABLE tx(
  key INTEGER PRIMARY KEY, site INTEGER NOT NULL, seq INTEGER NOT NULL, stamp INTEGER NOT NULL,
  wall INTEGER NOT NULL, author BLOB NOT NULL, unit TEXT NOT NULL, role INTEGER NOT NULL,
  command TEXT NOT NULL, device BLOB NOT NULL, segment INTEGER NOT NULL, undo BLOB,
  UNIQUE(site, seq));
CREATE TABLE touched(
  entity INTEGER NOT NULL, row INTEGER NOT NULL, tx INTEGER NOT NULL, fields BLOB NOT NULL,
  PRIMARY KEY(entity, row, tx)) WITHOUT ROWID;
CREATE TABLE have(
  site INTEGER NOT NULL, low INTEGER NOT NULL, high INTEGER NOT NULL,
  PRIMARY KEY(site, low)) WITHOUT ROWID;
)sql"},
    {3, R"sql(
ALTER TABLE tx DROP COLUMN undo;
CREATE TABLE undo_step(
  tx INTEGER PRIMARY KEY, act INTEGER NOT NULL, author BLOB NOT NULL, stack INTEGER NOT NULL,
  cells BLOB NOT NULL);
CREATE INDEX undo_step_by_author ON undo_step(author, stack, act);
CREATE TABLE undo_standing(tx INTEGER PRIMARY KEY, cells BLOB NOT NULL);
)sql"},
    {4, R"sql(
CREATE TABLE contact_key(
  id BLOB PRIMARY KEY, entity INTEGER NOT NULL, row INTEGER NOT NULL, made INTEGER NOT NULL,
  key BLOB NOT NULL) WITHOUT ROWID;
CREATE INDEX contact_key_by_row ON contact_key(entity, row, made);
CREATE TABLE sealed_cell(
  entity INTEGER NOT NULL, row INTEGER NOT NULL, field INTEGER NOT NULL, bytes BLOB NOT NULL,
  PRIMARY KEY(entity, row, field)) WITHOUT ROWID;
CREATE TABLE epoch_cover(
  site INTEGER NOT NULL, low INTEGER NOT NULL, high INTEGER NOT NULL,
  PRIMARY KEY(site, low)) WITHOUT ROWID;
)sql"},
};

// The version of the journal's tables stands above the count of what is declared.
constexpr std::int64_t kDeclaredShare = 1'000'000;

std::string column(const domain::Field& field) {
  return quoted_name(field.name) + " " + std::string(column_type(field));
}

// References are followed backwards as often as forwards.
std::string index_sql(const domain::Entity& entity, const domain::Field& field) {
  if (field.type != domain::FieldType::Reference || field.part == domain::Part::Key) return {};
  return "CREATE INDEX IF NOT EXISTS " +
         quoted_name(std::string(entity.name) + "_by_" + std::string(field.name)) + " ON " +
         quoted_name(entity.name) + "(" + quoted_name(field.name) + ");\n";
}

std::string create_record_sql(const domain::Entity& entity) {
  const std::string table = quoted_name(entity.name);
  std::string sql = "CREATE TABLE " + table +
                    "(key INTEGER PRIMARY KEY, id BLOB NOT NULL, base INTEGER NOT NULL, "
                    "stamps BLOB, life INTEGER";
  std::string indexes;
  for (const domain::Field& field : entity.fields) {
    sql += ", " + column(field);
    indexes += index_sql(entity, field);
  }
  // Ids stand in a table of their own, so that a bulk command can fill it in order at its end.
  return sql + ");\nCREATE TABLE " + quoted_name(std::string(entity.name) + "_id") +
         "(id BLOB PRIMARY KEY, key INTEGER NOT NULL) WITHOUT ROWID;\n" + indexes;
}

std::string create_link_sql(const domain::Entity& entity) {
  std::string sql = "CREATE TABLE " + quoted_name(entity.name) + "(";
  std::string key;
  for (const domain::Field& field : entity.fields) {
    if (field.part != domain::Part::Key) continue;
    sql += column(field) + " NOT NULL, ";
    key += (key.empty() ? "" : ", ") + quoted_name(field.name);
  }
  sql += "base INTEGER NOT NULL, stamps BLOB";
  std::string indexes;
  for (const domain::Field& field : entity.fields) {
    if (field.part == domain::Part::Key) continue;
    sql += ", " + column(field);
    indexes += index_sql(entity, field);
  }
  return sql + ", PRIMARY KEY(" + key + ")) WITHOUT ROWID;\n" + indexes;
}

Result<std::int64_t> pragma(Connection& connection, std::string_view sql) {
  Query row = connection.query(sql);
  TRY(row.step());
  return row.integer(0);
}

Result<bool> has_column(Connection& connection, const domain::Entity& entity,
                        const domain::Field& field) {
  Query row = connection.query("SELECT 1 FROM pragma_table_info(?) WHERE name=?");
  return row.bind(entity.name, field.name).step();
}

Result<bool> has_table(Connection& connection, const domain::Entity& entity) {
  Query row = connection.query("SELECT 1 FROM sqlite_schema WHERE type='table' AND name=?");
  return row.bind(entity.name).step();
}

// Entities and fields declared since the database was made.
Result<void> add_what_is_new(Connection& connection) {
  for (const domain::Entity* entity : domain::all_entities()) {
    TRY_ASSIGN(const bool known, has_table(connection, *entity));
    if (!known) {
      TRY(connection.execute(create_entity_sql(*entity)));
      continue;
    }
    for (const domain::Field& field : entity->fields) {
      TRY_ASSIGN(const bool there, has_column(connection, *entity, field));
      if (there) continue;
      TRY(connection.execute("ALTER TABLE " + quoted_name(entity->name) + " ADD COLUMN " +
                             column(field)));
      TRY(connection.execute(index_sql(*entity, field)));
    }
  }
  return {};
}

Result<void> bring_forward(Connection& connection, std::int64_t stored) {
  for (const Step& step : kSteps) {
    if (step.version > stored / kDeclaredShare) TRY(connection.execute(std::string(step.sql)));
  }
  TRY(connection.execute("PRAGMA application_id=" + std::to_string(kApplicationId)));
  TRY(add_what_is_new(connection));
  TRY(connection.query("INSERT INTO migration(version,name) VALUES(?,?)")
          .bind(schema_version(), std::string_view(stored == 0 ? "initial" : "forward"))
          .run());
  return connection.execute("PRAGMA user_version=" + std::to_string(schema_version()));
}

}  // namespace

std::string create_entity_sql(const domain::Entity& entity) {
  return entity.is_link() ? create_link_sql(entity) : create_record_sql(entity);
}

std::string_view column_type(const domain::Field& field) {
  return field.type == domain::FieldType::Text ? "TEXT" : "INTEGER";
}

std::int64_t schema_version() {
  std::int64_t declared = 0;
  for (const domain::Entity* entity : domain::all_entities()) {
    declared += 1 + static_cast<std::int64_t>(entity->fields.size());
  }
  return kSchemaVersion * kDeclaredShare + declared;
}

std::string quoted_name(std::string_view name) { return '"' + std::string(name) + '"'; }

Result<void> prepare_schema(Connection& connection) {
  TRY_ASSIGN(const std::int64_t stored, pragma(connection, "PRAGMA user_version"));
  TRY_ASSIGN(const std::int64_t application, pragma(connection, "PRAGMA application_id"));
  TRY_ASSIGN(const std::int64_t tables, pragma(connection, "SELECT count(*) FROM sqlite_schema"));
  if (tables > 0 && application != kApplicationId) {
    return fail(ErrorCode::StorageCorrupt, {"application_id"});
  }
  if (stored > schema_version()) {
    return fail(ErrorCode::StorageNewer,
                {std::to_string(stored), std::to_string(schema_version())});
  }
  if (stored == schema_version()) return {};
  TRY(connection.execute("BEGIN IMMEDIATE"));
  Result<void> made = bring_forward(connection, stored);
  if (made) made = connection.execute("COMMIT");
  if (!made) [[maybe_unused]]
    const auto undone = connection.execute("ROLLBACK");
  return made;
}

}  // namespace quanyu::store
