// What SQLite asks of an operating system, in a page that has none: files come from ExtentVfs
// alone.
#include <sqlite3.h>

#include "store/extent_vfs.hpp"

extern "C" int sqlite3_os_init() {
  // SQLite keeps the pointer for ever and calls this once.
  static sqlite3_vfs machine;
  quanyu::store::fill_fileless_vfs(machine);
  machine.zName = "none";
  return sqlite3_vfs_register(&machine, 1);
}

extern "C" int sqlite3_os_end() { return SQLITE_OK; }
