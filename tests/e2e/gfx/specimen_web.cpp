// A program of one screen for the browser tests of gfx: cards, hairlines, icons and Chinese text
// drawn by ImGui draw lists through the real fonts, painter and device. The page calls the exported
// functions one by one; nothing happens by itself.
#include <string>

#include <emscripten/em_macros.h>
#include <imgui.h>
#include <imgui_internal.h>

#include "gfx/file_glyphs.hpp"
#include "gfx/fonts.hpp"
#include "gfx/icons.hpp"
#include "gfx/painter.hpp"
#include "gfx/pixel_grid.hpp"

// The interface layer is not linked here; ImGui wants its item hooks all the same.
void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID, const ImRect&, const ImGuiLastItemData*) {}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }

namespace quanyu::gfx {
namespace {

constexpr ImU32 kGround = IM_COL32(250, 249, 247, 255);
constexpr ImU32 kCard = IM_COL32_WHITE;
constexpr ImU32 kLine = IM_COL32(228, 226, 221, 255);
constexpr ImU32 kInk = IM_COL32(31, 35, 40, 255);
constexpr ImU32 kQuiet = IM_COL32(102, 106, 112, 255);
constexpr ImU32 kAccent = IM_COL32(22, 93, 158, 255);
constexpr float kWidth = 900, kHeight = 640;

struct Line {
  float size;
  bool semibold;
  float x, y;  // of the left top corner, on the canvas
  ImU32 colour;
  const char* text;
};

constexpr Line kLines[] = {
    {20, true, 32, 28, kInk, "路南街道网格化治理总览"},
    {13, false, 32, 58, kQuiet, "截至 2026 年 3 月 1 日 · 全域 42 个社区、118 个村"},
    {26, true, 48, 128, kInk, "12,034"},
    {13, false, 48, 104, kQuiet, "常住人口（户）"},
    {26, true, 336, 128, kInk, "98.6%"},
    {13, false, 336, 104, kQuiet, "矛盾纠纷就地化解率"},
    {26, true, 624, 128, kInk, "1,118"},
    {13, false, 624, 104, kQuiet, "本月办结事项"},
    {14, false, 80, 226, kInk, "椒江区海门街道建设社区第三网格，网格长：王丽霞"},
    {14, true, 80, 258, kInk, "“一中心四平台一网格”：吹哨报到，接诉即办。"},
    {14, false, 80, 290, kInk, "生僻字：𠮷𪚥㙍䶮龘靐，繁体：臺灣後裏"},
    {12, false, 80, 322, kQuiet, "编号 260301-XCY-B-014，Wi-Fi 5 GHz, AVATAR To. fjord"},
    {16, false, 80, 350, kInk, "玉泉区 150104｜头屯河区 650106｜江城区 441702"},
    {14, false, 80, 386, kAccent, "The quick brown fox jumps over the lazy dog 0123456789"},
};

constexpr const char* kRowIcons[] = {icon::kMapPin, icon::kUsers,   icon::kFileText,
                                     icon::kHash,   icon::kNetwork, icon::kSearch};

struct Specimen {
  std::unique_ptr<GlyphSource> glyphs = make_glyph_source();
  std::unique_ptr<GlyphSource> fallback;
  quanyu::Bytes arriving;
  std::unique_ptr<Device> device = make_device();
  std::unique_ptr<Painter> painter;
  Fonts fonts;
  ImGuiContext* context = nullptr;
  bool emoji = false;
};
Specimen* specimen = nullptr;  // the page's functions have no other way to find it

void draw_cards(ImDrawList& list, PixelGrid grid) {
  for (const float left : {32.0F, 320.0F, 608.0F}) {
    const ImVec2 from{grid.snap(left), grid.snap(88)}, to{grid.snap(left + 260), grid.snap(172)};
    list.AddRectFilled(from, to, kCard, 8);
    const float half = grid.hairline() / 2;
    list.AddRect({from.x + half, from.y + half}, {to.x - half, to.y - half}, kLine, 8, 0,
                 grid.hairline());
  }
  list.AddRectFilled({32, 196}, {868, 420}, kCard, 8);
}

// Two characters with colours of their own between words, solid and half transparent.
void draw_emoji(ImDrawList& list, const Fonts& fonts) {
  list.AddText(fonts.regular, 24, {48, 606}, kInk, "喜\U0001F600\uFE0F乐\U0001F389");
  list.AddText(fonts.regular, 24, {248, 606},
               (kInk & ~IM_COL32_A_MASK) | (128U << IM_COL32_A_SHIFT), "\U0001F600");
}

// Rows 460 to 620: lines one CSS pixel high at every offset, and all icons.
void draw_lines_and_icons(ImDrawList& list, const Fonts& fonts) {
  for (int i = 0; i < 10; ++i) {
    const float y = 436 + static_cast<float>(3 * i);
    list.AddRectFilled({32, y}, {232, y + 1}, IM_COL32_BLACK);
  }
  for (int i = 0; i < 10; ++i) {
    const float x = 260 + static_cast<float>(3 * i);
    list.AddRectFilled({x, 436}, {x + 1, 464}, IM_COL32_BLACK);
  }
  float x = 32, y = 484;
#define QUANYU_ICON(name, text, outline)                        \
  list.AddText(fonts.regular, 20, {x, y}, kInk, icon::k##name); \
  x += 30;                                                      \
  if (x > 840) x = 32, y += 30;
#include "gfx/icons.def"
#undef QUANYU_ICON
}

void draw_screen(float density) {
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  const PixelGrid grid{density};
  draw_cards(list, grid);
  for (const Line& line : kLines) {
    ImFont* font = line.semibold ? specimen->fonts.semibold : specimen->fonts.regular;
    list.AddText(font, line.size, {line.x, line.y}, line.colour, line.text);
  }
  for (int i = 0; i < 6; ++i) {
    const float y = 225 + 32 * static_cast<float>(i);
    list.AddText(specimen->fonts.regular, 16, {52, y}, kAccent, kRowIcons[i]);
    list.AddRectFilled({52, y + 24}, {848, y + 25}, kLine);
  }
  draw_lines_and_icons(list, specimen->fonts);
  if (specimen->emoji) draw_emoji(list, specimen->fonts);
}

}  // namespace
}  // namespace quanyu::gfx

using namespace quanyu::gfx;

extern "C" {

// Answers the health of the glyph source, or -1 without WebGL2.
EMSCRIPTEN_KEEPALIVE int specimen_open() {
  specimen = new Specimen;
  if (specimen->device == nullptr) return -1;
  specimen->painter = std::make_unique<Painter>(*specimen->device);
  specimen->context = ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.DeltaTime = 1.0F / 60;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
  specimen->fonts = add_fonts(*io.Fonts, *specimen->glyphs);
  return static_cast<int>(specimen->glyphs->health());
}

// Builds and paints one frame; answers Painted.
EMSCRIPTEN_KEEPALIVE int specimen_draw(float density) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {kWidth, kHeight};
  io.DisplayFramebufferScale = {density, density};
  trim_atlas(*io.Fonts);
  ImGui::NewFrame();
  set_density(*io.Fonts, density);
  draw_screen(density);
  ImGui::Render();
  return static_cast<int>(specimen->painter->draw(
      *ImGui::GetDrawData(), static_cast<int>(round_device(kWidth * density)),
      static_cast<int>(round_device(kHeight * density)), kGround));
}

EMSCRIPTEN_KEEPALIVE void specimen_emoji(int shown) { specimen->emoji = shown != 0; }

EMSCRIPTEN_KEEPALIVE int specimen_restore() {
  return specimen->painter->restore(*ImGui::GetIO().Fonts);
}

// Room for a font of `size` bytes; specimen_fall_back takes it over, answering 1 if it is one.
EMSCRIPTEN_KEEPALIVE void* specimen_space(int size) {
  specimen->arriving.resize(static_cast<std::size_t>(size));
  return specimen->arriving.data();
}
EMSCRIPTEN_KEEPALIVE int specimen_fall_back() {
  auto font = make_file_glyphs(std::move(specimen->arriving));
  if (!font.has_value()) return 0;
  specimen->fallback = std::move(*font);
  change_source(*ImGui::GetIO().Fonts, *specimen->fallback);
  return 1;
}

// Line `index` as JSON for the page's comparison, with the width we give it; "" past the last.
EMSCRIPTEN_KEEPALIVE const char* specimen_line(int index) {
  static std::string json;
  if (index >= static_cast<int>(std::size(kLines))) return "";
  const Line& line = kLines[index];
  ImFont* font = line.semibold ? specimen->fonts.semibold : specimen->fonts.regular;
  const float width = font->CalcTextSizeA(line.size, 1e9F, 0, line.text).x;
  json = "{\"size\":" + std::to_string(line.size) +
         ",\"weight\":" + (line.semibold ? "600" : "400") + ",\"x\":" + std::to_string(line.x) +
         ",\"y\":" + std::to_string(line.y) + ",\"red\":" + std::to_string(line.colour & 255) +
         ",\"width\":" + std::to_string(width) + ",\"text\":\"" + line.text + "\"}";
  return json.c_str();
}

EMSCRIPTEN_KEEPALIVE const char* specimen_families() { return kFontFamilies; }

// Brings `count` hanzi from U+4E00 + `first` into the atlas, in batches or one by one as a frame
// would; for measuring. Answers how many were new.
EMSCRIPTEN_KEEPALIVE int specimen_hanzi(int first, int count, float size, float density,
                                        int batched) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    char bytes[5];
    ImTextCharToUtf8(bytes, static_cast<unsigned>(0x4E00 + first + i));
    text += bytes;
  }
  if (batched != 0) return prewarm(*specimen->fonts.regular, size, density, text);
  int added = 0;
  for (std::size_t at = 0; at < text.size(); at += 3) {
    added += prewarm(*specimen->fonts.regular, size, density, {text.data() + at, 3});
  }
  return added;
}

EMSCRIPTEN_KEEPALIVE double specimen_count(int which) {
  const PainterStats& stats = specimen->painter->stats();
  const std::uint64_t counts[] = {stats.frames, stats.skipped, stats.draw_calls, stats.uploads,
                                  stats.texture_bytes};
  return static_cast<double>(counts[which]);
}

}  // extern "C"
