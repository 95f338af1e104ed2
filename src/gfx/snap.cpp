#include "gfx/snap.hpp"

#include <algorithm>
#include <cmath>

#include "gfx/pixel_grid.hpp"

namespace quanyu::gfx {
namespace {

bool is_upright(const Vertex* q) {
  return q[0].y == q[1].y && q[1].x == q[2].x && q[2].y == q[3].y && q[3].x == q[0].x &&
         q[0].x < q[2].x && q[0].y < q[2].y;
}

bool is_glyph(const Vertex* q) {
  return q[0].v == q[1].v && q[1].u == q[2].u && q[2].v == q[3].v && q[3].u == q[0].u &&
         q[0].u != q[2].u && q[0].v != q[2].v;
}

bool is_plain(const Vertex* q) {
  return std::all_of(q + 1, q + 4,
                     [q](const Vertex& other) { return other.u == q->u && other.v == q->v; });
}

void set_corners(Vertex* q, float left, float top, float right, float bottom) {
  q[0].x = q[3].x = left, q[1].x = q[2].x = right;
  q[0].y = q[1].y = top, q[2].y = q[3].y = bottom;
}

void snap_glyph(Vertex* q) {
  const float left = round_device(q[0].x), top = round_device(q[0].y);
  set_corners(q, left, top, left + std::round(q[2].x - q[0].x), top + std::round(q[2].y - q[0].y));
}

float far_edge(float near, float far) {
  const float size = far - near;
  // A hundredth forgives what scaling lost: 0.8 * 1.25 may come out below 1.
  if (size < 2) return round_device(near) + std::max(1.0F, std::floor(size + 0.01F));
  return round_device(far);
}

}  // namespace

void snap_quads(std::span<Vertex> vertices) {
  for (std::size_t i = 0; i + 4 <= vertices.size();) {
    Vertex* quad = &vertices[i];
    if (!is_upright(quad)) {
      ++i;
    } else if (is_glyph(quad)) {
      snap_glyph(quad);
      i += 4;
    } else if (is_plain(quad)) {
      set_corners(quad, round_device(quad->x), round_device(quad->y), far_edge(quad->x, quad[2].x),
                  far_edge(quad->y, quad[2].y));
      i += 4;
    } else {
      ++i;
    }
  }
}

}  // namespace quanyu::gfx
