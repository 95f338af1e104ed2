// The rows of a list on their way into order: collected run by run, each run sorted when it ends,
// runs merged in short steps. Empty values stand last whichever way; texts stand by pinyin, since
// the code points of hanzi are no order that anybody reads. Internal to store/queries.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/queries/record_list.hpp"

namespace quanyu::store {

class RecordOrder {
 public:
  RecordOrder() = default;
  // Without a field: the order of keys.
  RecordOrder(const domain::Field* field, ListDirection direction);

  [[nodiscard]] bool by_text() const { return by_text_; }
  void add(const RecordKey& key) { rows_.push_back({.key = key, .text = {}}); }
  void add(const RecordKey& key, std::int64_t number);
  void add(const RecordKey& key, std::string_view text);
  // Sorts what was added since the run before.
  void end_run();
  // Merges some runs; true when all is one run.
  bool merge_step();
  // The keys in order; the collected rows are gone.
  std::vector<RecordKey> take();

 private:
  struct Row {
    RecordKey key;
    bool filled = false;
    std::int64_t number = 0;
    std::string text;
  };
  [[nodiscard]] bool before(const Row& a, const Row& b) const;

  bool by_text_ = false, descending_ = false;
  std::vector<Row> rows_;
  std::vector<std::size_t> ends_;  // of the runs
};

// What a text is sorted by: the usual syllable of each hanzi, then the hanzi itself.
std::string sorting_text(std::string_view text);

}  // namespace quanyu::store
