#include "view/start_view.hpp"

#include <gtest/gtest.h>

namespace quanyu::view {
namespace {

SampleFacts jiangcheng() {
  SampleFacts sample;
  sample.code = "441702";
  sample.name = "江城区";
  sample.where = "广东省 · 阳江市";
  sample.counts[static_cast<std::size_t>(AreaKind::Street)] = 8;
  sample.counts[static_cast<std::size_t>(AreaKind::Town)] = 4;
  sample.counts[static_cast<std::size_t>(AreaKind::Community)] = 1060;
  return sample;
}

TEST(StartView, TheFirstTimeNobodyIsKnown) {
  StartInput input;
  input.storage_known = true;
  input.samples = {jiangcheng()};
  EXPECT_EQ(print(build_start(input, Messages())),
            "start: ready\n"
            "person: unknown\n"
            "sample 441702: 江城区 | 广东省 · 阳江市 | 12 个镇街 · 1,060 个社区村 | "
            "系统工程：区委—街道—社区—两新组织一线到底，社区“五有”。\n");
}

TEST(StartView, PlacesKeptHereAreListedWithTheirSizeAndTime) {
  StartInput input;
  input.storage_known = true;
  input.person = {"演示甲", "某街道"};
  WorkspaceFacts workspace;
  workspace.token = "aa";
  workspace.name = "江城区";
  workspace.demo = true;
  workspace.areas = 4213;
  workspace.bytes = 2'140'000;
  workspace.opened_utc_ms = 1'795'219'500'000;
  input.workspaces = {workspace};
  EXPECT_EQ(print(build_start(input, Messages())),
            "start: ready\n"
            "person: known | 演示甲 · 某街道\n"
            "recent: aa | 江城区 | 4,213 个单位 · 2.1 MB | 2026-11-21 08:05 | 演示数据\n");
}

TEST(StartView, SaysWhenItIsStillLookingAndWhenNothingCanBeKept) {
  StartInput input;
  EXPECT_EQ(build_start(input, Messages()).phase, Phase::Loading);
  input.storage_error = Error{ErrorCode::StorageUnavailable, {}, {}, {}};
  const StartView view = build_start(input, Messages());
  EXPECT_EQ(view.phase, Phase::Failed);
  EXPECT_EQ(view.note.title, "浏览器不让这个页面保存数据");
}

}  // namespace
}  // namespace quanyu::view
