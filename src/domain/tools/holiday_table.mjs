// Cuts the calendar of working days out of chinese-days into a small C++ include:
//   node holiday_table.mjs NODE_MODULES > holiday_table.inc
// Published years come as the State Council's notices have them. Years without a notice get the
// statutory days alone (no swapped days), worked out from the lunar calendar; they are provisional.
// How they are worked out is first tried on the published years: a day missed there ends the build.
import { createRequire } from 'node:module';
import { join } from 'node:path';

process.env.TZ = 'UTC';
const kFirstYear = 2015;
const kProvisionalYears = 10;
const kSpringEveSince = 2025; // New Year's Eve and a second day of May became statutory then
const days = createRequire(import.meta.url)(join(process.argv[2], 'chinese-days'));

// Names in the order of their numbers in the table.
const kFestivals = ['元旦', '春节', '清明', '劳动节', '端午', '中秋', '国庆节', '纪念日'];
const festival = (name) => {
  const at = kFestivals.indexOf(name);
  return at < 0 ? kFestivals.length - 1 : at;
};

const written = (date) => date.toISOString().slice(0, 10);
const plus = (day, count) => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return written(date);
};
const number = (day) => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
const lunar = (year, month, day) => days.getSolarDateFromLunar(`${year}-${month}-${day}`).date;

function statutory(year) {
  const spring = lunar(year, 1, 1);
  const found = [
    [`${year}-01-01`, '元旦'],
    ...[0, 1, 2].map((offset) => [plus(spring, offset), '春节']),
    [days.getSolarTermDate(year, 4, 'pure_brightness'), '清明'],
    [`${year}-05-01`, '劳动节'],
    [lunar(year, 5, 5), '端午'],
    [lunar(year, 8, 15), '中秋'],
    ...[1, 2, 3].map((day) => [`${year}-10-0${day}`, '国庆节']),
  ];
  if (year >= kSpringEveSince) found.push([plus(spring, -1), '春节'], [`${year}-05-02`, '劳动节']);
  return [...new Map(found)].sort(); // two festivals may fall on one day
}

const detail = (day) => days.getDayDetail(day);
const zh = (name) => name.split(',')[1] ?? name;

// Every day of a published year whose name is a holiday's: off, or worked instead of a weekend.
function published(year) {
  const found = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = plus(day, 1)) {
    const { work, name } = detail(day);
    if (name.includes(',')) found.push([day, work ? 'working' : 'off', zh(name)]);
  }
  return found;
}

const rows = [];
let last = kFirstYear - 1;
for (let year = kFirstYear; published(year).some(([, kind]) => kind === 'working'); year++) {
  for (const [day, name] of statutory(year)) {
    if (detail(day).work) throw new Error(`${day} ${name} is a working day in the published table`);
  }
  rows.push(...published(year));
  last = year;
}
if (last < 2026) throw new Error(`the published table ends in ${last}`);
for (let year = last + 1; year <= last + kProvisionalYears; year++) {
  rows.push(...statutory(year).map(([day, name]) => [day, 'off', name]));
}

const line = (row) => `{${number(row[0])},${row[1] === 'working' ? 1 : 0},${festival(row[2])}}`;
const lines = [];
for (let i = 0; i < rows.length; i += 8) lines.push(rows.slice(i, i + 8).map(line).join(','));
console.log(`// Generated: ${rows.length} days, published ${kFirstYear} to ${last}.
constexpr std::int32_t kFirstPublishedYear = ${kFirstYear};
constexpr std::int32_t kLastPublishedYear = ${last};
constexpr TableDay kTable[${rows.length}] = {
${lines.join(',\n')}};`);
