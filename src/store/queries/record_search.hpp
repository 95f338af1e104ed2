// Finds records of many entities by what is typed: title, number, code, or the names they speak of;
// in hanzi, pinyin or initials. For the palette and for choosing what a field refers to. Works in
// short steps and can be read in between. Read-only.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/pinyin.hpp"
#include "store/queries/record_titles.hpp"

namespace quanyu::store {

struct RecordHit {
  RecordTitle title = {};
  std::string found = {};               // the text that matched
  PinyinMatch how = PinyinMatch::Name;  // and by what
  std::uint32_t begin = 0, end = 0;     // the bytes of it that took part
};

class RecordSearch {
 public:
  // Keeps the best `limit` hits of each entity: whole matches, then beginnings, then the rest, the
  // latest made first. An empty text finds the latest made.
  RecordSearch(Database& database, std::string text, std::vector<domain::EntityNumber> entities,
               std::size_t limit);
  ~RecordSearch();

  // One step of at most some 20 ms; true when all is searched.
  Result<bool> step();
  [[nodiscard]] const std::string& text() const;
  [[nodiscard]] bool done() const;
  // What was found so far: by entity as asked for, the best of each first.
  [[nodiscard]] const std::vector<RecordHit>& hits() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// All steps at once, for tests and the command line.
Result<std::vector<RecordHit>> search_records(Database& database, std::string text,
                                              std::vector<domain::EntityNumber> entities,
                                              std::size_t limit);

}  // namespace quanyu::store
