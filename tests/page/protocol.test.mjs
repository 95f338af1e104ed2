// The printed TypeScript against the C++ codec: the samples that print_protocol wrote with it are
// written and read again here, byte for byte.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { build } from 'esbuild';

import { repository } from './support/site.mjs';

const source = `
  export { AppNumber, appKinds, PageNumber, pageKinds } from '@gen/protocol';
  export { Reader, u8, Writer } from '@web/wire';
  export { append, dispatch } from '@web/batch';
  export { toBytes, toUnits } from '@web/offsets';`;
const { outputFiles: [{ text }] } = await build({
  stdin: { contents: source, resolveDir: repository, loader: 'ts' }, absWorkingDir: repository,
  alias: { '@web': join(repository, 'web'), '@gen': join(repository, 'build/gen') },
  bundle: true, format: 'esm', minify: true, write: false,
});
const { AppNumber, appKinds, PageNumber, pageKinds, Reader, u8, Writer, append, dispatch, toBytes, toUnits } =
  await import(`data:text/javascript,${encodeURIComponent(text)}`);

const samples = JSON.parse(readFileSync(join(repository, 'build/gen/protocol_samples.json'), 'utf8'),
  (_, value) => value?.hex === undefined ? value : new Uint8Array(Buffer.from(value.hex, 'hex')));
const hex = (bytes) => Buffer.from(bytes).toString('hex');

test('every message of both directions has samples', () => {
  const names = (from) => new Set(samples.filter((one) => one.from === from).map((one) => one.name));
  const known = (kinds, numbers) => new Set(Object.keys(kinds).map((number) => numbers[number]));
  assert.deepEqual(names('page'), known(pageKinds, PageNumber));
  assert.deepEqual(names('app'), known(appKinds, AppNumber));
});

test('messages are written as the C++ codec writes them', () => {
  for (const { from, name, fields, bytes } of samples) {
    const writer = new Writer();
    if (from === 'page') {
      append(writer, PageNumber[name], fields);
    } else {
      const body = new Writer();
      appKinds[AppNumber[name]].write(body, fields);
      u8.write(writer, AppNumber[name]);
      writer.blob(body.take());
    }
    assert.equal(hex(writer.take()), bytes, name);
  }
});

test('messages are read as the C++ codec wrote them', () => {
  for (const { from, name, fields, bytes } of samples) {
    let read;
    const handlers = new Proxy({}, { get: () => (message) => { read = message; } });
    const batch = new Uint8Array(Buffer.from(bytes, 'hex'));
    if (from === 'app') {
      dispatch(batch, handlers);
    } else {
      const reader = new Reader(batch);
      read = pageKinds[u8.read(reader)].read(new Reader(reader.blob()));
    }
    assert.deepEqual(read, fields, name);
  }
});

test('a number that is not known is skipped, a cut batch is refused', () => {
  assert.equal(dispatch(new Uint8Array([250, 2, 1, 2]), {}), undefined);
  assert.throws(() => dispatch(new Uint8Array([250, 3, 1, 2]), {}));
});

test('offsets count bytes of UTF-8 in the app and UTF-16 units on the page', () => {
  const value = 'a中𠮷é';
  const places = [[0, 0], [1, 1], [2, 4], [4, 8], [5, 10]];
  for (const [units, bytes] of places) {
    assert.equal(toBytes(value, units), bytes);
    assert.equal(toUnits(value, bytes), units);
  }
});
