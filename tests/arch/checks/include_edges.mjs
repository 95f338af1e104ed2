// Every #include of our own goes to a layer that src/layers.txt allows, and every folder of src/ is
// in that file; third-party headers are included only where its last block says so. Allowed edges
// must themselves point down or sideways without a ring.
const kCode = /\.(?:hpp|cpp|inc|def|c|h)$/;

export const name = 'include-edges';

export function check(tree) {
  const { layers, foreign, findings } = read_layers(tree);
  if (findings.length) return findings;
  findings.push(...rings(layers));
  for (const path of tree.files('src', kCode)) findings.push(...check_file(tree, path, layers, foreign));
  return findings;
}

function read_layers(tree) {
  const path = 'src/layers.txt';
  const layers = new Map();
  const foreign = [];
  const findings = [];
  if (!tree.has(path)) return { layers, foreign, findings: [{ path, line: 1, what: 'is missing' }] };
  tree.lines(path).forEach((text, index) => {
    const line = text.replace(/#.*/, '').trim();
    if (line === '') return;
    if (line.includes('|')) {
      const [folder, rank, allowed = ''] = line.split('|').map((part) => part.trim());
      const wanted = allowed.split(/\s+/).filter(Boolean);
      if (layers.has(folder)) findings.push({ path, line: index + 1, what: `${folder} twice` });
      layers.set(folder, { rank: Number(rank), allowed: wanted, line: index + 1 });
    } else {
      const [prefix, places = ''] = line.split(':').map((part) => part.trim());
      foreign.push({ prefix, places: places.split(/\s+/).filter(Boolean) });
    }
  });
  return { layers, foreign, findings };
}

function rings(layers) {
  const findings = [];
  for (const [folder, layer] of layers) {
    for (const wanted of layer.allowed) {
      const target = layers.get(wanted) ?? layers.get(wanted.split('/')[0]);
      const what = !target
        ? `${folder} may include ${wanted}, which is no layer`
        : target.rank > layer.rank
          ? `${folder} may include ${wanted}, which ranks above it`
          : reaches(layers, wanted, folder)
            ? `${folder} and ${wanted} may include each other`
            : null;
      if (what) findings.push({ path: 'src/layers.txt', line: layer.line, what });
    }
  }
  return findings;
}

function reaches(layers, from, goal, seen = new Set()) {
  const folder = from.split('/')[0];
  if (folder === goal) return true;
  if (seen.has(folder)) return false;
  seen.add(folder);
  return (layers.get(folder)?.allowed ?? []).some((next) => reaches(layers, next, goal, seen));
}

function check_file(tree, path, layers, foreign) {
  const inside = path.slice('src/'.length);
  const owner = inside.includes('/') ? inside.split('/')[0] : inside;
  const layer = layers.get(owner);
  if (!layer) return [{ path, line: 1, what: `${owner} is not in src/layers.txt` }];
  const findings = [];
  tree.lines(path).forEach((text, index) => {
    const include = /^\s*#\s*include\s*(["<])([^">]+)[">]/.exec(text);
    if (!include) return;
    const what =
      include[1] === '"' && tree.has(`src/${include[2]}`)
        ? own_edge(owner, layer, include[2])
        : foreign_edge(owner, path, include[2], foreign, include[1] === '"');
    if (what) findings.push({ path, line: index + 1, what });
  });
  return findings;
}

function own_edge(owner, layer, target) {
  const folder = target.split('/')[0];
  if (folder === owner) return null;
  const allowed = layer.allowed.some((one) => target.startsWith(`${one}/`) || target === one);
  return allowed ? null : `${owner} may not include ${target}`;
}

// Anything that is neither ours nor the standard library needs a line in layers.txt. Generated
// headers (gen/…) belong to the folder that includes them.
function foreign_edge(owner, path, target, foreign, quoted) {
  const rule = foreign.find(({ prefix }) => target.startsWith(prefix));
  if (rule) {
    const file = path.split('/').at(-1);
    const fits = (place) =>
      place === owner || (place.startsWith('*') && file.endsWith(place.slice(1))) || place === file ||
      path.startsWith(`src/${place}/`);
    return rule.places.some(fits) ? null : `${target} may not be included in ${owner}`;
  }
  if (target.startsWith('gen/') || /^[a-z_]+$/.test(target)) return null;
  if (/^(?:std(?:int|io|lib|def|arg)|string|errno|math|time|assert|limits|signal)\.h$/.test(target)) return null;
  if (/^(?:sys|netinet|arpa|linux)\/|^(?:unistd|fcntl|dirent|poll|netdb|termios|pthread|windows)\.h$/.test(target)) {
    return /_(?:native|posix|win)\.cpp$/.test(path) || owner === 'cli' || owner === 'main_cli.cpp'
      ? null
      : `${target} belongs into a *_native.cpp or *_posix.cpp`;
  }
  return quoted ? `${target} is not found under src/` : `${target} has no line in src/layers.txt`;
}
