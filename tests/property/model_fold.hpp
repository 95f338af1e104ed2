// The state that a set of segments must lead to, folded without any database and by the words of
// docs/segment_format.md alone: for each cell the value with the greatest (stamp, site, sequence).
// What property tests hold the store against.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "domain/changes.hpp"
#include "domain/tree_rules.hpp"
#include "store/segment.hpp"

namespace quanyu::store {

class ModelFold {
 public:
  void add(const Segment& segment);

  struct Cell {
    domain::EditOrder order;
    domain::Value value;
    Bytes sealed = {};  // of a contact: what the journal has of it, read or not
  };
  using Cells = std::map<std::pair<domain::RowName, domain::FieldNumber>, Cell>;
  [[nodiscard]] const Cells& cells() const { return cells_; }
  // The natural keys that were told of records.
  using Names = std::map<domain::RowName, std::string>;
  [[nodiscard]] const Names& names() const { return names_; }

 private:
  using Ids = std::map<domain::EntityNumber, std::vector<Id>>;  // of a bulk segment, by ordinal

  void offer(const domain::RowName& row, domain::FieldNumber field, domain::Value value,
             const domain::EditOrder& order, const Bytes& sealed = {});
  void add_op(const Op& op, const domain::EditOrder& order);
  void add_batch(const domain::ChangeBatch& batch, const domain::EditOrder& order, Ids& ids);

  Cells cells_;
  Names names_;
};

}  // namespace quanyu::store
