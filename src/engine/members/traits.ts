/**
 * What is known of people before they join: the first traits of a person's own stream. An operator who sorts people
 * by level at the door asks for it; joining draws the rest from the same stream.
 */
import { exp } from '../../numeric/exp-log.ts';
import { sampleBeta } from '../../random/gamma.ts';
import { sampleNormal } from '../../random/normal.ts';
import type { Run } from '../run.ts';

/** All that does not depend on the strategy: the first traits, how easily the person leaves, and what they can pay. */
export interface Traits extends FirstTraits {
  /** ϑ */
  readonly frailty: number;
  /** w, in reference prices. */
  readonly reservation: number;
}

/** Starts the person's stream of traits in `run.stream`, which stands after these traits when it returns. */
export function traitsOf(run: Run, person: number): Traits {
  const { parameters: p, stream, world, model } = run;
  const { activity, lurks, expertise } = firstTraits(run, person);
  const { spending } = model.segments[world.segmentOf[person]!]!;
  return {
    activity, // one by one: spreading an object costs more than all the draws
    lurks,
    expertise,
    frailty: sampleBeta(stream, p.frailtyA, p.frailtyB),
    reservation: exp(p.reservationMean + p.reservationSd * sampleNormal(stream)) * spending,
  };
}

export interface FirstTraits {
  /** α */
  readonly activity: number;
  readonly lurks: boolean;
  /** x, from 0 to 1. */
  readonly expertise: number;
}

/** Starts the person's stream of traits in `run.stream`, which stands after these traits when it returns. */
export function firstTraits(run: Run, person: number): FirstTraits {
  const { parameters: p, stream, world, model } = run;
  const { expertiseMean, expertiseSd, talkativeness } = model.segments[world.segmentOf[person]!]!;
  stream.reseed(world.draws.traits, person, 0);
  return {
    activity: exp(p.activitySd * sampleNormal(stream) - (p.activitySd * p.activitySd) / 2) * talkativeness,
    lurks: stream.uniform() < p.lurkerShare,
    expertise: Math.min(1, Math.max(0, expertiseMean + expertiseSd * sampleNormal(stream))),
  };
}
