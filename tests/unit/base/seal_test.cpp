#include "base/seal.hpp"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

namespace quanyu {
namespace {

Bytes from_hex(std::string_view hex) {
  Bytes bytes;
  for (std::size_t at = 0; at + 1 < hex.size(); at += 2) {
    bytes.push_back(static_cast<std::byte>(std::stoi(std::string(hex.substr(at, 2)), nullptr, 16)));
  }
  return bytes;
}

template <std::size_t N>
std::array<std::byte, N> counting_from(int first) {
  std::array<std::byte, N> bytes{};
  for (std::size_t at = 0; at < N; ++at) bytes[at] = static_cast<std::byte>(first + at);
  return bytes;
}

// The vector of draft-irtf-cfrg-xchacha-03, A.3.1.
struct Vector {
  SealKey key = counting_from<32>(0x80);
  SealNonce nonce = counting_from<24>(0x40);
  Bytes place = from_hex("50515253c0c1c2c3c4c5c6c7");
  std::string text =
      "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, "
      "sunscreen would be it.";
  Bytes sealed = from_hex(
      "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb"
      "731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452"
      "2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9"
      "21f9664c97637da9768812f615c68b13b52e"
      "c0875924c1c7987947deafd8780acf49");
};

TEST(SealTest, SealsAsThePublishedVectorSays) {
  const Vector vector;
  EXPECT_EQ(seal(vector.key, vector.nonce, vector.place, as_bytes(vector.text)), vector.sealed);
  const auto content = unseal(vector.key, vector.nonce, vector.place, vector.sealed);
  ASSERT_TRUE(content.has_value());
  EXPECT_EQ(as_text(*content), vector.text);
}

TEST(SealTest, EveryFlippedBitIsNoticed) {
  const Vector vector;
  for (std::size_t at = 0; at < vector.sealed.size() * 8; ++at) {
    Bytes flipped = vector.sealed;
    flipped[at / 8] ^= static_cast<std::byte>(1 << (at % 8));
    ASSERT_FALSE(unseal(vector.key, vector.nonce, vector.place, flipped).has_value()) << at;
  }
}

TEST(SealTest, AnotherKeyNoncePlaceOrLengthOpensNothing) {
  const Vector vector;
  SealKey key = vector.key;
  key[31] ^= std::byte{1};
  EXPECT_FALSE(unseal(key, vector.nonce, vector.place, vector.sealed));
  SealNonce nonce = vector.nonce;
  nonce[0] ^= std::byte{1};
  EXPECT_FALSE(unseal(vector.key, nonce, vector.place, vector.sealed));
  EXPECT_FALSE(unseal(vector.key, vector.nonce, {}, vector.sealed));
  for (std::size_t size = 0; size < vector.sealed.size(); ++size) {
    ASSERT_FALSE(
        unseal(vector.key, vector.nonce, vector.place, ByteView(vector.sealed).first(size)));
  }
}

TEST(SealTest, NothingCanBeSealedToo) {
  const Vector vector;
  const Bytes sealed = seal(vector.key, vector.nonce, vector.place, {});
  EXPECT_EQ(sealed.size(), kSealTagBytes);
  const auto content = unseal(vector.key, vector.nonce, vector.place, sealed);
  ASSERT_TRUE(content.has_value());
  EXPECT_TRUE(content->empty());
}

}  // namespace
}  // namespace quanyu
