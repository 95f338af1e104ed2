// SQLite's file interface over one ExtentFile in memory. Made and owned by a Connection; knows one
// file, the database itself: journals and temporary tables stay in SQLite's own memory. Nothing is
// durable here: commits leave through Database::take_commit().
#pragma once

#include <string>

#include <sqlite3.h>

#include "platform/extent_file.hpp"

namespace quanyu::store {

class ExtentVfs {
 public:
  // Registers itself under a name of its own. `file` must outlive it.
  explicit ExtentVfs(platform::ExtentFile& file);
  ~ExtentVfs();
  ExtentVfs(const ExtentVfs&) = delete;
  ExtentVfs& operator=(const ExtentVfs&) = delete;

  [[nodiscard]] const char* name() const { return name_.c_str(); }

 private:
  std::string name_;
  sqlite3_vfs vfs_{};
};

// Fills in everything of a sqlite3_vfs that has nothing to do with files; opening fails. What the
// web build gives SQLite as its machine.
void fill_fileless_vfs(sqlite3_vfs& vfs);

}  // namespace quanyu::store
