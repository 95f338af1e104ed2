#include "shell/codec.hpp"

#include <random>
#include <string>

#include <gtest/gtest.h>

#include "shell/sample_values.hpp"

namespace quanyu::shell {
namespace {

template <class Variant>
Result<std::vector<Variant>> decode(ByteView batch) {
  if constexpr (std::is_same_v<Variant, PageMessage>)
    return decode_page_batch(batch);
  else
    return decode_app_batch(batch);
}

template <class Variant>
Bytes encoded(const Variant& message) {
  ByteWriter out;
  encode(out, message);
  return out.take();
}

// Every message of one direction, with the values of one seed.
template <class Variant, std::size_t... index>
std::vector<Variant> samples(int seed, std::index_sequence<index...>) {
  return {Variant(sample_message<std::variant_alternative_t<index, Variant>>(seed))...};
}
template <class Variant>
std::vector<Variant> samples(int seed) {
  return samples<Variant>(seed, std::make_index_sequence<std::variant_size_v<Variant>>{});
}

template <class Variant>
class Codec : public testing::Test {};
using Directions = testing::Types<PageMessage, AppMessage>;
TYPED_TEST_SUITE(Codec, Directions);

TYPED_TEST(Codec, EveryMessageComesBackAsItWas) {
  for (int seed = 0; seed < 20; ++seed) {
    for (const TypeParam& message : samples<TypeParam>(seed)) {
      const Bytes bytes = encoded(message);
      const auto back = decode<TypeParam>(bytes);
      ASSERT_TRUE(back.has_value()) << "alternative " << message.index();
      ASSERT_EQ(back->size(), 1u);
      EXPECT_EQ(back->front().index(), message.index());
      // A message has no ==; the bytes tell all its fields.
      EXPECT_EQ(encoded(back->front()), bytes) << "alternative " << message.index();
    }
  }
}

TYPED_TEST(Codec, ABatchKeepsItsOrder) {
  ByteWriter out;
  const auto messages = samples<TypeParam>(3);
  for (const TypeParam& message : messages) encode(out, message);
  const auto back = decode<TypeParam>(out.view());
  ASSERT_TRUE(back.has_value());
  ASSERT_EQ(back->size(), messages.size());
  for (std::size_t i = 0; i < messages.size(); ++i) {
    EXPECT_EQ((*back)[i].index(), messages[i].index());
  }
}

TYPED_TEST(Codec, EveryTruncationIsDamage) {
  for (const TypeParam& message : samples<TypeParam>(2)) {
    const Bytes bytes = encoded(message);
    for (std::size_t length = 1; length < bytes.size(); ++length) {
      const auto back = decode<TypeParam>(ByteView(bytes).first(length));
      ASSERT_FALSE(back.has_value()) << "alternative " << message.index() << " at " << length;
      EXPECT_EQ(back.error().code, ErrorCode::ProtocolDamaged);
    }
  }
}

TYPED_TEST(Codec, EveryShortenedMessageInsideAWholeFrameIsDamage) {
  for (const TypeParam& message : samples<TypeParam>(1)) {
    const Bytes bytes = encoded(message);
    ByteReader in(bytes);
    const auto number = in.fixed<std::uint8_t>();
    const ByteView fields = in.blob();
    for (std::size_t length = 0; length < fields.size(); ++length) {
      ByteWriter frame;
      frame.fixed(number);
      frame.blob(fields.first(length));
      ASSERT_FALSE(decode<TypeParam>(frame.view()).has_value())
          << "alternative " << message.index() << " at " << length;
    }
    ByteWriter longer;
    longer.fixed(number);
    longer.varint(fields.size() + 1);
    longer.raw(fields);
    longer.fixed<std::uint8_t>(0);
    EXPECT_FALSE(decode<TypeParam>(longer.view()).has_value());
  }
}

TYPED_TEST(Codec, RandomBytesNeitherCrashNorPassUnnoticed) {
  std::mt19937 random(20261121);
  int accepted = 0;
  for (int round = 0; round < 50'000; ++round) {
    Bytes bytes(random() % 64);
    for (std::byte& byte : bytes) byte = static_cast<std::byte>(random());
    // Small numbers and lengths, so that the decoders of the fields are reached.
    if (bytes.size() > 2) bytes[0] = static_cast<std::byte>(1 + random() % 19);
    if (bytes.size() > 2) bytes[1] = static_cast<std::byte>(bytes.size() - 2);
    const auto back = decode<TypeParam>(bytes);
    if (back.has_value())
      ++accepted;
    else
      EXPECT_EQ(back.error().code, ErrorCode::ProtocolDamaged);
  }
  EXPECT_LT(accepted, 50'000 / 10);
}

TYPED_TEST(Codec, FlippedBytesOfRealMessagesNeverCrash) {
  for (const TypeParam& message : samples<TypeParam>(5)) {
    const Bytes bytes = encoded(message);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      for (const int flip : {0x01, 0x80, 0xff}) {
        Bytes changed = bytes;
        changed[i] ^= static_cast<std::byte>(flip);
        const auto back = decode<TypeParam>(changed);
        if (back.has_value()) {
          for (const TypeParam& one : *back) EXPECT_FALSE(encoded(one).empty());
        }
      }
    }
  }
}

TEST(Codec, AnUnknownNumberIsSkipped) {
  ByteWriter out;
  out.fixed<std::uint8_t>(200);
  out.text("whatever a later version says");
  encode(out, PageMessage(Woken{}));
  const auto back = decode_page_batch(out.view());
  ASSERT_TRUE(back.has_value());
  ASSERT_EQ(back->size(), 1u);
  EXPECT_TRUE(std::holds_alternative<Woken>(back->front()));
}

TEST(Codec, AnEmptyBatchHoldsNothing) {
  const auto back = decode_page_batch({});
  ASSERT_TRUE(back.has_value());
  EXPECT_TRUE(back->empty());
}

TEST(Codec, ANumberWithoutAMemberIsDamageAndNamesItsPlace) {
  ByteWriter out;
  encode(out, PageMessage(Woken{}));
  const std::size_t offset = out.size();
  Bytes bytes = encoded(PageMessage(Pointer{}));
  bytes[2] = std::byte{5};  // PointerPhase has 0 to 4
  out.raw(bytes);
  const auto back = decode_page_batch(out.view());
  ASSERT_FALSE(back.has_value());
  EXPECT_EQ(back.error().code, ErrorCode::ProtocolDamaged);
  EXPECT_EQ(back.error().args, std::vector<std::string>{std::to_string(offset)});
}

TEST(Codec, AHugeCountCostsNothing) {
  ByteWriter fields;
  fields.varint(std::uint64_t{1} << 60);
  ByteWriter out;
  out.fixed(kMessageNumber<Mirror>);
  out.blob(fields.view());
  EXPECT_FALSE(decode_app_batch(out.view()).has_value());
}

// One message spelled out, so that the format itself cannot drift along with both ends.
TEST(Codec, AMessageLooksAsDescribed) {
  const Key key{.down = true, .repeat = false, .key = "中", .code = "KeyA", .modifiers = 2};
  const std::vector<int> expected = {6, 12, 1, 0, 3, 0xe4, 0xb8, 0xad, 4, 'K', 'e', 'y', 'A', 2};
  Bytes bytes;
  for (const int byte : expected) bytes.push_back(static_cast<std::byte>(byte));
  EXPECT_EQ(encoded(PageMessage(key)), bytes);
}

}  // namespace
}  // namespace quanyu::shell
