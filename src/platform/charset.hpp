// The mapping of GB18030, the charset of Chinese office files. Natively it comes from a table made
// at build time, in the browser from the browser's own decoder. Used by exchange/encoding, which
// checks the form of the bytes and finds errors; this never meets a broken sequence.
#pragma once

#include <string>

#include "base/bytes.hpp"
#include "base/result.hpp"

namespace quanyu::platform {

// Well-formed GB18030 (GB 18030-2005, with the characters 2022 moved wherever the platform knows
// them) as UTF-8. REQUIRES: whole codes only: ASCII, two bytes 81–FE 40–FE but 7F, or four bytes
// whose number is assigned. Fails with TextUnknownEncoding {"GB18030"} where the browser has no
// such decoder.
Result<std::string> decode_gb18030(ByteView codes);

}  // namespace quanyu::platform
