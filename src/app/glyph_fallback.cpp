#include "app/glyph_fallback.hpp"

#include "gfx/file_glyphs.hpp"

namespace quanyu::app {

void GlyphFallback::begin(const gfx::GlyphSource& glyphs, Wanted wanted, Fetcher& fetcher) {
  if (wanted == Wanted::WhenNeeded && glyphs.health() == gfx::GlyphHealth::Good) return;
  request_ = fetcher.start(gfx::kFallbackFont);
}

bool GlyphFallback::step(Fetcher& fetcher, ImFontAtlas& atlas) {
  if (!request_) return false;
  std::optional<Result<Bytes>> font = fetcher.take(*request_);
  if (!font) return false;
  request_.reset();
  if (!*font) return false;
  auto source = gfx::make_file_glyphs(**std::move(font));
  if (!source) return false;
  gfx::change_source(atlas, **source);
  source_ = *std::move(source);
  return true;
}

}  // namespace quanyu::app
