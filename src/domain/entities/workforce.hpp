// The people who work in communities for a living, how they are employed and what changes in it;
// training, study visits, mentoring; and counts of what stays a count (reserves, promotions).
#pragma once

#include "domain/declare.hpp"

namespace quanyu::domain {

inline constexpr Choice kProfessions[] = {
    {1, "community_worker", {"社区工作者", "community worker"}},
    {2, "social_worker", {"社会工作者", "social worker"}},
    {3, "grid_worker", {"专职网格员", "grid worker"}},
    {4, "instructor", {"党建指导员", "party-building instructor"}},
    {9, "other", {"其他", "other"}},
};

inline constexpr Choice kEmploymentTypes[] = {
    {1, "hired", {"聘用", "hired"}},
    {2, "public_welfare", {"公益性岗位", "public welfare post"}},
    {3, "professional", {"职业化社区工作者", "professional"}},
    {4, "established", {"在编人员", "established post"}},
    {5, "dispatched", {"选派", "dispatched"}},
    {9, "other", {"其他", "other"}},
};

inline constexpr Choice kEntryWays[] = {
    {1, "recruited", {"公开招聘", "recruited"}},
    {2, "talent", {"人才引进", "brought in as talent"}},
    {3, "graduate", {"大学生招录", "graduate recruitment"}},
    {4, "transferred", {"转入", "transferred"}},
    {9, "other", {"其他", "other"}},
};

inline constexpr Field kWorkerFields[] = {
    reference(1, "person", "人员", "Person", number::Person).required().listed(),
    choice(2, "profession", "职业", "Profession", kProfessions).required().listed(),
    reference(3, "area", "所在社区", "Community", number::Area).place(),
    reference(4, "unit", "用人单位", "Employer", number::Unit).place(),
    choice(5, "employment_type", "用工类型", "Employment type", kEmploymentTypes).listed(),
    text(6, "grade", "岗位等级", "Grade", 20).listed(),
    choice(7, "entry", "进入方式", "How they came", kEntryWays),
    text(8, "qualification", "职业资格", "Qualification", 40),
    date(9, "begins", "上岗日期", "Since").required().from().listed(),
    date(10, "ends", "离岗日期", "Until").to(),
};

inline constexpr Entity kWorker{.number = number::Worker,
                                .name = "worker",
                                .words = {"社区工作力量", "Worker"},
                                .section = Section::People,
                                .writers = kCommunityUp,
                                .fields = kWorkerFields};

// What a worker's type and grade were and became; the worker's own record follows.
inline constexpr Field kEmploymentChangeFields[] = {
    reference(1, "worker", "工作人员", "Worker", number::Worker).required().place(),
    date(2, "begins", "自何日起", "Since").required().from().listed(),
    choice(3, "employment_type", "用工类型", "Employment type", kEmploymentTypes)
        .required()
        .listed(),
    text(4, "grade", "岗位等级", "Grade", 20).listed(),
    text(5, "ground", "依据", "Ground", 100),
};

inline constexpr Entity kEmploymentChange{.number = number::EmploymentChange,
                                          .name = "employment_change",
                                          .words = {"身份等级变动", "Change of employment"},
                                          .section = Section::People,
                                          .writers = kCommunityUp,
                                          .fields = kEmploymentChangeFields};

inline constexpr Choice kTrainingKinds[] = {
    {1, "training", {"集中培训", "training"}},
    {2, "advanced", {"研修提升", "advanced study"}},
    {3, "study_visit", {"外出考察学习", "study visit"}},
    {4, "exchange", {"互访轮训", "visits to each other"}},
    {5, "meeting", {"交流会（书记荟）", "exchange meeting"}},
    {9, "other", {"其他", "other"}},
};

inline constexpr Field kTrainingFields[] = {
    text(1, "name", "名称", "Name", 80).required().title(),
    choice(2, "kind", "种类", "Kind", kTrainingKinds).required().listed(),
    reference(3, "area", "组织方区划", "Held for", number::Area).place(),
    reference(4, "host", "主办单位", "Host", number::Unit),
    text(5, "venue", "地点", "Where", 80).listed(),
    date(6, "begins", "开始日期", "Begins").required().from().listed(),
    date(7, "ends", "结束日期", "Ends").to(),
    count(8, "heads", "参加人数", "Attendance").measured(measure::kPersons).listed(),
    scaled(9, "hours", "学时", "Hours", 1).measured(measure::kHours),
    prose(10, "content", "内容", "Content"),
};

inline constexpr Entity kTraining{.number = number::Training,
                                  .name = "training",
                                  .words = {"培训与考察", "Training and study visit"},
                                  .section = Section::People,
                                  .writers = kCommunityUp,
                                  .fields = kTrainingFields};

inline constexpr Field kTrainingAttendeeFields[] = {
    reference(1, "training", "培训", "Training", number::Training).required().place(),
    reference(2, "person", "人员", "Person", number::Person).required().listed(),
    flag(3, "completed", "结业", "Completed").listed(),
};

inline constexpr Entity kTrainingAttendee{.number = number::TrainingAttendee,
                                          .name = "training_attendee",
                                          .words = {"培训人员", "Attendee"},
                                          .section = Section::People,
                                          .writers = kCommunityUp,
                                          .fields = kTrainingAttendeeFields};

inline constexpr Field kMentoringFields[] = {
    reference(1, "mentor", "带教人", "Mentor", number::Person).required().listed(),
    reference(2, "learner", "帮扶对象", "Learner", number::Person).required().listed(),
    reference(3, "area", "所在区划", "Area", number::Area).place(),
    date(4, "begins", "开始日期", "Since").required().from().listed(),
    date(5, "ends", "结束日期", "Until").to(),
    text(6, "aim", "目标", "Aim", 200),
    prose(7, "outcome", "成效", "Outcome"),
};

inline constexpr Entity kMentoring{.number = number::Mentoring,
                                   .name = "mentoring",
                                   .words = {"带教帮扶", "Mentoring"},
                                   .section = Section::People,
                                   .writers = kCommunityUp,
                                   .fields = kMentoringFields};

enum class HeadCountKind : std::uint8_t { Reserves = 1, Promoted = 2, Preferred = 3 };

// Names of those counted stay with the organisation department.
inline constexpr Choice kHeadCountKinds[] = {
    {1, "reserves", {"后备干部", "reserves"}},
    {2, "promoted", {"晋升职务职级", "promoted"}},
    {3, "preferred", {"优先提拔使用", "preferred for promotion"}},
    {4, "recruited", {"新补充工作者", "newly recruited"}},
    {5, "sent_down", {"选派任职干部", "officials dispatched"}},
};

inline constexpr Field kHeadCountFields[] = {
    reference(1, "area", "区划", "Area", number::Area).required().place(),
    choice(2, "kind", "项目", "What is counted", kHeadCountKinds).required().listed(),
    count(3, "heads", "人数", "Number").required().measured(measure::kNamed).listed(),
    date(4, "as_of", "截至日期", "As of").required().listed(),
    text(5, "note", "说明", "Note", 100),
};

inline constexpr Entity kHeadCount{.number = number::HeadCount,
                                   .name = "head_count",
                                   .words = {"人数填报", "Head count"},
                                   .section = Section::People,
                                   .writers = kCommunityUp,
                                   .fields = kHeadCountFields};

}  // namespace quanyu::domain
