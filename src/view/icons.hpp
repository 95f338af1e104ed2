// Which outline a view asks for, by name; `ui` maps the name to the glyph of gfx/icons.hpp of the
// same name. Used by the command catalogue and the view structs. Never holds a glyph or a meaning.
#pragma once

#include <cstdint>

namespace quanyu::view {

// X(Name): Name is also the constant icon::kName of gfx/icons.hpp.
#define QUANYU_VIEW_ICONS(X)                                                                     \
  X(LayoutDashboard) X(ListTree) X(Settings) X(Search) X(X) X(Download) X(FolderOpen) X(Undo)    \
  X(Redo) X(Sun) X(Contrast) X(Languages) X(Keyboard) X(User) X(Building) X(Refresh) X(Info)     \
  X(CircleHelp) X(Copy) X(Expand) X(Collapse) X(Layers) X(Type) X(Plus) X(MapPin) X(Command)     \
  X(AlertTriangle) X(AlertCircle) X(Inbox) X(Loader) X(Moon) X(Star) X(House) X(HardDrive)       \
  X(CheckCircle) X(CloudOff) X(Trash) X(Pencil) X(ArrowUp) X(ArrowDown) X(Table) X(Sliders)

enum class Icon : std::uint8_t {
#define X_NAME(name) name,
  None,
  QUANYU_VIEW_ICONS(X_NAME)
#undef X_NAME
};

}  // namespace quanyu::view
