// 平急转换: when a mobilisation is converted to normal work, those sent down become registered
// members of the community they served.
#pragma once

#include "domain/rules.hpp"

namespace quanyu::domain {

// One registration of the batch at its community for every stay that was not converted yet, on the
// ground that was chosen, to be confirmed there.
void register_those_sent_down(const RuleContext& context, Changes& changes);

}  // namespace quanyu::domain
