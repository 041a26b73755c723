/** Plays a row: two strategies over the same people and the same chance, and whether the outcomes that it names differ. */
import type { RunResult } from '#hearsay/engine/run-result.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { createWorld } from '#hearsay/engine/world.js';
import { compileModel, type Model } from '#hearsay/model/compile.js';
import { readScenario } from '#hearsay/scenario/read.js';
import { momentsOf } from '../theory/statistics.ts';
import { type Play, readBase } from './row.ts';

type Outcomes = RunResult['outcomes'];

/** What became of one outcome: means of both sides, their paired difference, and how many standard errors that is from 0. */
export interface Found {
  readonly outcome: string;
  /** What the handbook says; undefined where it only says that there is something to do. */
  readonly says: 'more' | 'less' | undefined;
  readonly without: number;
  readonly withIt: number;
  readonly sigmas: number;
  readonly differs: boolean;
  readonly verdict: Verdict;
}

/** As the handbook says, the other way round, or no difference that chance could not make. */
export type Verdict = 'as-said' | 'reverse' | 'open';

/** Standard errors from which on a difference is none of chance: about 1 in 100 of those that are none, were there no difference, in two looks. */
const CLEAR = 2.8;
/** How many times as long a second look is, where the first leaves something open. */
const LONGER = 4;

export type Player = (play: Play, replications: number) => readonly Found[];

/** Plays so many pairs, and four times as many where these leave a difference open. Keeps what it has played: many rows are held against the same. */
export function createPlayer(): Player {
  const kept = new Map<string, Outcomes[]>();
  const outcomesOf = (play: Play, side: Side, replications: number): readonly Outcomes[] => {
    const key = JSON.stringify([play.on, ...sideOf(play, side)]);
    const runs = kept.get(key) ?? [];
    kept.set(key, runs);
    if (runs.length < replications) {
      const model = modelOf(play, side);
      for (let k = runs.length; k < replications; k++)
        runs.push(simulate(model, side, k, { world: createWorld(model, k) }).outcomes);
    }
    return runs.slice(0, replications);
  };
  const pairs = (play: Play, replications: number): readonly Found[] => {
    const tried = outcomesOf(play, 'tried', replications);
    const against = outcomesOf(play, 'against', replications);
    const named = Array.isArray(play.moves)
      ? play.moves.map((outcome) => [outcome, undefined] as const)
      : Object.entries(play.moves);
    return named.map(([outcome, says]) => {
      const a = against.map((outcomes) => outcomes[outcome] ?? Number.NaN);
      const b = tried.map((outcomes) => outcomes[outcome] ?? Number.NaN);
      return { outcome, says, ...compared(a, b, says) };
    });
  };
  return (play, replications) => {
    const first = pairs(play, replications);
    const isOpen = ({ verdict, differs }: Found): boolean => verdict === 'open' && differs;
    const isLeftOpen = Array.isArray(play.moves)
      ? first.every(({ verdict }) => verdict === 'open') && first.some(isOpen)
      : first.some(isOpen);
    return isLeftOpen ? pairs(play, LONGER * replications) : first;
  };
}

function compared(a: readonly number[], b: readonly number[], says: Found['says']) {
  const whole = a.flatMap((value, k) =>
    Number.isFinite(value) && Number.isFinite(b[k]) ? [[value, b[k]!] as const] : [],
  );
  const { mean, sd } = momentsOf(whole.map(([before, after]) => after - before));
  const sigmas =
    mean === 0 || whole.length < 2 ? 0 : sd === 0 ? Math.sign(mean) * 99 : mean / (sd / Math.sqrt(whole.length));
  const differs = whole.some(([before, after]) => before !== after);
  const isClear = Math.abs(sigmas) >= CLEAR;
  const verdict: Verdict = !isClear
    ? 'open'
    : says === undefined || sigmas > 0 === (says === 'more')
      ? 'as-said'
      : 'reverse';
  return {
    without: momentsOf(whole.map(([before]) => before)).mean,
    withIt: momentsOf(whole.map(([, after]) => after)).mean,
    sigmas,
    differs,
    verdict,
  };
}

type Side = 'tried' | 'against';

/** What makes one side of a play: its levers and its settings. */
const sideOf = (play: Play, side: Side) =>
  [
    { ...play.both, ...(side === 'tried' ? play.try : play.against) },
    [...play.set, ...(side === 'tried' ? play.setTried : play.setAgainst)],
  ] as const;

/** The base with one side of the play as its only strategy beside the base. */
export function modelOf(play: Play, side: Side): Model {
  const base = readBase(play.on) as { strategies: Record<string, unknown> };
  const [own, set] = sideOf(play, side);
  const strategies = { ...base.strategies, [side]: { extends: 'base', ...own } };
  return compileModel(readScenario(JSON.stringify({ ...base, strategies, baseline: 'base' }), { set }).scenario);
}
