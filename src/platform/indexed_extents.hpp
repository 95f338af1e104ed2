// The body of ExtentStore on the browser's IndexedDB, which every host has: in a worker, on the
// page, on file:// where the browser allows it. Made and fed by main_web.cpp; the contract suite
// in tests/contract holds it like the other bodies.
//
// The database "quanyu" lists the files (store "files"); "quanyu-NAME" holds one: its extents by
// index (store "extents") and {name, size, commit} (store "meta", key "file"). One change is one
// transaction, answered when it is complete; the commit number is checked inside it, so that a page
// that another one has overtaken changes nothing.
#pragma once

#include <map>
#include <variant>

#include "platform/extent_store.hpp"

namespace quanyu::platform {

class IndexedExtents : public ExtentStore {
 public:
  IndexedExtents();

  void list(Done<std::vector<StoredFile>> done) override;
  void read(std::string_view name, Done<StoredImage> done) override;
  void write(std::string_view name, ExtentCommit change, Done<std::uint64_t> done) override;
  void remove(std::string_view name, Done<bool> done) override;

  // The browser's answer to the call with this ticket: status 0 and what was asked for, or the
  // number of an ErrorCode. Unknown tickets are passed over.
  void answer(std::uint32_t ticket, std::uint32_t status, Bytes content);

 private:
  using Waiting = std::variant<Done<std::vector<StoredFile>>, Done<StoredImage>,
                               Done<std::uint64_t>, Done<bool>>;
  std::uint32_t wait(std::string_view name, Waiting waiting);

  struct Call {
    std::string name;
    Waiting waiting;
  };
  std::map<std::uint32_t, Call> calls_;
  std::uint32_t last_ticket_ = 0;
};

}  // namespace quanyu::platform
