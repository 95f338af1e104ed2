#include "base/seal.hpp"

#include <sodium/crypto_aead_xchacha20poly1305.h>

namespace quanyu {
namespace {

const unsigned char* octets(ByteView bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

unsigned char* octets(Bytes& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

static_assert(sizeof(SealKey) == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(sizeof(SealNonce) == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(kSealTagBytes == crypto_aead_xchacha20poly1305_ietf_ABYTES);

}  // namespace

Bytes seal(const SealKey& key, const SealNonce& nonce, ByteView place, ByteView content) {
  Bytes sealed(content.size() + kSealTagBytes);
  crypto_aead_xchacha20poly1305_ietf_encrypt(octets(sealed), nullptr, octets(content),
                                             content.size(), octets(place), place.size(), nullptr,
                                             octets(ByteView(nonce)), octets(ByteView(key)));
  return sealed;
}

std::optional<Bytes> unseal(const SealKey& key, const SealNonce& nonce, ByteView place,
                            ByteView sealed) {
  if (sealed.size() < kSealTagBytes) return std::nullopt;
  Bytes content(sealed.size() - kSealTagBytes);
  const int refused = crypto_aead_xchacha20poly1305_ietf_decrypt(
      octets(content), nullptr, nullptr, octets(sealed), sealed.size(), octets(place), place.size(),
      octets(ByteView(nonce)), octets(ByteView(key)));
  if (refused != 0) return std::nullopt;
  return content;
}

}  // namespace quanyu
