#include "store/check_rows.hpp"

#include "domain/model.hpp"
#include "store/check_item.hpp"
#include "store/contact_keys.hpp"
#include "store/row_range.hpp"
#include "store/schema.hpp"
#include "store/segment.hpp"

namespace quanyu::store {
namespace {

constexpr std::int64_t kKeysPerStep = 512;
// Empty tables cost little; so many count as one that is not.
constexpr std::int64_t kEmptyTable = 32;

std::string named(const domain::Entity& entity, std::int64_t key) {
  return std::string(entity.name) + ":" + std::to_string(key);
}

}  // namespace

Result<bool> CheckRows::step() {
  for (std::int64_t looked = 0; looked < kKeysPerStep;) {
    if (entity_ == domain::all_entities().size()) return true;
    const domain::Entity& entity = *domain::all_entities()[entity_];
    TRY_ASSIGN(const std::int64_t last, last_key_of(connection_, entity));
    if (next_ > last) {
      if (!entity.is_link()) TRY(compare_id_tables(entity));
      ++entity_;
      next_ = 1;
      looked += kEmptyTable;
      continue;
    }
    TRY_ASSIGN(const auto rows, rows_between(connection_, entity, next_, next_ + kKeysPerStep - 1));
    for (const Row& row : rows) TRY(read(row));
    next_ += kKeysPerStep;
    looked += kKeysPerStep;
  }
  return false;
}

double CheckRows::done() const {
  return static_cast<double>(entity_) / static_cast<double>(domain::all_entities().size());
}

Result<void> CheckRows::read(const Row& row) {
  TRY_ASSIGN(const Digest one, row_digest(connection_, row));
  digest_.add(one);
  ++rows_;
  for (const Register& cell : row.registers) {
    TRY_ASSIGN(const bool logged, is_logged(cell.transaction));
    logged_ += logged ? 1 : 0;
  }
  if (!row.natural.empty() &&
      derived_id(kPublicTables, row.entity->number, row.natural) != row.name.id) {
    if (wrong_ids_++ == 0) first_id_ = named(*row.entity, row.key);
  }
  if (row.entity->is_link()) return {};
  TRY_ASSIGN(const std::int64_t key, find_record(connection_, *row.entity, row.name.id));
  if (key != row.key && wrong_ids_++ == 0) first_id_ = named(*row.entity, row.key);
  return row.entity->has_contacts() ? read_contacts(row) : Result<void>{};
}

// What is shown is what the journal sealed, and nothing is shown or kept that was erased.
Result<void> CheckRows::read_contacts(Row row) {
  TRY_ASSIGN(const Stamp erased, erased_until(connection_, row));
  TRY_ASSIGN(const std::int64_t kept,
             number_of(connection_, "SELECT count(*) FROM contact_key WHERE entity=" +
                                        std::to_string(row.entity->number) +
                                        " AND row=" + std::to_string(row.key) +
                                        " AND made<=" + std::to_string(erased.value)));
  bool wrong = kept > 0;
  for (const Register& cell : row.registers) {
    const domain::Field* field = row.entity->field(cell.field);
    if (field == nullptr || field->privacy != domain::Privacy::Contact) continue;
    domain::Value readable;
    if (!cell.sealed.empty()) {
      TRY_ASSIGN(auto text, unseal_contact(connection_, row.name, cell.field, cell.sealed));
      if (text) readable = *std::move(text);
    }
    wrong = wrong || readable != cell.value;
  }
  if (wrong && wrong_contacts_++ == 0) first_contact_ = named(*row.entity, row.key);
  return {};
}

Result<void> CheckRows::compare_id_tables(const domain::Entity& entity) {
  const std::string table = quoted_name(entity.name);
  const std::string ids = quoted_name(std::string(entity.name) + "_id");
  TRY_ASSIGN(const std::int64_t apart,
             number_of(connection_, "SELECT abs((SELECT count(*) FROM " + table +
                                        ")-(SELECT count(*) FROM " + ids + "))"));
  if (apart != 0 && wrong_ids_ == 0) first_id_ = entity.name;
  wrong_ids_ += apart;
  return {};
}

Result<bool> CheckRows::is_logged(std::int64_t transaction) {
  if (const auto known = logs_.find(transaction); known != logs_.end()) return known->second;
  Query query = connection_.query(
      "SELECT 1 FROM tx JOIN segment s ON s.key=tx.segment WHERE tx.key=? AND s.kind=2");
  TRY_ASSIGN(const bool bulk, query.bind(transaction).step());
  logs_.emplace(transaction, !bulk);
  return !bulk;
}

CheckItem CheckRows::ids() const { return counted("ids", wrong_ids_, first_id_); }

CheckItem CheckRows::contacts() const {
  return counted("contacts", wrong_contacts_, first_contact_);
}

}  // namespace quanyu::store
