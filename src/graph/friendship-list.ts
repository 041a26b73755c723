/**
 * Friendships in the making: two columns that grow as a generator or a reader adds to them.
 *
 * Duplicates and self loops may be added; `graphFromEdges` drops them.
 */
import { type Graph, graphFromEdges } from './csr.ts';
import type { Remark } from './remark.ts';

export class FriendshipList {
  from: Int32Array;
  to: Int32Array;
  count = 0;

  /** @param expectedCount room to begin with; the list grows by half when it is full */
  constructor(expectedCount: number) {
    const capacity = Math.max(16, Math.ceil(expectedCount));
    this.from = new Int32Array(capacity);
    this.to = new Int32Array(capacity);
  }

  add(a: number, b: number): void {
    if (this.count === this.from.length) this.#grow();
    this.from[this.count] = a;
    this.to[this.count] = b;
    this.count++;
  }

  toGraph(personCount: number): Graph {
    return graphFromEdges(personCount, this.from, this.to, this.count);
  }

  #grow(): void {
    const capacity = Math.ceil(this.from.length * 1.5);
    const [from, to] = [this.from, this.to];
    this.from = new Int32Array(capacity);
    this.to = new Int32Array(capacity);
    this.from.set(from);
    this.to.set(to);
  }
}

/** What the reader of a format hands over: friendships as listed, with their duplicates and self loops. */
export interface ListedFriendships {
  readonly list: FriendshipList;
  /** Name of each person. */
  readonly labels: string[];
  /** What was taken for what and what was passed over, said together in one line. */
  readonly parts: readonly Remark[];
  /** What else is worth knowing, a line each. */
  readonly remarks: readonly Remark[];
}
