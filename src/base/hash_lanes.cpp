#include "base/hash_lanes.hpp"

#include <cstring>

namespace quanyu {
namespace {

// The compiler makes of it what the machine has: SSE2, NEON, or the vectors of WebAssembly.
using Lanes = std::uint32_t __attribute__((vector_size(4 * kHashLanes)));

constexpr std::size_t kBlock = 64;
constexpr std::size_t kRounds = 64;

// FIPS 180-4: the fractions of the cube roots of the first 64 primes.
constexpr std::array<std::uint32_t, kRounds> kRoundWords = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

// And of the square roots of the first eight.
constexpr std::array<std::uint32_t, 8> kStart = {
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
};

Lanes turned(Lanes words, int bits) { return words >> bits | words << (32 - bits); }

std::uint32_t swapped(std::uint32_t word) { return __builtin_bswap32(word); }

// The sixteen words of each message's only block, padded.
void load(const std::array<ByteView, kHashLanes>& messages, std::array<Lanes, kRounds>& words) {
  for (std::size_t lane = 0; lane < kHashLanes; ++lane) {
    std::array<std::byte, kBlock> block{};
    const ByteView message = messages[lane];
    if (!message.empty()) std::memcpy(block.data(), message.data(), message.size());
    block[message.size()] = std::byte{0x80};
    std::array<std::uint32_t, kBlock / 4> plain;
    std::memcpy(plain.data(), block.data(), kBlock);
    for (std::size_t at = 0; at < plain.size(); ++at) words[at][lane] = swapped(plain[at]);
    words[plain.size() - 1][lane] = static_cast<std::uint32_t>(message.size() * 8);
  }
  for (std::size_t at = kBlock / 4; at < kRounds; ++at) {
    const Lanes early = words[at - 15];
    const Lanes late = words[at - 2];
    words[at] = words[at - 16] + words[at - 7] +
                (turned(early, 7) ^ turned(early, 18) ^ early >> 3) +
                (turned(late, 17) ^ turned(late, 19) ^ late >> 10);
  }
}

std::array<Lanes, 8> mix(const std::array<Lanes, kRounds>& words) {
  std::array<Lanes, 8> state;
  for (std::size_t at = 0; at < state.size(); ++at) state[at] = Lanes{} + kStart[at];
  const std::array<Lanes, 8> start = state;
  auto& [a, b, c, d, e, f, g, h] = state;
  for (std::size_t round = 0; round < kRounds; ++round) {
    const Lanes first = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + (g ^ (e & (f ^ g))) +
                        kRoundWords[round] + words[round];
    const Lanes second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) | (c & (a | b)));
    h = g;
    g = f;
    f = e;
    e = d + first;
    d = c;
    c = b;
    b = a;
    a = first + second;
  }
  for (std::size_t at = 0; at < state.size(); ++at) state[at] += start[at];
  return state;
}

}  // namespace

std::array<Sha256, kHashLanes> sha256_lanes(const std::array<ByteView, kHashLanes>& messages) {
  std::array<Lanes, kRounds> words;
  load(messages, words);
  const std::array<Lanes, 8> state = mix(words);
  std::array<Sha256, kHashLanes> hashes;
  for (std::size_t lane = 0; lane < kHashLanes; ++lane) {
    for (std::size_t at = 0; at < state.size(); ++at) {
      const std::uint32_t word = swapped(state[at][lane]);
      std::memcpy(hashes[lane].data() + 4 * at, &word, sizeof word);
    }
  }
  return hashes;
}

}  // namespace quanyu
