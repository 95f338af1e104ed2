// Everything about one record: its cells, what refers to it, and the dated links it is in. Used by
// the detail page and by forms. Read-only.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/dates.hpp"
#include "domain/facts.hpp"
#include "store/queries/record_pages.hpp"

namespace quanyu::store {

// The row of that name with its standing; Absent where it was never made.
struct RecordDetail {
  RecordRow row;
  domain::Standing standing = domain::Standing::Absent;
};
Result<RecordDetail> record_detail(Database& database, const domain::RowName& name);
// The same as rules see it.
domain::RecordFact fact_of(const RecordDetail& detail);

// Live records whose field `via` points at a record: how many, and the latest made of them.
struct Referrers {
  domain::EntityNumber of = 0;
  domain::FieldNumber via = 0;
  std::int64_t total = 0;
  std::vector<RecordTitle> first;
};
// In the order of the declarations; entities without a referrer are left out. Links are not
// referrers: linked_spans has them.
Result<std::vector<Referrers>> referrers_of(Database& database, const domain::RowName& record,
                                            std::int64_t most);

// One dated link: from its day until the next of the same child and kind.
struct LinkedSpan {
  domain::RowName link;               // names child, kind and first day
  std::optional<Date> until;          // the day the next one begins; none: it still holds
  std::optional<Id> parent;           // none: unplaced
  std::vector<domain::Value> values;  // by field of the declaration
};
// Links in which the record is the child, the latest first; and the current ones in which it is the
// parent, at most `most`.
Result<std::vector<LinkedSpan>> links_of_child(Database& database, const domain::RowName& record);
Result<std::vector<LinkedSpan>> links_of_parent(Database& database, const domain::RowName& record,
                                                std::int64_t most);

// Of one link entity, how many current links lead to the record.
Result<std::int64_t> count_links_of_parent(Database& database, domain::EntityNumber link,
                                           const domain::RowName& record);

}  // namespace quanyu::store
