// The door of the page: owns the app and the platform's bodies, and passes bytes between them and
// web/bridge.ts. Three functions are exported, one is imported; nothing is decided here but where
// the data lives: in IndexedDB, or in memory where the browser allows no storage.
#include <memory>
#include <utility>
#include <vector>

#include <emscripten/em_js.h>
#include <emscripten/emscripten.h>

#include "app/app.hpp"
#include "platform/indexed_extents.hpp"
#include "platform/memory_extents.hpp"

// A batch to the page, copied out of the heap.
EM_JS(void, quanyu_send, (const void* bytes, unsigned size),
      { Module["send"](HEAPU8.slice(bytes, bytes + size)); });

namespace quanyu {
namespace {

class Door {
 public:
  Door() {
    indexed_.list([this](const auto& files) { open(files.has_value()); });
  }

  // Room for the bytes of the next call from the page.
  std::byte* room(std::size_t size) {
    incoming_.resize(size);
    return incoming_.data();
  }

  void receive() {
    if (app_) {
      app_->receive(std::exchange(incoming_, {}));
      send();
    } else {
      waiting_.push_back(std::exchange(incoming_, {}));
    }
  }

  void answer(std::uint32_t ticket, std::uint32_t status) {
    indexed_.answer(ticket, status, std::exchange(incoming_, {}));
    if (app_) app_->turn();
    send();
  }

 private:
  void open(bool persistent) {
    using view::StorageKind;
    app_ = std::make_unique<app::App>(app::Parts{
        .storage = persistent ? static_cast<platform::ExtentStore&>(indexed_) : memory_,
        .storage_kind = persistent ? StorageKind::IndexedDb : StorageKind::Memory,
        .clock = *clock_,
        .random = *random_,
        .glyphs = *glyphs_,
        .device = *device_,
        .version = QUANYU_VERSION,
    });
    for (const Bytes& batch : waiting_) app_->receive(batch);
    waiting_.clear();
  }

  void send() {
    if (!app_) return;
    const Bytes batch = app_->take_outgoing();
    if (!batch.empty()) quanyu_send(batch.data(), static_cast<unsigned>(batch.size()));
  }

  Bytes incoming_;
  std::vector<Bytes> waiting_;  // batches from before it was known where the data lives
  platform::IndexedExtents indexed_;
  platform::MemoryExtents memory_;
  std::unique_ptr<platform::Clock> clock_ = platform::system_clock();
  std::unique_ptr<platform::Random> random_ = platform::system_random();
  std::unique_ptr<gfx::GlyphSource> glyphs_ = gfx::make_glyph_source();
  std::unique_ptr<gfx::Device> device_ = gfx::make_device();
  std::unique_ptr<app::App> app_;
};

// The one global: exported C functions have no other way to find what they belong to.
Door& door() {
  static Door* one = new Door;
  return *one;
}

}  // namespace
}  // namespace quanyu

extern "C" {

// Room for `size` bytes, which the next of the two calls below takes over.
EMSCRIPTEN_KEEPALIVE std::byte* quanyu_alloc(unsigned size) { return quanyu::door().room(size); }

// A batch of messages from the page lies in the room.
EMSCRIPTEN_KEEPALIVE void quanyu_receive(std::byte*, unsigned) { quanyu::door().receive(); }

// The browser's storage has answered; what it says lies in the room.
EMSCRIPTEN_KEEPALIVE void quanyu_answer(unsigned ticket, unsigned status, std::byte*, unsigned) {
  quanyu::door().answer(ticket, status);
}
}
