/**
 * Ties inside one group: what each member remembers of each other.
 *
 * A tie fades by e^(-λΔt). Instead of fading every tie every day, the store keeps S = s·e^(λ(t - origin)), which only ever grows by
 * additions: a tie is one number, without a date, and nothing has to be touched while time passes ("forward decay", Cormode,
 * Shkapenyuk, Srivastava & Xu 2009). `growth` is e^(λ(t - origin)) of today; a tie's strength today is S / growth.
 *
 * There is no limit on the number of ties. Seats (positions within the group) index a dense square matrix while the group has at
 * most DENSE_SEATS of them, and an open-addressing hash table beyond; both give the same strengths (tested).
 */
export const DENSE_SEATS = 1024;
/** The origin moves when growth passes this, far below the largest float (3e38) and far above the rounding of small ties. */
export const GROWTH_LIMIT = 1e12;
/** A hash table forgets ties this weak when it must grow: two hundred such reads would not make an acquaintance. */
export const NEGLIGIBLE = 0.005;
const SEAT_RANGE = 2 ** 26;
const FLOATS_PER_LINE = 16;

export class Ties {
  /** Stored strengths; in the dense form tie i → j stands at i * stride + j. Replaced when the store grows. */
  strength: Float32Array = new Float32Array(0);
  stride = 0;
  dense = true;
  /** e^(λ(today - origin)). */
  growth = 1;
  private keys: Float64Array = new Float64Array(0);
  private used = 0;

  /** Lets a day pass: `dailyGrowth` is e^λ. */
  passDay(dailyGrowth: number): void {
    this.growth *= dailyGrowth;
    if (this.growth > GROWTH_LIMIT) {
      const factor = 1 / this.growth;
      const strength = this.strength;
      for (let at = 0; at < strength.length; at++) strength[at]! *= factor;
      this.growth = 1;
    }
  }

  /** Makes room for seats 0 … seatCount - 1. `expected` is how many there may come to be. */
  reserve(seatCount: number, expected: number): void {
    if (!this.dense || seatCount <= this.stride) return;
    if (seatCount > DENSE_SEATS) {
      this.toHash();
      return;
    }
    // Double, but never beyond what the group can hold: a full group of 200 needs 200², not 256².
    let stride = Math.max(16, this.stride);
    while (stride < seatCount) stride *= 2;
    stride = Math.min(stride, Math.max(seatCount, Math.min(expected, DENSE_SEATS)));
    const grown = new Float32Array(stride * stride);
    for (let seat = 0; seat < this.stride; seat++) {
      grown.set(this.strength.subarray(seat * this.stride, (seat + 1) * this.stride), seat * stride);
    }
    this.strength = grown;
    this.stride = stride;
  }

  /**
   * Reads the matrix in order, one number a cache line, before a day's visits read it at random: a pass in order is streamed by the
   * machine, while random reads behind branches wait for memory one by one (a fifth of the day at 10,000 members and more).
   * The sum is returned so that the pass is not optimized away.
   */
  bringIntoCache(): number {
    const { strength } = this;
    const { length } = strength;
    const step = 4 * FLOATS_PER_LINE;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let at = 0; at < length - step; at += step) {
      a += strength[at]!;
      b += strength[at + FLOATS_PER_LINE]!;
      c += strength[at + 2 * FLOATS_PER_LINE]!;
      d += strength[at + 3 * FLOATS_PER_LINE]!;
    }
    return a + b + c + d;
  }

  /** Strength of tie i → j today. */
  between(i: number, j: number): number {
    if (this.dense) return i < this.stride && j < this.stride ? this.strength[i * this.stride + j]! / this.growth : 0;
    const at = this.find(i * SEAT_RANGE + j);
    return this.keys[at] === -1 ? 0 : this.strength[at]! / this.growth;
  }

  /** Index into `strength` of tie i → j, which is made if it did not exist. Take `strength` afresh afterwards: it may have been replaced. */
  locate(i: number, j: number): number {
    if (this.dense) return i * this.stride + j;
    const key = i * SEAT_RANGE + j;
    let at = this.find(key);
    if (this.keys[at] === -1) {
      if (2 * (this.used + 1) > this.keys.length) {
        this.rehash(this.keys.length * 2);
        at = this.find(key);
      }
      this.keys[at] = key;
      this.strength[at] = 0;
      this.used++;
    }
    return at;
  }

  /** Adds today's `gain` to the tie i → j. */
  add(i: number, j: number, gain: number): void {
    const at = this.locate(i, j);
    this.strength[at]! += gain * this.growth;
  }

  /** Adds today's `gain` to the ties i → j and j → i. */
  addBoth(i: number, j: number, gain: number): void {
    const amount = gain * this.growth;
    if (this.dense) {
      const { strength, stride } = this;
      strength[i * stride + j]! += amount;
      strength[j * stride + i]! += amount;
      return;
    }
    const there = this.locate(i, j);
    this.strength[there]! += amount;
    const back = this.locate(j, i);
    this.strength[back]! += amount;
  }

  /** Forgets every tie from and to a seat, before somebody else takes it. */
  clearSeat(seat: number): void {
    if (this.dense) {
      const { strength, stride } = this;
      if (seat >= stride) return; // taken and left before anybody read: no row yet, and no column
      strength.fill(0, seat * stride, (seat + 1) * stride);
      for (let at = seat; at < strength.length; at += stride) strength[at] = 0;
      return;
    }
    for (let at = 0; at < this.keys.length; at++) {
      const key = this.keys[at]!;
      if (key !== -1 && (Math.floor(key / SEAT_RANGE) === seat || key % SEAT_RANGE === seat)) this.strength[at] = 0;
    }
  }

  /**
   * Copies the ties among some seats into another group's store, where they sit on `there` (seat for seat): the strengths of today,
   * whatever day either store counts from. `seatCount` and `expected` are those of the other group, as for `reserve`.
   */
  copyTo(other: Ties, here: Int32Array, there: Int32Array, seatCount: number, expected: number): void {
    other.reserve(seatCount, expected);
    const rescale = other.growth / this.growth;
    const put = (i: number, j: number, stored: number): void => {
      const at = other.locate(i, j);
      other.strength[at] = stored * rescale;
    };
    if (this.dense) {
      const { strength, stride } = this;
      for (let a = 0; a < here.length; a++) {
        const row = here[a]! * stride;
        if (here[a]! >= stride) continue; // came after anybody read: no row yet
        for (let b = 0; b < here.length; b++) {
          const stored = here[b]! < stride ? strength[row + here[b]!]! : 0;
          if (stored > 0) put(there[a]!, there[b]!, stored);
        }
      }
      return;
    }
    const seatThere = new Map(Array.from(here, (seat, k) => [seat, there[k]!]));
    this.forEachStored(0, (i, j, stored) => {
      const to = seatThere.get(i);
      const whom = seatThere.get(j);
      if (to !== undefined && whom !== undefined) put(to, whom, stored);
    });
  }

  /** Calls `look` with every tie i → j of today's strength `least` or more. */
  forEach(least: number, look: (i: number, j: number, strength: number) => void): void {
    const { growth } = this;
    this.forEachStored(least * growth, (i, j, stored) => look(i, j, stored / growth));
  }

  /**
   * Adds up the ties of today's strength `least` or more among some seats, by places in the list of these: the strengths of those that lead to
   * each, and how many lead from each that are of strength `close` or more. The slow twin, where ties are few among many seats:
   *
   *     forEach(least, (i, j, strength) => { toward[j] += strength; if (strength >= close) from[i]++; })
   *
   * Products with 0 and 1 instead of branches: whether two know each other cannot be foreseen, which took four times as long.
   */
  addUp(seats: Int32Array, least: number, close: number, toward: Float64Array, from: Int32Array): void {
    const { growth, strength, stride } = this;
    if (!this.dense) {
      const place = new Map(Array.from(seats, (seat, k) => [seat, k]));
      this.forEach(least, (i, j, today) => {
        const [a, b] = [place.get(i), place.get(j)];
        if (a === undefined || b === undefined) return;
        toward[b]! += today;
        if (today >= close) from[a]!++;
      });
      return;
    }
    const leastStored = least * growth;
    for (let a = 0; a < seats.length; a++) {
      if (seats[a]! >= stride) continue; // came after anybody read: no row yet
      const row = seats[a]! * stride;
      let count = 0;
      for (let b = 0; b < seats.length; b++) {
        const stored = seats[b]! < stride ? strength[row + seats[b]!]! : 0;
        const today = stored / growth;
        const counts = Number(stored >= leastStored);
        toward[b]! += counts * today;
        count += counts * Number(today >= close);
      }
      from[a]! += count;
    }
  }

  /** Calls `look` with every tie i → j stored as more than 0 and as `least` or more: most are not, and are passed over here. */
  private forEachStored(least: number, look: (i: number, j: number, stored: number) => void): void {
    const { strength, stride, keys } = this;
    if (this.dense) {
      for (let i = 0; i < stride; i++) {
        const row = i * stride;
        for (let j = 0; j < stride; j++) {
          const stored = strength[row + j]!;
          if (stored >= least && stored > 0) look(i, j, stored);
        }
      }
      return;
    }
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at]!;
      if (key === -1) continue;
      const stored = strength[at]!;
      if (stored >= least && stored > 0) look(Math.floor(key / SEAT_RANGE), key % SEAT_RANGE, stored);
    }
  }

  private toHash(): void {
    const { strength: matrix, stride } = this;
    this.dense = false;
    this.keys = new Float64Array(1 << 12).fill(-1);
    this.strength = new Float32Array(1 << 12);
    for (let i = 0; i < stride; i++) {
      for (let j = 0; j < stride; j++) {
        const value = matrix[i * stride + j]!;
        if (value > 0) {
          const at = this.locate(i, j);
          this.strength[at] = value;
        }
      }
    }
  }

  private find(key: number): number {
    const mask = this.keys.length - 1;
    const high = Math.floor(key / SEAT_RANGE);
    let at = Math.imul(high, 0x9e3779b1) ^ Math.imul(key - high * SEAT_RANGE, 0x85ebca6b);
    at = (at ^ (at >>> 15)) & mask;
    while (this.keys[at] !== -1 && this.keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  private rehash(size: number): void {
    const { keys, strength } = this;
    const least = NEGLIGIBLE * this.growth;
    let kept = 0;
    for (let at = 0; at < keys.length; at++) if (keys[at] !== -1 && strength[at]! >= least) kept++;
    let length = size;
    while (length > 1 << 12 && kept * 4 < length / 2) length /= 2;
    this.keys = new Float64Array(length).fill(-1);
    this.strength = new Float32Array(length);
    this.used = 0;
    for (let at = 0; at < keys.length; at++) {
      if (keys[at] === -1 || strength[at]! < least) continue;
      const to = this.find(keys[at]!);
      this.keys[to] = keys[at]!;
      this.strength[to] = strength[at]!;
      this.used++;
    }
  }
}
