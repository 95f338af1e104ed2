// The devices that write into a place and the letters they carry in numbers of documents, also
// those that the register does not name yet. Built from the store's answer, drawn above the list of
// devices; reads no database itself.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/queries/device_query.hpp"
#include "view/entity_values.hpp"
#include "view/intents.hpp"

namespace quanyu::view {

struct DeviceLine {
  std::string key;            // its identity
  std::string title, detail;  // "这台设备", "12 次写入，最近 2026-05-29 09:30"
  std::string letters;        // "B", or "暂用 QK"
  bool registered = false;
  std::optional<intent::SaveForm> registering;  // where that may be done
};

struct DevicesView {
  std::vector<DeviceLine> lines;
};

struct DevicesInput {
  ValueWords words;
  bool may_write = false;
  std::vector<store::SeenDevice> seen;
  std::vector<domain::RecordFact> registered;  // the live records of the register
};

DevicesView build_devices(const DevicesInput& input);

std::string print(const DevicesView& view);

}  // namespace quanyu::view
