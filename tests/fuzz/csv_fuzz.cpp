// Any bytes as a table of areas: the reader ends with areas or with an error, and what the CSV
// reader gives out does not depend on how the text was cut into pieces.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "exchange/area_table.hpp"
#include "exchange/csv.hpp"

namespace {

using namespace quanyu;

// The rows as one text, read in pieces of `size` bytes; an error ends it with its name.
std::string rows(std::string_view text, std::size_t size) {
  exchange::CsvReader reader("fuzz");
  exchange::CsvRow row;
  std::string told;
  for (std::size_t at = 0; at <= text.size(); at += size) {
    const std::string piece(text.substr(at, size));
    reader.feed(piece, at + size <= text.size() ? exchange::More::Follows : exchange::More::Ends);
    while (true) {
      const auto found = reader.next(row);
      if (!found) return told + std::string(error_name(found.error().code)) + found.error().args[1];
      if (!*found) break;
      told += std::to_string(row.line);
      for (const std::string_view cell : row.cells) told.append("|").append(cell);
      told += '\n';
    }
  }
  return told;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::string whole = rows(text, size + 1);
  if (rows(text, 1) != whole || rows(text, 7) != whole) std::abort();
  exchange::AreaTableReader reader({{"fuzz.csv", as_bytes(text)}});
  std::int64_t handed_out = 0;
  while (true) {
    const auto step = reader.step();
    if (!step) {
      if (handed_out != 0) std::abort();  // errors come before the first area
      return 0;
    }
    if (*step == exchange::AreaTableStep::Done) break;
    if (*step != exchange::AreaTableStep::Chunk) continue;
    for (std::size_t i = 0; i < reader.chunk().size(); i++) {
      if (reader.chunk().parents[i] >= handed_out + static_cast<std::int64_t>(i)) std::abort();
    }
    handed_out += static_cast<std::int64_t>(reader.chunk().size());
  }
  if (handed_out != static_cast<std::int64_t>(reader.summary().areas)) std::abort();
  return 0;
}
