#include "domain/entities/work_plan.hpp"
#include "domain/rules/progress.hpp"
#include "domain/workflows/accountability.hpp"

namespace quanyu::domain {
namespace {

using namespace measure_state;

constexpr Asked kRemark[] = {{kMeasure["remark"]}};
constexpr Setting kDoneToday[] = {{kMeasure["done_on"], SetTo::Today}};

constexpr Action kActions[] = {
    {.number = 1,
     .name = "start",
     .words = {"启动", "Start"},
     .from = kFrom<kPlanned>,
     .to = kUnderWay},
    {.number = 2,
     .name = "report_done",
     .words = {"报完成", "Report done"},
     .from = kFrom<kUnderWay>,
     .to = kReported,
     .guard = progress_is_full},
    {.number = 3,
     .name = "confirm",
     .words = {"确认完成", "Confirm"},
     .from = kFrom<kReported>,
     .to = kDone,
     .who = kStreetUp,
     .sets = kDoneToday},
    {.number = 4,
     .name = "send_back",
     .words = {"退回", "Send back"},
     .from = kFrom<kReported>,
     .to = kUnderWay,
     .who = kStreetUp,
     .asks = kRemark},
    {.number = 5,
     .name = "drop",
     .words = {"调整取消", "Drop"},
     .from = kFrom<kPlanned, kUnderWay>,
     .to = kDropped,
     .who = kStreetUp,
     .asks = kRemark},
    {.number = 6,
     .name = "take_up_again",
     .words = {"恢复", "Take up again"},
     .from = kFrom<kDropped>,
     .to = kPlanned,
     .who = kStreetUp},
};

}  // namespace

constinit const Workflow kMeasureWorkflow{
    .entity = &kMeasure, .first = kPlanned, .actions = kActions};

}  // namespace quanyu::domain
