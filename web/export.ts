// Saves the databases kept in this browser without the app's help: after a crash the module is not
// called any more, but what was committed is whole. Reads what src/platform/indexed_extents_web.cpp
// wrote: the database "quanyu" lists the files, "quanyu-<name>" holds one in extents.

interface StoredFile {
  name: string;
  size: number;
  commit: number;
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

// Opens a database that exists already; opening must not create an empty one.
const open = (name: string): Promise<IDBDatabase | undefined> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () =>
      request.error?.name === "AbortError" ? resolve(undefined) : reject(request.error);
    request.onblocked = () => reject(new Error(`${name} is blocked`));
  });

const readFile = async (name: string): Promise<Blob | undefined> => {
  const database = await open(`quanyu-${name}`);
  if (!database) return undefined;
  const transaction = database.transaction(["extents", "meta"], "readonly");
  const [meta, extents] = await Promise.all([
    settled(transaction.objectStore("meta").get("file") as IDBRequest<StoredFile | undefined>),
    settled(transaction.objectStore("extents").getAll() as IDBRequest<ArrayBuffer[]>),
  ]);
  database.close();
  if (!meta) return undefined;
  return new Blob(extents, { type: "application/vnd.sqlite3" }).slice(0, meta.size);
};

/** Hands a file to the browser's downloads. */
export const saveBlob = (name: string, content: Blob): void => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // Some browsers read the address only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

/** Saves every stored database as NAME.sqlite; answers how many there were. */
export const exportDatabases = async (): Promise<number> => {
  const registry = await open("quanyu");
  if (!registry) return 0;
  const files = await settled(
    registry.transaction("files", "readonly").objectStore("files").getAll() as
      IDBRequest<StoredFile[]>);
  registry.close();
  let count = 0;
  for (const { name } of files) {
    const content = await readFile(name);
    if (!content) continue;
    saveBlob(`${name}.sqlite`, content);
    ++count;
  }
  return count;
};
