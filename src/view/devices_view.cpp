#include "view/devices_view.hpp"

#include <algorithm>

#include "domain/entities/calendar.hpp"
#include "domain/rules/device_letters.hpp"
#include "view/format.hpp"
#include "view/print_text.hpp"

namespace quanyu::view {
namespace {

using domain::kDevice;

constexpr std::size_t kShownOfSite = 8;  // enough of 32 digits to tell devices apart

std::string title_of(const DevicesInput& input, const store::SeenDevice& device,
                     const std::string& site) {
  const Messages& messages = input.words.messages;
  for (const domain::RecordFact& record : input.registered) {
    const std::string name = record.text(kDevice["name"]);
    if (record.text(kDevice["site"]) == site && !name.empty()) return name;
  }
  if (device.own) return std::string(messages.text("devices.own"));
  return messages.format("devices.other", {site.substr(0, kShownOfSite)});
}

std::string detail_of(const DevicesInput& input, const store::SeenDevice& device) {
  const Messages& messages = input.words.messages;
  if (device.acts == 0) return std::string(messages.text("devices.silent"));
  return messages.format("devices.acts",
                         {format_number(device.acts),
                          format_date_time(device.last_millis, input.words.offset_minutes)});
}

intent::SaveForm registering(const std::string& site, std::string letters) {
  return {.task = FormTask::Add,
          .row = {.entity = domain::number::Device, .id = {}},
          .action = 0,
          .cells = {{kDevice["site"], site}, {kDevice["letter"], std::move(letters)}}};
}

}  // namespace

DevicesView build_devices(const DevicesInput& input) {
  DevicesView view;
  for (const store::SeenDevice& device : input.seen) {
    const std::string site = to_hex(device.site);
    DeviceLine line{.key = site,
                    .title = title_of(input, device, site),
                    .detail = detail_of(input, device),
                    .letters = domain::letters_of_device(site, device.founder, input.registered),
                    .registered = domain::is_registered(site, input.registered),
                    .registering = {}};
    std::string free = domain::free_letters(device.founder, input.registered);
    if (!line.registered && input.may_write && !free.empty()) {
      line.registering = registering(site, std::move(free));
    }
    if (!line.registered && !device.founder) {
      line.letters = input.words.messages.format("devices.for_now", {line.letters});
    }
    view.lines.push_back(std::move(line));
  }
  return view;
}

std::string print(const DevicesView& view) {
  TextPrinter out;
  for (const DeviceLine& line : view.lines) {
    out.line("device", {line.title, line.letters, line.detail, line.registered ? "registered" : "",
                        line.registering ? "registrable" : ""});
  }
  return out.take();
}

}  // namespace quanyu::view
