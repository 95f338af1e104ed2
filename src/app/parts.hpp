// What the app is made over: the platform's bodies, handed in by main_web.cpp or by a test. All of
// them outlive the app.
#pragma once

#include <string>

#include "gfx/device.hpp"
#include "gfx/glyphs.hpp"
#include "platform/clock.hpp"
#include "platform/extent_store.hpp"
#include "platform/random.hpp"
#include "store/database.hpp"
#include "view/settings_view.hpp"

namespace quanyu::app {

struct Parts {
  platform::ExtentStore& storage;
  view::StorageKind storage_kind;
  platform::Clock& clock;
  platform::Random& random;
  gfx::GlyphSource& glyphs;
  gfx::Device& device;
  std::string version;  // "0.1.0"

  [[nodiscard]] store::Machine machine() const { return {clock, random}; }
  // Milliseconds of a clock that never goes back.
  [[nodiscard]] double now_ms() const {
    return static_cast<double>(clock.steady_micros()) / 1000.0;
  }
};

}  // namespace quanyu::app
