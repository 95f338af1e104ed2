#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "store/deflate.hpp"
#include "store/row_name_hash.hpp"
#include "store/segment.hpp"
#include "store/segment_sections.hpp"

namespace quanyu::store {
namespace {

using domain::Value;

void write_section(ByteWriter& out, Section section, ByteView payload) {
  out.fixed(static_cast<std::uint8_t>(section));
  out.blob(payload);
  out.fixed(crc32(payload));
}

void write_deltas(ByteWriter& out, const auto& values) {
  std::int64_t before = 0;
  for (const std::int64_t value : values) {
    // Unsigned, so that the step between the extremes wraps instead of overflowing.
    out.signed_varint(static_cast<std::int64_t>(static_cast<std::uint64_t>(value) -
                                                static_cast<std::uint64_t>(before)));
    before = value;
  }
}

// Values that repeat: each distinct one once, in order of appearance.
template <class T, class Hash>
class Dictionary {
 public:
  std::uint64_t place_of(const T& value) {
    const auto [entry, added] = places_.try_emplace(value, places_.size());
    if (added) order_.push_back(value);
    return entry->second;
  }
  [[nodiscard]] const std::vector<T>& order() const { return order_; }

 private:
  std::unordered_map<T, std::uint64_t, Hash> places_;
  std::vector<T> order_;
};

void write_ids(ByteWriter& out, const std::vector<Id>& ids) {
  out.varint(ids.size());
  for (const Id& id : ids) out.raw(id.view());
}

void write_texts(ByteWriter& out, const std::vector<std::string>& texts) {
  out.varint(texts.size());
  for (const std::string& text : texts) out.varint(text.size());
  for (const std::string& text : texts) out.raw(as_bytes(text));
}

Bytes header_payload(const SegmentHeader& header) {
  ByteWriter out;
  out.fixed(static_cast<std::uint8_t>(header.kind));
  out.fixed(header.suite);
  out.raw(header.workspace.view());
  out.raw(header.site.view());
  out.varint(static_cast<std::uint64_t>(header.sequence_low));
  out.varint(static_cast<std::uint64_t>(header.sequence_high));
  return out.take();
}

Bytes transactions_payload(const std::vector<TransactionHead>& heads) {
  ByteWriter out;
  out.varint(heads.size());
  Dictionary<Id, IdHash> ids;
  Dictionary<std::string, std::hash<std::string>> texts;
  std::vector<std::int64_t> stamps;
  std::vector<std::int64_t> walls;
  ByteWriter places;
  for (const TransactionHead& head : heads) {
    stamps.push_back(head.stamp.value);
    walls.push_back(head.wall_millis - head.stamp.millis());
    places.varint(ids.place_of(head.author));
    places.varint(ids.place_of(head.device));
    places.varint(texts.place_of(head.unit));
    places.varint(texts.place_of(head.command));
    places.signed_varint(head.role);
  }
  write_deltas(out, stamps);
  write_deltas(out, walls);
  write_ids(out, ids.order());
  write_texts(out, texts.order());
  out.raw(places.view());
  return deflated(out.view());
}

void write_rows(ByteWriter& out, const std::vector<domain::RowName>& rows) {
  out.varint(rows.size());
  for (const domain::RowName& row : rows) {
    const bool dated = row.kind != 0 || row.valid_from != 0;
    out.varint((std::uint64_t{row.entity} << 1) | (dated ? 1 : 0));
    if (!dated) continue;
    out.signed_varint(row.kind);
    out.signed_varint(row.valid_from);
  }
  for (const domain::RowName& row : rows) out.raw(row.id.view());
}

ValueTag tag_of(const Op& op) {
  return op.sealed.empty() ? static_cast<ValueTag>(op.value.index()) : ValueTag::Sealed;
}
static_assert(std::is_same_v<std::variant_alternative_t<1, Value>, std::int64_t>);
static_assert(std::is_same_v<std::variant_alternative_t<2, Value>, std::string>);
static_assert(std::is_same_v<std::variant_alternative_t<3, Value>, Id>);

Bytes ops_payload(std::span<const Op> ops, const std::vector<TransactionHead>& heads) {
  Dictionary<domain::RowName, RowNameHash> rows;
  Dictionary<Id, IdHash> references;
  std::vector<std::int64_t> transactions;
  std::vector<std::int64_t> numbers;
  std::vector<std::string> texts;
  ByteWriter row_places;
  ByteWriter fields;
  ByteWriter tags;
  ByteWriter reference_places;
  ByteWriter sealed;
  ByteWriter previous;
  for (const Op& op : ops) {
    transactions.push_back(op.transaction);
    row_places.varint(rows.place_of(op.row));
    fields.varint(op.field);
    tags.fixed(static_cast<std::uint8_t>(tag_of(op)));
    if (!op.sealed.empty()) sealed.blob(op.sealed);
    if (const auto* number = std::get_if<std::int64_t>(&op.value)) numbers.push_back(*number);
    if (const auto* text = std::get_if<std::string>(&op.value)) texts.push_back(*text);
    if (const auto* id = std::get_if<Id>(&op.value)) {
      reference_places.varint(references.place_of(*id));
    }
    const std::int64_t age = heads[op.transaction].stamp.value - op.previous.value;
    previous.signed_varint(op.previous == Stamp{} ? 0 : age);
  }
  ByteWriter out;
  out.varint(ops.size());
  write_deltas(out, transactions);
  write_rows(out, rows.order());
  out.raw(row_places.view());
  out.raw(fields.view());
  out.raw(tags.view());
  for (const std::int64_t number : numbers) out.signed_varint(number);
  write_texts(out, texts);
  write_ids(out, references.order());
  out.raw(reference_places.view());
  out.raw(sealed.view());
  out.raw(previous.view());
  return deflated(out.view());
}

// What an op takes in the columns of a block at most, beside its text or seal; and what each row
// takes that was not named before it, or a reference.
constexpr std::size_t kMostOpBytes = 32;
constexpr std::size_t kMostNameBytes = 20;
constexpr std::size_t kMostDatedBytes = 40;

// As many of the ops as one block may hold, by number and by bytes; at least one.
std::size_t block_length(std::span<const Op> ops) {
  std::unordered_set<Id, IdHash> named;
  std::size_t bytes = kMostNameBytes;
  std::size_t count = 0;
  for (; count < std::min(ops.size(), kMaxBlockOps); ++count) {
    const Op& op = ops[count];
    const bool dated = op.row.kind != 0 || op.row.valid_from != 0;
    const auto* text = std::get_if<std::string>(&op.value);
    bytes += kMostOpBytes + op.sealed.size() + (text == nullptr ? 0 : text->size());
    if (dated) bytes += kMostDatedBytes;
    if (!dated && named.insert(op.row.id).second) bytes += kMostNameBytes;
    if (std::holds_alternative<Id>(op.value)) bytes += kMostNameBytes;
    if (bytes > kMaxBlockBytes && count > 0) break;
  }
  return count;
}

bool all_digits(const TextColumn& texts) {
  for (std::size_t row = 0; row < texts.size(); ++row) {
    const std::string_view text = texts.at(row);
    if (text.size() > kMaxDigits) return false;
    if (!std::ranges::all_of(text, [](char digit) { return digit >= '0' && digit <= '9'; })) {
      return false;
    }
  }
  return true;
}

std::int64_t digits_value(std::string_view text) {
  std::int64_t value = 0;
  for (const char digit : text) value = value * 10 + (digit - '0');
  return value;
}

void write_text_column(ByteWriter& out, const TextColumn& texts) {
  const bool digits = all_digits(texts);
  out.fixed(static_cast<std::uint8_t>(digits ? ColumnCoding::Digits : ColumnCoding::Texts));
  for (std::size_t row = 0; row < texts.size(); ++row) out.varint(texts.at(row).size());
  if (digits) {
    std::vector<std::int64_t> values;
    for (std::size_t row = 0; row < texts.size(); ++row) {
      values.push_back(digits_value(texts.at(row)));
    }
    write_deltas(out, values);
    return;
  }
  for (std::size_t row = 0; row < texts.size(); ++row) out.raw(as_bytes(texts.at(row)));
}

Bytes batch_content(const domain::ChangeBatch& batch) {
  ByteWriter out;
  out.varint(batch.entity);
  out.varint(batch.rows);
  out.varint(batch.columns.size());
  for (const domain::Column& column : batch.columns) {
    out.varint(column.field);
    if (column.texts.size() == batch.rows && column.numbers.empty()) {
      write_text_column(out, column.texts);
    } else {
      out.fixed(static_cast<std::uint8_t>(ColumnCoding::Deltas));
      write_deltas(out, column.numbers);
    }
  }
  return out.take();
}

// Writes a batch as one section, or as several where its texts are too long for one.
std::uint64_t write_batch(ByteWriter& out, const domain::ChangeBatch& batch) {
  const Bytes content = batch_content(batch);
  if (content.size() <= kMaxBlockBytes || batch.rows < 2) {
    write_section(out, Section::Batch, deflated(content));
    return 1;
  }
  const std::uint32_t half = batch.rows / 2;
  const std::uint64_t sections = write_batch(out, batch_part(batch, 0, half));
  return sections + write_batch(out, batch_part(batch, half, batch.rows - half));
}

Bytes end_payload(std::uint64_t sections) {
  ByteWriter out;
  out.varint(sections);
  return out.take();
}

void write_start(ByteWriter& out, const SegmentHeader& header,
                 const std::vector<TransactionHead>& transactions) {
  out.raw(as_bytes(kSegmentMagic));
  out.fixed(kSegmentFormat);
  write_section(out, Section::Header, header_payload(header));
  write_section(out, Section::Transactions, transactions_payload(transactions));
}

}  // namespace

domain::ChangeBatch batch_part(const domain::ChangeBatch& batch, std::uint32_t first,
                               std::uint32_t rows) {
  domain::ChangeBatch part{.entity = batch.entity, .rows = rows, .columns = {}};
  for (const domain::Column& column : batch.columns) {
    domain::Column& taken = part.columns.emplace_back();
    taken.field = column.field;
    for (std::uint32_t row = first; row < first + rows; ++row) {
      if (column.numbers.empty()) {
        taken.texts.push(column.texts.at(row));
      } else {
        taken.numbers.push_back(column.numbers[row]);
      }
    }
  }
  return part;
}

namespace {

// By row, field and as they came: the bytes do not depend on the order in which a command wrote.
void sort_within_transactions(std::vector<Op>& ops) {
  for (auto first = ops.begin(); first != ops.end();) {
    const auto last = std::find_if(
        first, ops.end(), [&](const Op& op) { return op.transaction != first->transaction; });
    std::ranges::stable_sort(first, last, {},
                             [](const Op& op) { return std::tie(op.row, op.field); });
    first = last;
  }
}

}  // namespace

Bytes encode_log_segment(const SegmentHeader& header,
                         const std::vector<TransactionHead>& transactions, std::vector<Op> ops) {
  sort_within_transactions(ops);
  ByteWriter out;
  write_start(out, header, transactions);
  std::uint64_t sections = 2;
  for (std::span<const Op> rest = ops; !rest.empty(); ++sections) {
    const std::size_t count = block_length(rest);
    write_section(out, Section::Ops, ops_payload(rest.first(count), transactions));
    rest = rest.subspan(count);
  }
  write_section(out, Section::End, end_payload(sections));
  out.raw(sha256(out.view()));
  return out.take();
}

Bytes BulkSegmentWriter::begin(const SegmentHeader& header, const TransactionHead& transaction) {
  ByteWriter out;
  write_start(out, header, {transaction});
  sections_ = 2;
  stream_.add(out.view());
  return out.take();
}

Bytes BulkSegmentWriter::block(const domain::ChangeBatch& batch) {
  ByteWriter out;
  sections_ += write_batch(out, batch);
  stream_.add(out.view());
  return out.take();
}

Bytes BulkSegmentWriter::end() {
  ByteWriter out;
  write_section(out, Section::End, end_payload(sections_));
  stream_.add(out.view());
  hash_ = stream_.finish();
  out.raw(hash_);
  return out.take();
}

// --- Epochs
// ----------------------------------------------------------------------------------------

namespace {

std::vector<Id> sites_of(const auto& items) {
  std::vector<Id> sites;
  for (const auto& item : items) {
    if (!std::ranges::contains(sites, item.site)) sites.push_back(item.site);
  }
  return sites;
}

std::uint64_t place_in(const std::vector<Id>& sites, const Id& site) {
  return static_cast<std::uint64_t>(std::ranges::find(sites, site) - sites.begin());
}

// The sites once, then every entry by its site's place among them and what `rest` writes of it.
template <class Entry, class Rest>
Bytes by_site_payload(std::span<const Entry> entries, Rest rest) {
  ByteWriter out;
  const std::vector<Id> sites = sites_of(entries);
  write_ids(out, sites);
  out.varint(entries.size());
  for (const Entry& entry : entries) {
    out.varint(place_in(sites, entry.site));
    rest(out, entry);
  }
  return deflated(out.view());
}

Bytes covered_payload(std::span<const Have> covered) {
  return by_site_payload(covered, [](ByteWriter& out, const Have& range) {
    out.varint(static_cast<std::uint64_t>(range.low));
    out.varint(static_cast<std::uint64_t>(range.high - range.low));
  });
}

Bytes origins_payload(std::span<const Origin> origins) {
  return by_site_payload(origins, [](ByteWriter& out, const Origin& origin) {
    out.varint(static_cast<std::uint64_t>(origin.sequence));
  });
}

}  // namespace

Bytes EpochWriter::section(std::uint8_t type, const Bytes& payload) {
  ByteWriter out;
  write_section(out, static_cast<Section>(type), payload);
  ++sections_;
  stream_.add(out.view());
  return out.take();
}

Bytes EpochWriter::begin(const SegmentHeader& header, const std::vector<Have>& covered) {
  ByteWriter out;
  out.raw(as_bytes(kSegmentMagic));
  out.fixed(kSegmentFormat);
  stream_.add(out.view());
  out.raw(section(static_cast<std::uint8_t>(Section::Header), header_payload(header)));
  out.raw(section(static_cast<std::uint8_t>(Section::Covered), covered_payload(covered)));
  return out.take();
}

Bytes EpochWriter::group(std::span<const TransactionHead> heads, std::span<const Origin> origins) {
  ByteWriter out;
  out.raw(section(static_cast<std::uint8_t>(Section::Transactions),
                  transactions_payload({heads.begin(), heads.end()})));
  out.raw(section(static_cast<std::uint8_t>(Section::Origins), origins_payload(origins)));
  return out.take();
}

Bytes EpochWriter::block(std::span<const Op> ops, const std::vector<TransactionHead>& heads,
                         std::size_t& taken) {
  taken = block_length(ops);
  return section(static_cast<std::uint8_t>(Section::Ops), ops_payload(ops.first(taken), heads));
}

Bytes EpochWriter::end() {
  ByteWriter out;
  write_section(out, Section::End, end_payload(sections_));
  stream_.add(out.view());
  hash_ = stream_.finish();
  out.raw(hash_);
  return out.take();
}

}  // namespace quanyu::store
