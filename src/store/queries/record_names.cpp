#include "store/queries/record_names.hpp"

#include <optional>

#include "base/text.hpp"
#include "domain/model.hpp"
#include "store/connection.hpp"
#include "store/rows.hpp"
#include "store/schema.hpp"

namespace quanyu::store {
namespace {

using domain::Entity;
using domain::Field;
using domain::Meaning;

// The id in brackets at the end, or the text as a whole when it is one.
std::optional<Id> id_in(std::string_view text) {
  constexpr std::size_t kDigits = 32;
  if (text.ends_with(']') && text.size() >= kDigits + 2 && text[text.size() - kDigits - 2] == '[') {
    text = text.substr(text.size() - kDigits - 1, kDigits);
  }
  const auto id = parse_id(text);
  return id ? std::optional(*id) : std::nullopt;
}

// Up to two live records whose field says this.
Result<std::vector<Id>> saying(Connection& connection, const Entity& entity, const Field& field,
                               std::string_view text) {
  Query query = connection.query("SELECT id FROM " + quoted_name(entity.name) + " WHERE " +
                                 quoted_name(field.name) + "=? AND life=1 LIMIT 2");
  query.bind(text);
  std::vector<Id> found;
  while (true) {
    TRY_ASSIGN(const bool more, query.step());
    if (!more) return found;
    found.push_back(query.id(0));
  }
}

Result<bool> lives(Connection& connection, const Entity& entity, const Id& id) {
  TRY_ASSIGN(Row row, load_row(connection, {.entity = entity.number, .id = id}));
  return row.alive();
}

// Fields that name a record, the surest first.
std::vector<const Field*> naming_fields(const Entity& entity) {
  std::vector<const Field*> fields;
  for (const Field* field :
       {natural_key(entity), entity.field(Meaning::Serial), entity.field(Meaning::Title)}) {
    if (field != nullptr && field->type == domain::FieldType::Text) fields.push_back(field);
  }
  return fields;
}

std::string text_of(const Row& row, const Field& field) {
  if (field.part == domain::Part::Key) return row.natural;
  for (const Register& cell : row.registers) {
    if (cell.field != field.number) continue;
    const auto* text = std::get_if<std::string>(&cell.value);
    return text == nullptr ? std::string() : *text;
  }
  return {};
}

}  // namespace

Result<std::string> record_name(Database& database, domain::EntityNumber number, const Id& id) {
  Connection& connection = database.connection();
  const Entity* entity = domain::find_entity(number);
  if (entity == nullptr) return std::string();
  TRY_ASSIGN(const Row row, load_row(connection, {.entity = number, .id = id}));
  if (!row.stored) return std::string();
  const Field* title = entity->field(Meaning::Title);
  const std::string name = title == nullptr ? std::string() : text_of(row, *title);
  if (name.empty()) return to_hex(id);
  TRY_ASSIGN(const auto same, saying(connection, *entity, *title, name));
  if (same.size() == 1 && same.front() == id) return name;
  return name + " [" + to_hex(id) + "]";
}

Result<Id> find_named(Database& database, domain::EntityNumber number, std::string_view text) {
  Connection& connection = database.connection();
  const Entity* entity = domain::find_entity(number);
  if (entity == nullptr) return fail(ErrorCode::NotFound, {std::string(text)});
  text = trimmed(text);
  if (const auto id = id_in(text)) {
    TRY_ASSIGN(const bool alive, lives(connection, *entity, *id));
    if (alive) return *id;
    return fail(ErrorCode::NotFound, {std::string(text)});
  }
  for (const Field* field : naming_fields(*entity)) {
    TRY_ASSIGN(const auto found, saying(connection, *entity, *field, text));
    if (found.size() == 1) return found.front();
    if (found.size() > 1) return fail(ErrorCode::FieldBadValue, {std::string(text)});
  }
  return fail(ErrorCode::NotFound, {std::string(text)});
}

}  // namespace quanyu::store
