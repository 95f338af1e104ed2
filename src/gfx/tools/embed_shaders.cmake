# Writes a header with the GLSL sources as strings:
#   cmake -D SHADERS=folder -D OUT=file -P embed_shaders.cmake
file(READ ${SHADERS}/paint.vert vertex)
file(READ ${SHADERS}/paint.frag fragment)
file(CONFIGURE OUTPUT ${OUT} @ONLY CONTENT [==[
// Generated from shaders/; see src/gfx/tools/embed_shaders.cmake.
#pragma once
namespace quanyu::gfx {
inline constexpr char kPaintVertexShader[] = R"glsl(@vertex@)glsl";
inline constexpr char kPaintFragmentShader[] = R"glsl(@fragment@)glsl";
}  // namespace quanyu::gfx
]==])
