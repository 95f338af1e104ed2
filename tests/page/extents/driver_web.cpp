// Runs the contract of extent stores over IndexedDB in a browser, for extents.test.mjs: the same
// answers go the same way as in the product (web/bridge.ts plays no part, its rules do).
#include <string>
#include <utility>

#include <emscripten/em_js.h>
#include <emscripten/emscripten.h>

#include "contract/extent_store_contract.hpp"
#include "platform/indexed_extents.hpp"

EM_JS_DEPS(quanyu_extents_driver, "$UTF8ToString")

EM_JS(void, driver_finished, (const char* failures),
      { Module["finished"](UTF8ToString(failures)); });

namespace {

struct Driver {
  quanyu::platform::IndexedExtents store;
  quanyu::Bytes room;
};

Driver& driver() {
  static Driver* one = new Driver;
  return *one;
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE std::byte* quanyu_alloc(unsigned size) {
  driver().room.resize(size);
  return driver().room.data();
}

EMSCRIPTEN_KEEPALIVE void quanyu_answer(unsigned ticket, unsigned status, std::byte*, unsigned) {
  driver().store.answer(ticket, status, std::exchange(driver().room, {}));
}

// Calls Module.finished with the failures, one per line.
EMSCRIPTEN_KEEPALIVE void run_contract() {
  quanyu::platform::ExtentStoreContract::run(driver().store, "合同 ",
                                             [](const std::vector<std::string>& failures) {
                                               std::string text;
                                               for (const std::string& failure : failures)
                                                 text += failure + "\n";
                                               driver_finished(text.c_str());
                                             });
}

// Writes 1 MB as the first commit of "lost" and calls Module.finished when it is durable, so that
// the test can then damage or overtake it; and reads it again, telling the error's name.
EMSCRIPTEN_KEEPALIVE void write_first() {
  quanyu::platform::ExtentCommit change{1, 16 * quanyu::platform::kExtentSize, {}};
  for (std::uint32_t i = 0; i < 16; ++i) {
    change.extents.push_back({i, quanyu::Bytes(quanyu::platform::kExtentSize, std::byte{7})});
  }
  driver().store.write("lost", std::move(change), [](quanyu::Result<std::uint64_t> number) {
    driver_finished(number ? "written" : std::string(error_name(number.error().code)).c_str());
  });
}

EMSCRIPTEN_KEEPALIVE void read_first() {
  using Image = quanyu::platform::StoredImage;
  driver().store.read("lost", [](quanyu::Result<Image> image) {
    driver_finished(image ? std::to_string(image->content.size()).c_str()
                          : std::string(error_name(image.error().code)).c_str());
  });
}
}
