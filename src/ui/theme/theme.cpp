#include "ui/theme/theme.hpp"

#include <cmath>
#include <cstdio>

#include "ui/theme/palettes.hpp"

namespace quanyu::ui {
namespace {

constexpr TypeStep kTypeScale[] = {{12, 18}, {13, 20}, {14, 22}, {16, 24}, {20, 28}, {26, 34}};

Palette palette_of(ThemeKind kind) {
  switch (kind) {
    case ThemeKind::Light: return light_palette();
    case ThemeKind::Dark: return dark_palette();
    case ThemeKind::HighContrast: return high_contrast_palette();
  }
  return light_palette();
}

// Whatever holds a line of text grows with the text; whatever only separates stays.
void scale_with_text(Sizes& sizes, float scale) {
  for (float* size :
       {&sizes.control_height, &sizes.row_height,    &sizes.icon_small,  &sizes.icon,
        &sizes.icon_large,     &sizes.icon_state,    &sizes.rail_width,  &sizes.top_bar,
        &sizes.bottom_bar,     &sizes.dialog_width,  &sizes.dialog_wide, &sizes.drawer_width,
        &sizes.menu_width,     &sizes.palette_width, &sizes.toast_width, &sizes.check,
        &sizes.switch_width,   &sizes.switch_height, &sizes.tag_height,  &sizes.badge,
        &sizes.form_width}) {
    *size = std::round(*size * scale);
  }
}

double linear(std::uint32_t channel) {
  const double value = channel / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
  return 0.2126 * linear(colour.packed & 0xff) + 0.7152 * linear(colour.packed >> 8 & 0xff) +
         0.0722 * linear(colour.packed >> 16 & 0xff);
}

}  // namespace

TypeStep Theme::type(TextSize size) const {
  const TypeStep step = kTypeScale[static_cast<std::size_t>(size)];
  return {std::round(step.size * text_scale), std::round(step.line_height * text_scale)};
}

Colour Theme::ink(Ink ink) const {
  switch (ink) {
    case Ink::Primary: return colours.text;
    case Ink::Secondary: return colours.text_secondary;
    case Ink::Quiet: return colours.text_quiet;
    case Ink::Accent: return colours.accent;
    case Ink::Ok: return colours.ok.ink;
    case Ink::Warn: return colours.warn.ink;
    case Ink::Info: return colours.info.ink;
    case Ink::Inverse: return colours.text_inverse;
    case Ink::OnText: return colours.surface;
  }
  return colours.text;
}

const ToneColours& Theme::tone(Tone tone) const {
  switch (tone) {
    case Tone::Neutral: return colours.neutral;
    case Tone::Accent: return colours.accent_tone;
    case Tone::Ok: return colours.ok;
    case Tone::Warn: return colours.warn;
    case Tone::Info: return colours.info;
  }
  return colours.neutral;
}

Colour Theme::series(std::size_t index) const { return colours.series[index % 6]; }

Theme make_theme(ThemeKind kind, PointerPrecision pointer, MotionPreference motion,
                 float text_scale) {
  Theme theme{.kind = kind,
              .pointer = pointer,
              .colours = palette_of(kind),
              .sizes = {},
              .motion = {},
              .delays = {},
              .text_scale = std::fmin(1.5f, std::fmax(1.0f, text_scale))};
  scale_with_text(theme.sizes, theme.text_scale);
  if (pointer == PointerPrecision::Coarse) {
    theme.sizes.control_height = std::fmax(44, theme.sizes.control_height);
    theme.sizes.row_height = std::fmax(44, theme.sizes.row_height);
  }
  if (kind == ThemeKind::HighContrast) {
    theme.sizes.line = 2;
    theme.sizes.focus_ring = 3;
  }
  if (motion == MotionPreference::Reduced) theme.motion = {0, 0, 0};
  return theme;
}

double contrast_ratio(Colour one, Colour other) {
  const double a = luminance(one), b = luminance(other);
  return (std::fmax(a, b) + 0.05) / (std::fmin(a, b) + 0.05);
}

Colour with_alpha(Colour colour, float alpha) {
  const auto byte =
      static_cast<std::uint32_t>(std::lround(std::fmin(1, std::fmax(0, alpha)) * 255));
  return {(colour.packed & 0xffffffu) | byte << 24};
}

CssColour css_colour(Colour colour) {
  CssColour css;
  std::snprintf(css.text, sizeof css.text, "#%02x%02x%02x", colour.packed & 0xff,
                colour.packed >> 8 & 0xff, colour.packed >> 16 & 0xff);
  return css;
}

Breakpoint breakpoint_for(float width) {
  if (width < 600) return Breakpoint::Phone;
  if (width < 1024) return Breakpoint::Tablet;
  return width < 1440 ? Breakpoint::Desktop : Breakpoint::Wide;
}

}  // namespace quanyu::ui
