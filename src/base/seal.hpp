// Sealing of single values with XChaCha20-Poly1305: who has not the key learns their rough length
// and nothing else, and a changed byte is noticed. Used by the store for contact fields; keys are
// kept and destroyed there.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "base/bytes.hpp"

namespace quanyu {

// The set of algorithms: 1 is XChaCha20-Poly1305.
inline constexpr std::uint8_t kSealSuite = 1;

using SealKey = std::array<std::byte, 32>;
// Never used twice with one key: drawn at random, 24 bytes are enough for that.
using SealNonce = std::array<std::byte, 24>;
inline constexpr std::size_t kSealTagBytes = 16;

// The sealed content, kSealTagBytes longer than it. `place` says where it belongs: it is not part
// of the result, but unsealing fails with any other.
Bytes seal(const SealKey& key, const SealNonce& nonce, ByteView place, ByteView content);

// The content again; nothing where key, nonce, place or bytes are not those of sealing.
std::optional<Bytes> unseal(const SealKey& key, const SealNonce& nonce, ByteView place,
                            ByteView sealed);

}  // namespace quanyu
