#include "store/queries/record_sql.hpp"

#include "domain/model.hpp"
#include "store/schema.hpp"

namespace quanyu::store {
namespace {

using domain::Entity;
using domain::Field;
using domain::FieldType;
using domain::Meaning;

constexpr int kMostAbout = 2;

bool is_title(const Field& field) {
  return field.type == FieldType::Text && field.privacy != domain::Privacy::Contact &&
         (field.meaning == Meaning::Title || field.meaning == Meaning::Serial);
}

bool found_by(const Field& field) {
  if (field.type != FieldType::Text || field.privacy == domain::Privacy::Contact) return false;
  if (field.meaning == Meaning::Title || field.meaning == Meaning::Serial) return true;
  return field.part == domain::Part::Key ||
         (field.shown == domain::Shown::List && field.lines == 1);
}

std::string quoted_text(std::string_view text) {
  std::string quoted = "'";
  for (const char letter : text) quoted.append(letter == '\'' ? 2 : 1, letter);
  return quoted + "'";
}

// The words of a choice in both languages.
std::string choice_words(const Field& field, std::string_view alias) {
  std::string sql = "CASE " + column_of(alias, field);
  for (const domain::Choice& choice : field.choices) {
    const std::string words = std::string(choice.words.zh) + " " + std::string(choice.words.en);
    sql += " WHEN " + std::to_string(choice.number) + " THEN " + quoted_text(words);
  }
  return sql + " END";
}

bool speaks_of(const Field& field) {
  if (field.type != FieldType::Reference) return false;
  const Entity* target = domain::find_entity(field.target);
  return target != nullptr && has_own_title(*target);
}

}  // namespace

std::string column_of(std::string_view alias, const Field& field) {
  return std::string(alias) + "." + quoted_name(field.name);
}

bool has_own_title(const Entity& entity) {
  for (const Field& field : entity.fields) {
    if (is_title(field)) return true;
  }
  return false;
}

std::string title_expression(const Entity& entity, std::string_view alias) {
  std::string titles, serials;
  for (const Field& field : entity.fields) {
    if (!is_title(field)) continue;
    (field.meaning == Meaning::Title ? titles : serials) += column_of(alias, field) + ",";
  }
  const std::string both = titles + serials;
  return both.empty() ? "NULL" : "coalesce(" + both + "NULL)";
}

std::string referred_title(const Field& field, std::string_view alias, SelectPart& part) {
  const Entity& target = *domain::find_entity(field.target);
  const std::string join = "j" + std::to_string(++part.count);
  part.joins += " LEFT JOIN " + quoted_name(target.name) + " " + join + " ON " + join +
                ".key=" + column_of(alias, field);
  return title_expression(target, join);
}

SelectPart about_columns(const Entity& entity, std::string_view alias) {
  SelectPart part;
  if (has_own_title(entity)) return part;
  for (const Field& field : entity.fields) {
    const bool told =
        field.presence == domain::Presence::Required || field.shown == domain::Shown::List;
    if (part.count == kMostAbout || !told || !speaks_of(field)) continue;
    part.columns += "," + referred_title(field, alias, part);
  }
  return part;
}

const Field* telling_date(const Entity& entity) {
  if (const Field* from = entity.field(Meaning::From)) return from;
  for (const Field& field : entity.fields) {
    if (field.type == FieldType::Date || field.type == FieldType::Moment) return &field;
  }
  return nullptr;
}

SelectPart found_by_columns(const Entity& entity, std::string_view alias) {
  SelectPart part;
  int own = 0;
  const bool named = has_own_title(entity);
  for (const Field& field : entity.fields) {
    if (found_by(field)) {
      part.columns += "," + column_of(alias, field);
      ++own;
    } else if (speaks_of(field) && field.shown == domain::Shown::List) {
      part.columns += "," + referred_title(field, alias, part);
    } else if (!named && field.type == FieldType::Choice && field.shown == domain::Shown::List) {
      part.columns += "," + choice_words(field, alias);
      ++own;
    }
  }
  part.count += own;
  return part;
}

}  // namespace quanyu::store
