#include "domain/rules/device_letters.hpp"

#include "domain/entities/calendar.hpp"
#include "unit/domain/rules/rule_facts.hpp"

namespace quanyu::domain {
namespace {

constexpr std::string_view kSite = "00000001a1b2c3d4e5f60718293a4b5c";
constexpr std::string_view kOther = "0000002aa1b2c3d4e5f60718293a4b5c";

RecordFact device(std::uint8_t number, std::string_view site, std::string letters) {
  return fact_of(kDevice, number,
                 {{kDevice["site"], std::string(site)}, {kDevice["letter"], std::move(letters)}});
}

TEST(DeviceLetters, TheFounderIsAUntilSomebodyElseIs) {
  EXPECT_EQ(letters_of_device(kSite, true, {}), "A");
  const std::vector<RecordFact> taken = {device(1, kOther, "A")};
  EXPECT_EQ(letters_of_device(kSite, true, taken), "AB");
}

TEST(DeviceLetters, WhoeverIsNotRegisteredBearsTwoOfItsOwn) {
  EXPECT_EQ(letters_of_device(kSite, false, {}), "AB");
  EXPECT_EQ(letters_of_device(kOther, false, {}), "BQ");
  EXPECT_EQ(letters_of_device("ffffffff", false, {}).size(), 2U);
}

TEST(DeviceLetters, TheRegisterHasTheLastWord) {
  const std::vector<RecordFact> devices = {device(1, kSite, "C"), device(2, kOther, "B")};
  EXPECT_EQ(letters_of_device(kSite, true, devices), "C");
  EXPECT_EQ(letters_of_device(kOther, false, devices), "B");
  EXPECT_TRUE(is_registered(kSite, devices));
  EXPECT_FALSE(is_registered("ffffffff", devices));
}

TEST(DeviceLetters, TheFirstFreeOneIsOfferedAndAIsLeftToTheFounder) {
  EXPECT_EQ(free_letters(true, {}), "A");
  EXPECT_EQ(free_letters(false, {}), "B");
  std::vector<RecordFact> devices = {device(1, kSite, "B")};
  EXPECT_EQ(free_letters(false, devices), "C");
  for (char letter = 'C'; letter <= 'Z'; ++letter) {
    devices.push_back(device(static_cast<std::uint8_t>(letter), kOther, std::string(1, letter)));
  }
  EXPECT_EQ(free_letters(false, devices), "AA");
}

}  // namespace
}  // namespace quanyu::domain
