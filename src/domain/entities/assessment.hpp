// Schemes with weighted criteria, their rounds, scores and results: the yearly star rating of
// communities, the weighted performance of districts (2.7 of 100), and standards for demonstration
// posts are schemes of three kinds. How totals, stars and what follows come about is in
// rules/assessment.hpp; what follows is listed there and decided by a person.
#pragma once

#include "domain/declare.hpp"

namespace quanyu::domain {

inline constexpr Choice kSchemeKinds[] = {
    {1, "stars", {"星级评定", "star rating"}},
    {2, "performance", {"绩效考核", "performance"}},
    {3, "standard", {"创建标准", "standard for demonstration posts"}},
};
namespace scheme_state {
inline constexpr std::int64_t kDraft = 1;
inline constexpr std::int64_t kAdopted = 2;
inline constexpr std::int64_t kSuperseded = 3;
}  // namespace scheme_state
inline constexpr Choice kSchemeStates[] = {
    {scheme_state::kDraft, "draft", {"拟定", "draft"}},
    {scheme_state::kAdopted, "adopted", {"施行", "adopted"}},
    {scheme_state::kSuperseded, "superseded", {"停用", "no longer used"}},
};
inline constexpr Field kAssessmentSchemeFields[] = {
    text(1, "title", "名称", "Title", 120).required().title(),
    choice(2, "kind", "类型", "Kind", kSchemeKinds).required().listed(),
    reference(3, "place", "范围", "Where", number::Area).required().place(),
    choice(4, "state", "状态", "State", kSchemeStates).state(),
    date(5, "begins", "施行起", "From").from(),
    date(6, "ends", "施行止", "To").to(),
    scaled(7, "two_stars_from", "二星起点", "Two stars from", 2).measured(measure::kPoints),
    scaled(8, "three_stars_from", "三星起点", "Three stars from", 2).measured(measure::kPoints),
    scaled(9, "four_stars_from", "四星起点", "Four stars from", 2).measured(measure::kPoints),
    scaled(10, "five_stars_from", "五星起点", "Five stars from", 2).measured(measure::kPoints),
    integer(11, "commend_from", "表彰奖励（星级不低于）", "Commended from (stars)").between(1, 5),
    integer(12, "prefer_from", "优先使用（星级不低于）", "Preference from (stars)").between(1, 5),
    integer(13, "consolidate_to", "集中整顿（星级不高于）", "Consolidated up to (stars)")
        .between(0, 5),
    text(14, "document", "文件", "Document", 120),
};
inline constexpr Entity kAssessmentScheme{.number = number::AssessmentScheme,
                                          .name = "assessment_scheme",
                                          .words = {"考评办法", "Scheme of assessment"},
                                          .section = Section::Accountability,
                                          .writers = kStreetUp,
                                          .fields = kAssessmentSchemeFields};

inline constexpr Choice kCriterionDimensions[] = {
    {1, "stability", {"维护稳定", "stability"}},
    {2, "service", {"服务群众", "service"}},
    {3, "governance", {"基层治理", "governance"}},
    {4, "party_building", {"城市基层党建", "party building"}},
    {5, "other", {"其他", "other"}},
};
inline constexpr Field kAssessmentCriterionFields[] = {
    text(1, "title", "指标", "Criterion", 120).required().title(),
    reference(2, "scheme", "考评办法", "Scheme", number::AssessmentScheme).required().place(),
    reference(3, "under", "上级指标（类）", "Under", number::AssessmentCriterion),
    integer(4, "position", "序号", "Number").order().between(0, 1000),
    choice(5, "dimension", "维度", "Dimension", kCriterionDimensions).listed(),
    scaled(6, "weight", "权重", "Weight", 2)
        .listed()
        .between(0, 100'00)
        .measured(measure::kPercent)
        .noted("只在末级指标填写，合计 100", "At the lowest level only; they add to 100"),
    scaled(7, "full_mark", "满分", "Full mark", 2).between(1, 1'000'00).measured(measure::kPoints),
    text(8, "indicator", "指标代码", "Indicator", 60),
    prose(9, "method", "评分办法", "How marks are given"),
};
inline constexpr Entity kAssessmentCriterion{.number = number::AssessmentCriterion,
                                             .name = "assessment_criterion",
                                             .words = {"考评指标", "Criterion"},
                                             .section = Section::Accountability,
                                             .writers = kStreetUp,
                                             .fields = kAssessmentCriterionFields};

namespace round_state {
inline constexpr std::int64_t kCalled = 1;
inline constexpr std::int64_t kScoring = 2;
inline constexpr std::int64_t kReviewing = 3;
inline constexpr std::int64_t kPublished = 4;
inline constexpr std::int64_t kCancelled = 5;
}  // namespace round_state
inline constexpr Choice kRoundStates[] = {
    {round_state::kCalled, "called", {"已部署", "called"}},
    {round_state::kScoring, "scoring", {"评分中", "scoring"}},
    {round_state::kReviewing, "reviewing", {"复核公示", "under review"}},
    {round_state::kPublished, "published", {"已公布", "published"}},
    {round_state::kCancelled, "cancelled", {"已取消", "cancelled"}},
};
inline constexpr Field kAssessmentRoundFields[] = {
    text(1, "title", "名称", "Title", 120).required().title(),
    reference(2, "scheme", "考评办法", "Scheme", number::AssessmentScheme).required().listed(),
    reference(3, "place", "范围", "Where", number::Area).required().place(),
    integer(4, "year", "年度", "Year").required().listed().between(1949, 2100),
    choice(5, "state", "状态", "State", kRoundStates).state(),
    date(6, "published_on", "公布日期", "Published on").given().listed(),
    prose(7, "reason", "重评、取消原因", "Why scored again or cancelled").given(),
};
inline constexpr Entity kAssessmentRound{.number = number::AssessmentRound,
                                         .name = "assessment_round",
                                         .words = {"考评轮次", "Round of assessment"},
                                         .section = Section::Accountability,
                                         .writers = kStreetUp,
                                         .fields = kAssessmentRoundFields};

inline constexpr Field kAssessmentScoreFields[] = {
    reference(1, "round", "轮次", "Round", number::AssessmentRound).required().listed(),
    reference(2, "criterion", "指标", "Criterion", number::AssessmentCriterion).required().listed(),
    reference(3, "place", "考评对象", "Assessed", number::Area).required().place(),
    scaled(4, "mark", "得分", "Mark", 2).required().listed().measured(measure::kPoints),
    scaled(5, "weight", "权重", "Weight", 2).given().measured(measure::kPercent),
    scaled(6, "full_mark", "满分", "Full mark", 2).given().measured(measure::kPoints),
    text(7, "ground", "评分依据", "Ground", 300),
};
inline constexpr Entity kAssessmentScore{.number = number::AssessmentScore,
                                         .name = "assessment_score",
                                         .words = {"考评得分", "Score"},
                                         .section = Section::Accountability,
                                         .writers = kStreetUp,
                                         .fields = kAssessmentScoreFields};

inline constexpr Choice kStarConsequences[] = {
    {1, "commend", {"建议表彰奖励", "to be commended"}},
    {2,
     "commend_and_prefer",
     {"建议表彰奖励，书记优先提拔使用", "to be commended and proposed for preference"}},
    {3, "consolidate", {"建议纳入集中整顿", "to be consolidated"}},
};
namespace result_state {
inline constexpr std::int64_t kProposed = 1;
inline constexpr std::int64_t kConfirmed = 2;
inline constexpr std::int64_t kSetAside = 3;
}  // namespace result_state
inline constexpr Choice kResultStates[] = {
    {result_state::kProposed, "proposed", {"待审定", "proposed"}},
    {result_state::kConfirmed, "confirmed", {"已审定", "confirmed"}},
    {result_state::kSetAside, "set_aside", {"未采纳", "set aside"}},
};
inline constexpr Field kAssessmentResultFields[] = {
    reference(1, "round", "轮次", "Round", number::AssessmentRound).required().listed(),
    reference(2, "place", "考评对象", "Assessed", number::Area).required().place(),
    scaled(3, "total", "总分", "Total", 2).given().listed().measured(measure::kPoints),
    integer(4, "stars", "星级", "Stars").given().listed().between(1, 5),
    choice(5, "consequence", "结果运用（按规则列出）", "What follows by the rule",
           kStarConsequences)
        .given()
        .listed(),
    choice(6, "state", "状态", "State", kResultStates).state(),
    reference(7, "organisation", "整顿的党组织", "Organisation consolidated", number::Organisation),
    prose(8, "decision", "审定意见", "Decision").given(),
    date(9, "decided_on", "审定日期", "Decided on").given(),
    reference(10, "decided_by", "审定人", "Decided by", number::Actor).given(),
};
inline constexpr Entity kAssessmentResult{.number = number::AssessmentResult,
                                          .name = "assessment_result",
                                          .words = {"考评结果", "Result"},
                                          .section = Section::Accountability,
                                          .writers = kDistrictOnly,
                                          .fields = kAssessmentResultFields};

}  // namespace quanyu::domain
