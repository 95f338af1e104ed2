#include "view/frame_view.hpp"

#include "unit/view/sample_place.hpp"

namespace quanyu::view {
namespace {

TEST(FrameView, WithAPlaceItHasTheScreensThatExistAndTheScope) {
  const SamplePlace place;
  FrameInput input;
  input.route.screen = Screen::Areas;
  input.route.scope = "990101001";
  input.person = {"演示甲", "某街道"};
  EXPECT_EQ(print(build_frame(input, &place.facts(), Messages())),
            R"(frame: 全域 | 区划 · 甲子街道 – 全域 | 演示数据 | 内部资料，涉密不上网
rail: go.dashboard | 总览
rail: go.areas | 区划 | current
rail: go.section | structure | 组织与网格
rail: go.section | people | 人员队伍
rail: go.section | matters | 事项
rail: go.section | service | 供需与志愿
rail: go.section | deliberation | 议事共建
rail: go.section | places | 阵地
rail: go.section | accountability | 责任考核
rail: go.section | projects | 项目与动员
rail: go.section | reports | 指标报表
rail: go.index | 台账
rail_end: go.start | 切换地方
rail_end: go.settings | 设置
rail_end: go.help | 快捷键
scope: 示例市 | 0
scope: 子区 | 3
scope: 甲子街道 | 5 | current
as_of: 截至 2023-06-30
search: 搜索名称、拼音首字母、代码 | Ctrl+F
storage: 已保存 | 数据保存在这个浏览器里，不上传。
person: 演示甲
)");
}

TEST(FrameView, TheFirstPageIsBare) {
  const FrameView view = build_frame({}, nullptr, Messages());
  EXPECT_TRUE(view.bare);
  EXPECT_FALSE(view.has_place);
  EXPECT_TRUE(view.rail.empty());
  EXPECT_EQ(view.secrecy, "内部资料，涉密不上网");
  EXPECT_EQ(view.document_title, "开始 – 全域");
  EXPECT_EQ(view.person, "填写使用人");
}

TEST(FrameView, TroubleWithTheStorageIsSaid) {
  FrameInput input;
  input.storage = StorageState::Failed;
  EXPECT_EQ(build_frame(input, nullptr, Messages()).storage.label, "未保存");
  input.storage_detail = "满了";
  EXPECT_EQ(build_frame(input, nullptr, Messages()).storage.detail, "满了");
}

}  // namespace
}  // namespace quanyu::view
