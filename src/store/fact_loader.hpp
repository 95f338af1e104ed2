// The records an indicator counts, as flat columns with the area each hangs on: one pass over one
// table, in short steps. Read-only; stats/indicator_figures.hpp folds them over the tree.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "domain/changes.hpp"
#include "domain/indicators/indicator.hpp"
#include "store/area_homes.hpp"
#include "store/database.hpp"

namespace quanyu::store {

struct FigurePeriod {
  Date first;
  Date last;
};

// One row a record that counts; all columns equally long. Keys are local.
struct FactColumns {
  std::vector<std::int64_t> keys;    // of the record, or of a link's child
  std::vector<std::int64_t> areas;   // 0: hangs on none
  std::vector<std::int64_t> values;  // the measure, 1 without one
  std::vector<std::int64_t> each;    // what counts once; 0 where the indicator has none
  std::vector<std::int64_t> days;    // of the record, or since when the link holds
  std::vector<std::int64_t> kinds;   // of the link

  [[nodiscard]] std::size_t size() const { return keys.size(); }
};

class FactLoader {
 public:
  // `homes` is of the period's last day. All outlive the loader.
  FactLoader(Database& database, AreaHomes& homes, const domain::Counted& counted,
             FigurePeriod period);

  // One step over a few thousand keys. True when all are read.
  Result<bool> step();
  FactColumns take() { return std::move(columns_); }

 private:
  [[nodiscard]] std::string record_sql() const;
  [[nodiscard]] std::string link_sql() const;
  [[nodiscard]] std::string measured() const;
  [[nodiscard]] std::string conditions() const;
  [[nodiscard]] std::string begun() const;
  [[nodiscard]] std::string timing() const;
  [[nodiscard]] std::string in_force() const;
  [[nodiscard]] std::string column_or(domain::FieldNumber field, std::string_view otherwise) const;
  [[nodiscard]] const domain::Field* day_field() const;
  Result<void> start();
  Result<void> read(std::int64_t last);
  void push(const class Query& query);

  Database& database_;
  AreaHomes& homes_;
  domain::Counted counted_;
  FigurePeriod period_;
  std::string sql_;
  const domain::Entity* hung_ = nullptr;  // of the column that says where
  std::int64_t last_key_ = 0;
  std::int64_t max_key_ = -1;
  std::int32_t offset_minutes_ = kDefaultOffsetMinutes;
  FactColumns columns_;
};

// All steps at once, for tests and the command line.
Result<FactColumns> load_fact_columns(Database& database, AreaHomes& homes,
                                      const domain::Counted& counted, FigurePeriod period);

// The names of rows of a FactColumns, by their places in it, for going from a figure to its
// records.
Result<std::vector<domain::RowName>> names_of_facts(Database& database,
                                                    const domain::Counted& counted,
                                                    const FactColumns& columns,
                                                    const std::vector<std::uint32_t>& rows);

}  // namespace quanyu::store
