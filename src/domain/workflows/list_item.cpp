#include "domain/rules/services.hpp"
#include "domain/workflows/matters.hpp"

namespace quanyu::domain {
namespace {

constexpr Asked kReason[] = {{kListItem["reason"]}};
constexpr Setting kNoReason[] = {{kListItem["reason"], SetTo::Nothing}};

constexpr Action kActions[] = {
    {.number = 1,
     .name = "withdraw",
     .words = {"撤下", "Take off the list"},
     .from = kIn<ListItemState::Open>,
     .to = state(ListItemState::Withdrawn),
     .asks = kReason},
    {.number = 2,
     .name = "publish",
     .words = {"重新公开", "Put back on the list"},
     .from = kIn<ListItemState::Withdrawn>,
     .to = state(ListItemState::Open),
     .sets = kNoReason},
};

}  // namespace

constinit const Workflow kListItemWorkflow{
    .entity = &kListItem, .first = state(ListItemState::Open), .actions = kActions};

}  // namespace quanyu::domain
