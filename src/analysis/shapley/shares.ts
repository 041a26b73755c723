/**
 * Shapley values of one game, and what its players do to each other.
 */
import { type Coalition, everybody } from './coalitions.ts';

/** What a coalition is worth. */
export type Worth = (coalition: Coalition) => number;

/** By player, or by pair of players. */
export interface Shares {
  /** Adds up to the worth of everybody less that of nobody. */
  readonly values: Float64Array;
  /** A player alone, less nobody. */
  readonly alone: Float64Array;
  /** Everybody, less everybody but the player. */
  readonly last: Float64Array;
  /** Interaction of players `i < j` at `pairIndex(i, j, players)`; undefined where only some coalitions were run. */
  readonly pairs: Float64Array | undefined;
}

/**
 * From all coalitions: φ_i = Σ_S |S|! (n - |S| - 1)! / n! · (v(S ∪ i) - v(S)) over the S without i (Shapley 1953), and the
 * interaction index I_ij = Σ_S |S|! (n - |S| - 2)! / (n - 1)! · (v(S ∪ ij) - v(S ∪ i) - v(S ∪ j) + v(S)) over the S
 * without both (Grabisch & Roubens 1999): 0 where two levers simply add up, below where one does the other's work.
 */
export function exactShares(players: number, worth: Worth): Shares {
  const table = Float64Array.from({ length: 2 ** players }, (_, coalition) => worth(coalition));
  const weights = weightsBySize(players);
  const values = new Float64Array(players);
  for (let coalition = 0; coalition < table.length; coalition++) {
    const weight = weights[sizeOf(coalition)]!;
    for (let player = 0; player < players; player++) {
      const bit = 1 << player;
      if ((coalition & bit) === 0) values[player]! += weight * (table[coalition | bit]! - table[coalition]!);
    }
  }
  return { values, ...ends(players, worth), pairs: interactions(players, table) };
}

/** From orders: the mean over them of what each player adds on coming in. */
export function sampledShares(players: number, orders: readonly (readonly number[])[], worth: Worth): Shares {
  const values = new Float64Array(players);
  for (const order of orders) {
    let coalition = 0;
    let before = worth(0);
    for (const player of order) {
      coalition |= 1 << player;
      const after = worth(coalition);
      values[player]! += (after - before) / orders.length;
      before = after;
    }
  }
  return { values, ...ends(players, worth), pairs: undefined };
}

/** Place of the pair of `i < j` in a list of all pairs, 0-1, 0-2, …, 1-2, … */
export function pairIndex(i: number, j: number, players: number): number {
  return i * players - (i * (i + 1)) / 2 + (j - i - 1);
}

function ends(players: number, worth: Worth): Pick<Shares, 'alone' | 'last'> {
  const all = everybody(players);
  const [nobody, everyone] = [worth(0), worth(all)];
  return {
    alone: Float64Array.from({ length: players }, (_, player) => worth(2 ** player) - nobody),
    last: Float64Array.from({ length: players }, (_, player) => everyone - worth(all - 2 ** player)),
  };
}

function interactions(players: number, table: Float64Array): Float64Array {
  const pairs = new Float64Array((players * (players - 1)) / 2);
  // For a game with one player fewer, as the two stand for one.
  const weights = weightsBySize(players - 1);
  for (let i = 0; i < players; i++)
    for (let j = i + 1; j < players; j++) {
      const both = (1 << i) | (1 << j);
      let sum = 0;
      for (let coalition = 0; coalition < table.length; coalition++) {
        if ((coalition & both) !== 0) continue;
        const second =
          table[coalition | both]! - table[coalition | (1 << i)]! - table[coalition | (1 << j)]! + table[coalition]!;
        sum += weights[sizeOf(coalition)]! * second;
      }
      pairs[pairIndex(i, j, players)] = sum;
    }
  return pairs;
}

/** s! (n - s - 1)! / n! = 1 / (n · C(n - 1, s)) for s from 0 to n - 1; then 0, for the coalition of all. */
export function weightsBySize(players: number): Float64Array {
  const weights = new Float64Array(players + 1);
  let choices = 1;
  for (let size = 0; size < players; size++) {
    weights[size] = 1 / (players * choices);
    choices = (choices * (players - 1 - size)) / (size + 1);
  }
  return weights;
}

export function sizeOf(coalition: Coalition): number {
  let size = 0;
  for (let rest = coalition; rest !== 0; rest &= rest - 1) size++;
  return size;
}
