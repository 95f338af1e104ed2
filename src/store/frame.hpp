// Row-wise bytes of small things inside the database: the frame of one transaction in the open
// segment, and what undoing it needs. Never leaves the database as it is: sealing rewrites frames
// as a segment. Internal to `store`.
#pragma once

#include <vector>

#include "base/bytes.hpp"
#include "base/result.hpp"
#include "store/segment.hpp"

namespace quanyu::store {

// A transaction as it lies in the open segment.
struct Frame {
  TransactionHead head;
  std::vector<Op> ops;  // `transaction` is 0 in all
};
Bytes encode_frame(const Frame& frame);
Result<Frame> decode_frame(ByteView bytes);

// What stood in a cell before a local edit: none for a cell that was never written.
struct UndoCell {
  domain::RowName row;
  domain::FieldNumber field = 0;
  domain::Value before;
};
Bytes encode_undo(const std::vector<UndoCell>& cells);
Result<std::vector<UndoCell>> decode_undo(ByteView bytes);

// One value with its tag; shared with nothing outside `store`.
void write_value(ByteWriter& writer, const domain::Value& value);
domain::Value read_value(ByteReader& reader);
void write_row_name(ByteWriter& writer, const domain::RowName& name);
domain::RowName read_row_name(ByteReader& reader);

}  // namespace quanyu::store
