// The part of the check that walks through the journal: every op against the register it was
// offered to, and which cells have more than one last word. Internal to `store`; read-only.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "base/result.hpp"
#include "store/check.hpp"
#include "store/connection.hpp"
#include "store/database.hpp"
#include "store/journal.hpp"
#include "store/rows.hpp"
#include "store/segment.hpp"

namespace quanyu::store {

// A cell of a row.
using CellName = std::pair<domain::RowName, domain::FieldNumber>;

class CheckOps {
 public:
  CheckOps(Database& database, std::vector<SegmentInfo> segments);

  // True when the whole journal was read.
  Result<bool> step();
  [[nodiscard]] double done() const;

  [[nodiscard]] CheckItem winners() const;
  // `registers` is how many the rows say the logs have won.
  [[nodiscard]] CheckItem journal(std::int64_t registers) const;
  // Cells that were written at the same time by people who did not know of each other.
  [[nodiscard]] std::set<CellName> conflicting() const;

 private:
  Result<void> take(Segment segment, std::int64_t key);
  Result<bool> ops_step();
  Result<void> compare_row(std::span<const Op* const> ops);
  Result<void> compare(Row& row, const Op& op);
  Result<void> find_transactions(std::int64_t key);
  void note_heads(const Op& op, const domain::EditOrder& order);
  void note_damage(const Error& error, std::int64_t key);

  Database& database_;
  Connection& connection_;
  std::vector<SegmentInfo> segments_;
  std::size_t next_ = 0;
  std::optional<std::vector<Bytes>> open_;
  std::size_t next_open_ = 0;
  Bytes bytes_;
  std::optional<SegmentDecoder> decoder_;
  Segment segment_;
  std::vector<std::int64_t> transactions_;  // of segment_, 0 for one that belongs elsewhere
  std::vector<const Op*> ops_;
  std::size_t next_op_ = 0;
  bool many_sites_ = false;
  std::int64_t beaten_ = 0;
  std::string first_beaten_;
  std::int64_t found_ = 0;
  std::int64_t changed_ = 0;
  std::string first_changed_;
  std::string damage_;
  struct Heads {
    std::set<Stamp> written, replaced;
  };
  std::map<CellName, Heads> heads_;
};

}  // namespace quanyu::store
