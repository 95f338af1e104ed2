// One peer's side of W4 and W5, in a process of its own: a table of 20,000 rows and 8 columns as a
// map of cells, edited, exported, merged and merged again. What merge_cells.cpp does, draw by draw.
// Prints one JSON object.
//
//   node tests/bench/peers/cells.mjs ENGINE ROUNDS
const kRows = 20_000;
const kColumns = 8;
const kEdits = 100_000;
const kTogether = 1_000;
const kAlone = 1_000;

const cell = (row, column) => `${row}/${column}`;

// Each engine: load(bytes or nothing, site) gives a replica with set(edits), mark(), since(mark),
// merge(bytes), get(key), bytes(). `edits` is a list of [key, value] for one transaction.
const engines = {
  async yjs() {
    const Y = await import('yjs');
    return (base, site) => {
      const doc = new Y.Doc();
      doc.clientID = site;
      const map = doc.getMap('cells');
      if (base) Y.applyUpdate(doc, base);
      return {
        set: (edits) => doc.transact(() => edits.forEach(([key, value]) => map.set(key, value))),
        mark: () => Y.encodeStateVector(doc),
        since: (mark) => Y.encodeStateAsUpdate(doc, mark),
        merge: (bytes) => Y.applyUpdate(doc, bytes),
        get: (key) => map.get(key),
        bytes: () => Y.encodeStateAsUpdate(doc),
      };
    };
  },
  async loro() {
    const { LoroDoc } = await import('loro-crdt');
    return (base, site) => {
      const doc = new LoroDoc();
      doc.setPeerId(BigInt(site));
      if (base) doc.import(base);
      const map = doc.getMap('cells');
      return {
        set: (edits) => {
          for (const [key, value] of edits) map.set(key, value);
          doc.commit();
        },
        mark: () => doc.version(),
        since: (mark) => doc.export({ mode: 'update', from: mark }),
        merge: (bytes) => doc.import(bytes),
        get: (key) => map.get(key),
        bytes: () => doc.export({ mode: 'update' }),
      };
    };
  },
  // Its own guide stores whole numbers as plain ones; a mark is the heads of its graph of changes.
  async automerge() {
    const A = await import('@automerge/automerge');
    return (base, site) => {
      const actor = { actor: site.toString(16).padStart(32, '0') };
      let doc = base ? A.load(base, actor) : A.from({ cells: {} }, actor);
      const change = (edits) => A.change(doc, ({ cells }) => edits.forEach(([key, value]) => { cells[key] = value; }));
      return {
        set: (edits) => { doc = change(edits); },
        mark: () => A.getHeads(doc),
        since: (mark) => A.saveSince(doc, mark),
        merge: (bytes) => { doc = A.loadIncremental(doc, bytes); },
        get: (key) => doc.cells[key],
        bytes: () => A.save(doc),
      };
    };
  },
};

function edit(replica, seed, many, together) {
  let state = seed;
  const draw = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state * below) / 2 ** 32);
  };
  for (let at = 0; at < many; ) {
    const edits = [];
    for (let one = 0; one < together && at < many; one++, at++) {
      const row = draw(kRows);
      edits.push([cell(row, draw(kColumns)), 1_000_000 + at]);
    }
    replica.set(edits);
  }
}

function base_edits() {
  const edits = [];
  for (let row = 0; row < kRows; row++) {
    for (let column = 0; column < kColumns; column++) edits.push([cell(row, column), row * kColumns + column]);
  }
  return edits;
}

function sum(replica) {
  let total = 0;
  for (let row = 0; row < kRows; row++) {
    for (let column = 0; column < kColumns; column++) total += replica.get(cell(row, column)) * (1 + ((row * kColumns + column) % 97));
  }
  return total;
}

const [engine, rounds] = process.argv.slice(2);
const open = await engines[engine]();
const first = open(null, 9);
first.set(base_edits());
const base = first.bytes();
const told = { load: [], author: [], merge: [], replay: [], both: [], alone: [] };
const timed = (name, work) => {
  const before = performance.now();
  const result = work();
  told[name].push(performance.now() - before);
  return result;
};
for (let round = 0; round < Number(rounds); round++) {
  const a = open(base, 1);
  let b;
  timed('load', () => {
    b = open(base, 2);
    b.get(cell(0, 0));
  });
  const known = b.mark();
  const edits = timed('author', () => {
    edit(b, 1, kEdits, kTogether);
    return b.since(known);
  });
  told.bytes = edits.length;
  timed('merge', () => {
    a.merge(edits);
    a.get(cell(0, 0));
  });
  timed('replay', () => a.merge(edits));
  told.sum = sum(a);
  if (told.sum !== sum(b)) throw new Error(`${engine}: the replicas differ`);
  const [known_a, known_b] = [a.mark(), b.mark()];
  edit(a, 2, kEdits / 2, kTogether);
  edit(b, 3, kEdits / 2, kTogether);
  const [from_a, from_b] = [a.since(known_a), b.since(known_b)];
  timed('both', () => {
    a.merge(from_b);
    b.merge(from_a);
    a.get(cell(0, 0));
    b.get(cell(0, 0));
  });
  if (sum(a) !== sum(b)) throw new Error(`${engine}: the replicas differ after both`);
  // One transaction of Automerge's takes a quarter of a second here.
  if (engine !== 'automerge') timed('alone', () => edit(a, 4, kAlone, 1));
}
console.log(JSON.stringify({ ...told, edits: kEdits }));
