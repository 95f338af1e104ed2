// Suggester: looks through all records of a kind, in slices, for those that may belong together
// with the one on screen. Owned by the record reader; never writes.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "store/queries/record_walk.hpp"
#include "view/suggestions.hpp"

namespace quanyu::app {

class Suggester {
 public:
  // `database` outlives it and must not change while it looks.
  Suggester(store::Database& database, view::SuggestionQuestion question);

  // Looks at one slice. True when it found something. After an error it looks no further.
  Result<bool> step();
  [[nodiscard]] bool done() const { return failed_ || walk_.done(); }

  [[nodiscard]] const view::SuggestionQuestion& question() const { return question_; }
  [[nodiscard]] std::span<const domain::RecordFact> found() const { return found_; }

 private:
  view::SuggestionQuestion question_;
  store::RecordWalk walk_;
  std::vector<domain::RecordFact> found_;
  bool failed_ = false;
};

}  // namespace quanyu::app
