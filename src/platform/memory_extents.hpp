// An extent store that forgets everything at the end: for tests, for private windows that allow no
// storage, and for the command line's dry runs. Answers at once, inside the call. It can be told
// to fail, so that the ways out of trouble can be tested.
#pragma once

#include <map>
#include <optional>

#include "platform/extent_store.hpp"

namespace quanyu::platform {

class MemoryExtents : public ExtentStore {
 public:
  void list(Done<std::vector<StoredFile>> done) override;
  void read(std::string_view name, Done<StoredImage> done) override;
  void write(std::string_view name, ExtentCommit change, Done<std::uint64_t> done) override;
  void remove(std::string_view name, Done<bool> done) override;

  // The next write fails with this code and changes nothing.
  void fail_next_write(ErrorCode code) { next_failure_ = code; }
  // Writes that would take all files together above this many bytes fail with StorageFull.
  void set_quota(std::uint64_t bytes) { quota_ = bytes; }
  // Loses one extent of a file, as a bad disk would.
  void lose_extent(std::string_view name, std::uint32_t index);

 private:
  struct File {
    std::uint64_t commit = 0;
    std::uint64_t size = 0;
    std::map<std::uint32_t, Bytes> extents;
  };
  std::uint64_t used_without(std::string_view name) const;

  std::map<std::string, File, std::less<>> files_;
  std::optional<ErrorCode> next_failure_;
  std::uint64_t quota_ = UINT64_MAX;
};

}  // namespace quanyu::platform
