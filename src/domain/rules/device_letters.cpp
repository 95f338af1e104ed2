#include "domain/rules/device_letters.hpp"

#include <algorithm>

#include "domain/entities/calendar.hpp"

namespace quanyu::domain {
namespace {

constexpr int kLetters = 26;

char letter(int place) { return static_cast<char>('A' + place); }

bool is_taken(const std::string& letters, std::span<const RecordFact> devices) {
  return std::ranges::any_of(
      devices, [&](const RecordFact& device) { return device.text(kDevice["letter"]) == letters; });
}

const RecordFact* find_device(std::string_view site, std::span<const RecordFact> devices) {
  const auto found = std::ranges::find_if(
      devices, [&](const RecordFact& device) { return device.text(kDevice["site"]) == site; });
  return found == devices.end() ? nullptr : &*found;
}

// Two letters from the digits of an identity that was drawn at random.
std::string own_letters(std::string_view site) {
  int sum = 0;
  for (const char digit : site.substr(0, 8)) {
    sum = sum * 16 + (digit <= '9' ? digit - '0' : digit - 'a' + 10);
    sum %= kLetters * kLetters;
  }
  return {letter(sum / kLetters), letter(sum % kLetters)};
}

}  // namespace

bool is_registered(std::string_view site, std::span<const RecordFact> devices) {
  return find_device(site, devices) != nullptr;
}

std::string letters_of_device(std::string_view site, bool founder,
                              std::span<const RecordFact> devices) {
  if (const RecordFact* device = find_device(site, devices)) {
    return device->text(kDevice["letter"]);
  }
  return founder && !is_taken("A", devices) ? "A" : own_letters(site);
}

std::string free_letters(bool founder, std::span<const RecordFact> devices) {
  for (int place = founder ? 0 : 1; place < kLetters; ++place) {
    const std::string one(1, letter(place));
    if (!is_taken(one, devices)) return one;
  }
  for (int place = 0; place < kLetters * kLetters; ++place) {
    const std::string two{letter(place / kLetters), letter(place % kLetters)};
    if (!is_taken(two, devices)) return two;
  }
  return {};
}

}  // namespace quanyu::domain
