// Whole stories through the app, natively: what a person sees and does, without a browser.
#include "app/app.hpp"

#include <gtest/gtest.h>

#include "exchange/samples.hpp"
#include "support/fake_page.hpp"

namespace quanyu::app {
namespace {

using quanyu::testing::FakePage;
using shell::CallKind;

// A small table in the single-file form: one city, one district, two streets, three communities.
constexpr char kTable[] =
    "code,name\n"
    "3399,示例市\n"
    "339902,示例区\n"
    "339902001,甲子街道\n"
    "339902001001,甲子社区\n"
    "339902001002,乙丑社区\n"
    "339902002,丙寅街道\n"
    "339902002001,丁卯社区\n";

struct AppTest : ::testing::Test {
  platform::MemoryExtents storage;

  std::size_t stored_files() {
    std::size_t files = 0;
    storage.list([&](auto all) { files = all->size(); });
    return files;
  }
  static void say_who(FakePage& page) {
    page.type("start.name", "演示甲");
    page.type("start.unit", "示例街道办事处");
    const SemanticNode* save = page.find("start.save");
    ASSERT_NE(save, nullptr) << page.dump();
    page.click(*save);
  }
  static void give_file(FakePage& page, std::string name, std::string_view content) {
    shell::FileArrived file;
    file.count = 1;
    file.name = std::move(name);
    const ByteView bytes = as_bytes(content);
    file.content.assign(bytes.begin(), bytes.end());
    page.send(file);
  }
};

TEST_F(AppTest, TheFirstPageAsksWhoAndOffersThreeWays) {
  FakePage page(storage);
  EXPECT_TRUE(page.ready);
  EXPECT_NE(page.find("start.name"), nullptr) << page.dump();
  for (const exchange::Sample& sample : exchange::samples()) {
    EXPECT_NE(page.dump().find(sample.name), std::string::npos) << sample.name;
  }
}

TEST_F(AppTest, AnEmptyNameIsRefusedAtItsField) {
  FakePage page(storage);
  page.type("start.unit", "示例街道办事处");
  const SemanticNode* save = page.find("start.save");
  ASSERT_NE(save, nullptr) << page.dump();
  page.click(*save);
  const SemanticNode* name = page.find("start.name");
  ASSERT_NE(name, nullptr);
  EXPECT_TRUE(name->states.has(State::Invalid));
}

TEST_F(AppTest, AGivenTableBecomesAPlaceThatStays) {
  {
    FakePage page(storage);
    say_who(page);
    give_file(page, "示例.csv", kTable);
    EXPECT_EQ(page.call(CallKind::Query, "counts"),
              R"({"province":0,"city":1,"district":1,"street":2,"town":0,"township":0,)"
              R"("community":3,"village":0,"statistical_street":0,"statistical_community":0})")
        << page.dump();
    EXPECT_NE(page.hash.find("dashboard"), std::string::npos) << page.hash;
  }
  FakePage again(storage);
  EXPECT_NE(again.hash.find("dashboard"), std::string::npos) << again.dump();
  EXPECT_NE(again.dump().find("示例市"), std::string::npos);
  EXPECT_NE(again.call(CallKind::Query, "counts").find("\"community\":3"), std::string::npos);
}

TEST_F(AppTest, AWrongTableSaysFileLineAndWhyAndChangesNothing) {
  {
    FakePage page(storage);
    say_who(page);
    give_file(page, "错.csv", "code,name\n3399,示例市\n339902,示例区\n339902,示例区二\n");
    const std::string shown = page.dump();
    EXPECT_NE(shown.find("错.csv"), std::string::npos) << shown;
    EXPECT_NE(shown.find("339902"), std::string::npos) << shown;
    EXPECT_NE(shown.find("4"), std::string::npos) << shown;
  }
  EXPECT_EQ(stored_files(), 1u);
  FakePage again(storage);
  EXPECT_NE(again.find("sample.3310"), nullptr) << again.dump();
}

TEST_F(AppTest, AFullStorageKeepsTheOldState) {
  FakePage page(storage);
  say_who(page);
  storage.set_quota(80'000);
  give_file(page, "示例.csv", kTable);
  EXPECT_EQ(stored_files(), 1u);  // the device's settings only
  EXPECT_EQ(page.call(CallKind::Query, "counts"), "\"counts\"");
}

TEST_F(AppTest, AnExportedDatabaseOpensOnAnotherDevice) {
  shell::SaveFile exported;
  {
    FakePage page(storage);
    say_who(page);
    give_file(page, "示例.csv", kTable);
    ASSERT_EQ(page.call(CallKind::Run, "export.database"), "true");
    ASSERT_EQ(page.saved.size(), 1u);
    exported = page.saved.front();
  }
  EXPECT_EQ(exported.name, "示例市.sqlite");
  platform::MemoryExtents elsewhere;
  {
    FakePage page(elsewhere);
    say_who(page);
    give_file(page, exported.name, as_text(exported.content));
    EXPECT_NE(page.call(CallKind::Query, "counts").find("\"community\":3"), std::string::npos)
        << page.dump();
  }
  FakePage again(elsewhere);
  EXPECT_NE(again.call(CallKind::Query, "counts").find("\"community\":3"), std::string::npos);
}

TEST_F(AppTest, AFileDroppedBeforeSavingTheNameCounts) {
  FakePage page(storage);
  page.type("start.name", "演示甲");
  page.type("start.unit", "示例街道办事处");
  give_file(page, "示例.csv", kTable);
  EXPECT_NE(page.call(CallKind::Query, "counts").find("\"community\":3"), std::string::npos)
      << page.dump();
  page.call(CallKind::Run, "go.start");
  EXPECT_NE(page.dump().find("7 个单位"), std::string::npos) << page.dump();
}

TEST_F(AppTest, SearchFindsByInitialsAndShowsTheArea) {
  FakePage page(storage);
  say_who(page);
  give_file(page, "示例.csv", kTable);
  EXPECT_EQ(page.call(CallKind::Run, "go.areas"), "true");
  page.type("search", "dmsq");
  EXPECT_NE(page.dump().find("丁卯社区"), std::string::npos) << page.dump();
}

TEST_F(AppTest, WhatWasSearchedForDoesNotFollowToTheNextScreen) {
  FakePage page(storage);
  say_who(page);
  give_file(page, "示例.csv", kTable);
  page.call(CallKind::Run, "go.dashboard");
  page.type("search", "dmsq");
  EXPECT_NE(page.dump().find("丁卯社区"), std::string::npos) << page.dump();
  EXPECT_EQ(page.find("search")->value, "dmsq");
  page.call(CallKind::Run, "go.index");
  EXPECT_EQ(page.find("search")->value, "");
  page.call(CallKind::Run, "go.areas");
  EXPECT_EQ(page.find("search")->value, "");
  EXPECT_NE(page.dump().find("treeitem"), std::string::npos) << page.dump();
}

TEST_F(AppTest, RenamingIsKeptUndoneAndRedone) {
  {
    FakePage page(storage);
    say_who(page);
    give_file(page, "示例.csv", kTable);
    ASSERT_EQ(page.call(CallKind::Run, "show.area", "\"339902001\""), "true");
    ASSERT_EQ(page.call(CallKind::Run, "rename.area"), "true");
    page.type("rename.name", "甲子新街道");
    page.press("Enter");
    EXPECT_NE(page.dump().find("甲子新街道"), std::string::npos) << page.dump();
    ASSERT_EQ(page.call(CallKind::Run, "undo"), "true");
    EXPECT_EQ(page.dump().find("甲子新街道"), std::string::npos);
    ASSERT_EQ(page.call(CallKind::Run, "redo"), "true");
    EXPECT_NE(page.dump().find("甲子新街道"), std::string::npos);
  }
  FakePage again(storage);
  again.call(CallKind::Run, "show.area", "\"339902001\"");
  EXPECT_NE(again.dump().find("甲子新街道"), std::string::npos) << again.dump();
}

TEST_F(AppTest, NothingIsDrawnWhileNothingChanges) {
  FakePage page(storage);
  const std::string before = page.call(CallKind::Stats);
  const int frames = page.device.draws;
  for (int i = 0; i < 5; ++i) page.settle();
  EXPECT_EQ(page.device.draws, frames);
  EXPECT_LT(page.wake_ms, 0) << "an idle page has no timer";
}

TEST_F(AppTest, EveryScreenIsMirroredWithoutDuplicates) {
  FakePage page(storage);
  say_who(page);
  give_file(page, "示例.csv", kTable);
  for (const char* screen : {"go.dashboard", "go.areas", "go.settings", "go.start", "go.help",
                             "go.about", "go.gallery"}) {
    page.call(CallKind::Run, screen);
    EXPECT_TRUE(page.app().stage().unmirrored_items().empty()) << screen;
    EXPECT_TRUE(page.app().stage().semantics().duplicates().empty())
        << screen << ": " << page.app().stage().semantics().duplicates().front();
  }
}

TEST_F(AppTest, ABadAddressLeadsHomeWithANotice) {
  FakePage page(storage, "/nowhere?scope=%%%");
  EXPECT_NE(page.find("start.name"), nullptr) << page.dump();
  EXPECT_NE(page.dump().find("这个地址看不懂"), std::string::npos) << page.dump();
}

}  // namespace
}  // namespace quanyu::app
