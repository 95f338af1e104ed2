#include "ui/theme/theme.hpp"

#include <gtest/gtest.h>

#include "ui/theme/palettes.hpp"

namespace quanyu::ui {
namespace {

struct Pair {
  const char* what;
  Colour front, back;
};

std::vector<Pair> text_pairs(const Palette& p) {
  std::vector<Pair> pairs;
  const std::pair<const char*, Colour> grounds[] = {
      {"ground", p.ground}, {"surface", p.surface}, {"sunken", p.sunken}, {"hover", p.hover}};
  for (const auto& [name, back] : grounds) {
    pairs.push_back({name, p.text, back});
    pairs.push_back({name, p.text_secondary, back});
    pairs.push_back({name, p.text_quiet, back});
    pairs.push_back({name, p.accent, back});
    pairs.push_back({name, p.link, back});
  }
  for (const ToneColours& tone : {p.neutral, p.accent_tone, p.ok, p.warn, p.info}) {
    pairs.push_back({"tone on its ground", tone.ink, tone.ground});
    pairs.push_back({"tone on surface", tone.ink, p.surface});
    pairs.push_back({"text on a notice", p.text, tone.ground});
  }
  for (const Colour back : {p.accent, p.accent_hover, p.accent_pressed}) {
    pairs.push_back({"filled button", p.text_inverse, back});
  }
  pairs.push_back({"chosen row", p.text, p.selected});
  pairs.push_back({"chosen row, quiet", p.text_secondary, p.selected});
  pairs.push_back({"current rail item", p.accent, p.selected});
  pairs.push_back({"search match", p.text, p.highlight});
  pairs.push_back({"selected text", p.text, p.text_selection});
  pairs.push_back({"tooltip", p.surface, p.text});
  pairs.push_back({"pressed", p.text, p.pressed});
  return pairs;
}

std::vector<Pair> graphic_pairs(const Palette& p) {
  std::vector<Pair> pairs = {
      {"icon on ground", p.icon, p.ground},
      {"icon on surface", p.icon, p.surface},
      {"field line", p.field_line, p.surface},
      {"field line on ground", p.field_line, p.ground},
      {"ring on ground", p.focus_ring, p.ground},
      {"ring on surface", p.focus_ring, p.surface},
      {"ring on chosen", p.focus_ring, p.selected},
  };
  for (const Colour colour : p.series) pairs.push_back({"series", colour, p.surface});
  return pairs;
}

TEST(Theme, EveryTextCanBeReadOnItsGround) {
  for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
    const Theme theme = make_theme(kind, PointerPrecision::Fine, MotionPreference::Full);
    for (const Pair& pair : text_pairs(theme.colours)) {
      EXPECT_GE(contrast_ratio(pair.front, pair.back), 4.5)
          << pair.what << " " << css_colour(pair.front).text << " on " << css_colour(pair.back).text
          << " theme " << static_cast<int>(kind);
    }
    for (const Pair& pair : graphic_pairs(theme.colours)) {
      EXPECT_GE(contrast_ratio(pair.front, pair.back), 3)
          << pair.what << " " << css_colour(pair.front).text << " on " << css_colour(pair.back).text
          << " theme " << static_cast<int>(kind);
    }
  }
}

TEST(Theme, KnowsTheContrastOfBlackAndWhite) {
  EXPECT_NEAR(contrast_ratio(rgb(0x000000), rgb(0xFFFFFF)), 21, 0.001);
  EXPECT_NEAR(contrast_ratio(rgb(0x777777), rgb(0xFFFFFF)), 4.48, 0.01);
  EXPECT_STREQ(css_colour(rgb(0x12AB9F)).text, "#12ab9f");
}

TEST(Theme, GrowsControlsForFingersAndReaders) {
  const Theme plain = make_theme(ThemeKind::Light, PointerPrecision::Fine, MotionPreference::Full);
  EXPECT_EQ(plain.sizes.control_height, 32);
  EXPECT_EQ(plain.type(TextSize::Body).size, 14);
  const Theme touch =
      make_theme(ThemeKind::Light, PointerPrecision::Coarse, MotionPreference::Reduced, 9);
  EXPECT_EQ(touch.text_scale, 1.5f);
  EXPECT_GE(touch.sizes.control_height, 44);
  EXPECT_EQ(touch.type(TextSize::Body).size, 21);
  EXPECT_EQ(touch.motion.open, 0);
}

TEST(Theme, StepsAtTheBreakpoints) {
  EXPECT_EQ(breakpoint_for(599), Breakpoint::Phone);
  EXPECT_EQ(breakpoint_for(600), Breakpoint::Tablet);
  EXPECT_EQ(breakpoint_for(1024), Breakpoint::Desktop);
  EXPECT_EQ(breakpoint_for(1440), Breakpoint::Wide);
}

}  // namespace
}  // namespace quanyu::ui
