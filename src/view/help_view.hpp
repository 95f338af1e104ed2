// The help sheet (?) and the about sheet: shortcuts by scope from the command catalogue, version,
// licences. Built by build_help and build_about, drawn by ui/screens/help_panel.
#pragma once

#include <string>
#include <vector>

#include "view/command_catalogue.hpp"

namespace quanyu::view {

struct HelpLine {
  std::string label, chord;
  friend bool operator==(const HelpLine&, const HelpLine&) = default;
};
struct HelpGroup {
  std::string title;
  std::vector<HelpLine> lines;
  friend bool operator==(const HelpGroup&, const HelpGroup&) = default;
};
struct HelpView {
  std::string title;
  std::vector<HelpGroup> groups;
  friend bool operator==(const HelpView&, const HelpView&) = default;
};

struct AboutView {
  std::string title, purpose;
  std::string version;  // "版本 0.1.0"
  std::string licence;
  std::string notices_label, notices_address;  // page of third-party licences, beside the app
  std::string source_note;                     // where the division codes come from
  std::string outside_note;                    // what is done elsewhere and not here
  friend bool operator==(const AboutView&, const AboutView&) = default;
};

HelpView build_help(Keyboard keyboard, const Messages& messages);
AboutView build_about(std::string version, const Messages& messages);
std::string print(const HelpView& view);
std::string print(const AboutView& view);

}  // namespace quanyu::view
