#include "gfx/fonts.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

#include <imgui.h>
#include <imgui_internal.h>

#include "gfx/colour_sheet.hpp"

namespace quanyu::gfx {
namespace {

// One texture of 2048 x 4096 texels is half the budget; the other half is the texture that it
// replaces while ImGui repacks.
constexpr int kMaxWidth = 2048;
constexpr int kMaxHeight = kAtlasBudget / 2 / kMaxWidth;
constexpr float kNearlyFull = 0.70F;  // between frames: forget everything
constexpr float kFull = 0.88F;        // within a frame: what skyline packing surely reaches
constexpr std::size_t kBatch = 32;

// Lies in ImFontConfig::FontData, which the atlas copies as plain bytes and frees.
struct SourceData {
  GlyphSource* source;
  Weight weight;
  bool overflowed;
  char32_t ready_code;  // prewarm's glyph on its way into the atlas
  const Glyph* ready;
  ColourSheet colours;  // only the first font's is used: an atlas has one
};

SourceData& data_of(const ImFontConfig& config) {
  return *static_cast<SourceData*>(config.FontData);
}

ColourSheet& colours_of(ImFontAtlas& atlas) { return data_of(atlas.Sources[0]).colours; }

float surface_share(const ImFontAtlas& atlas) {
  const ImFontAtlasBuilder& builder = *atlas.Builder;
  const int live = builder.RectsPackedSurface - builder.RectsDiscardedSurface;
  return static_cast<float>(live) / (kMaxWidth * kMaxHeight);
}

float device_size(const ImFontConfig& config, const ImFontBaked& baked) {
  return baked.Size * baked.RasterizerDensity * config.RasterizerDensity;
}

bool contains_glyph(ImFontAtlas*, ImFontConfig*, ImWchar) { return true; }

bool init_baked(ImFontAtlas*, ImFontConfig* config, ImFontBaked* baked, void*) {
  const SourceData& data = data_of(*config);
  const float size = device_size(*config, *baked);
  const FontMetrics metrics = data.source->font_metrics(size, data.weight);
  // A whole number of device pixels, so that all lines of a size sit alike on the pixel grid.
  baked->Ascent = std::round(metrics.ascent) / size * baked->Size;
  baked->Descent = baked->Ascent - baked->Size;
  return true;
}

// Puts the glyph's ink into one of the textures; false if there is no room for it now.
bool place_ink(ImFontAtlas& atlas, ImFontConfig& config, ImFontBaked& baked, const Glyph& glyph,
               ImFontGlyph& out) {
  if (!glyph.colours.empty()) {
    const Placed placed = place_colours(atlas, colours_of(atlas), glyph, out);
    if (placed != Placed::TooLarge) return placed == Placed::Yes;
  }
  // Asking a full atlas would make ImGui repack it for every glyph, in vain.
  if (surface_share(atlas) > kFull) return false;
  const ImFontAtlasRectId id = ImFontAtlasPackAddRect(&atlas, glyph.width, glyph.height);
  if (id == ImFontAtlasRectId_Invalid) return false;
  out.PackId = id;
  ImFontAtlasBakedSetFontGlyphBitmap(&atlas, &baked, &config, &out,
                                     ImFontAtlasPackGetRect(&atlas, id), glyph.coverage.data(),
                                     ImTextureFormat_Alpha8, glyph.width);
  return true;
}

void place(ImFontAtlas& atlas, ImFontConfig& config, ImFontBaked& baked, const Glyph& glyph,
           ImFontGlyph& out) {
  if (glyph.width == 0 || glyph.height == 0) return;
  if (!place_ink(atlas, config, baked, glyph, out)) {
    data_of(config).overflowed = true;
    return;
  }
  const float css = baked.Size / device_size(config, baked);
  const float ascent = std::round(baked.Ascent / css);
  out.X0 = static_cast<float>(glyph.left) * css;
  out.Y0 = (ascent + static_cast<float>(glyph.top)) * css;
  out.X1 = static_cast<float>(glyph.left + glyph.width) * css;
  out.Y1 = (ascent + static_cast<float>(glyph.top + glyph.height)) * css;
  out.Visible = true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked, void*, ImWchar code,
                ImFontGlyph* out, float* out_advance) {
  if (code < ' ') return false;  // ImGui makes its own tab; the rest is no text
  const SourceData& data = data_of(*config);
  const float size = device_size(*config, *baked);
  const float css = baked->Size / size;
  if (out_advance != nullptr) {
    *out_advance = data.source->measure(code, size, data.weight) * css;
    return true;
  }
  std::vector<Glyph> drawn;
  const Glyph* glyph = data.ready;
  if (glyph == nullptr || data.ready_code != code) {
    const char32_t wanted = code;
    drawn = data.source->rasterise({&wanted, 1}, size, data.weight);
    glyph = &drawn.front();
  }
  out->Codepoint = code;
  out->AdvanceX = glyph->advance * css;
  place(*atlas, *config, *baked, *glyph, *out);
  return true;
}

const ImFontLoader* loader() {
  static const ImFontLoader kLoader = [] {
    ImFontLoader loader;
    loader.Name = "glyph source";
    loader.FontSrcContainsGlyph = contains_glyph;
    loader.FontBakedInit = init_baked;
    loader.FontBakedLoadGlyph = load_glyph;
    return loader;
  }();
  return &kLoader;
}

ImFont* add_font(ImFontAtlas& atlas, GlyphSource& source, Weight weight) {
  SourceData data{&source, weight, false, 0, nullptr, {}};
  ImFontConfig config;
  config.FontLoader = loader();
  config.FontData = &data;
  config.FontDataSize = sizeof data;
  config.FontDataOwnedByAtlas = false;  // makes the atlas take a copy
  config.PixelSnapH = false;
  config.OversampleH = config.OversampleV = 1;
  return atlas.AddFont(&config);
}

void forget_glyphs(ImFontAtlas& atlas) {
  ImFontAtlasBuilder& builder = *atlas.Builder;
  for (int i = 0; i < builder.BakedPool.Size; ++i) {
    ImFontBaked& baked = builder.BakedPool[i];
    if (!baked.WantDestroy) ImFontAtlasBakedDiscard(&atlas, baked.ContainerFont, &baked);
  }
  ImFontAtlasTextureCompact(&atlas);
  forget_colours(colours_of(atlas));
  for (ImFontConfig& config : atlas.Sources) data_of(config).overflowed = false;
}

std::vector<char32_t> missing_codes(ImFontBaked& baked, std::string_view text) {
  std::vector<char32_t> codes;
  const char* at = text.data();
  const char* end = at + text.size();
  while (at < end) {
    unsigned int code = 0;
    at += ImTextCharFromUtf8(&code, at, end);
    if (code >= ' ' && !baked.IsGlyphLoaded(code)) codes.push_back(code);
  }
  std::ranges::sort(codes);
  const auto repeated = std::ranges::unique(codes);
  codes.erase(repeated.begin(), repeated.end());
  return codes;
}

}  // namespace

Fonts add_fonts(ImFontAtlas& atlas, GlyphSource& source) {
  // Lines baked into the texture would need smooth sampling, and glyphs sharp sampling.
  atlas.Flags |= ImFontAtlasFlags_NoBakedLines | ImFontAtlasFlags_NoMouseCursors;
  atlas.TexDesiredFormat = ImTextureFormat_Alpha8;
  atlas.TexMinWidth = 1024;
  atlas.TexMinHeight = 256;
  atlas.TexMaxWidth = kMaxWidth;
  atlas.TexMaxHeight = kMaxHeight;
  Fonts fonts;
  fonts.regular = add_font(atlas, source, Weight::Regular);
  fonts.semibold = add_font(atlas, source, Weight::Semibold);
  return fonts;
}

void change_source(ImFontAtlas& atlas, GlyphSource& source) {
  for (ImFontConfig& config : atlas.Sources) data_of(config).source = &source;
  forget_glyphs(atlas);
}

int prewarm(ImFont& font, float size, float density, std::string_view text) {
  ImFontBaked& baked = *font.GetFontBaked(size, density);
  SourceData& data = data_of(*font.Sources[0]);
  const std::vector<char32_t> codes = missing_codes(baked, text);
  for (std::size_t first = 0; first < codes.size(); first += kBatch) {
    const std::size_t count = std::min(kBatch, codes.size() - first);
    const std::span batch = std::span(codes).subspan(first, count);
    const std::vector<Glyph> glyphs =
        data.source->rasterise(batch, device_size(*font.Sources[0], baked), data.weight);
    for (std::size_t i = 0; i < count; ++i) {
      data.ready_code = batch[i], data.ready = &glyphs[i];
      baked.FindGlyph(batch[i]);
    }
    data.ready = nullptr;
  }
  return static_cast<int>(codes.size());
}

bool trim_atlas(ImFontAtlas& atlas) {
  if (atlas.Builder == nullptr) return false;
  if (!atlas_overflowed(atlas) && surface_share(atlas) < kNearlyFull) return false;
  forget_glyphs(atlas);
  return true;
}

bool atlas_overflowed(const ImFontAtlas& atlas) {
  for (const ImFontConfig& config : atlas.Sources) {
    if (data_of(config).overflowed) return true;
  }
  return false;
}

void set_density(ImFontAtlas& atlas, float density) {
  // ImGui itself tells only the font that is pushed; AddText with the other one would be blurred.
  for (ImFont* font : atlas.Fonts) font->CurrentRasterizerDensity = density;
  ImGui::GetCurrentContext()->DrawListSharedData.InitialFringeScale = 1 / density;
}

}  // namespace quanyu::gfx
