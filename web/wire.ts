// Bytes in and out, the page's twin of src/base/bytes.hpp, and the kinds of which the printed
// protocol puts its messages together; knows no message. A Reader that is asked for more than there
// is throws: the app never sends that.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class Writer {
  view = new DataView(new ArrayBuffer(256));
  private bytes_ = new Uint8Array(this.view.buffer);
  private size_ = 0;

  /** A copy of what was written; the writer starts again. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.bytes_.slice(0, this.size_);
    this.size_ = 0;
    return taken;
  }
  /** Makes room for `count` bytes and answers where they begin. It may replace `view`. */
  room(count: number): number {
    const at = this.size_;
    this.size_ += count;
    if (this.size_ > this.bytes_.length) {
      const larger = new Uint8Array(this.size_ * 2);
      larger.set(this.bytes_.subarray(0, at));
      this.bytes_ = larger;
      this.view = new DataView(larger.buffer);
    }
    return at;
  }
  varint(value: number): void {
    for (; value >= 0x80; value = Math.floor(value / 128)) u8.write(this, (value % 128) | 0x80);
    u8.write(this, value);
  }
  blob(blob: Uint8Array): void {
    this.varint(blob.length);
    const at = this.room(blob.length);
    this.bytes_.set(blob, at);
  }
}

export class Reader {
  readonly view: DataView;
  private at_ = 0;

  constructor(private readonly bytes_: Uint8Array) {
    this.view = new DataView(bytes_.buffer, bytes_.byteOffset, bytes_.byteLength);
  }

  /** Goes `count` bytes on and answers where they begin. */
  step(count: number): number {
    const at = this.at_;
    this.at_ += count;
    if (this.at_ > this.bytes_.length) throw new Error("protocol damaged");
    return at;
  }
  varint(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = u8.read(this);
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  }
  /** A view into the message, not a copy. */
  blob(): Uint8Array {
    const length = this.varint();
    const at = this.step(length);
    return this.bytes_.subarray(at, at + length);
  }
}

/** How values of one type stand in bytes. */
export interface Kind<T = any> {
  write(to: Writer, value: T): void;
  read(from: Reader): T;
}

const number = (
  name: "Uint8" | "Uint16" | "Uint32" | "Int32" | "Float32" | "Float64", size: number,
): Kind<number> => {
  const set = `set${name}` as const;
  const get = `get${name}` as const;
  return {
    write: (to, value) => {
      const at = to.room(size);
      to.view[set](at, value, true);
    },
    read: (from) => from.view[get](from.step(size), true),
  };
};

export const u8 = /* @__PURE__ */ number("Uint8", 1);
export const u16 = /* @__PURE__ */ number("Uint16", 2);
export const u32 = /* @__PURE__ */ number("Uint32", 4);
export const i32 = /* @__PURE__ */ number("Int32", 4);
export const f32 = /* @__PURE__ */ number("Float32", 4);
export const f64 = /* @__PURE__ */ number("Float64", 8);

export const bool: Kind<boolean> = {
  write: (to, value) => u8.write(to, Number(value)),
  read: (from) => u8.read(from) !== 0,
};

export const bytes: Kind<Uint8Array> = {
  write: (to, value) => to.blob(value),
  read: (from) => from.blob(),
};

export const text: Kind<string> = {
  write: (to, value) => to.blob(encoder.encode(value)),
  read: (from) => decoder.decode(from.blob()),
};

/** A list of any length. */
export const items = <T>(kind: Kind<T>): Kind<T[]> => ({
  write: (to, values) => {
    to.varint(values.length);
    for (const value of values) kind.write(to, value);
  },
  read: (from) => Array.from({ length: from.varint() }, () => kind.read(from)),
});

/** Named fields in their order: each kind is followed by the names of the fields that are of it. */
export const struct = (...parts: (Kind | string)[]): Kind<Record<string, unknown>> => {
  const fields: [string, Kind][] = [];
  let kind: Kind = u8;
  for (const part of parts) {
    if (typeof part !== "string") kind = part;
    else for (const name of part.split(" ")) fields.push([name, kind]);
  }
  return {
    write: (to, value) => {
      for (const [name, one] of fields) one.write(to, value[name]);
    },
    read: (from) => {
      const value: Record<string, unknown> = {};
      for (const [name, one] of fields) value[name] = one.read(from);
      return value;
    },
  };
};
