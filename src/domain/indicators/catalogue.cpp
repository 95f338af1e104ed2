#include "domain/indicators/catalogue.hpp"

namespace quanyu::domain {

const std::vector<const Indicator*>& all_indicators() {
  static const std::vector<const Indicator*> all = [] {
    std::vector<const Indicator*> list;
    for (const auto part : {structure_indicators(), people_indicators(), matter_indicators(),
                            service_indicators(), joint_indicators(), place_indicators(),
                            accountability_indicators(), project_indicators()}) {
      for (const Indicator& indicator : part) list.push_back(&indicator);
    }
    return list;
  }();
  return all;
}

const Indicator* find_indicator(std::string_view code) {
  for (const Indicator* indicator : all_indicators()) {
    if (indicator->code == code) return indicator;
  }
  return nullptr;
}

}  // namespace quanyu::domain
