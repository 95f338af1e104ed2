#include "view/devices_view.hpp"

#include "domain/entities/calendar.hpp"
#include "unit/domain/rules/rule_facts.hpp"

namespace quanyu::view {
namespace {

using domain::kDevice;
using domain::test_id;

struct DevicesViewTest : testing::Test {
  DevicesInput input{.words = {.messages = Messages()},
                     .may_write = true,
                     .seen = {{.site = test_id(1),
                               .founder = true,
                               .own = true,
                               .acts = 12,
                               .last_millis = 1'780'000'000'000},
                              {.site = test_id(2)}},
                     .registered = {}};
};

TEST_F(DevicesViewTest, TellsOfEachWhatItIsCalledAndNumbersWith) {
  EXPECT_EQ(print(build_devices(input)),
            "device: 这台设备 | A | 12 次写入，最近 2026-05-29 04:26 | registrable\n"
            "device: 设备 00000000 | 暂用 AA | 还没有写入 | registrable\n");
  input.registered.push_back(domain::fact_of(kDevice, 9,
                                             {{kDevice["site"], to_hex(test_id(2))},
                                              {kDevice["letter"], std::string("B")},
                                              {kDevice["name"], std::string("窗口电脑")}}));
  EXPECT_EQ(print(build_devices(input)),
            "device: 这台设备 | A | 12 次写入，最近 2026-05-29 04:26 | registrable\n"
            "device: 窗口电脑 | B | 还没有写入 | registered\n");
}

TEST_F(DevicesViewTest, RegisteringGivesTheFirstFreeLetter) {
  const auto lines = build_devices(input).lines;
  ASSERT_TRUE(lines[1].registering);
  EXPECT_EQ(lines[1].registering->row.entity, domain::number::Device);
  const std::vector<domain::Cell> expected = {{kDevice["site"], to_hex(test_id(2))},
                                              {kDevice["letter"], std::string("B")}};
  EXPECT_EQ(lines[1].registering->cells, expected);
  input.may_write = false;
  EXPECT_FALSE(build_devices(input).lines[1].registering);
}

}  // namespace
}  // namespace quanyu::view
