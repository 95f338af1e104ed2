// FileGlyphs: a GlyphSource that rasterises the outlines of a font file by itself. The fallback
// where the browser's own drawing cannot be had (GlyphHealth::Blocked) or has no hanzi, fetched
// only then; and the source of pictures that have to be equal on all machines. `app` swaps it in
// with change_source. Never fetches anything, never asks the platform.
#pragma once

#include <memory>

#include "base/bytes.hpp"
#include "base/result.hpp"
#include "gfx/glyphs.hpp"

namespace quanyu::gfx {

// Where the subset lies beside the page: GB 2312's hanzi in one weight, cut at build time by
// tools/cut_font.py. The page may give the same file to its text elements.
inline constexpr char kFallbackFont[] = "fallback.otf";

// Takes the bytes of an OpenType font (TrueType or CFF outlines; collections: the first font).
// Semibold is made by thickening. Fails with FileUnknownKind if the bytes are no font; they are
// expected to come from us, as outlines are not guarded against malice.
Result<std::unique_ptr<GlyphSource>> make_file_glyphs(Bytes font);

}  // namespace quanyu::gfx
