// The ratchet: known exceptions to a limit, one per line, `subject | value | reason`. A subject over
// its value fails, one under it fails too (tighten the line), and a line nobody needs fails.
export function read_ratchet(tree, path) {
  const entries = new Map();
  if (!tree.has(path)) return entries;
  tree.lines(path).forEach((text, index) => {
    const line = text.replace(/^#.*/, '').trim();
    if (line === '') return;
    const [subject, value, reason] = line.split('|').map((part) => part.trim());
    entries.set(subject, { value: Number(value), reason, line: index + 1, used: false });
  });
  return entries;
}

// What is wrong with `value` of `subject`, given its limit and the ratchet; null when nothing is.
export function judge(entries, subject, value, limit, unit) {
  const entry = entries.get(subject);
  if (value <= limit) return null;
  if (!entry) return `${value} ${unit}, at most ${limit}`;
  entry.used = true;
  if (!entry.reason) return 'an exception without a reason';
  if (value > entry.value) return `grew to ${value} ${unit}, the ratchet allows ${entry.value}`;
  return value < entry.value ? `has ${value} ${unit} now: set the ratchet from ${entry.value} to that` : null;
}

export function unused(entries, path) {
  return [...entries]
    .filter(([, entry]) => !entry.used)
    .map(([subject, entry]) => ({ path, line: entry.line, what: `no longer needed: ${subject}` }));
}
