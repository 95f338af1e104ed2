// Plan, key task, measure and what was reported of it; and the guides that draw a task as main
// links and important steps (三张导图). Progress is reported in entries; the measure shows the
// latest.
#pragma once

#include "domain/declare.hpp"

namespace quanyu::domain {

inline constexpr Choice kWorkPlanKinds[] = {
    {1, "work", {"工作部署", "plan of work"}},
    {2, "livelihood", {"民生实事", "livelihood programme"}},
    {3, "secretary", {"书记项目", "secretary's project"}},
    {4, "improvement", {"提升行动", "drive for improvement"}},
};
inline constexpr Field kWorkPlanFields[] = {
    text(1, "title", "名称", "Title", 120).required().title(),
    choice(2, "kind", "类型", "Kind", kWorkPlanKinds).required().listed(),
    reference(3, "place", "实施范围", "Where", number::Area).required().place(),
    reference(4, "issuer", "制定单位", "Issued by", number::Unit).listed(),
    date(5, "begins", "开始", "From").required().from().listed(),
    date(6, "ends", "结束", "To").to(),
    text(7, "document", "文件", "Document", 120),
    prose(8, "note", "说明", "Note"),
};
inline constexpr Entity kWorkPlan{.number = number::WorkPlan,
                                  .name = "work_plan",
                                  .words = {"工作部署", "Work plan"},
                                  .section = Section::Accountability,
                                  .writers = kStreetUp,
                                  .fields = kWorkPlanFields};

inline constexpr Field kKeyTaskFields[] = {
    text(1, "title", "重点任务", "Key task", 200).required().title(),
    reference(2, "plan", "所属部署", "Plan", number::WorkPlan).required().place(),
    integer(3, "position", "序号", "Number").order().between(0, 1000).listed(),
    reference(4, "owner", "责任单位", "Owner", number::Unit).listed(),
    date(5, "due", "完成时限", "Due").listed(),
    prose(6, "target", "目标", "Target"),
};
inline constexpr Entity kKeyTask{.number = number::KeyTask,
                                 .name = "key_task",
                                 .words = {"重点任务", "Key task"},
                                 .section = Section::Accountability,
                                 .writers = kStreetUp,
                                 .fields = kKeyTaskFields};

namespace measure_state {
inline constexpr std::int64_t kPlanned = 1;
inline constexpr std::int64_t kUnderWay = 2;
inline constexpr std::int64_t kReported = 3;
inline constexpr std::int64_t kDone = 4;
inline constexpr std::int64_t kDropped = 5;
}  // namespace measure_state
inline constexpr Choice kMeasureStates[] = {
    {measure_state::kPlanned, "planned", {"未启动", "planned"}},
    {measure_state::kUnderWay, "under_way", {"推进中", "under way"}},
    {measure_state::kReported, "reported", {"已报完成", "reported done"}},
    {measure_state::kDone, "done", {"已完成", "done"}},
    {measure_state::kDropped, "dropped", {"已调整取消", "dropped"}},
};
inline constexpr Field kMeasureFields[] = {
    text(1, "title", "具体措施", "Measure", 200).required().title(),
    reference(2, "task", "所属任务", "Key task", number::KeyTask).required().place(),
    integer(3, "position", "序号", "Number").order().between(0, 1000).listed(),
    reference(4, "owner", "责任单位", "Owner", number::Unit).listed(),
    date(5, "due", "完成时限", "Due").listed(),
    choice(6, "state", "状态", "State", kMeasureStates).state(),
    integer(7, "progress", "进度", "Progress")
        .given()
        .listed()
        .between(0, 100)
        .measured(measure::kPercent),
    date(8, "reported_on", "最近填报", "Last reported").given(),
    date(9, "done_on", "完成日期", "Done on").given(),
    prose(10, "remark", "退回、取消原因", "Why returned or dropped").given(),
};
inline constexpr Entity kMeasure{.number = number::Measure,
                                 .name = "measure",
                                 .words = {"具体措施", "Measure"},
                                 .section = Section::Accountability,
                                 .writers = kStreetUp,
                                 .fields = kMeasureFields};

inline constexpr Field kProgressEntryFields[] = {
    reference(1, "measure", "措施", "Measure", number::Measure).required().place(),
    date(2, "day", "填报日期", "Day").required().listed(),
    integer(3, "percent", "进度", "Progress")
        .required()
        .listed()
        .between(0, 100)
        .measured(measure::kPercent),
    text(4, "done", "进展情况", "What was done", 500).required().title(),
    text(5, "evidence", "佐证材料", "Evidence", 200)
        .noted("文件、会议、记录名称", "Names of papers, meetings, records"),
};
inline constexpr Entity kProgressEntry{.number = number::ProgressEntry,
                                       .name = "progress_entry",
                                       .words = {"进展填报", "Progress entry"},
                                       .section = Section::Accountability,
                                       .fields = kProgressEntryFields};

inline constexpr Field kProcessGuideFields[] = {
    text(1, "title", "导图名称", "Guide", 120).required().title(),
    text(2, "subject", "主题", "Subject", 120)
        .listed()
        .noted("重点任务、融合共建、网格党建", "Key tasks, joint work, grids"),
    reference(3, "task", "对应重点任务", "Key task", number::KeyTask).listed(),
    reference(4, "place", "适用范围", "Where it applies", number::Area).required().place(),
    reference(5, "issuer", "制定单位", "Issued by", number::Unit),
    prose(6, "note", "说明", "Note"),
};
inline constexpr Entity kProcessGuide{.number = number::ProcessGuide,
                                      .name = "process_guide",
                                      .words = {"工作导图", "Process guide"},
                                      .section = Section::Accountability,
                                      .writers = kStreetUp,
                                      .fields = kProcessGuideFields};

inline constexpr Choice kGuideStepLevels[] = {
    {1, "link", {"主要环节", "main link"}},
    {2, "step", {"重要步骤", "important step"}},
};
inline constexpr Field kGuideStepFields[] = {
    text(1, "title", "名称", "Title", 200).required().title(),
    reference(2, "guide", "导图", "Guide", number::ProcessGuide).required().place(),
    choice(3, "level", "层次", "Level", kGuideStepLevels).required().listed(),
    reference(4, "under", "所属环节", "Under the link", number::GuideStep),
    integer(5, "position", "序号", "Number").order().between(0, 1000).listed(),
    text(6, "who", "谁来做", "By whom", 120),
    text(7, "limit", "时限", "Time limit", 60),
    prose(8, "how", "怎么做", "How"),
};
inline constexpr Entity kGuideStep{.number = number::GuideStep,
                                   .name = "guide_step",
                                   .words = {"环节与步骤", "Link or step"},
                                   .section = Section::Accountability,
                                   .writers = kStreetUp,
                                   .fields = kGuideStepFields};

}  // namespace quanyu::domain
