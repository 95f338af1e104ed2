// Bytes in and out, the page's twin of src/base/bytes.hpp. Used by the printed protocol; knows no
// message. A Reader that is asked for more than there is throws: the app never sends that.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class Writer {
  private bytes_ = new Uint8Array(256);
  private view_ = new DataView(this.bytes_.buffer);
  private size_ = 0;

  /** What was written, as a view that the next write may invalidate. */
  written(): Uint8Array<ArrayBuffer> {
    return this.bytes_.subarray(0, this.size_);
  }
  /** A copy of what was written; the writer starts again. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.bytes_.slice(0, this.size_);
    this.size_ = 0;
    return taken;
  }

  bool(value: boolean): void {
    this.u8(value ? 1 : 0);
  }
  u8(value: number): void {
    const at = this.grow_(1);
    this.view_.setUint8(at, value);
  }
  u16(value: number): void {
    this.number_("setUint16", 2, value);
  }
  u32(value: number): void {
    this.number_("setUint32", 4, value);
  }
  i32(value: number): void {
    this.number_("setInt32", 4, value);
  }
  f32(value: number): void {
    this.number_("setFloat32", 4, value);
  }
  f64(value: number): void {
    this.number_("setFloat64", 8, value);
  }
  varint(value: number): void {
    for (; value >= 0x80; value = Math.floor(value / 128)) this.u8((value % 128) | 0x80);
    this.u8(value);
  }
  raw(bytes: Uint8Array): void {
    const at = this.grow_(bytes.length);
    this.bytes_.set(bytes, at);
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

  private number_(
    set: "setUint16" | "setUint32" | "setInt32" | "setFloat32" | "setFloat64", size: number,
    value: number,
  ): void {
    const at = this.grow_(size);
    this.view_[set](at, value, true);
  }

  // Makes room for `count` bytes and answers where they begin. It may replace `view`.
  private grow_(count: number): number {
    const at = this.size_;
    this.size_ += count;
    if (this.size_ > this.bytes_.length) {
      const larger = new Uint8Array(Math.max(this.size_, this.bytes_.length * 2));
      larger.set(this.bytes_.subarray(0, at));
      this.bytes_ = larger;
      this.view_ = new DataView(larger.buffer);
    }
    return at;
  }
}

export class Reader {
  private at_ = 0;
  private readonly view_: DataView;

  constructor(private readonly bytes_: Uint8Array) {
    this.view_ = new DataView(bytes_.buffer, bytes_.byteOffset, bytes_.byteLength);
  }

  get finished(): boolean {
    return this.at_ >= this.bytes_.length;
  }
  bool(): boolean {
    return this.u8() !== 0;
  }
  u8(): number {
    return this.view_.getUint8(this.step_(1));
  }
  u16(): number {
    return this.view_.getUint16(this.step_(2), true);
  }
  u32(): number {
    return this.view_.getUint32(this.step_(4), true);
  }
  i32(): number {
    return this.view_.getInt32(this.step_(4), true);
  }
  f32(): number {
    return this.view_.getFloat32(this.step_(4), true);
  }
  f64(): number {
    return this.view_.getFloat64(this.step_(8), true);
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
    const at = this.step_(length);
    return this.bytes_.subarray(at, at + length);
  }
  text(): string {
    return decoder.decode(this.blob());
  }
  items<T>(read: () => T): T[] {
    return Array.from({ length: this.varint() }, read);
  }

  private step_(count: number): number {
    const at = this.at_;
    this.at_ += count;
    if (this.at_ > this.bytes_.length) throw new Error("protocol damaged");
    return at;
  }
}
