// Shared by the measurements: statistics and the table that they end in. A row always has our own
// figures; where a peer ran in the same run, also its figures and the ratio of the medians.

export function summary(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { min: sorted[0], median, max: sorted[sorted.length - 1], runs: sorted.length };
}

const short = (value) => (Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : Number(value.toPrecision(3)).toString());
const spread = (stats) => (stats.runs === 1 ? short(stats.median) : `${short(stats.min)} / ${short(stats.median)} / ${short(stats.max)}`);

// Rows: { what, unit, ours: number[], peer: number[] or null, against, goal }.
export function table(rows) {
  const lines = [['what', 'unit', 'ours (min / median / max)', 'peer (min / median / max)', 'ratio', 'goal']];
  for (const { what, unit, ours, peer = null, against = '', goal = '' } of rows) {
    const own = summary(ours);
    const other = peer && summary(peer);
    lines.push([what, unit, spread(own), other ? `${spread(other)}  ${against}` : '–', other ? (own.median / other.median).toFixed(2) : '–', goal]);
  }
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd()).join('\n');
}
