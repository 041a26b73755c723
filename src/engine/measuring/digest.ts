/**
 * A hash over trajectories: two runs with the same digest went the same way to the last bit.
 *
 * Two 32-bit lanes of MurmurHash3's mixing over the bytes of the numbers; a check against accidents, not against forgery.
 */
export class Digest {
  private a = 0x9747b28c;
  private b = 0x3c074a61;
  private readonly float = new Float64Array(1);
  private readonly words = new Uint32Array(this.float.buffer);

  addNumber(value: number): void {
    // One bit pattern for both zeros, and one for every NaN: 0 / 0 has its sign bit set on some processors only.
    this.float[0] = value === 0 ? 0 : value;
    const isNumber = !Number.isNaN(value);
    this.addWord(isNumber ? this.words[0]! : 0);
    this.addWord(isNumber ? this.words[1]! : 0x7ff80000);
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
    let k = Math.imul(word, 0xcc9e2d51);
    k = (k << 15) | (k >>> 17);
    this.a ^= Math.imul(k, 0x1b873593);
    this.a = (Math.imul((this.a << 13) | (this.a >>> 19), 5) + 0xe6546b64) | 0;
    let l = Math.imul(word, 0x239b961b);
    l = (l << 16) | (l >>> 16);
    this.b ^= Math.imul(l, 0xab0e9789);
    this.b = (Math.imul((this.b << 17) | (this.b >>> 15), 5) + 0x561ccd1b) | 0;
  }
}

export function digestOfSeries(series: readonly Float64Array[], values: Float64Array): string {
  const digest = new Digest();
  for (const numbers of series) for (const value of numbers) digest.addNumber(value);
  for (const value of values) digest.addNumber(value);
  return digest.finish();
}

function finalMix(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
