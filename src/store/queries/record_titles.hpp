// What records are called wherever they are mentioned: their title, else their number, else what
// they speak of and when. Used by every list, form and detail; never answers in words of a
// language.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "domain/facts.hpp"
#include "store/database.hpp"

namespace quanyu::store {

struct RecordTitle {
  domain::RowName name;
  domain::Standing standing = domain::Standing::Absent;
  std::string text = {};                  // its title or number; empty where it has neither
  std::string about = {};                 // then: the titles of what it speaks of
  std::optional<std::int64_t> when = {};  // and its day or moment, as `when_type` has it
  domain::FieldType when_type = domain::FieldType::Date;

  friend bool operator==(const RecordTitle&, const RecordTitle&) = default;
};

// One title for each id, in their order; Absent for what is not here.
Result<std::vector<RecordTitle>> record_titles(Database& database, domain::EntityNumber entity,
                                               std::span<const Id> ids);
Result<RecordTitle> record_title(Database& database, domain::EntityNumber entity, const Id& id);

// The same by local key, for the other files of this folder.
class Connection;
Result<RecordTitle> title_of_key(Connection& connection, const domain::Entity& entity,
                                 std::int64_t key);

}  // namespace quanyu::store
