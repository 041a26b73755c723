/**
 * How ready a member is to visit, apart from what the group is like: people differ in how often they look at any group at all, mostly for
 * good, partly as their lives change over months.
 *
 * z = σ_z (√λ_z a + √(1 - λ_z) b), a normal and cut at ±3, b drifting: uniform with variance 1 at the bounds of stretches of T_z days, and
 * √(1 - f) b_k + √f b_(k+1) at the part f of a stretch, which keeps its variance. A member's z is bounded, so that candidate days can come at
 * a chance of the member's own (`candidates.ts`), from as many tables as it takes to be close above it.
 */
import { said } from '../../language/said.ts';
import { logistic } from '../../numeric/exp-log.ts';
import { GeometricTable } from '../../random/geometric.ts';
import { sampleNormal } from '../../random/normal.ts';
import { uniform } from '../../random/threefry.ts';
import { columns } from '../columns.ts';
import { constantsOf } from '../constants.ts';
import { type Mechanism, Slot, variable } from '../mechanism.ts';
import { perModel } from '../per-model.ts';
import type { Run } from '../run.ts';

/** Where the normal law of what lasts is cut, in standard deviations. */
export const CUT = 3;
/** Tables of candidate days, from the least ready to the most. */
export const LEVELS = 12;
/** Half the width of a uniform law with variance 1. */
const HALF_WIDTH = Math.sqrt(3);

interface Readiness {
  /** By member: the lasting part in log-odds, and which table its candidate days come from. */
  readonly lasting: Float32Array;
  readonly level: Uint8Array;
  /** By level: the chance of a candidate day, the waits between them, and by what the hazard of leaving is multiplied on one. */
  readonly probability: Float64Array;
  readonly gaps: readonly GeometricTable[];
  readonly perCandidate: Float64Array;
  readonly lastingSd: number;
  /** Log-odds of the drifting part at 1. */
  readonly drift: number;
  readonly stretch: number;
  /** Today's stretch, and the weights of its two bounds. */
  day: number;
  block: number;
  before: number;
  after: number;
}

const levelsOf = perModel((model) => {
  const { parameters: p, horizon } = model;
  const constants = constantsOf(model);
  const differs = p.readinessSd > 0 && constants.candidateProbability > 0 && constants.candidateProbability < 1;
  const lastingSd = differs ? p.readinessSd * Math.sqrt(p.readinessLasting) : 0;
  const drift = differs ? p.readinessSd * Math.sqrt(1 - p.readinessLasting) * HALF_WIDTH : 0;
  // Both bounds at their largest: √(1 - f) + √f is at most √2.
  const most = drift * Math.SQRT2;
  const bounds = differs
    ? Array.from({ length: LEVELS }, (_, k) =>
        logistic(constants.visitBound + most + lastingSd * CUT * ((2 * (k + 1)) / LEVELS - 1)),
      )
    : [constants.candidateProbability];
  return {
    probability: Float64Array.from(bounds),
    gaps: bounds.map((bound) => new GeometricTable(bound, horizon)),
    perCandidate: Float64Array.from(bounds, (bound) => (bound > 0 ? constants.candidateProbability / bound : 0)),
    lastingSd,
    drift,
  };
});

const slot = new Slot<Readiness>();

export const READINESS: Mechanism<Readiness> = {
  slot,
  create: (model) => {
    const { size } = model.scenario.population;
    const { probability, gaps, perCandidate, lastingSd, drift } = levelsOf(model);
    return {
      probability,
      gaps,
      perCandidate,
      lastingSd,
      drift,
      stretch: model.parameters.readinessDrift,
      day: -1,
      block: 0,
      before: 0,
      after: 0,
      ...columns(size, { lasting: Float32Array, level: Uint8Array }),
    };
  },
  enrol: ({ members, world, stream }, readiness, member) => {
    const { lastingSd, lasting, level } = readiness;
    if (lastingSd === 0) return;
    stream.reseed(world.draws.readiness, members.person[member]!, 0);
    const a = Math.min(CUT, Math.max(-CUT, sampleNormal(stream)));
    lasting[member] = lastingSd * a;
    level[member] = Math.min(LEVELS - 1, Math.floor(((a / CUT + 1) / 2) * LEVELS));
  },
  columns: {
    lastingReadiness: variable(
      'trait',
      'z',
      'log-odds',
      said('lasting part of the readiness to visit', '来访意愿的持久部分'),
    ),
    readinessLevel: variable(
      'trait',
      '',
      '',
      said('from which of the tables of candidate days its own come', '自己的候选日取自哪一张候选日表'),
    ),
  },
};

export const readinessState = (run: Run): Readiness => slot.in(run);

/** Readiness of a member today, in log-odds. */
export function readinessOf(run: Run, readiness: Readiness, member: number): number {
  if (readiness.drift === 0) return readiness.lasting[member]!;
  if (readiness.day !== run.day) passTo(readiness, run.day);
  const { drift: key } = run.world.draws;
  const person = run.members.person[member]!;
  const { block, before, after } = readiness;
  const drifting =
    before * (2 * uniform(key, person, block) - 1) +
    (after === 0 ? 0 : after * (2 * uniform(key, person, block + 1) - 1));
  return readiness.lasting[member]! + drifting;
}

function passTo(readiness: Readiness, day: number): void {
  const { stretch, drift } = readiness;
  readiness.day = day;
  readiness.block = Math.floor(day / stretch);
  const part = day / stretch - readiness.block;
  readiness.before = drift * Math.sqrt(1 - part);
  readiness.after = drift * Math.sqrt(part);
}

/** By what the hazard of leaving is multiplied on a member's candidate day, so that by day it does not hang on how many of these there are. */
export function leavingScale(run: Run, member: number): number {
  const { perCandidate, level } = slot.in(run);
  return perCandidate[level[member]!]!;
}
