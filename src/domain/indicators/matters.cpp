#include "domain/declare.hpp"
#include "domain/entities/matter.hpp"
#include "domain/entities/whistle.hpp"
#include "domain/indicators/catalogue.hpp"

namespace quanyu::domain {
namespace {

// --- Matters ---
constexpr Condition kMatterReported[] = {is_not(kMatter, "state", "void")};
constexpr Condition kMatterClosed[] = {among(kMatter, "state", "closed", "archived")};
constexpr Condition kMatterAcceptedRate[] = {outside(kMatter, "state", "reported", "reported"),
                                             is_not(kMatter, "state", "void")};
constexpr Condition kMatterSolvedRate[] = {among(kMatter, "state", "closed", "archived"),
                                           is(kMatter, "result", "solved")};
constexpr Condition kMatterOnTimeRate[] = {among(kMatter, "state", "closed", "archived"),
                                           not_after(kMatter, "closed_at", "close_due")};
constexpr Condition kMatterOnTimeRateAmongAlso[] = {outside(kMatter, "state", "refused", "void"),
                                                    filled(kMatter, "close_due")};
constexpr Condition kMatterSatisfiedRate[] = {among(kMatter, "rating", "content", "very_content")};
constexpr Condition kMatterSatisfiedRateAmong[] = {filled(kMatter, "rating")};
constexpr Condition kMatterAtGrid[] = {among(kMatter, "state", "closed", "archived"),
                                       is(kMatter, "solved_tier", "grid")};
constexpr Condition kMatterAtCommunity[] = {among(kMatter, "state", "closed", "archived"),
                                            among(kMatter, "solved_tier", "grid", "community")};
constexpr Condition kMatterAtStreet[] = {among(kMatter, "state", "closed", "archived"),
                                         among(kMatter, "solved_tier", "grid", "street")};

// --- Whistles ---
constexpr Condition kWhistleBlown[] = {is_not(kWhistle, "state", "withdrawn")};
constexpr Condition kWhistleInTimeRate[] = {not_after(kWhistleResponse, "responded_at", "due_at")};
constexpr Condition kWhistleInTimeRateAmong[] = {is_not(kWhistleResponse, "state", "called_off")};

constexpr Indicator kIndicators[] = {
    // --- Matters ---
    {.code = "matter.reported",
     .name = {"上报事项", "matters reported"},
     .unit = measure::kItems,
     .definition = {"期内上报的事项数，不含作废",
                    "matters reported within the period, without void ones"},
     .roll_up = RollUp::Sum,
     .counted = within(kMatter, kMatterReported, "reported_at")},
    {.code = "matter.closed",
     .name = {"办结事项", "matters closed"},
     .unit = measure::kItems,
     .definition = {"期内办结的事项数", "matters closed within the period"},
     .roll_up = RollUp::Sum,
     .counted = within(kMatter, kMatterClosed, "closed_at")},
    {.code = "matter.accepted_rate",
     .name = {"响应率", "matters answered"},
     .unit = measure::kPercent,
     .definition = {"期内上报事项中已受理或已答复的比例",
                    "of the matters reported, those accepted or answered"},
     .roll_up = RollUp::Ratio,
     .counted = within(kMatter, kMatterAcceptedRate, "reported_at"),
     .among = within(kMatter, kMatterReported, "reported_at"),
     .decimals = 1},
    {.code = "matter.solved_rate",
     .name = {"解决率", "matters solved"},
     .unit = measure::kPercent,
     .definition = {"期内办结事项中结果为已解决的比例", "of the matters closed, those solved"},
     .roll_up = RollUp::Ratio,
     .counted = within(kMatter, kMatterSolvedRate, "closed_at"),
     .among = within(kMatter, kMatterClosed, "closed_at"),
     .decimals = 1},
    {.code = "matter.on_time_rate",
     .name = {"按时办结率", "matters closed on time"},
     .unit = measure::kPercent,
     .definition = {"按时办结 ÷（办结＋超期未办结）",
                    "closed on time, of those closed and those overdue"},
     .roll_up = RollUp::Ratio,
     .counted = within(kMatter, kMatterOnTimeRate, "closed_at"),
     .among = within(kMatter, kMatterClosed, "closed_at"),
     .among_also = {.source = &kMatter,
                    .where = kMatterOnTimeRateAmongAlso,
                    .from = kMatter["close_due"],
                    .to = kMatter["closed_at"]},
     .decimals = 1},
    {.code = "matter.satisfied_rate",
     .name = {"满意率", "content with the result"},
     .unit = measure::kPercent,
     .definition = {"期内评价中满意和很满意的比例", "of the ratings, content and very content"},
     .roll_up = RollUp::Ratio,
     .counted = within(kMatter, kMatterSatisfiedRate, "rated_at"),
     .among = within(kMatter, kMatterSatisfiedRateAmong, "rated_at"),
     .decimals = 1},
    {.code = "matter.at_grid",
     .name = {"微事不出格", "closed in the grid"},
     .unit = measure::kPercent,
     .definition = {"期内办结事项中在网格办结的比例",
                    "of the matters closed, those closed in the grid"},
     .roll_up = RollUp::Ratio,
     .counted = within(kMatter, kMatterAtGrid, "closed_at"),
     .among = within(kMatter, kMatterClosed, "closed_at"),
     .decimals = 1},
    {.code = "matter.at_community",
     .name = {"小事不出村", "closed up to the community"},
     .unit = measure::kPercent,
     .definition = {"期内办结事项中在网格、社区办结的比例",
                    "of the matters closed, those closed in grid or community"},
     .roll_up = RollUp::Ratio,
     .counted = within(kMatter, kMatterAtCommunity, "closed_at"),
     .among = within(kMatter, kMatterClosed, "closed_at"),
     .decimals = 1},
    {.code = "matter.at_street",
     .name = {"大事不出镇", "closed up to the street"},
     .unit = measure::kPercent,
     .definition = {"期内办结事项中在街道（镇）以下办结的比例",
                    "of the matters closed, those closed up to the street"},
     .roll_up = RollUp::Ratio,
     .counted = within(kMatter, kMatterAtStreet, "closed_at"),
     .among = within(kMatter, kMatterClosed, "closed_at"),
     .decimals = 1},
    // --- Whistles ---
    {.code = "whistle.blown",
     .name = {"吹哨", "whistles"},
     .unit = measure::kTimes,
     .definition = {"期内吹哨次数", "whistles within the period"},
     .roll_up = RollUp::Sum,
     .counted = within(kWhistle, kWhistleBlown, "blown_at")},
    {.code = "whistle.in_time_rate",
     .name = {"吹哨按时报到率", "reported in on time"},
     .unit = measure::kPercent,
     .definition = {"期内应报到的单位中按时报到的比例",
                    "of those called within the period, those who reported in on time"},
     .roll_up = RollUp::Ratio,
     .counted = within(kWhistleResponse, kWhistleInTimeRate, "called_at"),
     .among = within(kWhistleResponse, kWhistleInTimeRateAmong, "called_at"),
     .decimals = 1},
};

}  // namespace

std::span<const Indicator> matter_indicators() { return kIndicators; }

}  // namespace quanyu::domain
