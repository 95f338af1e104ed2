// Bytes in and out, the page's twin of src/base/bytes.hpp. Used by the printed protocol; knows no
// message. A Reader that is asked for more than there is throws: the app never sends that.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class Writer {
  private bytes = new Uint8Array(256);
  private view = new DataView(this.bytes.buffer);
  private size = 0;

  /** What was written, as a view that the next write may invalidate. */
  written(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.size);
  }
  /** A copy of what was written; the writer starts again. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.bytes.slice(0, this.size);
    this.size = 0;
    return taken;
  }

  bool(value: boolean): void {
    this.u8(value ? 1 : 0);
  }
  u8(value: number): void {
    const at = this.grow(1);
    this.view.setUint8(at, value);
  }
  u16(value: number): void {
    const at = this.grow(2);
    this.view.setUint16(at, value, true);
  }
  u32(value: number): void {
    const at = this.grow(4);
    this.view.setUint32(at, value, true);
  }
  i32(value: number): void {
    const at = this.grow(4);
    this.view.setInt32(at, value, true);
  }
  f32(value: number): void {
    const at = this.grow(4);
    this.view.setFloat32(at, value, true);
  }
  f64(value: number): void {
    const at = this.grow(8);
    this.view.setFloat64(at, value, true);
  }
  varint(value: number): void {
    for (; value >= 0x80; value = Math.floor(value / 128)) this.u8((value % 128) | 0x80);
    this.u8(value);
  }
  raw(bytes: Uint8Array): void {
    const at = this.grow(bytes.length);
    this.bytes.set(bytes, at);
  }
  blob(bytes: Uint8Array): void {
    this.varint(bytes.length);
    this.raw(bytes);
  }
  text(value: string): void {
    this.blob(encoder.encode(value));
  }
  items<T>(values: T[], write: (value: T) => void): void {
    this.varint(values.length);
    values.forEach(write);
  }

  // Makes room for `count` bytes and answers where they begin. It may replace `view`.
  private grow(count: number): number {
    const at = this.size;
    this.size += count;
    if (this.size > this.bytes.length) {
      const larger = new Uint8Array(Math.max(this.size, this.bytes.length * 2));
      larger.set(this.bytes.subarray(0, at));
      this.bytes = larger;
      this.view = new DataView(larger.buffer);
    }
    return at;
  }
}

export class Reader {
  private at = 0;
  private readonly view: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get finished(): boolean {
    return this.at >= this.bytes.length;
  }
  bool(): boolean {
    return this.u8() !== 0;
  }
  u8(): number {
    return this.view.getUint8(this.step(1));
  }
  u16(): number {
    return this.view.getUint16(this.step(2), true);
  }
  u32(): number {
    return this.view.getUint32(this.step(4), true);
  }
  i32(): number {
    return this.view.getInt32(this.step(4), true);
  }
  f32(): number {
    return this.view.getFloat32(this.step(4), true);
  }
  f64(): number {
    return this.view.getFloat64(this.step(8), true);
  }
  varint(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.u8();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  }
  /** A view into the message, not a copy. */
  blob(): Uint8Array {
    const length = this.varint();
    const at = this.step(length);
    return this.bytes.subarray(at, at + length);
  }
  text(): string {
    return decoder.decode(this.blob());
  }
  items<T>(read: () => T): T[] {
    return Array.from({ length: this.varint() }, read);
  }

  private step(count: number): number {
    const at = this.at;
    this.at += count;
    if (this.at > this.bytes.length) throw new Error("protocol damaged");
    return at;
  }
}
