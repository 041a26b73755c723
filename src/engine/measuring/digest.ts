/**
 * A hash over trajectories: two runs with the same digest went the same way to the last bit.
 *
 * Two 32-bit lanes of MurmurHash3's mixing over the bytes of the numbers; a check against accidents, not against forgery.
 */
export class Digest {
  private a = 0x9747b28c | 0;
  private b = 0x3c074a61;

  addNumbers(numbers: Float64Array): void {
    const words = new Uint32Array(numbers.buffer, numbers.byteOffset, 2 * numbers.length);
    let { a, b } = this;
    for (let k = 0; k < numbers.length; k++) {
      const value = numbers[k]!;
      // One bit pattern for both zeros, and one for every NaN: 0 / 0 has its sign bit set on some processors only.
      const isNumber = !Number.isNaN(value);
      const first = value === 0 || !isNumber ? 0 : words[2 * k]!;
      const second = value === 0 ? 0 : isNumber ? words[2 * k + 1]! : 0x7ff80000;
      a = mixA(mixA(a, first), second);
      b = mixB(mixB(b, first), second);
    }
    this.a = a;
    this.b = b;
  }

  addText(text: string): void {
    for (let k = 0; k < text.length; k++) this.addWord(text.charCodeAt(k));
    this.addWord(text.length);
  }

  /** 16 hexadecimal digits. */
  finish(): string {
    return [finalMix(this.a ^ this.b), finalMix(this.b)]
      .map((word) => (word >>> 0).toString(16).padStart(8, '0'))
      .join('');
  }

  private addWord(word: number): void {
    this.a = mixA(this.a, word);
    this.b = mixB(this.b, word);
  }
}

export function digestOfSeries(series: readonly Float64Array[], values: Float64Array): string {
  const digest = new Digest();
  for (const numbers of series) digest.addNumbers(numbers);
  digest.addNumbers(values);
  return digest.finish();
}

function mixA(lane: number, word: number): number {
  let k = Math.imul(word, 0xcc9e2d51);
  k = (k << 15) | (k >>> 17);
  const mixed = lane ^ Math.imul(k, 0x1b873593);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

function mixB(lane: number, word: number): number {
  let k = Math.imul(word, 0x239b961b);
  k = (k << 16) | (k >>> 16);
  const mixed = lane ^ Math.imul(k, 0xab0e9789);
  return (Math.imul((mixed << 17) | (mixed >>> 15), 5) + 0x561ccd1b) | 0;
}

function finalMix(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
