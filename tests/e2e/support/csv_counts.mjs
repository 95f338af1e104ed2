// Counts of the units beneath a code, made from the text of the divisions' tables alone, in a way of
// its own: by cutting lines at commas and codes at digits. The app's counts are compared with these.
//
// A unit at street level is a street, town or township by digits 7 to 9 of its code (001–099,
// 100–199, 200–399), one at community level a community or village by digits 10 to 12 (001–199,
// 200–399). Anything from 400 up is statistical only, and so is what lies beneath it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { division_folder } from './places.mjs';

const kTables = ['provinces', 'cities', 'areas', 'streets', 'villages'];
const kept = new Map();

// Codes and names of every line after the head, as two lists side by side; the 660,000 lines of a
// process's tables are cut once.
function columns(table) {
  if (!kept.has(table)) kept.set(table, cut(readFileSync(join(division_folder, `${table}.csv`), 'utf8')));
  return kept.get(table);
}

function cut(text) {
  const codes = [];
  const names = [];
  for (let at = text.indexOf('\n') + 1; at > 0 && at < text.length;) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end).trimEnd();
    at = end < 0 ? text.length : end + 1;
    if (line === '') continue;
    const [code, name] = line.split(',', 2);
    codes.push(unquoted(code));
    names.push(unquoted(name));
  }
  return { codes, names };
}

function unquoted(cell) {
  return cell.startsWith('"') ? cell.slice(1, -1) : cell;
}

// Counts of everything whose code begins with `prefix`, itself left out. '' counts all of China.
// With `sample` as the samples are cut.
export function counts_beneath(prefix, { sample = false } = {}) {
  const counts = {
    provinces: 0, cities: 0, districts: 0, streets: 0, towns: 0, townships: 0, communities: 0,
    villages: 0, statistical: 0,
  };
  const beneath = (code) => code.startsWith(prefix) && code.length > prefix.length && !only_fills(code)
    && !(sample && is_statistical(code));
  const upper = [['provinces', 'provinces'], ['cities', 'cities'], ['areas', 'districts']];
  for (const [table, kind] of upper) {
    for (const code of columns(table).codes) if (beneath(code)) counts[kind]++;
  }
  for (const code of columns('streets').codes) if (beneath(code)) counts[street_kind(code)]++;
  for (const code of columns('villages').codes) if (beneath(code)) counts[grass_roots_kind(code)]++;
  return counts;
}

function only_fills(code) {
  const municipality = ['11', '12', '31', '50'].includes(code.slice(0, 2));
  if (code.length === 4) return municipality || code.slice(2) === '90';
  return code.length === 6 ? code.endsWith('00') : code.length > 6 && code.endsWith('000');
}

function street_kind(code) {
  const digits = Number(code.slice(6, 9));
  if (digits >= 400) return 'statistical';
  return digits >= 200 ? 'townships' : digits >= 100 ? 'towns' : 'streets';
}

function grass_roots_kind(code) {
  const digits = Number(code.slice(9, 12));
  if (digits >= 400) return 'statistical';
  return digits >= 200 ? 'villages' : 'communities';
}

// All units of a place as one table `code,name` with the units above it, as a user might have it.
export function table_of(prefix, { statistical = true } = {}) {
  const above = [2, 4, 6, 9].filter((length) => length <= prefix.length).map((length) => prefix.slice(0, length));
  const wanted = (code) => above.includes(code) || code.startsWith(prefix);
  const lines = kTables.flatMap((table) => {
    const { codes, names } = columns(table);
    return codes.flatMap((code, at) => (wanted(code) && (statistical || !is_statistical(code)) ? [`${code},${names[at]}`] : []));
  });
  return ['code,name', ...lines, ''].join('\n');
}

function is_statistical(code) {
  if (code.length < 9) return false;
  return street_kind(code) === 'statistical' || (code.length === 12 && grass_roots_kind(code) === 'statistical');
}
