// One row as its registers: each cell's value with the transaction that won it. Reads and writes
// the domain tables, where values won by the row's base transaction cost no extra byte and all
// others stand in the packed `stamps` column. Internal to `store`.
#pragma once

#include <cstdint>
#include <vector>

#include "base/hash.hpp"
#include "base/result.hpp"
#include "domain/changes.hpp"
#include "domain/schema.hpp"
#include "store/connection.hpp"

namespace quanyu::store {

// A cell and the local key of the transaction that wrote its winner. The life register is field 0.
struct Register {
  domain::FieldNumber field = 0;
  domain::Value value;  // references as ids; a contact as readable here
  std::int64_t transaction = 0;
  Bytes sealed = {};  // a contact as the journal has it
};

struct Row {
  const domain::Entity* entity = nullptr;
  domain::RowName name;
  std::int64_t key = 0;             // of the record, or of the link's child; 0: unknown here
  bool stored = false;              // stands in its table
  std::int64_t base = 0;            // transaction that most registers share; 0 for none
  std::string natural;              // the natural key of a record, where known
  std::vector<Register> registers;  // by ascending field

  [[nodiscard]] Register* find(domain::FieldNumber field);
  // Sets a register, adding it in its place.
  void set(Register cell);
  // Puts a register back as it was; transaction 0 takes it away.
  void put_back(Register before);
  [[nodiscard]] bool alive();
};

// The row of that name; `stored` is false where there is none. NotFound for an unknown entity.
Result<Row> load_row(Connection& connection, const domain::RowName& name);

// Writes the row back, making it and the rows it refers to where they are not here yet.
Result<void> save_row(Connection& connection, Row& row);

// What stood in a cell that is written for the first time. A new link takes the place of the one
// before it, and a register cannot be unwritten: taking the link back means that it says what its
// predecessor says.
Result<domain::Value> inherited_value(Connection& connection, const Row& row,
                                      domain::FieldNumber field);

// The local key of a record, 0 when it is not here; or made as an empty row without life.
Result<std::int64_t> find_record(Connection& connection, const domain::Entity& entity,
                                 const Id& id);
Result<std::int64_t> intern_record(Connection& connection, const domain::Entity& entity,
                                   const Id& id);
Result<Id> id_of_record(Connection& connection, const domain::Entity& entity, std::int64_t key);

// The entity of a link's children.
const domain::Entity* entity_of_child(const domain::Entity& link);

// The natural key field of an entity, or nullptr.
const domain::Field* natural_key(const domain::Entity& entity);

// What a row adds to the state digest; zero for a row without registers.
Result<Digest> row_digest(Connection& connection, const Row& row);

// The canonical bytes of a register for the digest, appended to `writer`: shared with bulk writing,
// which knows its rows without reading them.
void digest_row_name(ByteWriter& writer, const domain::RowName& name);
void digest_number(ByteWriter& writer, domain::FieldNumber field, std::int64_t number);
void digest_text(ByteWriter& writer, domain::FieldNumber field, std::string_view text);
void digest_reference(ByteWriter& writer, domain::FieldNumber field, const Id& id);
void digest_sealed(ByteWriter& writer, domain::FieldNumber field, ByteView sealed);
void digest_order(ByteWriter& writer, const domain::EditOrder& order);

// Calls `visit(row)` for every stored row of an entity, in key order. `visit` returns Result<void>.
template <class Visit>
Result<void> for_each_row(Connection& connection, const domain::Entity& entity, Visit visit);

// --- Statement texts, generated once per use
// --------------------------------------------------------

// SELECT of all columns of one row; columns: base, stamps, [id, life,] then the fields.
std::string select_row_sql(const domain::Entity& entity);
// SELECT of every row: [key|child, kind, valid_from] first, then as above.
std::string select_all_sql(const domain::Entity& entity);
// REPLACE of a whole row: key columns, base, stamps, [id, life,] then the value fields.
std::string replace_row_sql(const domain::Entity& entity);

// Fills registers from a row of select_row_sql, whose first column is `first`.
Result<void> read_row(Connection& connection, Query& query, int first, Row& row);
// The row that a query with the columns of select_all_sql stands on, with its name.
Result<Row> read_listed_row(Connection& connection, Query& query, const domain::Entity& entity);

template <class Visit>
Result<void> for_each_row(Connection& connection, const domain::Entity& entity, Visit visit) {
  const std::string sql = select_all_sql(entity);
  Query query = connection.query(sql);
  while (true) {
    TRY_ASSIGN(const bool more, query.step());
    if (!more) return {};
    TRY_ASSIGN(Row row, read_listed_row(connection, query, entity));
    TRY(visit(row));
  }
}

}  // namespace quanyu::store
