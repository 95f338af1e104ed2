#include "store/queries/device_query.hpp"

#include <algorithm>

#include "store/connection.hpp"

namespace quanyu::store {

Result<std::vector<SeenDevice>> seen_devices(Database& database) {
  std::vector<SeenDevice> devices;
  Query query = database.connection().query(
      "SELECT device,count(*),max(wall) FROM tx GROUP BY device ORDER BY min(key)");
  while (true) {
    TRY_ASSIGN(const bool more, query.step());
    if (!more) break;
    const Id site = query.id(0);
    devices.push_back({.site = site,
                       .founder = devices.empty(),
                       .own = site == database.site(),
                       .acts = query.integer(1),
                       .last_millis = query.integer(2)});
  }
  if (std::ranges::none_of(devices, &SeenDevice::own)) {
    devices.push_back({.site = database.site(), .founder = devices.empty(), .own = true});
  }
  return devices;
}

}  // namespace quanyu::store
