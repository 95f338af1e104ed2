#include "store/frame.hpp"

#include <algorithm>

namespace quanyu::store {
namespace {

constexpr std::uint8_t kNone = 0;
constexpr std::uint8_t kNumber = 1;
constexpr std::uint8_t kText = 2;
constexpr std::uint8_t kReference = 3;
constexpr std::uint8_t kSealed = 4;
constexpr std::size_t kLeastOpBytes = 2 + 16;

Id read_id(ByteReader& reader) { return id_from_bytes(reader.raw(16)); }

void write_head(ByteWriter& writer, const TransactionHead& head) {
  writer.fixed(head.stamp.value);
  writer.fixed(head.wall_millis);
  writer.raw(head.author.view());
  writer.text(head.unit);
  writer.signed_varint(head.role);
  writer.text(head.command);
  writer.raw(head.device.view());
}

TransactionHead read_head(ByteReader& reader) {
  TransactionHead head;
  head.stamp.value = reader.fixed<std::int64_t>();
  head.wall_millis = reader.fixed<std::int64_t>();
  head.author = read_id(reader);
  head.unit = std::string(reader.text());
  head.role = reader.signed_varint();
  head.command = std::string(reader.text());
  head.device = read_id(reader);
  return head;
}

}  // namespace

void write_value(ByteWriter& writer, const domain::Value& value, ByteView sealed) {
  if (!sealed.empty()) {
    writer.fixed(kSealed);
    writer.blob(sealed);
  } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
    writer.fixed(kNumber);
    writer.signed_varint(*number);
  } else if (const auto* text = std::get_if<std::string>(&value)) {
    writer.fixed(kText);
    writer.text(*text);
  } else if (const auto* id = std::get_if<Id>(&value)) {
    writer.fixed(kReference);
    writer.raw(id->view());
  } else {
    writer.fixed(kNone);
  }
}

domain::Value read_value(ByteReader& reader, Bytes& sealed) {
  switch (reader.fixed<std::uint8_t>()) {
    case kNumber: return reader.signed_varint();
    case kText: return std::string(reader.text());
    case kReference: return read_id(reader);
    case kSealed: {
      const ByteView bytes = reader.blob();
      sealed.assign(bytes.begin(), bytes.end());
      return {};
    }
    default: return {};
  }
}

void write_row_name(ByteWriter& writer, const domain::RowName& name) {
  writer.fixed(name.entity);
  writer.raw(name.id.view());
  writer.signed_varint(name.kind);
  writer.signed_varint(name.valid_from);
}

domain::RowName read_row_name(ByteReader& reader) {
  domain::RowName name;
  name.entity = reader.fixed<std::uint16_t>();
  name.id = read_id(reader);
  name.kind = reader.signed_varint();
  name.valid_from = reader.signed_varint();
  return name;
}

Bytes encode_frame(const Frame& frame) {
  ByteWriter writer;
  write_head(writer, frame.head);
  writer.varint(frame.ops.size());
  for (const Op& op : frame.ops) {
    write_row_name(writer, op.row);
    writer.varint(op.field);
    write_value(writer, op.value, op.sealed);
    writer.fixed(op.previous.value);
  }
  return writer.take();
}

Result<Frame> decode_frame(ByteView bytes) {
  ByteReader reader(bytes);
  Frame frame{.head = read_head(reader), .ops = {}};
  std::uint64_t left = reader.varint();
  // Each takes more than these bytes, so a count that was damaged reserves no more than was read.
  frame.ops.reserve(std::min<std::uint64_t>(left, bytes.size() / kLeastOpBytes));
  for (; left > 0 && !reader.failed(); --left) {
    Op op;
    op.row = read_row_name(reader);
    op.field = static_cast<domain::FieldNumber>(reader.varint());
    op.value = read_value(reader, op.sealed);
    op.previous.value = reader.fixed<std::int64_t>();
    frame.ops.push_back(std::move(op));
  }
  if (!reader.finished()) return fail(ErrorCode::StorageCorrupt, {"frame"});
  return frame;
}

}  // namespace quanyu::store
