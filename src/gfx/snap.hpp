// Snapping of quads to the pixel grid: the reason why text is as sharp as the browser drew it and
// why plain rectangles have hard edges at any density. Used by the painter on its copy of the
// vertices. Never moves anything but axis-aligned quads of four vertices in a row.
#pragma once

#include <cstddef>
#include <span>

#include "gfx/device.hpp"

namespace quanyu::gfx {

// Walks `vertices` (device pixels) and snaps
// - glyphs, known by four different texture corners: the left top corner is rounded, width and
//   height become whole, so that texels and pixels match one to one. Done here and not in the
//   vertex shader, as each corner rounded by itself could part by a pixel in the last bit;
// - plain rectangles, which have one texture point: each edge is rounded, so that neighbours stay
//   neighbours; one thinner than two pixels keeps its thickness rounded down, at least one.
void snap_quads(std::span<Vertex> vertices);

}  // namespace quanyu::gfx
