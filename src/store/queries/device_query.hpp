// The devices that have written into a workspace, as its transactions tell: who they are, how often
// and when. Read-only; used by the list of devices.
#pragma once

#include <cstdint>
#include <vector>

#include "base/id.hpp"
#include "base/result.hpp"
#include "store/database.hpp"

namespace quanyu::store {

struct SeenDevice {
  Id site;
  bool founder = false;          // it made the workspace
  bool own = false;              // it is this one
  std::int64_t acts = 0;         // transactions known here
  std::int64_t last_millis = 0;  // when it last wrote, as its own clock said
};

// In the order in which they first wrote; this one at the end where it has not written yet.
Result<std::vector<SeenDevice>> seen_devices(Database& database);

}  // namespace quanyu::store
