#include "store/fact_loader.hpp"

#include <utility>

#include "domain/entities/area.hpp"
#include "domain/model.hpp"
#include "store/connection.hpp"
#include "store/queries/workspace_query.hpp"
#include "store/rows.hpp"
#include "store/schema.hpp"

namespace quanyu::store {
namespace {

using domain::Condition;
using domain::Counted;
using domain::Entity;
using domain::Field;
using domain::Holds;
using domain::Meaning;
using domain::Timing;

constexpr std::int64_t kKeysPerStep = 8192;
constexpr std::int64_t kMinutesOfDay = 24 * 60;

std::string quoted_text(std::string_view text) {
  std::string quoted = "'";
  for (const char character : text) {
    quoted += character;
    if (character == '\'') quoted += character;
  }
  return quoted + "'";
}

// `of` declares the condition's fields.
std::string one_condition(const Entity& of, const Condition& condition) {
  const std::string column = quoted_name(of.field(condition.field)->name);
  const std::string range =
      " BETWEEN " + std::to_string(condition.low) + " AND " + std::to_string(condition.high);
  switch (condition.holds) {
    case Holds::Between: return "coalesce(" + column + range + ",0)";
    case Holds::Outside: return "NOT coalesce(" + column + range + ",0)";
    case Holds::Filled: return column + " IS NOT NULL";
    case Holds::Empty: return column + " IS NULL";
    case Holds::Says: return "coalesce(" + column + "=" + quoted_text(condition.text) + ",0)";
    case Holds::NotAfter:
      return "coalesce(" + column + "<=" + quoted_name(of.field(condition.other)->name) + ",0)";
  }
  return "0";
}

std::string sql_of(const Entity& source, const Condition& condition) {
  if (condition.via == 0) return one_condition(source, condition);
  const Field& via = *source.field(condition.via);
  const Entity& target = *domain::find_entity(via.target);
  return quoted_name(via.name) + " IN (SELECT key FROM " + quoted_name(target.name) +
         " WHERE life=1 AND " + one_condition(target, condition) + ")";
}

// A moment counts on the day it is where the workspace is.
std::string as_day(const Field& field, std::int32_t offset_minutes) {
  std::string column = quoted_name(field.name);
  if (field.type != domain::FieldType::Moment) return column;
  // Whole days since 1970; SQLite divides towards nought, so earlier minutes are moved first.
  const std::string minutes = "(" + column + "+" + std::to_string(offset_minutes) + ")";
  const std::string day = std::to_string(kMinutesOfDay);
  return "((" + minutes + "-((" + minutes + "%" + day + ")+" + day + ")%" + day + ")/" + day + ")";
}

}  // namespace

FactLoader::FactLoader(Database& database, AreaHomes& homes, const Counted& counted,
                       FigurePeriod period)
    : database_(database), homes_(homes), counted_(counted), period_(period) {
  const Entity& source = *counted_.source;
  if (counted_.place != 0) {
    hung_ = domain::find_entity(source.field(counted_.place)->target);
  } else if (!source.is_link()) {
    hung_ = &source;
  } else {
    const Entity* parent = domain::find_entity(source.field(domain::link_field::kParent)->target);
    const bool to_area = parent->number == domain::kArea.number;
    if (to_area) counted_.place = domain::link_field::kParent;
    hung_ = to_area ? parent : entity_of_child(source);
  }
}

std::string FactLoader::column_or(domain::FieldNumber field, std::string_view otherwise) const {
  if (field == 0) return std::string(otherwise);
  return "coalesce(" + quoted_name(counted_.source->field(field)->name) + ",0)";
}

const Field* FactLoader::day_field() const {
  if (counted_.from != 0) return counted_.source->field(counted_.from);
  return counted_.source->field(Meaning::From);
}

std::string FactLoader::measured() const {
  if (counted_.measure == 0) return "1";
  return "coalesce(" + quoted_name(counted_.source->field(counted_.measure)->name) + "," +
         std::to_string(counted_.otherwise) + ")";
}

std::string FactLoader::conditions() const {
  std::string sql;
  for (const Condition& condition : counted_.where) {
    sql += " AND " + sql_of(*counted_.source, condition);
  }
  return sql;
}

// The last day of a To field is included; a day of dissolution is the first without.
std::string FactLoader::in_force() const {
  const std::string last = std::to_string(period_.last.days);
  std::string sql;
  if (const Field* from = day_field()) {
    const std::string day = as_day(*from, offset_minutes_);
    sql += " AND (" + day + " IS NULL OR " + day + "<=" + last + ")";
  }
  const Field* to =
      counted_.to != 0 ? counted_.source->field(counted_.to) : counted_.source->field(Meaning::To);
  if (to != nullptr) {
    const std::string day = as_day(*to, offset_minutes_);
    const std::string still = to->meaning == Meaning::To ? ">=" : ">";
    sql += " AND (" + day + " IS NULL OR " + day + still + last + ")";
  }
  return sql;
}

std::string FactLoader::timing() const {
  const Field* field = day_field();
  if (counted_.timing == Timing::InForce) return in_force();
  if (field == nullptr) return "";
  const std::string day = as_day(*field, offset_minutes_);
  const std::string last = std::to_string(period_.last.days);
  switch (counted_.timing) {
    case Timing::Within:
      return " AND " + day + " BETWEEN " + std::to_string(period_.first.days) + " AND " + last;
    case Timing::UpTo: return " AND " + day + "<=" + last;
    case Timing::InYear: return " AND " + day + "=" + std::to_string(civil_of(period_.last).year);
    case Timing::InForce: break;
  }
  return "";
}

std::string FactLoader::record_sql() const {
  const Field* day = day_field();
  const std::string when =
      day == nullptr ? "0" : "coalesce(" + as_day(*day, offset_minutes_) + ",0)";
  return "SELECT key," + column_or(counted_.place, "key") + "," + measured() + "," +
         column_or(counted_.each, "0") + "," + when + ",0 FROM " +
         quoted_name(counted_.source->name) + " WHERE key>? AND key<=? AND life=1" + conditions() +
         timing();
}

// The last row of each child and kind holds; whether it counts is asked of that row only.
std::string FactLoader::link_sql() const {
  const Entity& link = *counted_.source;
  const std::string last = std::to_string(period_.last.days);
  const std::string table = quoted_name(link.name);
  return "SELECT child," + column_or(counted_.place, "child") + "," + measured() + "," +
         column_or(counted_.each, "0") + ",valid_from,kind FROM " + table +
         " AS held WHERE child>? AND child<=? AND valid_from<=" + last +
         " AND parent IS NOT NULL AND child IN (SELECT key FROM " +
         quoted_name(entity_of_child(link)->name) + " WHERE life=1) AND NOT EXISTS(SELECT 1 FROM " +
         table +
         " AS later WHERE later.child=held.child AND later.kind=held.kind AND "
         "later.valid_from>held.valid_from AND later.valid_from<=" +
         last + ")" + conditions() + begun();
}

// Links that began within the period, where that is asked.
std::string FactLoader::begun() const {
  if (counted_.timing != Timing::Within) return "";
  return " AND valid_from>=" + std::to_string(period_.first.days);
}

Result<void> FactLoader::start() {
  TRY_ASSIGN(const auto workspace, workspace_info(database_));
  if (workspace) offset_minutes_ = workspace->offset_minutes;
  const Entity& source = *counted_.source;
  sql_ = source.is_link() ? link_sql() : record_sql();
  const Entity& keyed = source.is_link() ? *entity_of_child(source) : source;
  Query query =
      database_.connection().query("SELECT coalesce(max(key),0) FROM " + quoted_name(keyed.name));
  TRY(query.step());
  max_key_ = query.integer(0);
  return {};
}

void FactLoader::push(const Query& query) {
  columns_.keys.push_back(query.integer(0));
  columns_.areas.push_back(homes_.area_of(*hung_, query.integer(1)));
  columns_.values.push_back(query.integer(2));
  columns_.each.push_back(query.integer(3));
  columns_.days.push_back(query.integer(4));
  columns_.kinds.push_back(query.integer(5));
}

Result<void> FactLoader::read(std::int64_t last) {
  Query query = database_.connection().query(sql_);
  query.bind(last_key_, last);
  while (true) {
    TRY_ASSIGN(const bool more, query.step());
    if (!more) return {};
    push(query);
  }
}

Result<bool> FactLoader::step() {
  TRY_ASSIGN(const bool known, homes_.prepare(*hung_));
  if (!known) return false;
  if (max_key_ < 0) {
    TRY(start());
    return false;
  }
  const std::int64_t last = last_key_ + kKeysPerStep;
  TRY(read(last));
  last_key_ = last;
  return last >= max_key_;
}

Result<FactColumns> load_fact_columns(Database& database, AreaHomes& homes, const Counted& counted,
                                      FigurePeriod period) {
  FactLoader loader(database, homes, counted, period);
  while (true) {
    TRY_ASSIGN(const bool done, loader.step());
    if (done) return loader.take();
  }
}

Result<std::vector<domain::RowName>> names_of_facts(Database& database, const Counted& counted,
                                                    const FactColumns& columns,
                                                    const std::vector<std::uint32_t>& rows) {
  const Entity& source = *counted.source;
  const Entity& keyed = source.is_link() ? *entity_of_child(source) : source;
  std::vector<domain::RowName> names;
  names.reserve(rows.size());
  for (const std::uint32_t row : rows) {
    TRY_ASSIGN(const Id id, id_of_record(database.connection(), keyed, columns.keys[row]));
    names.push_back({.entity = source.number,
                     .id = id,
                     .kind = columns.kinds[row],
                     .valid_from = source.is_link() ? columns.days[row] : 0});
  }
  return names;
}

}  // namespace quanyu::store
