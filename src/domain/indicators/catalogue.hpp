// All indicators, by section of the domain, and each by its code. Codes are stable: targets, stated
// and published figures, bulletins and report templates name indicators by them.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "domain/indicators/indicator.hpp"

namespace quanyu::domain {

std::span<const Indicator> structure_indicators();
std::span<const Indicator> people_indicators();
std::span<const Indicator> matter_indicators();
std::span<const Indicator> service_indicators();
std::span<const Indicator> joint_indicators();
std::span<const Indicator> place_indicators();
std::span<const Indicator> accountability_indicators();
std::span<const Indicator> project_indicators();

// In this order.
const std::vector<const Indicator*>& all_indicators();
// Nullptr where there is none.
const Indicator* find_indicator(std::string_view code);

}  // namespace quanyu::domain
