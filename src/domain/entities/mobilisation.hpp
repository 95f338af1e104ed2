// Mobilisation: temporary organisations, vanguard teams, posts, people sent down, shifts and the
// task list of the grids, from the call to the stand-down report and conversion to normal work
// (rules/stand_down.hpp). Duty rosters also outside of it. Contacts end with the mobilisation.
#pragma once

#include "domain/declare.hpp"

namespace quanyu::domain {

inline constexpr Choice kMobilisationKinds[] = {
    {1, "epidemic", {"疫情防控", "epidemic control"}},
    {2, "flood", {"防汛防台", "flood and typhoon"}},
    {3, "earthquake", {"抗震救灾", "earthquake relief"}},
    {4, "weather", {"低温雨雪", "cold, snow and ice"}},
    {5, "campaign", {"专项攻坚", "campaign"}},
    {6, "other", {"其他", "other"}},
};
namespace mobilisation_state {
inline constexpr std::int64_t kCalled = 1;
inline constexpr std::int64_t kUnderWay = 2;
inline constexpr std::int64_t kStoodDown = 3;
inline constexpr std::int64_t kConverted = 4;
inline constexpr std::int64_t kCancelled = 5;
}  // namespace mobilisation_state
inline constexpr Choice kMobilisationStates[] = {
    {mobilisation_state::kCalled, "called", {"已部署", "called"}},
    {mobilisation_state::kUnderWay, "under_way", {"进行中", "under way"}},
    {mobilisation_state::kStoodDown, "stood_down", {"已解除", "stood down"}},
    {mobilisation_state::kConverted, "converted", {"已转常态", "converted to normal"}},
    {mobilisation_state::kCancelled, "cancelled", {"已取消", "cancelled"}},
};
// The grounds of double registration (registration.hpp), by the same numbers.
inline constexpr Choice kConversionGrounds[] = {
    {1, "residence", {"居住地", "residence"}},
    {2, "seat", {"驻地", "seat"}},
    {3, "pairing", {"结对", "pairing"}},
};
inline constexpr Field kMobilisationFields[] = {
    text(1, "title", "名称", "Title", 120).required().title(),
    text(2, "serial", "编号", "Number", 40).serial(),
    choice(3, "kind", "类型", "Kind", kMobilisationKinds).required().listed(),
    reference(4, "place", "范围", "Where", number::Area).required().place(),
    reference(5, "host", "指挥单位", "Led by", number::Unit),
    choice(6, "state", "状态", "State", kMobilisationStates).state(),
    date(7, "started_on", "启动日期", "Started on").given().listed(),
    date(8, "ended_on", "解除日期", "Stood down on").given().listed(),
    text(9, "report", "解除报告", "Stand-down report", 20'000).tall(12).given(),
    prose(10, "note", "说明", "Note"),
    prose(11, "reason", "取消、再启原因", "Why cancelled or taken up again").given(),
    choice(12, "registration_ground", "转为报到的依据", "Registered on the ground of",
           kConversionGrounds)
        .given(),
};
inline constexpr Entity kMobilisation{.number = number::Mobilisation,
                                      .name = "mobilisation",
                                      .words = {"动员", "Mobilisation"},
                                      .section = Section::Projects,
                                      .writers = kStreetUp,
                                      .fields = kMobilisationFields};

inline constexpr Field kTemporaryOrganisationFields[] = {
    text(1, "title", "临时党组织", "Temporary organisation", 120).required().title(),
    reference(2, "mobilisation", "动员", "Mobilisation", number::Mobilisation).required().listed(),
    reference(3, "organisation", "党组织登记", "Organisation", number::Organisation),
    reference(4, "place", "所在地", "Where", number::Area).required().place(),
    count(5, "people", "人数", "People").listed().measured(measure::kPersons),
    date(6, "begins", "成立", "From").required().from().listed(),
    date(7, "ends", "撤销", "To").to().listed(),
};
inline constexpr Entity kTemporaryOrganisation{.number = number::TemporaryOrganisation,
                                               .name = "temporary_organisation",
                                               .words = {"临时党组织", "Temporary organisation"},
                                               .section = Section::Projects,
                                               .fields = kTemporaryOrganisationFields};

inline constexpr Choice kMobilisedTeamKinds[] = {
    {1, "vanguard", {"党员先锋队（突击队）", "vanguard team"}},
    {2, "volunteer", {"党员志愿者服务队", "volunteer team"}},
    {3, "other", {"其他队伍", "other team"}},
};
inline constexpr Field kMobilisedTeamFields[] = {
    text(1, "title", "队伍", "Team", 120).required().title(),
    reference(2, "mobilisation", "动员", "Mobilisation", number::Mobilisation).required().listed(),
    choice(3, "kind", "类型", "Kind", kMobilisedTeamKinds).required().listed(),
    reference(4, "team", "队伍登记", "Registered team", number::Team),
    reference(5, "place", "服务地", "Where", number::Area).required().place(),
    count(6, "people", "人数", "People").listed().measured(measure::kPersons),
    date(7, "begins", "组建", "From").from(),
    date(8, "ends", "解散", "To").to(),
};
inline constexpr Entity kMobilisedTeam{.number = number::MobilisedTeam,
                                       .name = "mobilised_team",
                                       .words = {"动员队伍", "Mobilised team"},
                                       .section = Section::Projects,
                                       .fields = kMobilisedTeamFields};

inline constexpr Choice kMobilisationPostKinds[] = {
    {1, "vanguard", {"党员先锋岗", "vanguard post"}},
    {2, "checkpoint", {"卡口值守", "checkpoint"}},
    {3, "supply", {"物资保障", "supplies"}},
    {4, "information", {"宣传引导", "information"}},
    {5, "service", {"上门服务", "service at the door"}},
    {6, "other", {"其他", "other"}},
};
inline constexpr Field kMobilisationPostFields[] = {
    text(1, "title", "岗位", "Post", 120).required().title(),
    reference(2, "mobilisation", "动员", "Mobilisation", number::Mobilisation).required().listed(),
    choice(3, "kind", "类型", "Kind", kMobilisationPostKinds).required().listed(),
    reference(4, "place", "所在地", "Where", number::Area).required().place(),
    reference(5, "organisation", "负责党组织", "Organisation", number::Organisation),
    count(6, "people", "每班人数", "People a shift").measured(measure::kPersons),
    date(7, "begins", "设立", "From").from(),
    date(8, "ends", "撤销", "To").to(),
};
inline constexpr Entity kMobilisationPost{.number = number::MobilisationPost,
                                          .name = "mobilisation_post",
                                          .words = {"动员岗位", "Post"},
                                          .section = Section::Projects,
                                          .fields = kMobilisationPostFields};

inline constexpr Choice kSenderLevels[] = {
    {1, "city", {"市级机关", "city"}},
    {2, "district", {"区县级机关", "district"}},
    {3, "street", {"镇街机关", "town or street"}},
    {4, "unit", {"其他单位", "other unit"}},
};
inline constexpr Field kSentDownFields[] = {
    reference(1, "mobilisation", "动员", "Mobilisation", number::Mobilisation).required().listed(),
    reference(2, "unit", "派出单位", "Sent by", number::Unit).required().listed(),
    choice(3, "level", "派出层级", "Level", kSenderLevels).required().listed(),
    reference(4, "place", "下沉社区", "Sent to", number::Area).required().place(),
    count(5, "people", "人数", "People").required().listed().measured(measure::kPersons),
    date(6, "begins", "开始", "From").required().from().listed(),
    date(7, "ends", "结束", "To").to().listed(),
    text(8, "task", "任务", "Task", 120),
    date(9, "converted_on", "转入报到", "Registered on").given(),
};
inline constexpr Entity kSentDown{.number = number::SentDown,
                                  .name = "sent_down",
                                  .words = {"下沉力量", "People sent down"},
                                  .section = Section::Projects,
                                  .fields = kSentDownFields};

inline constexpr Field kShiftFields[] = {
    reference(1, "mobilisation", "动员", "Mobilisation", number::Mobilisation).required().listed(),
    reference(2, "post", "岗位", "Post", number::MobilisationPost).listed(),
    reference(3, "place", "地点", "Where", number::Area).required().place(),
    moment(4, "begins", "开始", "Starts").required().listed(),
    moment(5, "ends", "结束", "Ends").required().listed(),
    text(6, "name", "带班人", "On duty", 30).required().internal().title(),
    text(7, "phone", "联系电话", "Phone", 30).contact(),
    count(8, "people", "人数", "People").measured(measure::kPersons),
    text(9, "handover", "交接情况", "Handed over", 300),
};
inline constexpr Entity kShift{.number = number::Shift,
                               .name = "shift",
                               .words = {"动员排班", "Shift"},
                               .section = Section::Projects,
                               .fields = kShiftFields};

inline constexpr Choice kGridTaskKinds[] = {
    {1, "checkpoint", {"卡口值守", "checkpoint"}},
    {2, "information", {"防疫（防灾）宣传", "information"}},
    {3, "visit", {"包片走访", "going from door to door"}},
    {4, "service", {"联系服务居家居民", "serving residents at home"}},
    {5, "inspection", {"隐患巡查", "inspection"}},
    {6, "relocation", {"转移安置", "relocation"}},
    {7, "other", {"其他", "other"}},
};
namespace grid_task_state {
inline constexpr std::int64_t kOpen = 1;
inline constexpr std::int64_t kUnderWay = 2;
inline constexpr std::int64_t kDone = 3;
inline constexpr std::int64_t kCancelled = 4;
}  // namespace grid_task_state
inline constexpr Choice kGridTaskStates[] = {
    {grid_task_state::kOpen, "open", {"待办", "open"}},
    {grid_task_state::kUnderWay, "under_way", {"进行中", "under way"}},
    {grid_task_state::kDone, "done", {"已完成", "done"}},
    {grid_task_state::kCancelled, "cancelled", {"已取消", "cancelled"}},
};
inline constexpr Field kGridTaskFields[] = {
    text(1, "title", "任务", "Task", 200).required().title(),
    reference(2, "mobilisation", "动员", "Mobilisation", number::Mobilisation).required().listed(),
    choice(3, "kind", "类型", "Kind", kGridTaskKinds).required().listed(),
    reference(4, "grid", "网格", "Grid", number::Grid).required().place(),
    choice(5, "state", "状态", "State", kGridTaskStates).state(),
    date(6, "due", "时限", "Due").listed(),
    count(7, "households", "涉及户数", "Households").measured(measure::kHouseholds),
    moment(8, "started_at", "开始时间", "Started").given(),
    moment(9, "done_at", "完成时间", "Done at").given(),
    prose(10, "result", "完成情况", "Result").given(),
};
inline constexpr Entity kGridTask{.number = number::GridTask,
                                  .name = "grid_task",
                                  .words = {"网格任务", "Grid task"},
                                  .section = Section::Projects,
                                  .fields = kGridTaskFields};

inline constexpr Choice kRosterKinds[] = {
    {1, "daily", {"日常值班", "daily duty"}},
    {2, "holiday", {"节假日值班", "holiday duty"}},
    {3, "emergency", {"应急值班", "emergency duty"}},
};
inline constexpr Field kDutyRosterFields[] = {
    date(1, "day", "日期", "Day").required().listed(),
    choice(2, "kind", "类型", "Kind", kRosterKinds).required().listed(),
    reference(3, "place", "单位所在地", "Where", number::Area).required().place(),
    reference(4, "unit", "值班单位", "Unit", number::Unit).listed(),
    text(5, "leader", "带班领导", "Leader on duty", 30).internal().listed(),
    text(6, "name", "值班人员", "On duty", 60).required().internal().title(),
    text(7, "phone", "值班电话", "Duty phone", 30)
        .listed()
        .noted("公开的值班电话", "The public duty phone"),
    moment(8, "begins", "开始", "Starts"),
    moment(9, "ends", "结束", "Ends"),
    text(10, "log", "值班记录", "Log", 500),
};
inline constexpr Entity kDutyRoster{.number = number::DutyRoster,
                                    .name = "duty_roster",
                                    .words = {"值班表", "Duty roster"},
                                    .section = Section::Projects,
                                    .writers = kCommunityUp,
                                    .fields = kDutyRosterFields};

}  // namespace quanyu::domain
