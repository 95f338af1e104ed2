#include "domain/serial.hpp"

namespace quanyu::domain {

std::string serial_prefix(const SerialFact& serial, Date day) {
  const std::string date = format_date(day);
  return date.substr(2, 2) + date.substr(5, 2) + date.substr(8, 2) + "-" + serial.unit_code + "-" +
         serial.device + "-";
}

std::string serial_number(const SerialFact& serial, Date day) {
  std::string count = std::to_string(serial.next);
  if (count.size() < 3) count.insert(0, 3 - count.size(), '0');
  return serial_prefix(serial, day) + count;
}

}  // namespace quanyu::domain
