// The declared entities as the app itself tells them (window.quanyu.query('model')), in an order in
// which each can be made, and what a person would write into a field of a type. No second list of
// entities: only values that a rule asks for beyond the declaration stand here by name.

const kDay = 86_400_000;

// "2026-03-01" that many days from today, where the test runs.
export function day(offset) {
  return new Date(Date.now() + offset * kDay).toISOString().slice(0, 10);
}

const is_reference = (field) => field.type === 'reference';
const targets = (entity, wanted) => entity.fields
  .filter((field) => is_reference(field) && field.target !== entity.name && wanted(entity, field))
  .map((field) => field.target);

// Without these there is no record; a link also wants somebody to hang on.
const needed = (entity, field) => field.required || (entity.link && field.name === 'parent');
const helpful = (entity, field) => field.typed;

// Every entity after all it needs and, among those that can be made, first what finds most of what
// it may refer to; else by number.
export function order_of(model) {
  const waiting = [...model].sort((a, b) => a.number - b.number);
  const order = [];
  const made = new Set();
  const missing = (entity, wanted) => new Set(targets(entity, wanted).filter((name) => !made.has(name))).size;
  while (waiting.length > 0) {
    const ready = waiting.filter((entity) => missing(entity, needed) === 0);
    if (ready.length === 0) throw new Error(`nothing can be made first of ${waiting.map(({ name }) => name)}`);
    const least = Math.min(...ready.map((entity) => missing(entity, helpful)));
    const next = ready.find((entity) => missing(entity, helpful) === least);
    waiting.splice(waiting.indexOf(next), 1);
    made.add(next.name);
    order.push(next);
  }
  return order;
}

// The field that an edit changes: best a plain text, a reference where there is nothing else.
export function editable(entity) {
  const order = ['text', 'integer', 'scaled', 'date', 'moment', 'choice', 'flag', 'reference'];
  const can = entity.fields.filter((field) => field.typed && !field.key && !field.contact);
  return can.sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type) ||
    (is_reference(a) ? b.number - a.number : a.number - b.number))[0] ?? null;
}

// Entities of which others need two: one reference beside another, a child and its parent, or
// another to refer to.
export function needed_twice(model) {
  const twice = new Set();
  for (const entity of model) {
    const all = entity.fields.filter((field) => is_reference(field) && needed(entity, field)).map(({ target }) => target);
    all.filter((target, at) => all.indexOf(target) < at).forEach((target) => twice.add(target));
    const edited = entity.link ? null : editable(entity);
    if (edited && is_reference(edited)) twice.add(edited.target);
  }
  return twice;
}

const kWords = ['示例一', '示例二', '示例三'];

// What a person writes: the `turn`-th value of a field, each turn another one.
export function value_for(field, turn = 0) {
  switch (field.type) {
    case 'text': return text_for(field, turn);
    case 'integer': return String(number_for(field, turn));
    case 'scaled': return (Number(number_for(field, turn)) / 10 ** field.decimals).toFixed(field.decimals);
    case 'date':
    case 'moment': return day((field.meaning === 'to' ? 30 : field.meaning === 'from' ? -30 : -1) - turn);
    case 'choice': return field.choices[turn % field.choices.length].words;
    case 'flag': return turn % 2 === 1 ? '是' : '否';
    default: return null;  // a reference is to a record that was made before
  }
}

function text_for(field, turn) {
  const word = kWords[turn % kWords.length];
  const text = field.meaning === 'title' ? `${field.words}${word}` : word;
  return [...text].slice(-field.maxLength).join('');
}

function number_for(field, turn) {
  const least = BigInt(field.minimum), most = BigInt(field.maximum);
  const wanted = BigInt(turn + 1) * 10n ** BigInt(field.decimals);
  return wanted < least ? least + BigInt(turn) : wanted > most ? most - BigInt(turn) : wanted;
}

// What nobody can mean, for a field that is written.
export function nonsense_for(field) {
  return { date: '2026-13-45', moment: '2026-13-45', integer: '不是数', scaled: '不是数' }[field.type] ?? null;
}
