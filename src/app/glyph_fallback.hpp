// GlyphFallback: where the browser's own drawing of glyphs is blocked, falsified or without hanzi,
// fetches the subset that lies beside the page, once, and draws with it from then on. Owned by the
// app. With sound glyphs it never fetches a byte.
#pragma once

#include <memory>
#include <optional>

#include "app/fetcher.hpp"
#include "gfx/fonts.hpp"

namespace quanyu::app {

class GlyphFallback {
 public:
  // Whether the font of the page itself is asked for although the browser's glyphs are sound: for
  // pictures that must be the same on all machines.
  enum class Wanted : std::uint8_t { WhenNeeded, Always };

  // Starts the fetch if it is needed.
  void begin(const gfx::GlyphSource& glyphs, Wanted wanted, Fetcher& fetcher);

  // Takes the font when it has arrived. True when the glyphs changed and a frame is due. A font
  // that cannot be had leaves the browser's glyphs, which are then the best there is.
  bool step(Fetcher& fetcher, ImFontAtlas& atlas);
  // True while the font is on its way.
  [[nodiscard]] bool waiting() const { return request_.has_value(); }

 private:
  std::optional<std::uint32_t> request_;
  std::unique_ptr<gfx::GlyphSource> source_;
};

}  // namespace quanyu::app
