#include "store/extent_vfs.hpp"

#include <cstdint>
#include <cstring>
#include <span>

namespace quanyu::store {
namespace {

struct OpenFile {
  sqlite3_file base;
  platform::ExtentFile* extents;
};

platform::ExtentFile& extents_of(sqlite3_file* file) {
  return *reinterpret_cast<OpenFile*>(file)->extents;
}

int close_file(sqlite3_file*) { return SQLITE_OK; }

int read_file(sqlite3_file* file, void* into, int count, sqlite3_int64 offset) {
  const std::span<std::byte> target(static_cast<std::byte*>(into), static_cast<std::size_t>(count));
  const std::size_t got = extents_of(file).read(static_cast<std::uint64_t>(offset), target);
  return got == target.size() ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int write_file(sqlite3_file* file, const void* from, int count, sqlite3_int64 offset) {
  extents_of(file).write(static_cast<std::uint64_t>(offset),
                         {static_cast<const std::byte*>(from), static_cast<std::size_t>(count)});
  return SQLITE_OK;
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
  extents_of(file).resize(static_cast<std::uint64_t>(size));
  return SQLITE_OK;
}

int size_of_file(sqlite3_file* file, sqlite3_int64* size) {
  *size = static_cast<sqlite3_int64>(extents_of(file).size());
  return SQLITE_OK;
}

int sync_file(sqlite3_file*, int) { return SQLITE_OK; }
int lock_file(sqlite3_file*, int) { return SQLITE_OK; }
int is_reserved(sqlite3_file*, int* result) {
  *result = 0;
  return SQLITE_OK;
}
int control_file(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sector_size(sqlite3_file*) { return 4096; }
int characteristics(sqlite3_file*) {
  return SQLITE_IOCAP_SAFE_APPEND | SQLITE_IOCAP_SEQUENTIAL | SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

constexpr sqlite3_io_methods kMethods{
    .iVersion = 1,
    .xClose = close_file,
    .xRead = read_file,
    .xWrite = write_file,
    .xTruncate = truncate_file,
    .xSync = sync_file,
    .xFileSize = size_of_file,
    .xLock = lock_file,
    .xUnlock = lock_file,
    .xCheckReservedLock = is_reserved,
    .xFileControl = control_file,
    .xSectorSize = sector_size,
    .xDeviceCharacteristics = characteristics,
    .xShmMap = nullptr,
    .xShmLock = nullptr,
    .xShmBarrier = nullptr,
    .xShmUnmap = nullptr,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

int open_main(sqlite3_vfs* vfs, sqlite3_filename, sqlite3_file* file, int flags, int* out_flags) {
  file->pMethods = nullptr;
  if ((flags & SQLITE_OPEN_MAIN_DB) == 0) return SQLITE_CANTOPEN;
  auto* opened = reinterpret_cast<OpenFile*>(file);
  opened->extents = static_cast<platform::ExtentFile*>(vfs->pAppData);
  opened->base.pMethods = &kMethods;
  if (out_flags != nullptr) *out_flags = flags;
  return SQLITE_OK;
}

int open_nothing(sqlite3_vfs*, sqlite3_filename, sqlite3_file* file, int, int*) {
  file->pMethods = nullptr;
  return SQLITE_CANTOPEN;
}

int delete_file(sqlite3_vfs*, const char*, int) { return SQLITE_OK; }
int file_exists(sqlite3_vfs*, const char*, int, int* result) {
  *result = 0;
  return SQLITE_OK;
}
int full_name(sqlite3_vfs*, const char* name, int room, char* full) {
  sqlite3_snprintf(room, full, "%s", name);
  return SQLITE_OK;
}
// SQLite draws only for journal checksums and random(), which are not used here.
int randomness(sqlite3_vfs*, int count, char* bytes) {
  std::memset(bytes, 0x5a, static_cast<std::size_t>(count));
  return count;
}
int sleep_not(sqlite3_vfs*, int) { return 0; }
// No statement of ours asks SQLite for the time: stamps come from the workspace's clock.
int no_time(sqlite3_vfs*, double* julian_day) {
  *julian_day = 2440587.5;
  return SQLITE_OK;
}
int no_error(sqlite3_vfs*, int, char*) { return 0; }

}  // namespace

void fill_fileless_vfs(sqlite3_vfs& vfs) {
  vfs = {};
  vfs.iVersion = 1;
  vfs.szOsFile = sizeof(OpenFile);
  vfs.mxPathname = 64;
  vfs.xOpen = open_nothing;
  vfs.xDelete = delete_file;
  vfs.xAccess = file_exists;
  vfs.xFullPathname = full_name;
  vfs.xRandomness = randomness;
  vfs.xSleep = sleep_not;
  vfs.xCurrentTime = no_time;
  vfs.xGetLastError = no_error;
}

ExtentVfs::ExtentVfs(platform::ExtentFile& file)
    : name_("extents-" + std::to_string(reinterpret_cast<std::uintptr_t>(&file))) {
  fill_fileless_vfs(vfs_);
  vfs_.zName = name_.c_str();
  vfs_.pAppData = &file;
  vfs_.xOpen = open_main;
  sqlite3_initialize();
  sqlite3_vfs_register(&vfs_, 0);
}

ExtentVfs::~ExtentVfs() { sqlite3_vfs_unregister(&vfs_); }

}  // namespace quanyu::store
