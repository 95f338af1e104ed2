// `quanyu import DB FILE --as ENTITY` for every entity but the code table of areas: one table of
// records, as `quanyu export --csv` writes it or as people keep it.
#pragma once

#include <string>

#include "cli/program.hpp"

namespace quanyu::cli {

// Reads, checks and writes the table wholly or not at all. Every wrong row is told, one line each;
// the error is that of the first. Usage for an entity nobody declared.
Result<void> import_records(const std::string& entity, const Arguments& arguments,
                            Surroundings& surroundings);

}  // namespace quanyu::cli
