// Questions about areas straight to the database: for the command line and for details of one
// record. Screens with many rows read the AreaTree instead. Read-only.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/dates.hpp"
#include "base/id.hpp"
#include "base/result.hpp"
#include "domain/entities/area.hpp"
#include "store/database.hpp"

namespace quanyu::store {

struct AreaRow {
  std::int64_t key = 0;  // local
  Id id;
  std::string code;
  std::string name;
  domain::AreaKind kind = domain::AreaKind::Province;
  std::int64_t order = 0;
  bool statistical = false;
};

// One area, or nothing: by local key, by id, by code.
Result<std::optional<AreaRow>> area_by_key(Database& database, std::int64_t key);
Result<std::optional<AreaRow>> area_by_id(Database& database, const Id& id);
Result<std::optional<AreaRow>> area_by_code(Database& database, std::string_view code);

// Local keys of the areas that have a class of community (社区分类), with its number.
Result<std::vector<std::pair<std::int64_t, std::int64_t>>> classes_of_communities(
    Database& database);

// Children on a day in official order; the nil key 0 asks for the roots.
Result<std::vector<AreaRow>> area_children(Database& database, std::int64_t key, Date as_of);

// The area and everything above it, the root first.
Result<std::vector<AreaRow>> area_path(Database& database, std::int64_t key, Date as_of);

// How many areas of each kind stand below `key` (0: in the whole workspace), by kind number.
// Statistical-only areas count only when asked for.
enum class StatisticalAreas : std::uint8_t { Excluded, Included };
using KindCounts = std::array<std::int64_t, domain::kAreaKindCount>;
Result<KindCounts> area_counts(Database& database, std::int64_t key, Date as_of,
                               StatisticalAreas statistical = StatisticalAreas::Excluded);

}  // namespace quanyu::store
