// Forms left unsaved, between the screen's drafts and what the device remembers: taken after each
// frame, given back when the place is opened again. A draft is kept while something in it differs
// from what is stored, and goes with its place.
#pragma once

#include "app/device_settings.hpp"
#include "ui/screens/entity_form.hpp"

namespace quanyu::app {

// Notes the drafts of the open place in the settings. True if that changed anything.
bool keep_drafts(const ui::EntityFormUiState& forms, const std::string& workspace,
                 DeviceSettings& settings);

// The drafts of a place that was opened, in place of those of another.
void restore_drafts(const DeviceSettings& settings, const std::string& workspace,
                    ui::EntityFormUiState& forms);

}  // namespace quanyu::app
