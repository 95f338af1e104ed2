#include "store/segment.hpp"

#include "store/journal.hpp"
#include "unit/store/store_fixture.hpp"

namespace quanyu::store {
namespace {

Id id(int number) {
  Id made;
  made.bytes[15] = static_cast<std::byte>(number);
  return made;
}

struct Log {
  SegmentHeader header{SegmentKind::Log, kSuite, id(1), id(2), 5, 7};
  std::vector<TransactionHead> heads;
  std::vector<Op> ops;
};

Log sample_log() {
  Log log;
  for (int at = 0; at < 3; ++at) {
    log.heads.push_back({make_stamp(1'780'000'000'000 + at, 0), 1'780'000'000'500 + at, id(3),
                         "单位", 1, at == 1 ? "area.add" : "area.rename", id(2)});
  }
  log.ops = {
      {0, {3, id(10), 0, 0}, 0, std::int64_t{1}, {}},
      {0, {3, id(10), 0, 0}, 2, std::string("名"), {}},
      {1, {3, id(10), 0, 0}, 2, std::string(""), log.heads[0].stamp},
      {1, {4, id(10), 1, 19538}, 4, id(11), {}},
      {2, {4, id(10), 1, 19538}, 4, domain::Value{}, log.heads[1].stamp},
      {2, {999, id(12), 0, 0}, 77, std::int64_t{INT64_MIN}, {}},
  };
  return log;
}

TEST(SegmentTest, LogsComeBackAsTheyWere) {
  const Log log = sample_log();
  const Bytes bytes = encode_log_segment(log.header, log.heads, log.ops);
  const Segment segment = must(decode_segment(bytes));
  EXPECT_EQ(segment.header, log.header);
  EXPECT_EQ(segment.transactions, log.heads);
  EXPECT_EQ(segment.ops, log.ops);
}

TEST(SegmentTest, TheOrderOfOpsInsideATransactionDoesNotMatter) {
  const Log log = sample_log();
  std::vector<Op> other = log.ops;
  std::swap(other[0], other[1]);
  std::swap(other[4], other[5]);
  EXPECT_EQ(encode_log_segment(log.header, log.heads, log.ops),
            encode_log_segment(log.header, log.heads, other));
}

TEST(SegmentTest, ManyOpsGoIntoSeveralBlocks) {
  Log log = sample_log();
  log.ops.clear();
  for (int at = 0; at < 300'000; ++at) {
    const auto field = static_cast<std::uint16_t>(at % 50'000);
    log.ops.push_back({2, {3, id(10 + at / 50'000), 0, 0}, field, std::int64_t{at}, {}});
  }
  const Bytes bytes = encode_log_segment(log.header, log.heads, log.ops);
  EXPECT_TRUE(must(decode_segment(bytes)).ops == log.ops);
}

TEST(SegmentTest, LongTextsGoIntoSeveralBlocks) {
  Log log = sample_log();
  log.ops.clear();
  platform::SeededRandom random(8);
  for (int at = 0; at < 1200; ++at) {
    std::string text;
    while (text.size() < 8000) text += to_hex(random.id());
    log.ops.push_back({2, {3, id(10), 0, 0}, static_cast<std::uint16_t>(at), std::move(text), {}});
  }
  const Bytes bytes = encode_log_segment(log.header, log.heads, log.ops);
  EXPECT_EQ(must(decode_segment(bytes)).ops, log.ops);
}

TEST(SegmentTest, OneTextManyTimesOverCanBeReadAgain) {
  Log log = sample_log();
  log.ops.clear();
  for (int at = 0; at < 500; ++at) {
    log.ops.push_back(
        {2, {3, id(10), 0, 0}, static_cast<std::uint16_t>(at), std::string(6000, 'a'), {}});
  }
  const Bytes bytes = encode_log_segment(log.header, log.heads, log.ops);
  EXPECT_EQ(must(decode_segment(bytes)).ops, log.ops);
}

TEST(SegmentTest, ABatchOfLongTextsGoesIntoSeveralSections) {
  domain::ChangeBatch batch{.entity = 3,
                            .rows = 1000,
                            .columns = {{.field = 1, .numbers = {}, .texts = {}},
                                        {.field = 5, .numbers = {}, .texts = {}}}};
  for (int row = 0; row < 1000; ++row) {
    batch.columns[0].texts.push(std::to_string(row) + std::string(6000, 'b'));
    batch.columns[1].numbers.push_back(row);
  }
  BulkSegmentWriter writer;
  Bytes bytes =
      writer.begin({SegmentKind::Bulk, kSuite, id(1), id(2), 9, 9}, sample_log().heads[0]);
  for (const Bytes& piece : {writer.block(batch), writer.end()}) {
    bytes.insert(bytes.end(), piece.begin(), piece.end());
  }
  std::uint32_t rows = 0;
  for (const domain::ChangeBatch& part : must(decode_segment(bytes)).batches) {
    for (std::uint32_t row = 0; row < part.rows; ++row, ++rows) {
      ASSERT_EQ(part.columns[0].texts.at(row), batch.columns[0].texts.at(rows));
      ASSERT_EQ(part.columns[1].numbers[row], rows);
    }
  }
  EXPECT_EQ(rows, 1000u);
}

TEST(SegmentTest, ManyTransactionsAreSealedAsSeveralSegments) {
  Replica a(1);
  a.found();
  const Id area = a.add_area("一", domain::AreaKind::City);
  constexpr int kEdits = 17'000;
  for (int at = 0; at < kEdits; ++at) {
    must(apply(*a.database, a.acting, "test.edit",
               {{{.row = {3, area}, .cells = {{2, "名" + std::to_string(at)}}}}}));
  }
  must(seal_open_segment(*a.database));
  const auto segments = must(sealed_segments(*a.database));
  ASSERT_EQ(segments.size(), 2u);
  EXPECT_EQ(segments[0].header.sequence_high + 1, segments[1].header.sequence_low);
  for (const SegmentInfo& info : segments) {
    must(decode_segment(must(segment_bytes(*a.database, info.key))));
  }
}

Bytes bulk_bytes(std::vector<domain::ChangeBatch>& batches) {
  batches = must(domain::decide_chunk({"t", kDay}, small_tree(3, 3), 0));
  BulkSegmentWriter writer;
  SegmentHeader header{SegmentKind::Bulk, kSuite, id(1), id(2), 9, 9};
  Bytes bytes = writer.begin(header, sample_log().heads[0]);
  const auto append = [&](const Bytes& piece) {
    bytes.insert(bytes.end(), piece.begin(), piece.end());
  };
  for (const auto& batch : batches) append(writer.block(batch));
  append(writer.end());
  return bytes;
}

TEST(SegmentTest, BatchesComeBackAsTheyWere) {
  std::vector<domain::ChangeBatch> batches;
  const Bytes bytes = bulk_bytes(batches);
  const Segment segment = must(decode_segment(bytes));
  ASSERT_EQ(segment.batches.size(), batches.size());
  for (std::size_t at = 0; at < batches.size(); ++at) {
    EXPECT_EQ(segment.batches[at].entity, batches[at].entity);
    EXPECT_EQ(segment.batches[at].rows, batches[at].rows);
    ASSERT_EQ(segment.batches[at].columns.size(), batches[at].columns.size());
    for (std::size_t column = 0; column < batches[at].columns.size(); ++column) {
      EXPECT_EQ(segment.batches[at].columns[column].numbers, batches[at].columns[column].numbers);
      EXPECT_EQ(segment.batches[at].columns[column].texts, batches[at].columns[column].texts);
    }
  }
}

TEST(SegmentTest, DigitsKeepTheirLeadingZeros) {
  domain::ChangeBatch batch{
      .entity = 3, .rows = 4, .columns = {{.field = 1, .numbers = {}, .texts = {}}}};
  for (const char* code : {"007", "000000000000000000", "", "999999999999999999"}) {
    batch.columns[0].texts.push(code);
  }
  BulkSegmentWriter writer;
  Bytes bytes =
      writer.begin({SegmentKind::Bulk, kSuite, id(1), id(2), 9, 9}, sample_log().heads[0]);
  for (const Bytes& piece : {writer.block(batch), writer.end()}) {
    bytes.insert(bytes.end(), piece.begin(), piece.end());
  }
  EXPECT_EQ(must(decode_segment(bytes)).batches[0].columns[0].texts, batch.columns[0].texts);
}

// Recomputes the hash, so that damage reaches the checks behind it.
void rehash(Bytes& bytes) {
  const Sha256 hash = sha256(ByteView(bytes).first(bytes.size() - 32));
  std::ranges::copy(hash, bytes.end() - 32);
}

TEST(SegmentTest, EveryTruncationIsSeen) {
  std::vector<domain::ChangeBatch> batches;
  const Log log = sample_log();
  for (const Bytes& whole :
       {encode_log_segment(log.header, log.heads, log.ops), bulk_bytes(batches)}) {
    for (std::size_t size = 0; size < whole.size(); ++size) {
      Bytes cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
      ASSERT_FALSE(decode_segment(cut).has_value()) << size;
      if (size < 40) continue;
      rehash(cut);
      ASSERT_FALSE(decode_segment(cut).has_value()) << size;
    }
  }
}

TEST(SegmentTest, EveryFlippedBitIsSeen) {
  std::vector<domain::ChangeBatch> batches;
  const Log log = sample_log();
  for (const Bytes& whole :
       {encode_log_segment(log.header, log.heads, log.ops), bulk_bytes(batches)}) {
    for (std::size_t at = 0; at < whole.size() * 8; ++at) {
      Bytes flipped = whole;
      flipped[at / 8] ^= static_cast<std::byte>(1 << (at % 8));
      ASSERT_FALSE(decode_segment(flipped).has_value()) << at;
    }
  }
}

TEST(SegmentTest, StampsMustGoUpAndBeInRange) {
  Log log = sample_log();
  log.heads[2].stamp = log.heads[1].stamp;
  log.ops.clear();
  EXPECT_EQ(decode_segment(encode_log_segment(log.header, log.heads, log.ops)).error().code,
            ErrorCode::SegmentDamaged);
  log.heads[2].stamp = kStampLimit;
  EXPECT_EQ(decode_segment(encode_log_segment(log.header, log.heads, log.ops)).error().code,
            ErrorCode::StampOutOfRange);
}

TEST(SegmentTest, ABlockThatInflatesTooFarIsRefused) {
  Log log = sample_log();
  log.ops = {{0, {3, id(10), 0, 0}, 2, std::string(5u << 20, 'a'), {}}};
  EXPECT_EQ(decode_segment(encode_log_segment(log.header, log.heads, log.ops)).error().code,
            ErrorCode::SegmentTooLarge);
}

}  // namespace
}  // namespace quanyu::store
