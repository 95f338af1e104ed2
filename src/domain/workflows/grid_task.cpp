#include "domain/entities/mobilisation.hpp"
#include "domain/workflows/accountability.hpp"

namespace quanyu::domain {
namespace {

using namespace grid_task_state;

constexpr Asked kResult[] = {{kGridTask["result"]}};
constexpr Setting kStartedNow[] = {{kGridTask["started_at"], SetTo::Now}};
constexpr Setting kDoneNow[] = {{kGridTask["done_at"], SetTo::Now}};
constexpr Setting kNotDone[] = {{kGridTask["done_at"], SetTo::Nothing}};

constexpr Action kActions[] = {
    {.number = 1,
     .name = "start",
     .words = {"开始", "Start"},
     .from = kFrom<kOpen>,
     .to = kUnderWay,
     .sets = kStartedNow},
    {.number = 2,
     .name = "finish",
     .words = {"完成", "Finish"},
     .from = kFrom<kOpen, kUnderWay>,
     .to = kDone,
     .asks = kResult,
     .sets = kDoneNow},
    {.number = 3,
     .name = "cancel",
     .words = {"取消", "Cancel"},
     .from = kFrom<kOpen, kUnderWay>,
     .to = kCancelled,
     .who = kCommunityUp,
     .asks = kResult},
    {.number = 4,
     .name = "reopen",
     .words = {"重新办理", "Reopen"},
     .from = kFrom<kDone, kCancelled>,
     .to = kOpen,
     .who = kCommunityUp,
     .sets = kNotDone},
};

}  // namespace

constinit const Workflow kGridTaskWorkflow{
    .entity = &kGridTask, .first = kOpen, .actions = kActions};

}  // namespace quanyu::domain
