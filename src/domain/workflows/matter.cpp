#include "domain/rules/matters.hpp"
#include "domain/workflows/matters.hpp"

namespace quanyu::domain {
namespace {

using enum MatterState;

constexpr Asked kOutcome[] = {{kMatter["result"]}, {kMatter["handling"]}};
constexpr Asked kReason[] = {{kMatter["reason"]}};
constexpr Asked kHandler[] = {{kMatter["handler_unit"], Presence::Optional},
                              {kMatter["handler"], Presence::Optional}};
constexpr Asked kCheckNote[] = {{kMatter["check_note"], Presence::Optional}};
constexpr Asked kCheckFailed[] = {{kMatter["check_note"]}};
constexpr Asked kExtension[] = {{kMatter["extension_until"]}, {kMatter["reason"]}};
constexpr Asked kSuspension[] = {{kMatter["reason"]}, {kMatter["resume_on"], Presence::Optional}};
constexpr Asked kRating[] = {{kMatter["rating"]}, {kMatter["rating_note"], Presence::Optional}};
constexpr Asked kDuplicate[] = {{kMatter["duplicate_of"]}};
constexpr Asked kHigherTier[] = {{kMatter["tier"]}, {kMatter["reason"]}};

constexpr Setting kAtOnce[] = {{kMatter["handled_by"], SetTo::Actor},
                               {kMatter["handled_at"]},
                               {kMatter["closed_at"]},
                               {kMatter["at_once"], SetTo::Value, 1}};
constexpr Setting kAccepted[] = {{kMatter["accepted_at"]}};
constexpr Setting kAssigned[] = {{kMatter["assigned_at"]}};
constexpr Setting kAssignedDirectly[] = {{kMatter["accepted_at"]}, {kMatter["assigned_at"]}};
constexpr Setting kHandled[] = {{kMatter["handled_by"], SetTo::Actor}, {kMatter["handled_at"]}};
constexpr Setting kHandledAndClosed[] = {
    {kMatter["handled_by"], SetTo::Actor}, {kMatter["handled_at"]}, {kMatter["closed_at"]}};
constexpr Setting kCheckedAndClosed[] = {
    {kMatter["checked_by"], SetTo::Actor}, {kMatter["checked_at"]}, {kMatter["closed_at"]}};
constexpr Setting kChecked[] = {{kMatter["checked_by"], SetTo::Actor}, {kMatter["checked_at"]}};
constexpr Setting kNoHandler[] = {{kMatter["handler_unit"], SetTo::Nothing},
                                  {kMatter["handler"], SetTo::Nothing}};
constexpr Setting kAskedBy[] = {{kMatter["extension_by"], SetTo::Actor}};
constexpr Setting kSuspended[] = {{kMatter["suspended_at"]}};
constexpr Setting kResumed[] = {{kMatter["suspended_at"], SetTo::Nothing},
                                {kMatter["resume_on"], SetTo::Nothing}};
// The number to call back dies with the matter: when it has been rated, and when it is put away.
constexpr Setting kRated[] = {{kMatter["rated_at"]}, {kMatter["callback"], SetTo::Nothing}};
constexpr Setting kArchived[] = {{kMatter["archived_at"]},
                                 {kMatter["callback"], SetTo::Nothing},
                                 {kMatter["step_due"], SetTo::Nothing}};
constexpr Setting kRefused[] = {{kMatter["refused_at"]}, {kMatter["step_due"], SetTo::Nothing}};
constexpr Setting kForgotten[] = {{kMatter["callback"], SetTo::Nothing},
                                  {kMatter["step_due"], SetTo::Nothing}};
constexpr Setting kAnew[] = {
    {kMatter["result"], SetTo::Nothing},       {kMatter["closed_at"], SetTo::Nothing},
    {kMatter["solved_tier"], SetTo::Nothing},  {kMatter["rating"], SetTo::Nothing},
    {kMatter["rating_note"], SetTo::Nothing},  {kMatter["rated_at"], SetTo::Nothing},
    {kMatter["archived_at"], SetTo::Nothing},  {kMatter["refused_at"], SetTo::Nothing},
    {kMatter["at_once"], SetTo::Nothing},      {kMatter["handled_by"], SetTo::Nothing},
    {kMatter["handler_unit"], SetTo::Nothing}, {kMatter["handler"], SetTo::Nothing}};

constexpr Action kActions[] = {
    // The short path: reported, done.
    {.number = 1,
     .name = "close_at_once",
     .words = {"即办即结", "Close at once"},
     .from = kIn<Reported, Accepted>,
     .to = state(Closed),
     .asks = kOutcome,
     .sets = kAtOnce,
     .guard = matter_rule::may_close_at_once,
     .consequence = matter_rule::closed},
    // The long path.
    {.number = 2,
     .name = "accept",
     .words = {"受理", "Accept"},
     .from = kIn<Reported>,
     .to = state(Accepted),
     .sets = kAccepted,
     .consequence = matter_rule::accepted},
    {.number = 3,
     .name = "refuse",
     .words = {"不予受理", "Do not accept"},
     .from = kIn<Reported, Accepted>,
     .to = state(Refused),
     .asks = kReason,
     .sets = kRefused},
    {.number = 4,
     .name = "assign",
     .words = {"派单", "Assign"},
     .from = kIn<Accepted, Returned>,
     .to = state(Assigned),
     .asks = kHandler,
     .sets = kAssigned,
     .guard = matter_rule::may_assign,
     .consequence = matter_rule::assigned},
    {.number = 5,
     .name = "start",
     .words = {"签收处置", "Take on"},
     .from = kIn<Assigned>,
     .to = state(Handling),
     .who = kHandlers},
    {.number = 6,
     .name = "give_back",
     .words = {"退回", "Give back"},
     .from = kIn<Assigned, Handling>,
     .to = state(Returned),
     .who = kHandlers,
     .asks = kReason,
     .sets = kNoHandler,
     .consequence = matter_rule::returned},
    {.number = 7,
     .name = "report_handled",
     .words = {"处置完成", "Report as handled"},
     .from = kIn<Handling>,
     .to = state(Checking),
     .who = kHandlers,
     .asks = kOutcome,
     .sets = kHandled,
     .consequence = matter_rule::handled},
    {.number = 8,
     .name = "pass_check",
     .words = {"核查通过并办结", "Pass the check and close"},
     .from = kIn<Checking>,
     .to = state(Closed),
     .asks = kCheckNote,
     .sets = kCheckedAndClosed,
     .guard = matter_rule::checks_anothers_work,
     .consequence = matter_rule::closed},
    {.number = 9,
     .name = "fail_check",
     .words = {"核查不通过", "Fail the check"},
     .from = kIn<Checking>,
     .to = state(Handling),
     .asks = kCheckFailed,
     .sets = kChecked,
     .guard = matter_rule::checks_anothers_work,
     .consequence = matter_rule::handling_again},
    {.number = 10,
     .name = "ask_extension",
     .words = {"申请延期", "Ask for an extension"},
     .from = kIn<Handling>,
     .to = state(ExtensionAsked),
     .who = kHandlers,
     .asks = kExtension,
     .sets = kAskedBy,
     .guard = matter_rule::may_ask_extension},
    {.number = 11,
     .name = "grant_extension",
     .words = {"同意延期", "Grant the extension"},
     .from = kIn<ExtensionAsked>,
     .to = state(Handling),
     .who = kCommunityUp,
     .guard = matter_rule::grants_anothers_extension,
     .consequence = matter_rule::extended},
    {.number = 12,
     .name = "deny_extension",
     .words = {"不同意延期", "Deny the extension"},
     .from = kIn<ExtensionAsked>,
     .to = state(Handling),
     .who = kCommunityUp,
     .asks = kReason,
     .guard = matter_rule::grants_anothers_extension},
    {.number = 13,
     .name = "suspend",
     .words = {"暂缓", "Suspend"},
     .from = kIn<Assigned, Handling>,
     .to = state(Suspended),
     .asks = kSuspension,
     .sets = kSuspended},
    {.number = 14,
     .name = "resume",
     .words = {"恢复办理", "Go on"},
     .from = kIn<Suspended>,
     .to = state(Handling),
     .sets = kResumed,
     .consequence = matter_rule::resumed},
    {.number = 15,
     .name = "rate",
     .words = {"回访评价", "Call back and rate"},
     .from = kIn<Closed>,
     .to = state(Rated),
     .asks = kRating,
     .sets = kRated,
     .guard = matter_rule::rates_anothers_work},
    {.number = 16,
     .name = "archive",
     .words = {"归档", "Archive"},
     .from = kIn<Closed, Rated, Refused>,
     .to = state(Archived),
     .sets = kArchived},
    {.number = 17,
     .name = "reopen",
     .words = {"重开", "Reopen"},
     .from = kIn<Closed, Rated, Archived, Refused>,
     .to = state(Accepted),
     .asks = kReason,
     .sets = kAnew,
     .consequence = matter_rule::reopened},
    {.number = 18,
     .name = "merge",
     .words = {"并案", "Merge into another"},
     .from = kIn<Reported, Accepted, Returned>,
     .to = state(Merged),
     .asks = kDuplicate,
     .sets = kForgotten,
     .guard = matter_rule::may_merge},
    {.number = 19,
     .name = "void",
     .words = {"作废", "Void"},
     .from = kIn<Reported, Accepted, Returned>,
     .to = state(Void),
     .who = kCommunityUp,
     .asks = kReason,
     .sets = kForgotten},
    // Moving a matter up is a person's decision.
    {.number = 20,
     .name = "raise",
     .words = {"提级办理", "Raise to a higher tier"},
     .from = kIn<Accepted, Handling, Returned>,
     .to = state(Accepted),
     .asks = kHigherTier,
     .sets = kNoHandler,
     .guard = matter_rule::may_raise,
     .consequence = matter_rule::accepted},
    // Loops of places that do without a step, where their settings say so.
    {.number = 21,
     .name = "assign_directly",
     .words = {"直接派任务", "Assign directly"},
     .from = kIn<Reported>,
     .to = state(Assigned),
     .asks = kHandler,
     .sets = kAssignedDirectly,
     .guard = matter_rule::may_assign_directly,
     .consequence = matter_rule::assigned},
    {.number = 22,
     .name = "close_unchecked",
     .words = {"处置完成并办结", "Report as handled and close"},
     .from = kIn<Handling>,
     .to = state(Closed),
     .who = kHandlers,
     .asks = kOutcome,
     .sets = kHandledAndClosed,
     .guard = matter_rule::may_close_unchecked,
     .consequence = matter_rule::closed},
};

}  // namespace

constinit const Workflow kMatterWorkflow{
    .entity = &kMatter, .first = state(Reported), .actions = kActions, .needs = kMatterNeeds};

}  // namespace quanyu::domain
