#include "view/intents.hpp"

#include <gtest/gtest.h>

namespace quanyu::view {
namespace {

TEST(Intents, PrintAsOneLineEach) {
  Route route;
  route.screen = Screen::Dashboard;
  EXPECT_EQ(print(intent::Navigate{route}), "navigate /dashboard?v=1");
  EXPECT_EQ(print(intent::RunCommand{{CommandId::OpenSample, "3310"}}), "run open.sample 3310");
  EXPECT_EQ(print(intent::SaveIdentity{"演示甲", "某街道"}), "save_identity \"演示甲\" \"某街道\"");
  EXPECT_EQ(print(intent::CreatePlace{"示例区", RecordGroup::Districts}),
            "create_place \"示例区\" districts");
  EXPECT_EQ(print(intent::SortTable{{SortColumn::Name, true}}), "sort 1 descending");
  EXPECT_EQ(print(intent::MoveArea{7, Step::Up}), "move_area 7 up");
  EXPECT_EQ(print(intent::SetLanguage{Language::English}), "set_language en");
}

TEST(Outbox, KeepsOrderAndIsEmptyAfterwards) {
  Outbox outbox;
  outbox.push(intent::SelectArea{3});
  outbox.run(CommandId::Undo);
  const std::vector<Intent> taken = outbox.take();
  ASSERT_EQ(taken.size(), 2U);
  EXPECT_EQ(print(taken[0]), "select_area 3");
  EXPECT_EQ(print(taken[1]), "run undo");
  EXPECT_TRUE(outbox.intents().empty());
}

}  // namespace
}  // namespace quanyu::view
