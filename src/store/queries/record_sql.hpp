// Pieces of SQL that the questions about records share, made from the declarations: what a record
// is called, by which texts it is found. A table stands under an alias; joined ones under "j1",
// "j2" … Internal to store/queries.
#pragma once

#include <string>
#include <string_view>

#include "domain/schema.hpp"

namespace quanyu::store {

// Columns of a SELECT and the joins they need; every column begins with a comma.
struct SelectPart {
  std::string columns;
  std::string joins;
  int count = 0;
};

// "r.name": a column under an alias.
std::string column_of(std::string_view alias, const domain::Field& field);

// The title of a row, else its serial number, else NULL.
std::string title_expression(const domain::Entity& entity, std::string_view alias);
// Whether records of the entity bear a title or a number of their own.
bool has_own_title(const domain::Entity& entity);

// Titles of the first two records that a record without a title of its own speaks of.
SelectPart about_columns(const domain::Entity& entity, std::string_view alias);
// The day or moment such a record is told apart by, or nullptr.
const domain::Field* telling_date(const domain::Entity& entity);

// All texts a record is found by: title, numbers, codes, short texts of its list, the titles of
// records its list mentions, and, of one without a title, the words of its choices. Contacts never.
SelectPart found_by_columns(const domain::Entity& entity, std::string_view alias);

// The title of the record that a reference points at; adds the join it needs.
std::string referred_title(const domain::Field& field, std::string_view alias, SelectPart& part);

}  // namespace quanyu::store
