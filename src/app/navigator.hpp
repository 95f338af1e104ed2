// Navigator: keeps session and address in step. Going somewhere the user would call a place makes a
// new entry in the browser's history; opening a branch or sorting replaces the current one. What
// arrives from the address bar is taken as far as it can be understood.
#pragma once

#include "app/outgoing.hpp"
#include "app/session.hpp"

namespace quanyu::app {

class Navigator {
 public:
  Navigator(Session& session, Outgoing& outgoing) : session_(session), outgoing_(outgoing) {}

  // Goes to a route and tells the page.
  void go(view::Route route);
  // Takes over an address the user came by. False: it was not understood (home is shown).
  bool arrive(std::string_view hash);
  // The route's tokens become keys once the tree of the place is there, and again when it changed.
  void resolve();
  // Writes scope, selection and open branches of the session into the address, in place.
  void note_tree_state();
  // The token of an area of the open place; empty when there is none.
  [[nodiscard]] std::string token_of(view::AreaKey area) const;
  [[nodiscard]] view::AreaKey key_of(std::string_view token) const;

 private:
  void tell(bool replace);

  Session& session_;
  Outgoing& outgoing_;
  std::string told_;  // the hash the page has
};

}  // namespace quanyu::app
