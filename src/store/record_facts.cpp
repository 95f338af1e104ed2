#include "store/record_facts.hpp"

#include <algorithm>

#include "base/pinyin.hpp"
#include "base/text.hpp"
#include "domain/decide_record.hpp"
#include "domain/entities/calendar.hpp"
#include "domain/model.hpp"
#include "domain/rules/device_letters.hpp"
#include "domain/serial.hpp"
#include "domain/workflow.hpp"
#include "store/hanging.hpp"
#include "store/record_fact.hpp"
#include "store/rows.hpp"
#include "store/schema.hpp"

namespace quanyu::store {
namespace {

using domain::Cell;
using domain::Entity;
using domain::Facts;
using domain::Field;

// Longer units are told apart by their first initials well enough.
constexpr std::size_t kUnitCodeLength = 4;

Result<void> refer_to(Connection& connection, const domain::RowName& name, Facts& facts) {
  if (name.id.is_nil() || facts.find(name.entity, name.id) != nullptr) return {};
  TRY_ASSIGN(auto fact, record_fact(connection, name));
  facts.referred.push_back(std::move(fact));
  return {};
}

Result<void> load_referred(Connection& connection, const Entity& entity,
                           const std::vector<Cell>& cells, Facts& facts) {
  for (const Cell& cell : cells) {
    const auto* id = std::get_if<Id>(&cell.value);
    const Field* field = entity.field(cell.field);
    if (id == nullptr || field == nullptr || field->type != domain::FieldType::Reference) continue;
    TRY(refer_to(connection, {.entity = field->target, .id = *id}, facts));
  }
  return {};
}

// Live records of an entity: those whose field holds the key, or all of them without a field.
Result<std::vector<domain::RecordFact>> live_records(Connection& connection, const Entity& of,
                                                     const Field* via, std::int64_t key) {
  std::vector<Id> ids;
  {
    const std::string where = via == nullptr ? "" : quoted_name(via->name) + "=? AND ";
    Query query = connection.query("SELECT id FROM " + quoted_name(of.name) + " WHERE " + where +
                                   "life=1 ORDER BY key");
    if (via != nullptr) query.bind(key);
    while (true) {
      TRY_ASSIGN(const bool more, query.step());
      if (!more) break;
      ids.push_back(query.id(0));
    }
  }
  std::vector<domain::RecordFact> facts;
  for (const Id& found : ids) {
    TRY_ASSIGN(auto fact, record_fact(connection, {.entity = of.number, .id = found}));
    facts.push_back(std::move(fact));
  }
  return facts;
}

// All that rules of this entity ask for, the record itself first.
Result<void> load_about(Database& database, const domain::Acting& acting,
                        const domain::RowName& name, const std::vector<Cell>& cells, Facts& facts) {
  Connection& connection = database.connection();
  const Entity* entity = domain::find_entity(name.entity);
  if (entity == nullptr) return {};
  TRY_ASSIGN(facts.record, record_fact(connection, name));
  TRY(load_referred(connection, *entity, facts.record.cells, facts));
  TRY(load_referred(connection, *entity, cells, facts));
  domain::RecordFact after = facts.record;
  after.name = name;
  for (const Cell& cell : cells) after.set(cell.field, cell.value);
  const domain::EntityRule* rule = domain::find_rule(name.entity);
  const domain::Workflow* workflow = domain::find_workflow(name.entity);
  if (rule != nullptr) TRY(load_related(connection, rule->needs, after, facts));
  if (workflow != nullptr) TRY(load_related(connection, workflow->needs, after, facts));
  if (rule != nullptr || workflow != nullptr) {
    TRY_ASSIGN(facts.areas_above, areas_above(connection, after));
  }
  if (acting.scope.is_nil()) return {};
  TRY_ASSIGN(const Hanging before, hangs_within(connection, facts.record, acting.scope));
  TRY_ASSIGN(const Hanging then, hangs_within(connection, after, acting.scope));
  facts.in_scope = before != Hanging::Outside && then != Hanging::Outside;
  return {};
}

// "向阳街道办事处" gives "XYJD": the first initials of the usual readings.
std::string unit_code(std::string_view unit) {
  std::string code;
  while (!unit.empty() && code.size() < kUnitCodeLength) {
    const CodePoint next = first_code_point(unit);
    unit.remove_prefix(next.length);
    const auto readings = pinyin_readings(next.value);
    const char32_t initial = readings.empty() ? next.value : char32_t(readings.front().front());
    if (initial >= 'a' && initial <= 'z') code += static_cast<char>(initial - 'a' + 'A');
    if ((initial >= 'A' && initial <= 'Z') || (initial >= '0' && initial <= '9')) {
      code += static_cast<char>(initial);
    }
  }
  return code.empty() ? "X" : code;
}

Result<std::string> own_letters(Database& database) {
  Connection& connection = database.connection();
  TRY_ASSIGN(const auto devices, live_records(connection, domain::kDevice, nullptr, 0));
  Query first = connection.query("SELECT device FROM tx ORDER BY key LIMIT 1");
  TRY_ASSIGN(const bool any, first.step());
  const bool founder = !any || first.id(0) == database.site();
  return domain::letters_of_device(to_hex(database.site()), founder, devices);
}

Result<void> load_serial(Database& database, const domain::Acting& acting, const Entity& entity,
                         Moment now, Facts& facts) {
  Connection& connection = database.connection();
  const Field* serial = entity.field(domain::Meaning::Serial);
  if (serial == nullptr) return {};
  facts.serial.unit_code = unit_code(acting.unit);
  TRY_ASSIGN(facts.serial.device, own_letters(database));
  const std::string prefix =
      domain::serial_prefix(facts.serial, date_of(now, facts.offset_minutes));
  // Every number ever given counts, also of records in the trash.
  Query query =
      connection.query("SELECT max(CAST(substr(" + quoted_name(serial->name) +
                       ",?) AS INTEGER)) FROM " + quoted_name(entity.name) + " WHERE " +
                       quoted_name(serial->name) + ">=? AND " + quoted_name(serial->name) + "<?");
  // '.' follows '-' in ASCII: everything that begins with the prefix lies below it.
  std::string end = prefix;
  end.back() = '.';
  TRY(query
          .bind(static_cast<std::int64_t>(prefix.size()) + 1, std::string_view(prefix),
                std::string_view(end))
          .step());
  facts.serial.next = query.integer(0) + 1;
  return {};
}

Result<void> load_link(Connection& connection, const Entity& link,
                       const domain::command::EditRecord& command, Facts& facts) {
  const Field& child = *link.field(domain::link_field::kChild);
  const Field& parent = *link.field(domain::link_field::kParent);
  TRY(refer_to(connection, {.entity = child.target, .id = command.row.id}, facts));
  if (parent.target != child.target) return {};
  const Entity& node = *domain::find_entity(child.target);
  const std::int64_t day = command.row.valid_from;
  TRY_ASSIGN(const std::int64_t moved, find_record(connection, node, command.row.id));
  TRY_ASSIGN(const std::int64_t until,
             next_day_of_link(connection, link, moved, command.row.kind, day));
  for (const Cell& cell : command.cells) {
    const auto* id = std::get_if<Id>(&cell.value);
    if (cell.field != parent.number || id == nullptr) continue;
    TRY_ASSIGN(const std::int64_t at, find_record(connection, node, *id));
    if (at == 0) continue;
    TRY_ASSIGN(const auto above, all_above(connection, link, command.row.kind, at, day, until));
    for (const std::int64_t key : above) {
      TRY_ASSIGN(const Id name, id_of_record(connection, node, key));
      facts.above_parent.push_back(name);
    }
  }
  return {};
}

Result<std::int64_t> count_of(Connection& connection, const std::string& sql, std::int64_t key) {
  Query query = connection.query(sql);
  TRY(query.bind(key).step());
  return query.integer(0);
}

// Live records whose field points here, and links that still do.
Result<std::int64_t> count_referrers(Connection& connection, const domain::RowName& name) {
  std::int64_t total = 0;
  const Entity& target = *domain::find_entity(name.entity);
  TRY_ASSIGN(const std::int64_t key, find_record(connection, target, name.id));
  for (const Entity* entity : domain::all_entities()) {
    for (const Field& field : entity->fields) {
      if (field.type != domain::FieldType::Reference || field.target != name.entity) continue;
      if (field.part == domain::Part::Key) continue;
      const std::string table = quoted_name(entity->name);
      const std::string column = quoted_name(field.name);
      const std::string sql =
          entity->is_link()
              ? "SELECT count(*) FROM " + table + " l JOIN " +
                    quoted_name(entity_of_child(*entity)->name) + " c ON c.key=l.child WHERE l." +
                    column + "=? AND c.life=1 AND NOT EXISTS(SELECT 1 FROM " + table +
                    " n WHERE n.child=l.child AND n.kind=l.kind AND n.valid_from>l.valid_from)"
              : "SELECT count(*) FROM " + table + " WHERE " + column + "=? AND life=1";
      TRY_ASSIGN(const std::int64_t count, count_of(connection, sql, key));
      total += count;
    }
  }
  return total;
}

}  // namespace

Result<void> load_related(Connection& connection, std::span<const domain::Relation> needs,
                          const domain::RecordFact& after, Facts& facts) {
  for (const domain::Relation& relation : needs) {
    const Entity& of = *domain::find_entity(relation.of);
    const Field* via = relation.via == 0 ? nullptr : of.field(relation.via);
    std::int64_t key = 0;
    if (via != nullptr) {
      const Id id = relation.through == 0 ? after.name.id : after.id(relation.through);
      TRY_ASSIGN(key, find_record(connection, *domain::find_entity(via->target), id));
    }
    std::vector<domain::RecordFact> records;
    if (via == nullptr || key != 0) {
      TRY_ASSIGN(records, live_records(connection, of, via, key));
    }
    facts.related.push_back({relation.of, relation.via, std::move(records)});
  }
  return {};
}

Result<void> load_facts(Database& database, const domain::Acting& acting,
                        const domain::command::AddRecord& command, Facts& facts) {
  const Entity* entity = domain::find_entity(command.entity);
  if (entity == nullptr) return {};
  const Id id = domain::id_of_new(*entity, command.cells, command.id);
  TRY(load_about(database, acting, {.entity = command.entity, .id = id}, command.cells, facts));
  return load_serial(database, acting, *entity, command.now, facts);
}

Result<void> load_facts(Database& database, const domain::Acting& acting,
                        const domain::command::EditRecord& command, Facts& facts) {
  TRY(load_about(database, acting, command.row, command.cells, facts));
  const Entity* entity = domain::find_entity(command.row.entity);
  if (entity == nullptr || !entity->is_link()) return {};
  return load_link(database.connection(), *entity, command, facts);
}

Result<void> load_facts(Database& database, const domain::Acting& acting,
                        const domain::command::RemoveRecord& command, Facts& facts) {
  TRY(load_about(database, acting, command.row, {}, facts));
  if (facts.record.standing != domain::Standing::Alive) return {};
  TRY_ASSIGN(facts.referrers, count_referrers(database.connection(), command.row));
  return {};
}

Result<void> load_facts(Database& database, const domain::Acting& acting,
                        const domain::command::RestoreRecord& command, Facts& facts) {
  return load_about(database, acting, command.row, {}, facts);
}

Result<void> load_facts(Database& database, const domain::Acting& acting,
                        const domain::command::EraseContacts& command, Facts& facts) {
  return load_about(database, acting, command.row, {}, facts);
}

Result<void> load_facts(Database& database, const domain::Acting& acting,
                        const domain::command::Act& command, Facts& facts) {
  return load_about(database, acting, command.record, command.cells, facts);
}

}  // namespace quanyu::store
