#include <algorithm>

#include "base/text.hpp"
#include "store/deflate.hpp"
#include "store/segment.hpp"
#include "store/segment_sections.hpp"

namespace quanyu::store {
namespace {

using domain::Value;

constexpr std::uint64_t kMostSequence = std::uint64_t{1} << 48;
// Bytes that are hashed in one step.
constexpr std::size_t kHashedPerStep = 2u << 20;

std::unexpected<Error> damaged(std::string_view what) {
  return fail(ErrorCode::SegmentDamaged, {std::string(what)});
}

Id read_id(ByteReader& in) { return id_from_bytes(in.raw(16)); }

// A count of things that take at least `least` bytes each: never more than the rest can hold.
Result<std::size_t> read_count(ByteReader& in, std::size_t least, std::string_view what) {
  const std::uint64_t count = in.varint();
  if (in.failed() || count > in.remaining() / least) return damaged(what);
  return static_cast<std::size_t>(count);
}

// `count` differences, which take at least a byte each.
Result<std::vector<std::int64_t>> read_deltas(ByteReader& in, std::size_t count) {
  if (count > in.remaining()) return damaged("deltas");
  std::vector<std::int64_t> values(count);
  std::uint64_t value = 0;
  for (std::int64_t& slot : values) {
    value += static_cast<std::uint64_t>(in.signed_varint());
    slot = static_cast<std::int64_t>(value);
  }
  if (in.failed()) return damaged("deltas");
  return values;
}

Result<std::vector<Id>> read_ids(ByteReader& in) {
  TRY_ASSIGN(const std::size_t count, read_count(in, 16, "ids"));
  std::vector<Id> ids(count);
  for (Id& id : ids) id = read_id(in);
  return ids;
}

Result<std::vector<std::string>> read_texts(ByteReader& in) {
  TRY_ASSIGN(const std::size_t count, read_count(in, 1, "texts"));
  std::vector<std::uint64_t> lengths(count);
  for (std::uint64_t& length : lengths) length = in.varint();
  std::vector<std::string> texts;
  for (const std::uint64_t length : lengths) {
    const std::string_view text = as_text(in.raw(static_cast<std::size_t>(length)));
    if (in.failed() || !is_utf8(text)) return damaged("texts");
    texts.emplace_back(text);
  }
  return texts;
}

Result<SegmentHeader> read_header(ByteView payload) {
  ByteReader in(payload);
  SegmentHeader header;
  header.kind = static_cast<SegmentKind>(in.fixed<std::uint8_t>());
  header.suite = in.fixed<std::uint8_t>();
  header.workspace = read_id(in);
  header.site = read_id(in);
  header.sequence_low = static_cast<std::int64_t>(in.varint());
  header.sequence_high = static_cast<std::int64_t>(in.varint());
  if (header.kind < SegmentKind::Log || header.kind > SegmentKind::Epoch) return damaged("kind");
  if (header.suite != kSuite) return fail(ErrorCode::SegmentUnknownPart, {"suite"});
  if (header.kind == SegmentKind::Epoch) {
    if (!in.finished() || header.sequence_low != 0 || header.sequence_high != 0) {
      return damaged("header");
    }
    return header;
  }
  const std::int64_t span = header.sequence_high - header.sequence_low;
  if (!in.finished() || header.sequence_low < 1 || header.sequence_high < header.sequence_low ||
      header.sequence_high > (std::int64_t{1} << 48) ||
      (header.kind == SegmentKind::Bulk && span != 0)) {
    return damaged("header");
  }
  return header;
}

template <class T>
const T* pick(const std::vector<T>& from, std::uint64_t place) {
  return place < from.size() ? &from[place] : nullptr;
}

// In an epoch transactions of different sites may have one stamp.
Result<std::vector<TransactionHead>> read_transactions(ByteView payload, SegmentKind kind) {
  TRY_ASSIGN(const Bytes raw, inflated(payload));
  ByteReader in(raw);
  TRY_ASSIGN(const std::size_t count, read_count(in, 2, "transactions"));
  TRY_ASSIGN(const auto stamps, read_deltas(in, count));
  TRY_ASSIGN(const auto walls, read_deltas(in, count));
  TRY_ASSIGN(const auto ids, read_ids(in));
  TRY_ASSIGN(const auto texts, read_texts(in));
  std::vector<TransactionHead> heads;
  Stamp before;
  for (std::size_t at = 0; at < count; ++at) {
    const Stamp stamp{stamps[at]};
    if (!is_acceptable(stamp))
      return fail(ErrorCode::StampOutOfRange, {std::to_string(stamp.millis())});
    if (kind == SegmentKind::Epoch ? stamp < before : stamp <= before) return damaged("stamps");
    before = stamp;
    const Id* author = pick(ids, in.varint());
    const Id* device = pick(ids, in.varint());
    const std::string* unit = pick(texts, in.varint());
    const std::string* command = pick(texts, in.varint());
    const std::int64_t role = in.signed_varint();
    if (in.failed() || author == nullptr || device == nullptr || unit == nullptr ||
        command == nullptr) {
      return damaged("transactions");
    }
    const auto wall = static_cast<std::int64_t>(static_cast<std::uint64_t>(walls[at]) +
                                                static_cast<std::uint64_t>(stamp.millis()));
    heads.push_back({stamp, wall, *author, *unit, role, *command, *device});
  }
  if (!in.finished()) return damaged("transactions");
  return heads;
}

Result<std::vector<domain::RowName>> read_rows(ByteReader& in) {
  TRY_ASSIGN(const std::size_t count, read_count(in, 17, "rows"));
  std::vector<domain::RowName> rows(count);
  for (domain::RowName& row : rows) {
    const std::uint64_t head = in.varint();
    if (head >> 17 != 0) return damaged("rows");
    row.entity = static_cast<domain::EntityNumber>(head >> 1);
    if ((head & 1) == 0) continue;
    row.kind = in.signed_varint();
    row.valid_from = in.signed_varint();
  }
  for (domain::RowName& row : rows) row.id = read_id(in);
  if (in.failed()) return damaged("rows");
  return rows;
}

// Values stand in columns by their tag; the tags say which column to take the next one from.
Result<void> read_values(ByteReader& in, std::vector<Op>& ops, const std::vector<ValueTag>& tags) {
  for (std::size_t at = 0; at < ops.size(); ++at) {
    if (tags[at] == ValueTag::Number) ops[at].value = in.signed_varint();
  }
  TRY_ASSIGN(auto texts, read_texts(in));
  std::size_t next_text = 0;
  for (std::size_t at = 0; at < ops.size(); ++at) {
    if (tags[at] != ValueTag::Text) continue;
    if (next_text == texts.size()) return damaged("texts");
    ops[at].value = std::move(texts[next_text++]);
  }
  TRY_ASSIGN(const auto references, read_ids(in));
  for (std::size_t at = 0; at < ops.size(); ++at) {
    if (tags[at] != ValueTag::Reference) continue;
    const Id* id = pick(references, in.varint());
    if (in.failed() || id == nullptr || id->is_nil()) return damaged("references");
    ops[at].value = *id;
  }
  for (std::size_t at = 0; at < ops.size(); ++at) {
    if (tags[at] != ValueTag::Sealed) continue;
    const ByteView sealed = in.blob();
    if (in.failed() || sealed.empty()) return damaged("sealed");
    ops[at].sealed.assign(sealed.begin(), sealed.end());
  }
  if (next_text != texts.size()) return damaged("texts");
  return {};
}

Result<void> read_ops(ByteView payload, Segment& segment) {
  TRY_ASSIGN(const Bytes raw, inflated(payload));
  ByteReader in(raw);
  TRY_ASSIGN(const std::size_t count, read_count(in, 5, "ops"));
  if (count > kMaxBlockOps) return fail(ErrorCode::SegmentTooLarge, {std::to_string(count)});
  TRY_ASSIGN(const auto transactions, read_deltas(in, count));
  TRY_ASSIGN(const auto rows, read_rows(in));
  std::vector<Op> ops(count);
  for (std::size_t at = 0; at < count; ++at) {
    const domain::RowName* row = pick(rows, in.varint());
    const std::int64_t transaction = transactions[at];
    if (row == nullptr || transaction < 0 ||
        transaction >= static_cast<std::int64_t>(segment.transactions.size())) {
      return damaged("ops");
    }
    ops[at].transaction = static_cast<std::uint32_t>(transaction);
    ops[at].row = *row;
  }
  for (Op& op : ops) {
    const std::uint64_t field = in.varint();
    if (field > UINT16_MAX) return damaged("fields");
    op.field = static_cast<domain::FieldNumber>(field);
  }
  std::vector<ValueTag> tags(count);
  for (ValueTag& tag : tags) {
    tag = static_cast<ValueTag>(in.fixed<std::uint8_t>());
    if (tag > ValueTag::Sealed) return damaged("tags");
  }
  TRY(read_values(in, ops, tags));
  for (Op& op : ops) {
    const std::int64_t age = in.signed_varint();
    const std::int64_t stamp = segment.transactions[op.transaction].stamp.value;
    // Only what was seen can be replaced, so an age is never negative.
    if (age < 0 || age > stamp) return damaged("previous");
    if (age != 0) op.previous.value = stamp - age;
  }
  if (!in.finished()) return damaged("ops");
  if (segment.ops.empty()) {
    segment.ops = std::move(ops);
  } else {
    std::ranges::move(ops, std::back_inserter(segment.ops));
  }
  return {};
}

// The text of a number with leading zeros up to its length; false when it has more digits.
bool digits_text(std::int64_t value, std::uint64_t length, std::string& text) {
  text.assign(static_cast<std::size_t>(length), '0');
  for (std::size_t at = text.size(); at > 0; --at) {
    text[at - 1] = static_cast<char>('0' + value % 10);
    value /= 10;
  }
  return value == 0;
}

Result<void> read_text_column(ByteReader& in, std::size_t rows, ColumnCoding coding,
                              TextColumn& texts) {
  if (rows > in.remaining()) return damaged("column");
  std::vector<std::uint64_t> lengths(rows);
  for (std::uint64_t& length : lengths) length = in.varint();
  if (coding == ColumnCoding::Texts) {
    for (const std::uint64_t length : lengths) {
      const std::string_view text = as_text(in.raw(static_cast<std::size_t>(length)));
      if (in.failed() || !is_utf8(text)) return damaged("column");
      texts.push(text);
    }
    return {};
  }
  TRY_ASSIGN(const auto values, read_deltas(in, rows));
  std::string text;
  for (std::size_t row = 0; row < rows; ++row) {
    if (lengths[row] > kMaxDigits || values[row] < 0 ||
        !digits_text(values[row], lengths[row], text)) {
      return damaged("digits");
    }
    texts.push(text);
  }
  return {};
}

Result<void> read_batch(ByteView payload, Segment& segment) {
  TRY_ASSIGN(const Bytes raw, inflated(payload));
  ByteReader in(raw);
  domain::ChangeBatch batch;
  const std::uint64_t entity = in.varint();
  const std::uint64_t rows = in.varint();
  if (entity > UINT16_MAX) return damaged("entity");
  if (rows > domain::kMaxBatchRows) return fail(ErrorCode::SegmentTooLarge, {std::to_string(rows)});
  batch.entity = static_cast<domain::EntityNumber>(entity);
  batch.rows = static_cast<std::uint32_t>(rows);
  TRY_ASSIGN(const std::size_t columns, read_count(in, 2, "columns"));
  for (std::size_t at = 0; at < columns; ++at) {
    domain::Column column;
    const std::uint64_t field = in.varint();
    const auto coding = static_cast<ColumnCoding>(in.fixed<std::uint8_t>());
    if (field > UINT16_MAX || coding < ColumnCoding::Deltas || coding > ColumnCoding::Digits) {
      return damaged("column");
    }
    column.field = static_cast<domain::FieldNumber>(field);
    if (coding == ColumnCoding::Deltas) {
      TRY_ASSIGN(column.numbers, read_deltas(in, batch.rows));
    } else {
      TRY(read_text_column(in, batch.rows, coding, column.texts));
    }
    batch.columns.push_back(std::move(column));
  }
  if (!in.finished()) return damaged("batch");
  segment.batches.push_back(std::move(batch));
  return {};
}

Result<void> read_covered(ByteView payload, Segment& segment) {
  TRY_ASSIGN(const Bytes raw, inflated(payload));
  ByteReader in(raw);
  TRY_ASSIGN(const auto sites, read_ids(in));
  TRY_ASSIGN(const std::size_t count, read_count(in, 3, "covered"));
  for (std::size_t at = 0; at < count; ++at) {
    const Id* site = pick(sites, in.varint());
    const std::uint64_t low = in.varint();
    const std::uint64_t length = in.varint();
    if (in.failed() || site == nullptr || low == 0 || low > kMostSequence ||
        length > kMostSequence) {
      return damaged("covered");
    }
    segment.covered.push_back(
        {*site, static_cast<std::int64_t>(low), static_cast<std::int64_t>(low + length)});
  }
  if (!in.finished()) return damaged("covered");
  return {};
}

Result<void> read_origins(ByteView payload, Segment& segment) {
  TRY_ASSIGN(const Bytes raw, inflated(payload));
  ByteReader in(raw);
  TRY_ASSIGN(const auto sites, read_ids(in));
  TRY_ASSIGN(const std::size_t count, read_count(in, 2, "origins"));
  for (std::size_t at = 0; at < count; ++at) {
    const Id* site = pick(sites, in.varint());
    const auto sequence = static_cast<std::int64_t>(in.varint());
    if (in.failed() || site == nullptr) return damaged("origins");
    const bool covered = std::ranges::any_of(segment.covered, [&](const Have& range) {
      return range.site == *site && range.low <= sequence && sequence <= range.high;
    });
    if (!covered) return damaged("origins");
    segment.origins.push_back({*site, sequence});
  }
  if (!in.finished() || segment.origins.size() != segment.transactions.size()) {
    return damaged("origins");
  }
  return {};
}

// Takes sections one by one and minds their order: header, transactions, the body, the end.
class SectionReader {
 public:
  explicit SectionReader(Segment& segment) : segment_(segment) {}

  Result<void> take(std::uint8_t type, ByteView payload) {
    if (ended_) return damaged("end");
    const auto section = static_cast<Section>(type);
    if (seen_ == 0 && section != Section::Header) return damaged("order");
    const bool epoch = segment_.header.kind == SegmentKind::Epoch;
    const Section second = epoch ? Section::Covered : Section::Transactions;
    if (seen_ == 1 && section != second) return damaged("order");
    Result<void> taken = epoch && seen_ > 0 ? take_of_epoch(section, type, payload)
                                            : take_known(section, type, payload);
    ++seen_;
    return taken;
  }

  [[nodiscard]] bool ended() const { return ended_; }

 private:
  // Groups of transactions, each told where it came from before anything is said of it.
  Result<void> take_of_epoch(Section section, std::uint8_t type, ByteView payload) {
    const bool told = segment_.origins.size() == segment_.transactions.size();
    switch (section) {
      case Section::Covered: return seen_ == 1 ? read_covered(payload, segment_) : damaged("order");
      case Section::Transactions: {
        if (!told) return damaged("order");
        TRY_ASSIGN(auto heads, read_transactions(payload, SegmentKind::Epoch));
        std::ranges::move(heads, std::back_inserter(segment_.transactions));
        return {};
      }
      case Section::Origins: return told ? damaged("order") : read_origins(payload, segment_);
      case Section::Ops: return told ? read_ops(payload, segment_) : damaged("order");
      case Section::End:
        if (!told) return damaged("order");
        return take_known(section, type, payload);
      case Section::Header:
      case Section::Batch: return damaged("order");
    }
    return take_known(section, type, payload);
  }

  Result<void> take_known(Section section, std::uint8_t type, ByteView payload) {
    const bool is_body = section == Section::Ops || section == Section::Batch;
    if (is_body && (section == Section::Batch) != (segment_.header.kind == SegmentKind::Bulk)) {
      return damaged("kind");
    }
    switch (section) {
      case Section::Header: {
        if (seen_ != 0) return damaged("order");
        TRY_ASSIGN(segment_.header, read_header(payload));
        return {};
      }
      case Section::Transactions: {
        if (seen_ != 1) return damaged("order");
        TRY_ASSIGN(segment_.transactions, read_transactions(payload, segment_.header.kind));
        const std::int64_t span = segment_.header.sequence_high - segment_.header.sequence_low + 1;
        if (static_cast<std::int64_t>(segment_.transactions.size()) != span) return damaged("span");
        return {};
      }
      case Section::Ops: return read_ops(payload, segment_);
      case Section::Batch: return read_batch(payload, segment_);
      case Section::End: {
        ByteReader in(payload);
        if (in.varint() != seen_ || !in.finished()) return damaged("end");
        ended_ = true;
        return {};
      }
      case Section::Covered:
      case Section::Origins: return damaged("order");
    }
    if ((type & kOptionalSection) == 0) {
      return fail(ErrorCode::SegmentUnknownPart, {std::to_string(type)});
    }
    segment_.unknown_sections.emplace_back(payload.begin(), payload.end());
    return {};
  }

  Segment& segment_;
  std::uint64_t seen_ = 0;
  bool ended_ = false;
};

}  // namespace

struct SegmentDecoder::State {
  explicit State(ByteView given)
      : bytes(given),
        body(given.first(given.size() - std::min(given.size(), kHashSize))),
        in(body),
        sections(segment) {}

  static constexpr std::size_t kHashSize = sizeof(Sha256);

  Result<void> begin() {
    if (bytes.size() > kMaxSegmentBytes) {
      return fail(ErrorCode::SegmentTooLarge, {std::to_string(bytes.size())});
    }
    if (bytes.size() < kSegmentMagic.size() + 1 + kHashSize) return damaged("size");
    if (as_text(in.raw(kSegmentMagic.size())) != kSegmentMagic) return damaged("magic");
    if (in.fixed<std::uint8_t>() != kSegmentFormat) {
      return fail(ErrorCode::SegmentUnknownPart, {"format"});
    }
    return {};
  }

  Result<void> hash_step() {
    const ByteView piece = body.subspan(hashed, std::min(kHashedPerStep, body.size() - hashed));
    stream.add(piece);
    hashed += piece.size();
    if (hashed < body.size()) return {};
    if (!std::ranges::equal(stream.finish(), bytes.last(kHashSize))) return damaged("hash");
    return {};
  }

  Result<bool> section_step() {
    const auto type = in.fixed<std::uint8_t>();
    const ByteView payload = in.blob();
    const auto sum = in.fixed<std::uint32_t>();
    if (in.failed() || sum != crc32(payload)) return damaged("section");
    TRY(sections.take(type, payload));
    if (in.remaining() > 0) return false;
    if (!sections.ended()) return damaged("end");
    return true;
  }

  ByteView bytes;
  ByteView body;
  ByteReader in;
  Segment segment;
  SectionReader sections;
  Sha256Stream stream;
  std::size_t hashed = 0;
};

SegmentDecoder::SegmentDecoder(ByteView bytes) : state_(std::make_unique<State>(bytes)) {}
SegmentDecoder::SegmentDecoder(SegmentDecoder&&) noexcept = default;
SegmentDecoder::~SegmentDecoder() = default;

Result<bool> SegmentDecoder::step() {
  State& state = *state_;
  if (state.hashed == 0) TRY(state.begin());
  if (state.hashed < state.body.size()) {
    TRY(state.hash_step());
    return false;
  }
  if (state.in.remaining() == 0) return damaged("end");
  return state.section_step();
}

std::uint64_t SegmentDecoder::done() const {
  return state_->hashed + (state_->body.size() - state_->in.remaining());
}

Segment SegmentDecoder::take() { return std::move(state_->segment); }

Result<Segment> decode_segment(ByteView bytes) {
  SegmentDecoder decoder(bytes);
  while (true) {
    TRY_ASSIGN(const bool done, decoder.step());
    if (done) return decoder.take();
  }
}

}  // namespace quanyu::store
