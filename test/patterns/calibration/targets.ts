/**
 * What the calibration of the core makes small, and what it may change for it (history matching with quadratic emulators).
 */
import type { ParameterName } from '#hearsay/scenario/parameters.js';
import { PATTERNS } from '../all.ts';
import type { Defaults } from '../pattern.ts';

/** Replications of one evaluation. Patterns that hang on nothing that is varied are looked at when the result is confirmed. */
const REPLICATIONS: Readonly<Record<string, number>> = {
  P1: 5,
  P6: 2,
  P7: 6,
  P8: 2,
  P9: 3,
  P10: 4,
  P12: 60,
  P15: 20,
  P17: 12,
  P18: 3,
  P21: 5,
  P26: 30,
  N2: 2,
  N3: 3,
  N10: 1,
  N17: 20,
};

/**
 * Where two implementations of the specification place the sizes at which half of a group is bonded and half recognised (58
 * and 50; 158 and 130 to 150; near-critical sizes differ by 10 to 20 %). Not a pattern: it keeps the calibration on one branch.
 */
const REFERENCES: Readonly<Record<string, readonly [number, number]>> = { 'P8.1': [45, 70], 'P8.2': [125, 180] };

export interface Range {
  readonly name: ParameterName;
  readonly from: number;
  readonly to: number;
  readonly logarithmic?: boolean;
  readonly whole?: boolean;
}

/** Parameters of the core that are assumptions, with the range in which they are plausible. */
export const RANGES: readonly Range[] = [
  { name: 'activitySd', from: 0.72, to: 2.3, logarithmic: true },
  { name: 'postRate', from: 0.033, to: 0.11, logarithmic: true },
  { name: 'replyStranger', from: 0.016, to: 0.05, logarithmic: true },
  { name: 'talkCrowding', from: 0.0056, to: 0.018, logarithmic: true },
  { name: 'exchangeGain', from: 0.32, to: 1, logarithmic: true },
  { name: 'threadGain', from: 0.43, to: 1.4, logarithmic: true },
  { name: 'welcomeOfRules', from: 0.89, to: 2.9, logarithmic: true },
  { name: 'replyReward', from: 1, to: 3.2, logarithmic: true },
  { name: 'storeFriends', from: 11, to: 34, logarithmic: true },
  { name: 'circleRate', from: 0.61, to: 2, logarithmic: true },
  { name: 'storeUse', from: 0.0067, to: 0.022, logarithmic: true },
  { name: 'storeGrowth', from: 0.002, to: 0.0065, logarithmic: true },
  { name: 'replyBonded', from: 0.094, to: 0.31, logarithmic: true },
  { name: 'replyActivity', from: 0.056, to: 0.18, logarithmic: true },
  { name: 'replySaturation', from: 0.083, to: 0.27, logarithmic: true },
  { name: 'strangerInhibition', from: 0.18, to: 0.59, logarithmic: true },
  { name: 'newcomerBoost', from: 2.2, to: 7.2, logarithmic: true },
  { name: 'newcomerDays', from: 6.1, to: 20, logarithmic: true },
  { name: 'readGain', from: 0.072, to: 0.23, logarithmic: true },
  { name: 'bondThreshold', from: 2.9, to: 9.4, logarithmic: true },
  { name: 'priorTie', from: 6.1, to: 20, logarithmic: true },
  { name: 'silentVisit', from: 0.11, to: 0.36, logarithmic: true },
  { name: 'belongingReply', from: 0.013, to: 0.043, logarithmic: true },
  { name: 'readinessSd', from: 0.78, to: 2.5, logarithmic: true },
  { name: 'replyRecency', from: 0.3, to: 1 },
  { name: 'replyDivided', from: 0.11, to: 0.34, logarithmic: true },
  { name: 'threadMates', from: 22, to: 72, logarithmic: true, whole: true },
  { name: 'topicPosts', from: 7, to: 22, logarithmic: true, whole: true },
  { name: 'firstImpression', from: 0.5, to: 1.6, logarithmic: true },
  { name: 'tieHalfLife', from: 25, to: 81, logarithmic: true },
  { name: 'complaintRate', from: 0.078, to: 0.25, logarithmic: true },
];

export type Values = Readonly<Record<string, number>>;

export interface Target {
  /** Pattern and place of the figure in it, as P12.1. */
  readonly key: string;
  readonly name: string;
  readonly band: readonly [number, number];
  readonly weight: number;
}

export const TARGETS: readonly Target[] = PATTERNS.filter(({ id }) => id in REPLICATIONS).flatMap(({ id, figures }) => {
  const judged = figures.map((figure, k) => ({ key: `${id}.${k}`, name: figure.name, band: figure.band }));
  const closed = judged.map((figure) => ({ ...figure, band: REFERENCES[figure.key] ?? figure.band }));
  // Each pattern counts once, however many figures it has.
  return closed.map((figure) => ({ ...figure, weight: 1 / closed.length }));
});

/** Plays every pattern that the calibration looks at, from replication `from` on. */
export function evaluate(defaults: Defaults, from = 0): Values {
  const values: Record<string, number> = {};
  const played = new Map<unknown, unknown[]>();
  for (const pattern of PATTERNS) {
    const count = REPLICATIONS[pattern.id];
    if (count === undefined) continue;
    // Some patterns are read off the same plays.
    let plays = played.get(pattern.prepare);
    if (plays === undefined) {
      const play = pattern.prepare(defaults);
      plays = Array.from({ length: count }, (_, k) => play(from + k));
      played.set(pattern.prepare, plays);
    }
    pattern.figures.forEach((figure, k) => {
      values[`${pattern.id}.${k}`] = figure.of(plays);
    });
  }
  return values;
}

/** A figure this far outside its band, in units of its tolerance, counts no more than that: what is out of reach must not rule. */
const FARTHEST = 4;

/** How far outside its band a figure lies, in tolerances: a quarter of the band's width, or of its one bound (at least 0.1). */
export function implausibility({ band: [from, to] }: Target, value: number): number {
  // A figure that cannot be read (no ties left, nobody who writes) is as far as can be; so it comes back from the store, too.
  if (!Number.isFinite(value)) return FARTHEST;
  const tolerance = Number.isFinite(to - from)
    ? (to - from) / 4
    : Math.max(0.1, Math.abs(Number.isFinite(to) ? to : from) / 4);
  return Math.min(FARTHEST, Math.max(0, from - value, value - to) / tolerance);
}

/** Weighted sum of squared implausibilities. */
export function distance(values: Values): number {
  return TARGETS.reduce((sum, target) => sum + target.weight * implausibility(target, values[target.key]!) ** 2, 0);
}
