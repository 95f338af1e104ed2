// Where a database lives between sessions: a file cut into extents of 64 KiB, changed only by
// whole commits. One interface, several bodies (memory, native folder, IndexedDB, later OPFS),
// all held by one contract suite in tests/contract/. Used by `store` through the extent VFS and
// by `app`; knows nothing of SQLite or of the domain.
//
// Every call answers through its callback, once, possibly before the call returns. Calls may be
// made while others are under way: a store carries them out in order.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.hpp"
#include "base/result.hpp"

namespace quanyu::platform {

inline constexpr std::size_t kExtentSize = 64 * 1024;

// One extent's new content; `bytes` is at most kExtentSize, shorter only at the end of the file.
struct Extent {
  std::uint32_t index = 0;
  Bytes bytes;
};

// A stored file as opened: its number of commits, its size in bytes and all its extents in order.
struct StoredImage {
  std::uint64_t commit = 0;  // 0: the file does not exist yet
  std::uint64_t size = 0;
  Bytes content;  // `size` bytes
};

// One atomic change. `commit` must be the last acknowledged number plus one: it is the fence that
// stops a page that has been overtaken by another one.
struct ExtentCommit {
  std::uint64_t commit = 0;
  std::uint64_t size = 0;  // of the file after the change; extents beyond it are dropped
  std::vector<Extent> extents;
};

// What a store knows of one file without opening it.
struct StoredFile {
  std::string name;
  std::uint64_t size = 0;
  std::uint64_t commit = 0;
};

class ExtentStore {
 public:
  virtual ~ExtentStore() = default;

  template <class T>
  using Done = std::function<void(Result<T>)>;

  // All files kept here. Fails with StorageUnavailable where the browser allows no storage.
  virtual void list(Done<std::vector<StoredFile>> done) = 0;

  // Reads a whole file. A file that does not exist gives commit 0 and no content; a file with a
  // missing or short extent fails with StorageCorrupt and is left as it is.
  virtual void read(std::string_view name, Done<StoredImage> done) = 0;

  // Writes one commit, wholly or not at all, and answers only when it is durable (as far as the
  // medium can promise). Errors: StorageElsewhere when the stored commit number is not
  // `change.commit - 1`; StorageFull; StorageUnavailable. After an error nothing has changed.
  virtual void write(std::string_view name, ExtentCommit change, Done<std::uint64_t> done) = 0;

  // Removes a file; removing one that does not exist succeeds.
  virtual void remove(std::string_view name, Done<bool> done) = 0;
};

}  // namespace quanyu::platform
