// Records through the whole app, natively: forms, errors at their fields, undo, trash, search, who
// acts. The entity is one that no source knows, so nothing here can be anything but derived.
#include <gtest/gtest.h>

#include "support/fake_page.hpp"
#include "support/trial_entity.hpp"

namespace quanyu::app {
namespace {

using quanyu::testing::FakePage;
using shell::CallKind;

constexpr char kTable[] =
    "code,name\n"
    "3399,示例市\n"
    "339902,示例区\n"
    "339902001,甲子街道\n"
    "339902001001,甲子社区\n"
    "339902002,丙寅街道\n";

struct RecordsTest : ::testing::Test {
  quanyu::testing::TrialModel model;
  platform::MemoryExtents storage;
  FakePage page{storage};

  RecordsTest() {
    page.type("start.name", "演示甲");
    page.type("start.unit", "示例街道办事处");
    press("start.save");
    shell::FileArrived file;
    file.count = 1;
    file.name = "示例.csv";
    const ByteView bytes = as_bytes(kTable);
    file.content.assign(bytes.begin(), bytes.end());
    page.send(file);
  }
  void press(std::string_view test_id) {
    const SemanticNode* node = page.find(test_id);
    ASSERT_NE(node, nullptr) << test_id << "\n" << page.dump();
    page.click(SemanticNode(*node));
  }
  void press_named(Role role, std::string_view name) {
    const SemanticNode* node = page.find_named(role, name);
    ASSERT_NE(node, nullptr) << name << "\n" << page.dump();
    page.click(SemanticNode(*node));
  }
  std::string run(const std::string& command, const std::string& argument = {}) {
    return page.call(CallKind::Run, command,
                     argument.empty() ? std::string() : '"' + argument + '"');
  }
  bool says(std::string_view words) { return page.dump().contains(words); }
  std::string view() { return page.call(CallKind::Query, "view"); }

  // The form of a visit, filled as a person would.
  void fill(const std::string& title) {
    page.type("trial_visit.title", title);
    press("trial_visit.kind");
    press_named(Role::Option, "入户");
    page.type("trial_visit.place", "jzsq");
    page.press("Enter");
  }
  void make(const std::string& title) {
    ASSERT_EQ(run("add.record", "trial_visit"), "true");
    fill(title);
    page.press("s", 2);
    ASSERT_TRUE(page.hash.contains("/record/trial_visit/")) << page.dump();
  }
};

TEST_F(RecordsTest, AFormMakesARecordAndShowsIt) {
  make("路灯不亮");
  EXPECT_TRUE(says("甲子社区")) << page.dump();
  EXPECT_TRUE(says("已新增：路灯不亮"));
  EXPECT_TRUE(view().contains("history: ")) << view();
}

TEST_F(RecordsTest, WhatIsMissingIsSaidAtItsFieldAndGetsTheKeyboard) {
  run("add.record", "trial_visit");
  press("form.save");
  const SemanticNode* title = page.find("trial_visit.title");
  ASSERT_NE(title, nullptr);
  EXPECT_TRUE(title->states.has(State::Invalid));
  EXPECT_TRUE(title->states.has(State::Focused)) << page.dump();
  EXPECT_TRUE(page.find("trial_visit.kind")->states.has(State::Invalid));
  EXPECT_TRUE(page.hash.contains("panel=form"));
}

TEST_F(RecordsTest, ARuleThatRefusesIsShownAtTheFieldItNames) {
  run("add.record", "trial_visit");
  fill("期限颠倒");
  page.type("trial_visit.begins", "2026-03-02");
  page.type("trial_visit.ends", "2026-03-01");
  page.press("Enter");
  const SemanticNode* ends = page.find("trial_visit.ends");
  ASSERT_NE(ends, nullptr) << page.dump();
  EXPECT_EQ(ends->description, "结束不能早于开始。");
  EXPECT_TRUE(ends->states.has(State::Focused));
  // Put right, it is saved.
  page.type("trial_visit.ends", "2026-03-03");
  page.press("Enter");
  EXPECT_TRUE(page.hash.contains("/record/trial_visit/")) << page.dump();
}

TEST_F(RecordsTest, WhatCannotBeANumberIsNotSaved) {
  run("add.record", "trial_visit");
  fill("人数");
  page.type("trial_visit.people", "501");
  press("form.save");
  EXPECT_TRUE(page.find("trial_visit.people")->states.has(State::Invalid)) << page.dump();
  EXPECT_TRUE(page.hash.contains("panel=form"));
}

TEST_F(RecordsTest, EditingIsToldInTheHistoryAndTakenBack) {
  make("路灯不亮");
  ASSERT_EQ(run("edit.record"), "true");
  page.type("trial_visit.title", "路灯又不亮");
  page.press("Enter");
  EXPECT_TRUE(says("路灯不亮 → 路灯又不亮")) << page.dump();
  ASSERT_EQ(run("undo"), "true");
  EXPECT_TRUE(view().contains("试走访 | 路灯不亮")) << view();
  ASSERT_EQ(run("redo"), "true");
  EXPECT_TRUE(view().contains("试走访 | 路灯又不亮")) << view();
}

TEST_F(RecordsTest, AFormThatIsLeftKeepsItsDraft) {
  run("add.record", "trial_visit");
  page.type("trial_visit.title", "写到一半");
  page.press("Escape");
  EXPECT_FALSE(page.hash.contains("panel=form")) << page.hash;
  run("add.record", "trial_visit");
  EXPECT_EQ(page.find("trial_visit.title")->value, "写到一半") << page.dump();
  EXPECT_TRUE(says("上次填到一半的内容"));
  press("form.drop");
  EXPECT_EQ(page.find("trial_visit.title")->value, "");
  EXPECT_FALSE(says("上次填到一半的内容"));
}

TEST_F(RecordsTest, OneWordAtATimeSaysThatSomethingWasDone) {
  make("路灯不亮");
  make("井盖松动");
  EXPECT_TRUE(says("已新增：井盖松动")) << page.dump();
  EXPECT_FALSE(says("已新增：路灯不亮")) << page.dump();
}

TEST_F(RecordsTest, ContactsAreErasedForGoodOnceThatIsConfirmed) {
  run("add.record", "trial_visit");
  fill("路灯不亮");
  page.type("trial_visit.phone", "0571-8800");
  page.press("s", 2);
  const auto ask = [&] {
    press("detail.more");
    press_named(Role::MenuItem, "清除联系方式…");
    ASSERT_NE(page.find_named(Role::AlertDialog, "清除 路灯不亮 的联系方式？"), nullptr)
        << page.dump();
  };
  ask();
  press("confirm.cancel");
  EXPECT_TRUE(view().contains("contacts: masked")) << view();
  ask();
  press("confirm.go");
  EXPECT_TRUE(says("已清除联系方式：路灯不亮")) << page.dump();
  EXPECT_FALSE(view().contains("contacts")) << view();
  run("undo");
  EXPECT_FALSE(page.dump().contains("8800")) << page.dump();
}

TEST_F(RecordsTest, TheTrashKeepsAndGivesBack) {
  make("作废的");
  press("detail.more");
  press_named(Role::MenuItem, "删除");
  EXPECT_TRUE(page.hash.contains("/list/trial_visit")) << page.hash;
  EXPECT_TRUE(says("还没有试走访")) << page.dump();
  press("trash");
  EXPECT_TRUE(page.hash.contains("shelf=trash"));
  press_named(Role::Link, "作废的");
  press("detail.restore");
  EXPECT_TRUE(says("已恢复：作废的")) << page.dump();
  EXPECT_TRUE(view().contains("can: edit | remove")) << view();
}

TEST_F(RecordsTest, ListsFilterSortAndCopy) {
  make("楼道堆物");
  make("路灯不亮");
  ASSERT_EQ(run("go.list", "trial_visit"), "true");
  EXPECT_TRUE(view().contains("2 条")) << view();
  page.type("list.filter", "lddw");
  EXPECT_TRUE(view().contains("显示 1 / 2 条")) << view();
  page.type("list.filter", "");
  press_named(Role::ColumnHeader, "事由");
  EXPECT_TRUE(page.hash.contains("order=title")) << page.hash << page.dump();
  ASSERT_EQ(run("copy.table"), "true");
  EXPECT_TRUE(says("已复制 2 行"));
}

TEST_F(RecordsTest, ThePaletteFindsRecordsAndRegisters) {
  make("电梯检修");
  run("open.palette");
  page.type("query", "dtjx");
  EXPECT_TRUE(says("电梯检修")) << page.dump();
  page.press("Enter");
  EXPECT_TRUE(page.hash.contains("/record/trial_visit/")) << page.hash;
  run("open.palette");
  page.type("query", "szf");
  EXPECT_TRUE(says("新增试走访")) << page.dump();
}

TEST_F(RecordsTest, SomebodyElseTakesOverWithOneClickAndTheRoleCounts) {
  run("change.person");
  page.type("person.name", "演示乙");
  press("person.role");
  press_named(Role::Option, "只读");
  press("person.save");
  ASSERT_EQ(run("go.list", "trial_visit"), "true");
  EXPECT_EQ(page.find("list.add"), nullptr) << page.dump();
  press("person");
  press_named(Role::MenuItemCheck, "演示甲 · 示例街道办事处");
  EXPECT_NE(page.find("list.add"), nullptr) << page.dump();
}

TEST_F(RecordsTest, TheRegistersHaveEveryEntityWithItsCount) {
  make("电梯检修");
  ASSERT_EQ(run("go.index"), "true");
  EXPECT_TRUE(view().contains("trial_visit: 试走访 | 1 | can add")) << view();
  page.type("index.filter", "试走访");
  page.press("Enter");
  EXPECT_TRUE(page.hash.contains("/list/trial_visit")) << page.hash;
}

TEST_F(RecordsTest, WhatWasTypedSurvivesTheLidClosedInMidEdit) {
  run("add.record", "trial_visit");
  fill("写到一半");
  page.type("trial_visit.begins", "2026-03-02");
  {
    FakePage again(storage, page.hash);
    ASSERT_NE(again.find("trial_visit.title"), nullptr) << again.dump();
    EXPECT_EQ(again.find("trial_visit.title")->value, "写到一半") << again.dump();
    EXPECT_EQ(again.find("trial_visit.kind")->value, "入户");
    EXPECT_EQ(again.find("trial_visit.place")->value, "甲子社区");
    EXPECT_EQ(again.find("trial_visit.begins")->value, "2026-03-02");
    EXPECT_TRUE(again.dump().contains("上次填到一半的内容")) << again.dump();
    EXPECT_NE(again.find("form.drop"), nullptr);
    again.press("s", 2);
    ASSERT_TRUE(again.hash.contains("/record/trial_visit/")) << again.dump();
  }
  FakePage later(storage);
  later.call(CallKind::Run, "add.record", "\"trial_visit\"");
  EXPECT_EQ(later.find("trial_visit.title")->value, "") << "saved is no draft any more";
}

TEST_F(RecordsTest, AnEditInMidWayIsKeptAsWellAndADroppedOneIsNot) {
  make("路灯不亮");
  run("edit.record");
  page.type("trial_visit.title", "路灯又不亮");
  const std::string record = page.hash;
  FakePage again(storage, record);
  EXPECT_EQ(again.find("trial_visit.title")->value, "路灯又不亮") << again.dump();
  again.click(SemanticNode(*again.find("form.drop")));
  FakePage later(storage, record);
  EXPECT_EQ(later.find("trial_visit.title")->value, "路灯不亮") << later.dump();
}

TEST_F(RecordsTest, AFilterGoesWithItsListAndCanBeTypedAgain) {
  make("路灯不亮");
  run("go.list", "trial_visit");
  page.type("list.filter", "井盖");
  EXPECT_EQ(page.find("row0"), nullptr) << page.dump();
  run("go.index");
  run("go.list", "trial_visit");
  EXPECT_EQ(page.find("list.filter")->value, "");
  EXPECT_NE(page.find("row0"), nullptr) << page.dump();
  page.type("list.filter", "井盖");
  EXPECT_EQ(page.find("row0"), nullptr) << page.dump();
}

// The pointer rests on the word, so that it stays.
TEST_F(RecordsTest, AWordOffersToTakeBackOnlyWhatItTellsOf) {
  make("路灯不亮");
  const SemanticNode* way_back = page.find_named(Role::Button, "撤销");
  ASSERT_NE(way_back, nullptr) << page.dump();
  shell::Pointer pointer;
  pointer.x = way_back->rect.x + 1, pointer.y = way_back->rect.y + 1;
  page.send(pointer);
  ASSERT_NE(page.find_named(Role::Button, "撤销"), nullptr) << page.dump();
  // Taken back by the keyboard: a press on the word would take back what was before it.
  ASSERT_EQ(run("undo"), "true");
  EXPECT_TRUE(says("已新增：路灯不亮")) << page.dump();
  EXPECT_EQ(page.find_named(Role::Button, "撤销"), nullptr) << page.dump();
}

TEST_F(RecordsTest, AListGoesOutAndComesBackAsATable) {
  make("路灯不亮");
  run("go.list", "trial_visit");
  ASSERT_EQ(run("export.table"), "true");
  ASSERT_EQ(page.saved.size(), 1U);
  std::string table(as_text(page.saved[0].content));
  const std::size_t at = table.find("路灯不亮");
  ASSERT_NE(at, std::string::npos) << table;
  table.replace(at, std::string("路灯不亮").size(), "路灯又亮");
  shell::FileArrived file;
  file.count = 1;
  file.name = "走访.csv";
  const ByteView bytes = as_bytes(table);
  file.content.assign(bytes.begin(), bytes.end());
  page.send(file);
  EXPECT_TRUE(says("试走访：导入了 1 行")) << page.dump();
  EXPECT_TRUE(view().contains("路灯又亮")) << view();
  run("undo");
  EXPECT_TRUE(view().contains("路灯不亮")) << view();
}

// Links are made from the record they are of; their register is read, taken out and read back.
TEST_F(RecordsTest, ARegisterOfLinksGoesOutAndComesBack) {
  run("go.list", "area_parent");
  ASSERT_EQ(page.find("list.add"), nullptr);
  ASSERT_NE(page.find("import.table"), nullptr) << page.dump();
  ASSERT_EQ(run("export.table"), "true");
  ASSERT_EQ(page.saved.size(), 1U);
  shell::FileArrived file;
  file.count = 1;
  file.name = "隶属.csv";
  file.content = page.saved[0].content;
  page.send(file);
  EXPECT_TRUE(says("隶属：导入了")) << page.dump();
}

TEST_F(RecordsTest, ADayOfTheYearIsArrangedFromTheCalendar) {
  run("go.list", "calendar_day");
  ASSERT_NE(page.find("2026-10-08"), nullptr) << page.dump();
  page.click(SemanticNode(*page.find("2026-10-08")));
  ASSERT_NE(page.find("calendar_day.day"), nullptr) << page.dump();
  EXPECT_EQ(page.find("calendar_day.day")->value, "2026-10-08");
  EXPECT_FALSE(says("上次填到一半的内容")) << "the calendar began it, nobody left it";
  page.type("calendar_day.name", "示例调休");
  press("calendar_day.kind");
  press_named(Role::Option, "放假");
  page.press("s", 2);
  run("go.list", "calendar_day");
  EXPECT_TRUE(page.find("2026-10-08")->name.contains("示例调休 · 放假")) << page.dump();
  page.click(SemanticNode(*page.find("2026-10-08")));
  EXPECT_TRUE(page.hash.contains("/record/calendar_day/")) << page.hash;
}

TEST_F(RecordsTest, AStandardTellsAtOnceWhoFallsShortOfIt) {
  run("go.list", "grid_standard");
  EXPECT_FALSE(view().contains("standard: ")) << view();
  run("add.record", "grid_standard");
  press("grid_standard.level");
  press_named(Role::Option, "一级网格");
  page.type("grid_standard.least", "300");
  page.press("s", 2);
  run("add.record", "grid");
  page.type("grid.name", "甲子一格");
  press("grid.level");
  press_named(Role::Option, "一级网格");
  page.type("grid.households", "120");
  page.press("s", 2);
  run("go.list", "grid_standard");
  EXPECT_TRUE(says("1 个中 0 个达标")) << page.dump();
  EXPECT_TRUE(says("现有 120 户，要求不少于 300 户")) << page.dump();
  press_named(Role::Button, "甲子一格");
  EXPECT_TRUE(page.hash.contains("/record/grid/")) << page.hash;
}

TEST_F(RecordsTest, ItemsOfDifferentListsFindEachOther) {
  const auto add_item = [&](const char* list, const char* title) {
    run("add.record", "list_item");
    press("list_item.list");
    press_named(Role::Option, list);
    page.type("list_item.title", title);
    page.type("list_item.area", "jzsq");
    page.press("Enter");
    page.press("s", 2);
  };
  add_item("需求清单", "暑期课堂教师");
  EXPECT_TRUE(says("暑期课堂教师")) << page.dump();
  EXPECT_FALSE(says("可以对接的条目")) << page.dump();
  add_item("资源清单", "暑期课堂老师");
  ASSERT_TRUE(says("可以对接的条目")) << page.dump();
  EXPECT_TRUE(says("需求清单、名称相近、同一区划")) << page.dump();
  const std::string resource = page.hash;
  press_named(Role::Button, "暑期课堂教师");
  EXPECT_NE(page.hash, resource);
  EXPECT_TRUE(says("资源清单、名称相近、同一区划")) << "from the other side as well";
}

TEST_F(RecordsTest, ThisDeviceIsRegisteredWithOnePress) {
  run("go.list", "device");
  EXPECT_TRUE(says("这台设备")) << page.dump();
  press_named(Role::Button, "登记");
  EXPECT_TRUE(page.hash.contains("/record/device/")) << page.dump();
  run("go.list", "device");
  EXPECT_EQ(page.find_named(Role::Button, "登记"), nullptr) << "registered now";
}

TEST_F(RecordsTest, WhoMayNotWriteIsNotOfferedToRegisterADevice) {
  run("change.person");
  page.type("person.name", "演示乙");
  press("person.role");
  press_named(Role::Option, "只读");
  press("person.save");
  run("go.list", "device");
  EXPECT_TRUE(says("这台设备")) << page.dump();
  EXPECT_EQ(page.find_named(Role::Button, "登记"), nullptr);
  press("person");
  press_named(Role::MenuItemCheck, "演示甲 · 示例街道办事处");
  EXPECT_NE(page.find_named(Role::Button, "登记"), nullptr) << page.dump();
}

TEST_F(RecordsTest, NoFormOpensForWhatNobodyMakesByHand) {
  EXPECT_EQ(run("add.record", "workspace"), "\"add.record\"");
  EXPECT_EQ(run("add.record", "area_parent"), "\"add.record\"");
  run("change.person");
  press("person.role");
  press_named(Role::Option, "只读");
  press("person.save");
  EXPECT_EQ(run("add.record", "trial_visit"), "\"add.record\"");
  EXPECT_EQ(page.find("form.save"), nullptr) << page.dump();
}

TEST_F(RecordsTest, TheModelIsToldForTests) {
  const std::string json = page.call(CallKind::Query, "model");
  EXPECT_TRUE(json.contains(R"("name":"trial_visit","words":"试走访")")) << json.substr(0, 200);
  EXPECT_TRUE(json.contains(R"("type":"scaled")"));
}

TEST_F(RecordsTest, EveryRecordScreenIsMirroredWithoutDuplicates) {
  make("路灯不亮");
  const std::string record = page.hash;
  for (const std::string& step :
       {std::string("edit.record"), std::string("go.index"), std::string("open.palette")}) {
    run(step);
    EXPECT_TRUE(page.app().stage().unmirrored_items().empty()) << step;
    EXPECT_TRUE(page.app().stage().semantics().duplicates().empty())
        << step << ": " << page.app().stage().semantics().duplicates().front();
  }
}

}  // namespace
}  // namespace quanyu::app
