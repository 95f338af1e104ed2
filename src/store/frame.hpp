// Row-wise bytes of the frame of one transaction in the open segment, and of the names and values
// in it. Never leaves the database as it is: sealing rewrites frames as a segment. Internal to
// `store`.
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

// One value with its tag, sealed where it is a contact; and the name of a row. Undo's tables use
// them too.
void write_value(ByteWriter& writer, const domain::Value& value, ByteView sealed);
domain::Value read_value(ByteReader& reader, Bytes& sealed);
void write_row_name(ByteWriter& writer, const domain::RowName& name);
domain::RowName read_row_name(ByteReader& reader);

}  // namespace quanyu::store
