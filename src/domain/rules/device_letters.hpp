// The letters that devices carry in the numbers of cases and documents, so that no two of them give
// the same number while they are apart (serial.hpp). A register names them; the device that made a
// workspace is 'A' from the start, and any other bears two letters of its own identity until it is
// registered.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "domain/facts.hpp"

namespace quanyu::domain {

// What a device numbers with now. `site` is its identity in 32 hex digits, `founder` whether it
// made the workspace, `devices` the live records of the register.
std::string letters_of_device(std::string_view site, bool founder,
                              std::span<const RecordFact> devices);

// Whether the register names it.
bool is_registered(std::string_view site, std::span<const RecordFact> devices);

// The letter to register a device with: the first that is free, where 'A' is left to the founder;
// two letters once the single ones are used up.
std::string free_letters(bool founder, std::span<const RecordFact> devices);

}  // namespace quanyu::domain
