#include "view/entity_form_view.hpp"

#include "domain/entities/area_parent.hpp"
#include "domain/entities/demands.hpp"
#include "unit/store/queries/record_fixture.hpp"

namespace quanyu::view {
namespace {

using quanyu::testing::kNote;
using quanyu::testing::kVisit;
using store::must;

struct EntityFormViewTest : ::testing::Test {
  store::RecordReplica replica;
  store::TitleBook titles;
  EntityFormInput input;
  EntityFormViewTest() {
    input.entity = &kVisit;
    input.words.titles = &titles;
    input.today = Date{20'513};
  }
  static const FormField& field(const EntityFormView& view, std::string_view key) {
    for (const FormGroup& group : view.groups) {
      for (const FormField& candidate : group.fields) {
        if (candidate.key == key) return candidate;
      }
    }
    ADD_FAILURE() << "no field " << key;
    return view.groups.front().fields.front();
  }
};

TEST_F(EntityFormViewTest, AsksForEverythingAPersonWrites) {
  EXPECT_EQ(print(build_entity_form(input)), R"(form: 新增试走访 | 保存
  基本情况
  trial_visit.title: 事由 * | line
  trial_visit.kind: 方式 * | choice | 入户/现场
  trial_visit.place: 地点 * | reference
  trial_visit.visitor: 走访人 | reference
  trial_visit.begins: 开始日期 | date
  trial_visit.hours: 用时 | number | 小时
  更多
  trial_visit.ends: 结束日期 | date
  trial_visit.people: 人数 | number | 人
  trial_visit.urgent: 加急 | flag
  trial_visit.arrived: 到达时间 | moment
  trial_visit.notes: 情况 | prose | 只写事情，不写人
  trial_visit.follows: 后续于 | reference
  联系方式
  trial_visit.phone: 联系电话 | line
)");
}

TEST_F(EntityFormViewTest, AShortFormHasNoHeads) {
  input.entity = &kNote;
  const EntityFormView view = build_entity_form(input);
  ASSERT_EQ(view.groups.size(), 1u);
  EXPECT_EQ(view.groups[0].title, "");
  EXPECT_EQ(view.groups[0].fields.size(), 3u);
}

TEST_F(EntityFormViewTest, EditingBeginsWithWhatIsThere) {
  const Id id = replica.add_visit("路灯不亮", replica.north, {{9, std::int64_t{15}}});
  input.task = FormTask::Edit;
  input.record = must(store::record_detail(*replica.database, replica.visit(id)));
  must(titles.learn(*replica.database, kVisit, input.record->row.values));
  const EntityFormView view = build_entity_form(input);
  EXPECT_EQ(field(view, "trial_visit.title").value, domain::Value{std::string("路灯不亮")});
  EXPECT_EQ(field(view, "trial_visit.place").value_text, "甲子街道");
  EXPECT_EQ(view.row.id, id);
  input.task = FormTask::Add;
  input.record.reset();
  EXPECT_NE(build_entity_form(input).draft, view.draft);
}

TEST_F(EntityFormViewTest, ErrorsStandAtTheirFieldElseAbove) {
  input.error = Error{ErrorCode::FieldRequired, "trial_visit", "kind", {}};
  input.error_number = 3;
  EntityFormView view = build_entity_form(input);
  EXPECT_EQ(field(view, "trial_visit.kind").error, "这一项必须填写。");
  EXPECT_EQ(view.error, "");
  EXPECT_EQ(view.error_number, 3u);
  input.error = Error{ErrorCode::FieldBadValue, "trial_visit", "people", {"501"}};
  EXPECT_EQ(field(build_entity_form(input), "trial_visit.people").error,
            "请填写 0 到 500 之间的数字。");
  input.error = Error{ErrorCode::RoleMayNot, "trial_visit", "", {"8"}};
  EXPECT_EQ(build_entity_form(input).error, "“只读”不能做这件事。");
  input.error = Error{ErrorCode::GivenByRule, "trial_visit", "state", {}};
  EXPECT_EQ(build_entity_form(input).error, "状态：这一项由系统给出，不能填写。");
}

TEST_F(EntityFormViewTest, AnActionAsksForWhatItsTableSays) {
  input.task = FormTask::Act;
  input.entity = &domain::kDemand;
  input.action = 2;
  EXPECT_EQ(print(build_entity_form(input)), R"(form: 不予准入 | 不予准入
  demand.reason: 意见 * | prose
)");
}

TEST_F(EntityFormViewTest, ALinkAsksSinceWhenAndWhereTo) {
  input.task = FormTask::Link;
  input.entity = &domain::kAreaParent;
  const EntityFormView view = build_entity_form(input);
  ASSERT_EQ(view.groups.size(), 1u);
  EXPECT_EQ(view.groups[0].fields.size(), 2u);
  EXPECT_EQ(field(view, "area_parent.valid_from").value, domain::Value{std::int64_t{20'513}});
  EXPECT_EQ(field(view, "area_parent.parent").editor, Editor::Reference);
}

TEST_F(EntityFormViewTest, AListKeptToOneRecordGivesItToANewOne) {
  input.given_field = 5;
  input.given = replica.north;
  must(titles.learn(*replica.database, domain::number::Area, replica.north));
  const EntityFormView view = build_entity_form(input);
  EXPECT_EQ(field(view, "trial_visit.place").value, domain::Value{replica.north});
  EXPECT_EQ(field(view, "trial_visit.place").value_text, "甲子街道");
}

}  // namespace
}  // namespace quanyu::view
