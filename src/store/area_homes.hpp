// The area every record hangs on, on one day: from its place fields and dated links, over carriers,
// grids, organisations and whatever lies between, as flat columns by local key. Read in short
// steps; what roll-ups are made from, so that no node asks the database. Says the same as
// hanging.hpp.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "base/dates.hpp"
#include "base/result.hpp"
#include "domain/schema.hpp"
#include "store/database.hpp"

namespace quanyu::store {

class AreaHomes {
 public:
  // The database must not be changed between the steps, and the homes not be used after a change.
  AreaHomes(Database& database, Date as_of) : database_(database), as_of_(as_of) {}

  // Reads a few thousand rows of what is needed to know where records of `entity` hang. True when
  // that is known.
  Result<bool> prepare(const domain::Entity& entity);

  // The local key of a record's area; 0 where it hangs on none. REQUIRES: prepare(entity) gave
  // true.
  [[nodiscard]] std::int64_t area_of(const domain::Entity& entity, std::int64_t key) const;

 private:
  // Where a record hangs next. `rank` orders the ways: place fields first, links to areas next.
  struct Next {
    std::int32_t key = 0;
    std::int16_t rank = 0;
    domain::EntityNumber entity = 0;
  };
  struct Column {
    std::vector<Next> next;        // by local key
    std::size_t sources_read = 0;  // of `sources_of`
    std::int64_t last_key = 0;     // read of the current source
    std::int64_t max_key = -1;     // -1: not asked yet
    std::vector<const domain::Entity*> targets;
  };
  // A place field of the entity itself, or a link whose child it is.
  struct Source {
    const domain::Entity* table = nullptr;
    const domain::Field* field = nullptr;  // the reference read
    std::int16_t rank = 0;
  };

  static std::vector<Source> sources_of(const domain::Entity& entity);
  Column& column_of(const domain::Entity& entity);
  Result<bool> read_some(const domain::Entity& entity, Column& column);
  Result<void> read_places(const Source& source, std::int64_t last, Column& column);
  Result<void> read_links(const Source& source, std::int64_t last, Column& column);
  static void take(Column& column, std::int64_t key, const Next& next);

  Database& database_;
  Date as_of_;
  std::vector<std::unique_ptr<Column>> columns_;  // by entity number
};

}  // namespace quanyu::store
