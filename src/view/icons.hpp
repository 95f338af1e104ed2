// Which outline a view asks for, by name; `ui` maps the name to the glyph of gfx/icons.hpp of the
// same name. Used by the command catalogue and the view structs. Never holds a glyph or a meaning.
#pragma once

#include <cstdint>

namespace quanyu::view {

// ICON(Name): Name is also the constant icon::kName of gfx/icons.hpp.
// clang-format off
#define QUANYU_VIEW_ICONS(ICON)                                                              \
  ICON(LayoutDashboard) ICON(ListTree) ICON(Settings) ICON(Search) ICON(X) ICON(Download)    \
  ICON(FolderOpen) ICON(Undo) ICON(Redo) ICON(Sun) ICON(Contrast) ICON(Languages)            \
  ICON(Keyboard) ICON(User) ICON(Building) ICON(Refresh) ICON(Info) ICON(CircleHelp)         \
  ICON(Copy) ICON(Expand) ICON(Collapse) ICON(Layers) ICON(Type) ICON(Plus) ICON(MapPin)     \
  ICON(Command) ICON(AlertTriangle) ICON(AlertCircle) ICON(Inbox) ICON(Loader) ICON(Moon)    \
  ICON(Star) ICON(House) ICON(HardDrive) ICON(CheckCircle) ICON(CloudOff) ICON(Trash)        \
  ICON(Pencil) ICON(ArrowUp) ICON(ArrowDown) ICON(Table) ICON(Sliders) ICON(Network)         \
  ICON(Users) ICON(MessageSquare) ICON(List) ICON(Landmark) ICON(ShieldCheck) ICON(Flag)     \
  ICON(FileText) ICON(Printer) ICON(Folder) ICON(History) ICON(Eye)
// clang-format on

enum class Icon : std::uint8_t {
  None,
#define ICON_NAME(name) name,
  QUANYU_VIEW_ICONS(ICON_NAME)
#undef ICON_NAME
};

}  // namespace quanyu::view
