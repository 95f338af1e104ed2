#include "exchange/samples.hpp"

namespace quanyu::exchange {

namespace {

#include "gen/samples.inc"

}  // namespace

std::span<const Sample> samples() { return kSamples; }

}  // namespace quanyu::exchange
