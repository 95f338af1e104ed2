#include <emscripten/em_js.h>

#include "platform/indexed_extents.hpp"

EM_JS_DEPS(quanyu_indexed_extents, "$UTF8ToString")

// clang-format off

// Everything that the calls below share, kept at Module.quanyuExtents. Calls are carried out one
// after the other. Statuses are numbers of ErrorCode: 50 unavailable, 51 full, 52 corrupt,
// 53 elsewhere.
EM_JS(void, quanyu_extents_open, (), {
  const extent = 65536;
  const open = new Map();
  let last = Promise.resolve();

  const settled = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const database = async (name, stores) => {
    if (open.has(name)) return open.get(name);
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      for (const [store, options] of stores) request.result.createObjectStore(store, options);
    };
    const result = await settled(request);
    const forget = () => open.delete(name);
    // Another page wants to remove the file, or the browser has taken the storage away.
    result.onversionchange = () => { forget(); result.close(); };
    result.onclose = forget;
    open.set(name, result);
    return result;
  };
  const registry = () => database("quanyu", [["files", {keyPath: "name"}]]);
  const file = (name) => database("quanyu-" + name, [["extents"], ["meta"]]);

  // Runs `work` on the stores of one transaction and waits until it is durable. A thrown status
  // takes everything back.
  const transact = async (base, names, mode, work) => {
    const transaction = base.transaction(names, mode, {durability: "strict"});
    const end = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    end.catch(() => {});
    let result;
    try {
      result = await work(...names.map((name) => transaction.objectStore(name)));
    } catch (error) {
      try { transaction.abort(); } catch (_) { /* aborted already */ }
      throw transaction.error || error;
    }
    await end;
    return result;
  };
  const status = (error) =>
    typeof error === "number" ? error : error && error.name === "QuotaExceededError" ? 51 : 50;

  const run = (ticket, work) => {
    last = last.then(work).then(
      (parts) => Module.answer(ticket, 0, parts),
      (error) => Module.answer(ticket, status(error), []));
  };
  const numbers = (...values) => new Uint8Array(new Float64Array(values).buffer);
  Module.quanyuExtents = {extent, settled, registry, file, transact, run, numbers, open};
});

// Answers, for each file, two doubles (size, commit), one double (length of the name) and the name.
EM_JS(void, quanyu_extents_list, (unsigned ticket), {
  const {settled, registry, file, transact, run, numbers} = Module.quanyuExtents;
  run(ticket, async () => {
    const names = await transact(await registry(), ["files"], "readonly",
      (files) => settled(files.getAllKeys()));
    const parts = [];
    for (const name of names) {
      const meta = await transact(await file(name), ["meta"], "readonly",
        (store) => settled(store.get("file")));
      if (!meta) continue;
      const text = new TextEncoder().encode(name);
      parts.push(numbers(meta.size, meta.commit, text.length), text);
    }
    return parts;
  });
});

// Answers the content, then two doubles: size and commit.
EM_JS(void, quanyu_extents_read, (unsigned ticket, const char* name_text), {
  const {extent, settled, registry, file, transact, run, numbers} = Module.quanyuExtents;
  const name = UTF8ToString(name_text);
  run(ticket, async () => {
    // Opening would create the database of a file that does not exist.
    const known = await transact(await registry(), ["files"], "readonly",
      (files) => settled(files.getKey(name)));
    if (known === undefined) return [numbers(0, 0)];
    const [meta, keys, extents] = await transact(await file(name), ["meta", "extents"], "readonly",
      (store, content) => Promise.all([settled(store.get("file")), settled(content.getAllKeys()),
        settled(content.getAll())]));
    if (!meta) return [numbers(0, 0)];
    const whole = extents.length === Math.ceil(meta.size / extent) && extents.every((bytes, index) =>
      keys[index] === index && bytes.byteLength === Math.min(extent, meta.size - index * extent));
    if (!whole) throw 52;
    return [...extents.map((bytes) => new Uint8Array(bytes)), numbers(meta.size, meta.commit)];
  });
});

// The extents are copied out of the heap before anything waits.
EM_JS(void, quanyu_extents_write, (unsigned ticket, const char* name_text, double commit,
    double size, unsigned count, const unsigned* indexes, const void* const* contents,
    const unsigned* lengths), {
  const {extent, settled, registry, file, transact, run, numbers} = Module.quanyuExtents;
  const name = UTF8ToString(name_text);
  const at = (table, i) => HEAPU32[(table >>> 2) + i];
  const extents = Array.from({length: count}, (_, i) => [at(indexes, i),
    HEAPU8.slice(at(contents, i), at(contents, i) + at(lengths, i)).buffer]);
  run(ticket, async () => {
    // Listed before it is there, so that no file can be there unlisted.
    await transact(await registry(), ["files"], "readwrite",
      (files) => settled(files.put({name, size, commit})));
    await transact(await file(name), ["meta", "extents"], "readwrite", async (meta, content) => {
      const before = await settled(meta.get("file"));
      if ((before ? before.commit : 0) !== commit - 1) throw 53;
      for (const [index, bytes] of extents) content.put(bytes, index);
      content.delete(IDBKeyRange.lowerBound(Math.ceil(size / extent)));
      await settled(meta.put({name, size, commit}, "file"));
    });
    return [numbers(commit)];
  });
});

EM_JS(void, quanyu_extents_remove, (unsigned ticket, const char* name_text), {
  const {settled, registry, transact, run, open} = Module.quanyuExtents;
  const name = UTF8ToString(name_text);
  run(ticket, async () => {
    const base = open.get("quanyu-" + name);
    if (base) base.close();
    open.delete("quanyu-" + name);
    await settled(indexedDB.deleteDatabase("quanyu-" + name));
    await transact(await registry(), ["files"], "readwrite",
      (files) => settled(files.delete(name)));
    return [];
  });
});

// clang-format on

namespace quanyu::platform {
namespace {

// Doubles carry sizes and commit numbers exactly up to 2^53.
std::uint64_t whole(ByteReader& in) { return static_cast<std::uint64_t>(in.fixed<double>()); }

std::vector<StoredFile> read_list(ByteView content) {
  std::vector<StoredFile> files;
  ByteReader in(content);
  while (in.remaining() > 0) {
    StoredFile file;
    file.size = whole(in);
    file.commit = whole(in);
    file.name = as_text(in.raw(static_cast<std::size_t>(whole(in))));
    files.push_back(std::move(file));
  }
  return files;
}

// The two numbers stand behind the content, so that it need not be moved to cut them off.
StoredImage read_image(Bytes content) {
  constexpr std::size_t kTail = 2 * sizeof(double);
  StoredImage image;
  if (content.size() < kTail) return image;
  ByteReader tail(ByteView(content).last(kTail));
  image.size = whole(tail);
  image.commit = whole(tail);
  content.resize(content.size() - kTail);
  image.content = std::move(content);
  return image;
}

}  // namespace

IndexedExtents::IndexedExtents() { quanyu_extents_open(); }

void IndexedExtents::list(Done<std::vector<StoredFile>> done) {
  quanyu_extents_list(wait("", std::move(done)));
}

void IndexedExtents::read(std::string_view name, Done<StoredImage> done) {
  const std::string text(name);
  quanyu_extents_read(wait(name, std::move(done)), text.c_str());
}

void IndexedExtents::write(std::string_view name, ExtentCommit change, Done<std::uint64_t> done) {
  std::vector<unsigned> indexes, lengths;
  std::vector<const void*> contents;
  for (const Extent& extent : change.extents) {
    indexes.push_back(extent.index);
    lengths.push_back(static_cast<unsigned>(extent.bytes.size()));
    contents.push_back(extent.bytes.data());
  }
  const std::string text(name);
  quanyu_extents_write(wait(name, std::move(done)), text.c_str(),
                       static_cast<double>(change.commit), static_cast<double>(change.size),
                       static_cast<unsigned>(indexes.size()), indexes.data(), contents.data(),
                       lengths.data());
}

void IndexedExtents::remove(std::string_view name, Done<bool> done) {
  const std::string text(name);
  quanyu_extents_remove(wait(name, std::move(done)), text.c_str());
}

std::uint32_t IndexedExtents::wait(std::string_view name, Waiting waiting) {
  calls_.emplace(++last_ticket_, Call{std::string(name), std::move(waiting)});
  return last_ticket_;
}

void IndexedExtents::answer(std::uint32_t ticket, std::uint32_t status, Bytes content) {
  auto found = calls_.extract(ticket);
  if (found.empty()) return;
  Call& call = found.mapped();
  std::visit(
      [&]<class T>(const Done<T>& done) {
        if (status != 0) {
          done(fail(static_cast<ErrorCode>(status), {call.name}));
        } else if constexpr (std::is_same_v<T, std::vector<StoredFile>>) {
          done(read_list(content));
        } else if constexpr (std::is_same_v<T, StoredImage>) {
          done(read_image(std::move(content)));
        } else if constexpr (std::is_same_v<T, std::uint64_t>) {
          ByteReader in(content);
          done(whole(in));
        } else {
          done(true);
        }
      },
      call.waiting);
}

}  // namespace quanyu::platform
