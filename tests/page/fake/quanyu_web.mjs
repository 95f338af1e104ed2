// Stands in for the wasm module in the page's own tests: speaks the whole protocol from the app's
// end, keeps what the page has said, and says what a test tells it to, through window.quanyu.
//   query('messages')           everything heard since the last such question: [name, message]
//   run('send', [[name, …], …]) messages for the page, in order
//   run('trap') · run('hang') · run('wake', ms) · run('log', line)
import { appWriters, pageReaders, CallKind } from '@gen/protocol_peer';
import { Reader, Writer } from '@web/wire';

const memory_size = 1 << 24;
const names = ['start', 'resize', 'preferences', 'pointer', 'wheel', 'key', 'fieldText', 'nodeFocus',
  'nodeActed', 'visibility', 'routeChanged', 'paste', 'copied', 'fileArrived', 'pickCancelled',
  'fetchProgress', 'fetchDone', 'saveDone', 'woken', 'contextLost', 'contextRestored', 'call'];

// What JSON can carry: bytes become lists of numbers.
const plain = (message) => JSON.parse(JSON.stringify(message, (_, value) =>
  value instanceof Uint8Array ? [...value] : value));
const with_bytes = (message) => 'content' in message
  ? { ...message, content: new Uint8Array(message.content) } : message;

class FakeApp {
  constructor(imports) {
    this.imports = imports;
    this.heard = [];
    this.out = new Writer();
    this.gl = imports.canvas.getContext('webgl2');
    this.handlers = Object.fromEntries(names.map((name) => [name, (message) => {
      if (name !== 'call') this.heard.push([name, plain(message)]);
      this[name]?.(message);
    }]));
  }

  send(name, message) {
    const [number, write] = appWriters[name];
    const fields = new Writer();
    write(fields, with_bytes(message));
    this.out.u8(number);
    this.out.blob(fields.written());
  }

  receive(batch) {
    const reader = new Reader(batch);
    while (!reader.finished) {
      const [name, read] = pageReaders[reader.u8()];
      this.handlers[name](read(new Reader(reader.blob())));
    }
    const bytes = this.out.take();
    if (bytes.length > 0) this.imports.send(bytes);
  }

  start() {
    this.send('DocumentInfo', { title: '试验', language: 'zh-CN', ground: '#ffffff', dark: false });
    this.send('Ready', {});
  }

  // One black column in every second device pixel, so that any scaling shows.
  resize({ deviceWidth, deviceHeight }) {
    const { gl } = this;
    gl.canvas.width = deviceWidth;
    gl.canvas.height = deviceHeight;
    gl.viewport(0, 0, deviceWidth, deviceHeight);
    gl.disable(gl.SCISSOR_TEST);
    gl.clearColor(1, 1, 1, 1);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.enable(gl.SCISSOR_TEST);
    gl.clearColor(0, 0, 0, 1);
    for (let x = 1; x < deviceWidth; x += 2) {
      gl.scissor(x, 0, 1, deviceHeight);
      gl.clear(gl.COLOR_BUFFER_BIT);
    }
  }

  call({ request, kind, name, arguments: text }) {
    const given = JSON.parse(text);
    const reply = (value) => this.send('Reply', { request, ok: true, json: JSON.stringify(value) });
    if (kind === CallKind.Query && name === 'messages') reply(this.heard.splice(0));
    else if (kind === CallKind.Run && name === 'send') {
      for (const [what, message] of given) this.send(what, message);
      reply(null);
    } else if (kind === CallKind.Run && name === 'wake') {
      this.send('Wake', { delayMs: given });
      reply(null);
    } else if (kind === CallKind.Run && name === 'log') {
      this.imports.print(given);
      reply(null);
    } else if (kind === CallKind.Run && name === 'trap') throw new WebAssembly.RuntimeError('unreachable');
    else if (kind === CallKind.Run && name === 'fail') {
      this.send('Reply', { request, ok: false, json: 'no such command' });
    } else reply(kind === CallKind.Stats ? { calls: this.calls } : null);
  }
}

export default async function createQuanyu(imports) {
  const app = new FakeApp(imports);
  const heap = new Uint8Array(memory_size);
  await new Promise((resolve) => imports.instantiateWasm({}, resolve));
  return {
    HEAPU8: heap,
    _quanyu_alloc: () => 1024,
    _quanyu_receive: (address, size) => app.receive(heap.slice(address, address + size)),
    _quanyu_answer: () => {},
  };
}
