// Numbers of cases and documents: final at once and offline, since unit and device stand in them.
// "260301-XCY-B-014": the day, the unit's code, the device's letter, the count of that day.
#pragma once

#include <string>

#include "base/dates.hpp"
#include "domain/facts.hpp"

namespace quanyu::domain {

// Everything but the count, with the last hyphen: what numbers of one day, unit and device share.
std::string serial_prefix(const SerialFact& serial, Date day);
std::string serial_number(const SerialFact& serial, Date day);

}  // namespace quanyu::domain
