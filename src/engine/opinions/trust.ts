/**
 * Trust in the operator, which grows and withers with what members live through.
 *
 * By elapsed days T goes, by half in ln2/λ_T days, towards
 *
 * T* = σ(logit T_i + τ_S (S - S0) + τ_B (B - B0) + τ_O c / (10 θ_r + |c|) - τ_C)
 *
 * with T_i the member's own trust on joining, and c how close those are who speak for the community: operators and leaders earn fading ties
 * like anybody, by pieces read, answers and meetings, signed by what these were worth (satisfaction → trust → commitment: Garbarino & Johnson
 * 1999, Morgan & Hunt 1994; a sponsor's efforts → trust: Porter & Donthu 2008). τ_C is what a usual group gives, so that its members stay
 * near where they began. Answers, opinions heard, purchases and crises move T at once.
 *
 * T* changes when S, B or c do, which is at visits and a few other moments; in between it stands, and T is caught up with when somebody asks.
 */

import { said } from '../../language/said.ts';
import { log, logistic } from '../../numeric/exp-log.ts';
import { columns } from '../columns.ts';
import { lookUp } from '../constants.ts';
import { type Mechanism, Slot, variable } from '../mechanism.ts';
import type { Run } from '../run.ts';
import { expectedBeyond } from './promise.ts';

/** Closeness, in units of the strength at which one recognizes somebody, at which those who speak for the community have half of their weight. */
export const HALF_CLOSE = 10;
/** What a piece must be worth to its reader to make close: what is worth less drives apart. */
export const WORTHWHILE = 0.25;
/** Trust on joining is taken to lie this far from 0 and 1 where members differ in it: nobody's trust is beyond experience. */
export const LEAST_DOUBT = 0.01;

/** By member. */
interface Trust {
  /** Log-odds of the trust with which the member came. */
  readonly base: Float32Array;
  /** T*, and the day up to which `members.trust` and `speakers` are those of today. */
  readonly towards: Float32Array;
  readonly since: Int32Array;
  /** c */
  readonly speakers: Float32Array;
}

const slot = new Slot<Trust>();

export const TRUST: Mechanism<Trust> = {
  slot,
  create: ({ scenario: { population } }) =>
    columns(population.size, { base: Float32Array, towards: Float32Array, since: Int32Array, speakers: Float32Array }),
  enrol: ({ members, parameters, day }, { base, towards, since }, member) => {
    const trust = members.trust[member]!;
    const doubted = parameters.trustSpread > 0 ? Math.min(1 - LEAST_DOUBT, Math.max(LEAST_DOUBT, trust)) : trust;
    base[member] = log(doubted / (1 - doubted));
    towards[member] = trust;
    since[member] = day;
  },
  columns: {
    trustBase: variable('trait', 'logit T_i', 'log-odds', said('trust on joining', '加入时的信任')),
    trustTowards: variable('state', 'T*', '0 to 1', said('where trust is going', '信任所趋向的值')),
    trustSince: variable('state', '', 'day', said('day up to which trust has been followed', '信任已跟踪到的日子')),
    speakersTie: variable(
      'state',
      'c',
      'strength',
      said(
        'closeness to those who speak for the community, below 0 for worse than none',
        '与社群代言人的亲近程度，低于 0 表示比没有更糟',
      ),
    ),
  },
};

/** T as of now. */
export function trustOf(run: Run, member: number): number {
  const { towards, since } = slot.in(run);
  const trust = run.members.trust[member]!;
  const goal = towards[member]!;
  return goal + (trust - goal) * lookUp(run.constants.trustLeft, run.day - since[member]!);
}

/** Sum of T as of now over the members of these seats, which a recorder asks for every evening. */
export function trustIn(run: Run, memberAt: Int32Array, seatCount: number): number {
  const { towards, since } = slot.in(run);
  const { day, constants, members } = run;
  const { trustLeft } = constants;
  const { trust } = members;
  let sum = 0;
  for (let seat = 0; seat < seatCount; seat++) {
    const member = memberAt[seat]!;
    if (member < 0) continue;
    const goal = towards[member]!;
    sum += goal + (trust[member]! - goal) * lookUp(trustLeft, day - since[member]!);
  }
  return sum;
}

/** Mean over present members of how close those are who speak for the community, c / (10 θ_r + |c|) as of now; 0 where nobody is. */
export function meanCloseness(run: Run): number {
  const { since, speakers } = slot.in(run);
  const { members, constants, day, parameters } = run;
  let sum = 0;
  let present = 0;
  for (let member = 0; member < members.count; member++) {
    if (members.group[member]! < 0) continue;
    const close = speakers[member]! * lookUp(constants.tieLeft, day - since[member]!);
    sum += close / (HALF_CLOSE * parameters.recognitionThreshold + Math.abs(close));
    present++;
  }
  return present > 0 ? sum / present : 0;
}

/** Brings `members.trust`, and the tie to those who speak for the community, up to today. */
export function catchUpTrust(run: Run, member: number): void {
  const { since, speakers } = slot.in(run);
  const days = run.day - since[member]!;
  if (days === 0) return;
  run.members.trust[member] = trustOf(run, member);
  speakers[member]! *= lookUp(run.constants.tieLeft, days);
  since[member] = run.day;
}

/** Moves T by this share of what is missing to 1, or, below 0, of what is there. */
export function moveTrust(run: Run, member: number, share: number): void {
  if (share === 0) return;
  catchUpTrust(run, member);
  const trust = run.members.trust[member]!;
  run.members.trust[member] = trust + share * (share > 0 ? 1 - trust : trust);
}

/** Works out T* again, after S, B or c have changed. */
export function reconsiderTrust(run: Run, member: number): void {
  catchUpTrust(run, member);
  const { members, parameters: p } = run;
  const { base, towards, speakers } = slot.in(run);
  const close = speakers[member]!;
  towards[member] = logistic(
    base[member]! +
      p.trustSatisfaction * (members.satisfaction[member]! - expectedBeyond(run, member) - p.satisfactionReference) +
      p.trustBelonging * (members.belonging[member]! - p.belongingReference) +
      (p.trustSpeakers * close) / (HALF_CLOSE * p.recognitionThreshold + Math.abs(close)) -
      p.trustUsual,
  );
}

/** What a piece by somebody who speaks for the community does for the tie to them: u, as it is felt, against a quarter. */
export const worthOfPiece = (u: number): number => u - WORTHWHILE;

/** Those who speak for the community come closer by so much, or, below 0, move away; T* is worked out again at the end of the visit. */
export function comeCloser(run: Run, member: number, strength: number): void {
  catchUpTrust(run, member);
  slot.in(run).speakers[member]! += strength;
}
