// Cuts the sample places out of the national statistical divisions:
//   node cut_samples.mjs DIVISIONS_FOLDER OUT_FOLDER
// writes OUT/samples/<code>.csv (columns code and name, parents first), OUT/samples.json and
// OUT/samples.inc, the index with the counts of each place. Units that exist in the statistics only
// (docs/area_tables.md) are left out with everything below them. A code or name that the rules for
// tables would refuse ends the build. Files are rewritten only when their text changed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const kPlaces = ['3310', '6201', '4406', '150104', '650106', '441702'];
const kKinds = ['province', 'city', 'district', 'street', 'town', 'township', 'community', 'village'];
const [divisions, out] = process.argv.slice(2);

function read(file) {
  const [header, ...lines] = readFileSync(join(divisions, file), 'utf8').trimEnd().split('\n');
  if (!header.startsWith('code,name')) throw new Error(`${file} does not start with code,name`);
  return lines.map((line, index) => {
    const found = /^(\d+),"([^",]+)"/.exec(line);
    if (!found) throw new Error(`${file}:${index + 2} is not understood: ${line}`);
    return { code: found[1], name: found[2] };
  });
}

const levels = ['provinces.csv', 'cities.csv', 'areas.csv', 'streets.csv', 'villages.csv'].map(read);

// The kind by the digits of the lowest level; nothing for what is there for statistics only.
function kind(code) {
  const last = Number(code.slice(-3));
  switch (code.length) {
    case 2: return 'province';
    case 4: return 'city';
    case 6: return 'district';
    case 9: return last < 100 ? 'street' : last < 200 ? 'town' : last < 400 ? 'township' : null;
    default: return last < 200 ? 'community' : last < 400 ? 'village' : null;
  }
}

const real = (code) => kind(code) !== null && (code.length <= 9 || kind(code.slice(0, 9)) !== null);

function write(path, text) {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}

function cut(place) {
  const rows = levels.flat().filter(({ code }) =>
    (place.startsWith(code) || code.startsWith(place)) && real(code));
  const counts = Object.fromEntries(kKinds.map((name) => [name, 0]));
  for (const { code } of rows) if (code.length > place.length) counts[kind(code)]++;
  const text = `code,name\n${rows.map(({ code, name }) => `${code},${name}\n`).join('')}`;
  write(join(out, 'samples', `${place}.csv`), text);
  const above = rows.filter(({ code }) => code.length < place.length).map(({ name }) => name);
  const name = rows.find(({ code }) => code === place).name;
  return { code: place, name, above, path: `samples/${place}.csv`, areas: rows.length,
    bytes: Buffer.byteLength(text), counts };
}

mkdirSync(join(out, 'samples'), { recursive: true });
const index = kPlaces.map(cut);
write(join(out, 'samples.json'), `${JSON.stringify(index, null, 2)}\n`);
const quoted = (text) => JSON.stringify(text);
write(join(out, 'samples.inc'), `// Generated: the sample places, counts by kind number from 1.
constexpr Sample kSamples[${index.length}] = {
${index.map((one) => `    {${quoted(one.code)}, ${quoted(one.name)}, ${quoted(one.above.join(' · '))}, ` +
    `${quoted(one.path)}, ${one.areas}, ${one.bytes},\n     {0, ${kKinds.map((name) => one.counts[name]).join(', ')}, 0, 0}},`).join('\n')}
};
`);
