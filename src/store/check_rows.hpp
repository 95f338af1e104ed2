// The part of the check that walks through all rows: their digest, ids and natural keys, contacts,
// and how many registers the journal must account for. Internal to `store`; read-only.
#pragma once

#include <unordered_map>

#include "base/hash.hpp"
#include "base/result.hpp"
#include "store/check.hpp"
#include "store/connection.hpp"
#include "store/rows.hpp"

namespace quanyu::store {

class CheckRows {
 public:
  explicit CheckRows(Connection& connection) : connection_(connection) {}

  // True when all rows were read.
  Result<bool> step();
  [[nodiscard]] double done() const;

  [[nodiscard]] const Digest& digest() const { return digest_; }
  [[nodiscard]] std::int64_t rows() const { return rows_; }
  // Registers whose winner stands in a log segment, an epoch or the open segment.
  [[nodiscard]] std::int64_t logged() const { return logged_; }
  [[nodiscard]] CheckItem ids() const;
  [[nodiscard]] CheckItem contacts() const;

 private:
  Result<void> read(const Row& row);
  Result<void> read_contacts(Row row);
  Result<void> compare_id_tables(const domain::Entity& entity);
  Result<bool> is_logged(std::int64_t transaction);

  Connection& connection_;
  std::size_t entity_ = 0;
  std::int64_t next_ = 1;
  Digest digest_;
  std::int64_t rows_ = 0;
  std::int64_t logged_ = 0;
  std::int64_t wrong_ids_ = 0;
  std::string first_id_;
  std::int64_t wrong_contacts_ = 0;
  std::string first_contact_;
  std::unordered_map<std::int64_t, bool> logs_;
};

}  // namespace quanyu::store
