/**
 * Which mixtures of two strategies have to be run to share out their difference.
 *
 * The levers in which two strategies differ are the players of a game (Shapley 1953); a coalition is the set of levers that are taken
 * from the one strategy while all others stay as in the other. With few players every coalition is run in every replication. With
 * more, each replication gets orders of its own in which the players come in (Castro, Gómez & Tejada 2009), drawn in pairs of an
 * order and its reverse, which cancels what is linear in a player's place. As each replication has its own draw, its shares
 * are independent of those of other replications and right on average, and the spread over replications holds both the luck of
 * the seeds and that of the orders: no second source of error is left out of the intervals.
 */
import { Stream } from '../../random/stream.ts';
import { keyOf } from '../../random/threefry.ts';

/** A set of players: bit `i` is set where player `i` is in. */
export type Coalition = number;

/** Up to this number of players all coalitions are run: 64 runs a replication. */
export const EXACT_PLAYERS = 6;

/** Bits of a coalition that arithmetic on 32-bit integers leaves alone. */
export const MOST_PLAYERS = 30;

/** Key of the streams of orders: the letters "shapleys". */
const KEY = keyOf(0x73686170, 0x6c657973);

export interface ShapleyPlan {
  readonly players: number;
  readonly method: 'exact' | 'sampled';
  /** Pairs of orders a replication; 0 when exact. */
  readonly pairs: number;
}

/**
 * The plan for a number of players from 1 to 30.
 *
 * @param pairs pairs of orders for each replication, where not all coalitions are run
 */
export function planShapley(players: number, pairs: number): ShapleyPlan {
  if (players < 1 || players > MOST_PLAYERS) throw new Error(`${players} players instead of 1 to ${MOST_PLAYERS}`);
  return players <= EXACT_PLAYERS ? { players, method: 'exact', pairs: 0 } : { players, method: 'sampled', pairs };
}

/** All players together. */
export const everybody = (players: number): Coalition => 2 ** players - 1;

/**
 * Coalitions to run in a replication, ascending, so the first is nobody and the last everybody. Besides those on the way of its orders
 * a sampled replication holds each player alone and all but each player: what a lever does by itself, and what it adds to the rest.
 */
export function coalitionsOf(plan: ShapleyPlan, replication: number): Coalition[] {
  const { players } = plan;
  if (plan.method === 'exact') return Array.from({ length: 2 ** players }, (_, coalition) => coalition);
  const all = everybody(players);
  const wanted = new Set<Coalition>([0, all]);
  for (let player = 0; player < players; player++) wanted.add(2 ** player).add(all - 2 ** player);
  for (const order of ordersOf(plan, replication)) {
    let coalition = 0;
    for (const player of order) {
      coalition |= 1 << player;
      wanted.add(coalition);
    }
  }
  return [...wanted].sort((a, b) => a - b);
}

/** The orders of a replication, each followed by its reverse. They depend on the number of players and the replication alone. */
export function ordersOf({ players, pairs }: ShapleyPlan, replication: number): number[][] {
  const stream = new Stream();
  stream.reseed(KEY, players, replication);
  return Array.from({ length: pairs }, () => shuffled(players, stream)).flatMap((order) => [order, order.toReversed()]);
}

/** Fisher–Yates. */
function shuffled(count: number, stream: Stream): number[] {
  const order = Array.from({ length: count }, (_, player) => player);
  for (let last = count - 1; last > 0; last--) {
    const pick = Math.floor(stream.uniform() * (last + 1));
    [order[last], order[pick]] = [order[pick]!, order[last]!];
  }
  return order;
}
