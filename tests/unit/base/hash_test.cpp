#include <set>

#include <gtest/gtest.h>

#include "base/hash_lanes.hpp"

namespace quanyu {
namespace {

TEST(HashTest, Sha256OfTheStandardsExamples) {
  EXPECT_EQ(to_hex(sha256(as_bytes("abc"))),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(to_hex(sha256({})), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(HashTest, LanesGiveWhatOnePieceGives) {
  std::string text;
  for (std::size_t at = 0; at < 200; ++at) text += static_cast<char>(17 * at + 1);
  for (std::size_t size = 0; size + kHashLanes <= kLongestLaneMessage + 1; ++size) {
    std::array<ByteView, kHashLanes> messages;
    for (std::size_t lane = 0; lane < kHashLanes; ++lane) {
      messages[lane] = as_bytes(std::string_view(text).substr(31 * lane, size + lane));
    }
    const auto hashes = sha256_lanes(messages);
    for (std::size_t lane = 0; lane < kHashLanes; ++lane) {
      ASSERT_EQ(hashes[lane], sha256(messages[lane])) << size << ' ' << lane;
    }
  }
}

TEST(HashTest, StreamAndPieceAgree) {
  const std::string text(1000, 'q');
  for (const std::size_t cut : {0u, 1u, 63u, 64u, 65u, 999u}) {
    Sha256Stream stream;
    stream.add(as_bytes(std::string_view(text).substr(0, cut)));
    stream.add(as_bytes(std::string_view(text).substr(cut)));
    EXPECT_EQ(stream.finish(), sha256(as_bytes(text)));
  }
}

TEST(HashTest, Crc32OfTheCheckString) { EXPECT_EQ(crc32(as_bytes("123456789")), 0xcbf43926u); }

TEST(HashTest, DigestSumsForgetOrderAndCanBeTakenBack) {
  const Digest a = mix128(as_bytes("a"));
  const Digest b = mix128(as_bytes("b"));
  Digest sum = a;
  sum.add(b);
  Digest other = b;
  other.add(a);
  EXPECT_EQ(sum, other);
  sum.subtract(a);
  EXPECT_EQ(sum, b);
  Digest carry{UINT64_MAX, 0};
  carry.add({1, 0});
  EXPECT_EQ(carry, (Digest{0, 1}));
  carry.subtract({1, 0});
  EXPECT_EQ(carry, (Digest{UINT64_MAX, 0}));
}

TEST(HashTest, MixTellsNearTextsApart) {
  std::set<std::string> seen;
  std::string text(40, '\0');
  for (std::size_t bit = 0; bit < text.size() * 8; ++bit) {
    std::string flipped = text;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
    seen.insert(to_hex(mix128(as_bytes(flipped))));
  }
  for (std::size_t size = 0; size <= 40; ++size) {
    seen.insert(to_hex(mix128(as_bytes(std::string_view(text).substr(0, size)))));
  }
  EXPECT_EQ(seen.size(), 40 * 8 + 41u);
}

}  // namespace
}  // namespace quanyu
