// Tables from the declarations: the SQL of every entity is generated, never written twice. Opens a
// new database, brings an older one forward, refuses a newer one. Internal to `store`.
#pragma once

#include <string>

#include "base/result.hpp"
#include "domain/schema.hpp"
#include "store/connection.hpp"

namespace quanyu::store {

// Raised with every change that an older program could not read, beside declared fields.
inline constexpr std::int64_t kSchemaVersion = 4;
// What stands in the file: the version above, and how much is declared. Numbers are never taken
// back, so a database with more than this program knows was written by a newer one.
std::int64_t schema_version();
// "qyqy" as SQLite's application id, so that a foreign database is told from ours.
inline constexpr std::int64_t kApplicationId = 0x71797179;

// The CREATE statements of one entity: a record's table and its id table, or a link's table and the
// index by parent.
std::string create_entity_sql(const domain::Entity& entity);

// The column type of a field: INTEGER, TEXT; references are local keys.
std::string_view column_type(const domain::Field& field);

// A name quoted for SQL.
std::string quoted_name(std::string_view name);

// Makes the tables of a new database, adds tables and columns that came since, records the version.
// Errors: StorageNewer {stored, known}, StorageCorrupt when it is some other program's database.
Result<void> prepare_schema(Connection& connection);

}  // namespace quanyu::store
