// RecordReader: what screens read of the records of an open place: the list that is shown, searches
// for the palette and for choosing, counts of every kind, the page of one record. Works in slices
// and keeps what it read until the database's revision moved. Owned by the place; never writes.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/suggester.hpp"
#include "store/queries/record_detail.hpp"
#include "store/queries/record_history.hpp"
#include "store/queries/record_list.hpp"
#include "store/queries/record_pages.hpp"
#include "store/queries/record_search.hpp"

namespace quanyu::app {

// Everything a record's page shows, with the titles of all it mentions.
struct RecordPage {
  store::RecordDetail detail;
  std::vector<store::Referrers> referrers;
  std::vector<store::LinkedSpan> as_child, as_parent;
  std::vector<store::RecordChange> history;
  store::TitleBook titles;
};

class RecordReader {
 public:
  explicit RecordReader(store::Database& database) : database_(database) {}

  // The list a query asks for. While it is being read for the first time nothing; while it is read
  // anew, the one before.
  store::RecordPages* list(const store::RecordListQuery& query);
  [[nodiscard]] const std::optional<Error>& list_error() const { return list_error_; }

  // A search under way or done; another text or other entities begin another. Two can run beside
  // each other: the palette's and a field's.
  enum class Searcher : std::uint8_t { Palette, Choice };
  const store::RecordSearch& search(Searcher who, const std::string& text,
                                    std::vector<domain::EntityNumber> entities, std::size_t limit);

  // How many live records there are of each entity, as far as counted. Asking begins counting.
  const std::map<domain::EntityNumber, std::int64_t>& counts();

  // The page of one record, read anew when the revision moved; an error as the store said it.
  const Result<RecordPage>& page(const domain::RowName& name);

  // Looks for what may belong together with a record; anew, asking `ask`, for another record and
  // when the revision moved.
  const Suggester& suggestions(const domain::RowName& name,
                               const std::function<view::SuggestionQuestion()>& ask);

  // The title of a record, for heads and notices.
  store::TitleBook& titles();

  // Works for a slice. True when something that screens show has changed.
  Result<bool> step();
  [[nodiscard]] bool busy() const;

 private:
  struct Search {
    std::unique_ptr<store::RecordSearch> search;
    std::vector<domain::EntityNumber> entities;
    std::uint64_t revision = 0;
  };
  Result<RecordPage> read_page(const domain::RowName& name);
  Result<bool> step_list();
  Result<bool> count_step();
  [[nodiscard]] bool counting() const;
  [[nodiscard]] bool suggesting() const;

  store::Database& database_;
  std::unique_ptr<store::RecordListLoader> loading_;
  std::unique_ptr<store::RecordPages> pages_;
  std::optional<Error> list_error_;
  Search palette_, choice_;
  std::map<domain::EntityNumber, std::int64_t> counts_;
  bool counts_wanted_ = false;
  std::uint64_t counted_revision_ = 0;
  std::size_t next_counted_ = 0;
  domain::RowName page_name_;
  std::uint64_t page_revision_ = 0;
  std::optional<Result<RecordPage>> page_;
  std::unique_ptr<Suggester> suggester_;
  std::uint64_t suggested_revision_ = 0;
  store::TitleBook titles_;
  std::uint64_t titles_revision_ = 0;
};

}  // namespace quanyu::app
