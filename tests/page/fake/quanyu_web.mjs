// Stands in for the wasm module in the page's own tests: speaks the whole protocol from the app's
// end, keeps what the page has said, and says what a test tells it to, through window.quanyu.
//   query('messages')           everything heard since the last such question: [name, message]
//   run('send', [[name, …], …]) messages for the page, in order
//   run('trap') · run('hang') · run('wake', ms) · run('log', line)
import { AppNumber, appKinds, CallKind, PageNumber, pageKinds } from '@gen/protocol';
import { walk } from '@web/frames';
import { Reader, u8, Writer } from '@web/wire';

const memory_size = 1 << 24;
// A method is named as its message, with a small first letter.
const method = (name) => name[0].toLowerCase() + name.slice(1);

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
  }

  send(name, message) {
    const fields = new Writer();
    appKinds[AppNumber[name]].write(fields, with_bytes(message));
    u8.write(this.out, AppNumber[name]);
    this.out.blob(fields.take());
  }

  receive(batch) {
    walk(batch, (number, fields) => {
      const name = method(PageNumber[number]);
      const message = pageKinds[number].read(new Reader(fields));
      if (name !== 'call') this.heard.push([name, plain(message)]);
      this[name]?.(message);
    });
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
