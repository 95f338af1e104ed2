#include "store/queries/record_pages.hpp"

#include <algorithm>

#include "domain/model.hpp"
#include "store/connection.hpp"
#include "store/rows.hpp"
#include "store/schema.hpp"

namespace quanyu::store {
namespace {

using domain::Entity;
using domain::Field;
using domain::Value;

constexpr std::size_t kBlock = 64;
constexpr std::size_t kMostBlocks = 6;
// Above this the titles of rows long gone are forgotten.
constexpr std::size_t kMostTitles = 4096;

std::string row_sql(const Entity& entity) {
  std::string sql = entity.is_link() ? "SELECT c.id" : "SELECT r.id";
  for (const Field& field : entity.fields) sql += ",r." + quoted_name(field.name);
  sql += " FROM " + quoted_name(entity.name) + " r";
  if (!entity.is_link()) return sql + " WHERE r.key=?";
  return sql + " JOIN " + quoted_name(entity_of_child(entity)->name) +
         " c ON c.key=r.child WHERE r.child=? AND r.kind=? AND r.valid_from=?";
}

Result<Value> cell(Connection& connection, const Field& field, const Query& row, int column) {
  if (row.is_null(column)) return Value{};
  if (field.type == domain::FieldType::Text) return Value{std::string(row.text(column))};
  if (field.type != domain::FieldType::Reference) return Value{row.integer(column)};
  const Entity* target = domain::find_entity(field.target);
  if (target == nullptr) return Value{};
  TRY_ASSIGN(const Id id, id_of_record(connection, *target, row.integer(column)));
  return Value{id};
}

Result<RecordRow> read_one(Connection& connection, const Entity& entity, const RecordKey& key) {
  Query row = connection.query(row_sql(entity));
  row.bind(key.key);
  if (entity.is_link()) row.bind(std::int64_t{key.kind}, std::int64_t{key.valid_from});
  TRY_ASSIGN(const bool found, row.step());
  RecordRow read{
      .name = {.entity = entity.number, .id = {}, .kind = key.kind, .valid_from = key.valid_from},
      .values = {}};
  read.values.resize(entity.fields.size());
  if (!found) return read;
  read.name.id = row.id(0);
  for (std::size_t at = 0; at < entity.fields.size(); ++at) {
    TRY_ASSIGN(read.values[at], cell(connection, entity.fields[at], row, static_cast<int>(at) + 1));
  }
  return read;
}

}  // namespace

const Value& RecordRow::value(domain::FieldNumber field) const {
  static const Value kNothing;
  const Entity* entity = domain::find_entity(name.entity);
  const int at = entity == nullptr ? -1 : entity->index_of(field);
  if (at < 0 || static_cast<std::size_t>(at) >= values.size()) return kNothing;
  return values[static_cast<std::size_t>(at)];
}

const RecordTitle* TitleBook::find(domain::EntityNumber entity, const Id& id) const {
  const auto found = titles_.find({entity, id});
  return found == titles_.end() ? nullptr : &found->second;
}

void TitleBook::add(RecordTitle title) {
  const std::pair key{title.name.entity, title.name.id};
  titles_.insert_or_assign(key, std::move(title));
}

Result<void> TitleBook::learn(Database& database, domain::EntityNumber entity, const Id& id) {
  if (find(entity, id) != nullptr) return {};
  TRY_ASSIGN(RecordTitle title, record_title(database, entity, id));
  add(std::move(title));
  return {};
}

Result<void> TitleBook::learn(Database& database, const Entity& entity,
                              const std::vector<Value>& values) {
  for (std::size_t at = 0; at < values.size(); ++at) {
    if (const auto* id = std::get_if<Id>(&values[at])) {
      TRY(learn(database, entity.fields[at].target, *id));
    }
  }
  return {};
}

Result<RecordPages::Block> RecordPages::read(std::size_t first) {
  const Entity& entity = *domain::find_entity(list_->query().entity);
  Block block{.first = first, .rows = {}};
  if (titles_.size() > kMostTitles) titles_.clear();
  for (std::size_t at = first; at < std::min(first + kBlock, list_->size()); ++at) {
    TRY_ASSIGN(RecordRow row, read_one(database_->connection(), entity, list_->at(at)));
    TRY(titles_.learn(*database_, entity, row.values));
    block.rows.push_back(std::move(row));
  }
  return block;
}

const RecordRow* RecordPages::row(std::size_t index) {
  if (index >= list_->size()) return nullptr;
  const std::size_t first = index / kBlock * kBlock;
  const auto known = std::ranges::find(blocks_, first, &Block::first);
  if (known != blocks_.end()) {
    std::rotate(known, known + 1, blocks_.end());
  } else {
    if (database_->in_transaction()) return nullptr;
    Result<Block> block = read(first);
    if (!block) return nullptr;
    if (blocks_.size() == kMostBlocks) blocks_.erase(blocks_.begin());
    blocks_.push_back(*std::move(block));
  }
  return &blocks_.back().rows[index - first];
}

}  // namespace quanyu::store
