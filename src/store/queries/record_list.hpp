// The records of one entity in the order of a list: filtered by text (also by pinyin), state, area,
// day, shelf and by what they refer to; sorted by any field. Holds keys only, sixteen bytes a row;
// what stands in a row is read when it is looked at (record_pages.hpp). Loaded in short steps and
// thrown away when the database's revision moved.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/dates.hpp"
#include "base/id.hpp"
#include "base/result.hpp"
#include "domain/schema.hpp"
#include "store/database.hpp"

namespace quanyu::store {

// Which records: those in use, or those in the trash.
enum class Shelf : std::uint8_t { Alive, Trash };

enum class ListDirection : std::uint8_t { Ascending, Descending };

struct RecordListQuery {
  domain::EntityNumber entity = 0;
  Shelf shelf = Shelf::Alive;
  std::string text = {};                   // as typed; empty: all
  std::optional<std::int64_t> state = {};  // of the field that means State
  domain::FieldNumber by = 0;              // only those whose reference `by` points at `by_record`
  Id by_record = {};
  Id area = {};                  // only what hangs within this area, or nowhere; nil: all
  std::optional<Date> on = {};   // only what holds on this day (from and to, or links)
  domain::FieldNumber sort = 0;  // 0: the entity's own order
  ListDirection direction = ListDirection::Ascending;

  friend bool operator==(const RecordListQuery&, const RecordListQuery&) = default;
};

// A row's local name: kind and valid_from are of links.
struct RecordKey {
  std::int64_t key = 0;
  std::int32_t kind = 0;
  std::int32_t valid_from = 0;

  friend bool operator==(const RecordKey&, const RecordKey&) = default;
};

struct StateCount {
  std::int64_t state = 0;
  std::int64_t records = 0;

  friend bool operator==(const StateCount&, const StateCount&) = default;
};

class RecordList {
 public:
  [[nodiscard]] std::size_t size() const { return keys_.size(); }
  [[nodiscard]] const RecordKey& at(std::size_t index) const { return keys_[index]; }
  [[nodiscard]] const RecordListQuery& query() const { return query_; }
  [[nodiscard]] std::uint64_t revision() const { return revision_; }
  // What the query finds in every state, by state; and in all of them together.
  [[nodiscard]] const std::vector<StateCount>& states() const { return states_; }
  [[nodiscard]] std::int64_t in_all_states() const { return in_all_states_; }
  // Records on this shelf, whatever is asked.
  [[nodiscard]] std::int64_t on_shelf() const { return on_shelf_; }

 private:
  friend class RecordListLoader;
  RecordListQuery query_;
  std::uint64_t revision_ = 0;
  std::vector<RecordKey> keys_;
  std::vector<StateCount> states_;
  std::int64_t in_all_states_ = 0;
  std::int64_t on_shelf_ = 0;
};

class RecordListLoader {
 public:
  RecordListLoader(Database& database, RecordListQuery query);
  ~RecordListLoader();

  // One step of at most some 20 ms. True when the list is ready. The database must not change
  // between the steps: a new revision makes the next step start again. NotFound for an unknown
  // entity or field.
  Result<bool> step();
  [[nodiscard]] const RecordListQuery& query() const;
  // The finished list. REQUIRES: step() gave true; once.
  std::shared_ptr<const RecordList> take();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// All steps at once, for tests and the command line.
Result<std::shared_ptr<const RecordList>> load_record_list(Database& database,
                                                           const RecordListQuery& query);

// The field a list is sorted by when nobody asked, and which way: official order, else the latest
// number or first day first; nullptr: the latest made first.
const domain::Field* own_order(const domain::Entity& entity);
ListDirection own_direction(const domain::Entity& entity);

}  // namespace quanyu::store
