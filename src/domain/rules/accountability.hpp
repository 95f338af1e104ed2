// The rules of single entities of accountability and figures, for registry.cpp: which guard and
// which consequence each has. The functions stand in the headers included here.
#pragma once

#include "domain/entities/numbers.hpp"
#include "domain/rules/admission.hpp"
#include "domain/rules/assessment.hpp"
#include "domain/rules/contest.hpp"
#include "domain/rules/ledger.hpp"
#include "domain/rules/printed_figure.hpp"
#include "domain/rules/progress.hpp"
#include "domain/rules/review.hpp"

namespace quanyu::domain {

inline constexpr EntityRule kDemandOverlapRule{.entity = number::DemandOverlap,
                                               .guard = overlap_names_two};
inline constexpr EntityRule kProgressEntryRule{.entity = number::ProgressEntry,
                                               .consequence = show_progress};
inline constexpr EntityRule kContestScoreRule{.entity = number::ContestScore,
                                              .guard = judge_is_of_the_event};
inline constexpr EntityRule kBulletinRule{
    .entity = number::Bulletin, .guard = issued_bulletin_stays, .removal = issued_bulletin_stays};
inline constexpr EntityRule kBulletinFigureRule{
    .entity = number::BulletinFigure, .guard = issued_figure_stays, .removal = issued_figure_stays};
inline constexpr EntityRule kAssessmentCriterionRule{.entity = number::AssessmentCriterion,
                                                     .guard = scheme_in_force_stays,
                                                     .removal = scheme_in_force_stays};
inline constexpr EntityRule kAssessmentScoreRule{.entity = number::AssessmentScore,
                                                 .guard = score_fits,
                                                 .consequence = keep_weight,
                                                 .removal = score_fits};
inline constexpr EntityRule kFundUseRule{
    .entity = number::FundUse, .guard = use_is_approved, .removal = use_is_approved};
inline constexpr EntityRule kPublishedFigureRule{.entity = number::PublishedFigure,
                                                 .guard = published_as_printed};

}  // namespace quanyu::domain
