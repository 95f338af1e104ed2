// Outgoing: what the app has to say to the page since it was last asked, as one batch of shell
// messages. Every part of the app that talks to the page gets it by reference; main_web.cpp takes
// the bytes. Never sends by itself.
#pragma once

#include "shell/codec.hpp"

namespace quanyu::app {

class Outgoing {
 public:
  void send(const shell::AppMessage& message) { shell::encode(batch_, message); }
  [[nodiscard]] bool empty() const { return batch_.size() == 0; }
  // The batch, in the order of sending; the next one starts empty.
  [[nodiscard]] Bytes take() { return batch_.take(); }

 private:
  ByteWriter batch_;
};

}  // namespace quanyu::app
