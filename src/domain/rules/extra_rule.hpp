// For tests: while it lives, an entity also has this rule, before its own. Proves what becomes of
// rules that write what they must not, with one that no other source knows.
#pragma once

#include "domain/rules.hpp"

namespace quanyu::domain {

class ExtraRule {
 public:
  explicit ExtraRule(const EntityRule& rule);
  ~ExtraRule();
  ExtraRule(const ExtraRule&) = delete;
  ExtraRule& operator=(const ExtraRule&) = delete;
};

}  // namespace quanyu::domain
