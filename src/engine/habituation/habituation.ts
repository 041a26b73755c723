/**
 * One law of habituation for everything that stimulates (Thompson & Spencer 1966; Rankin et al. 2009): topics, activities, meetings, notices,
 * rewards of each kind, ads, discounts, campaigns.
 *
 * Of each kind k a member has tiredness h_k from 0 to 1. An exposure closes 1 - e^(-δ_k (1 - ω · worth)) of the openness 1 - h_k that is
 * left, less for what is good; rest gives it back with one half-life. What a stimulus of worth u is then worth is u (1 - h) - a h: the first
 * term alone would only saturate, the second, tedium, makes an optimum. Acts are made less likely in log-odds, by κ h.
 */
import { said } from '../../language/said.ts';
import { type Mechanism, Slot, variable } from '../mechanism.ts';
import { perModel } from '../per-model.ts';
import type { Run } from '../run.ts';
import { ACTIVITIES, FIRST_PERSONAL, KINDS, MEETINGS, NOTICES, TOPICS, wearByKind } from './kinds.ts';
import { leftByRest, OwnTiredness } from './own-tiredness.ts';
import { SharedTiredness } from './shared-tiredness.ts';
import { USUAL_QUALITY, usualScale } from './usual-dose.ts';

export interface Habituation {
  /** δ by kind. */
  readonly wear: Float64Array;
  readonly shared: readonly SharedTiredness[];
  /** By kind; nothing for those that are shared. */
  readonly own: readonly OwnTiredness[];
  /** What brings the worth of a topic and of an activity to 1 times its own at the usual dose. */
  readonly topicScale: number;
  readonly activityScale: number;
  /** Whether members have been called with notices or to meetings so far. */
  calls: boolean;
}

const tablesOf = perModel(({ parameters: p }) => {
  const wear = wearByKind(p);
  return {
    wear,
    rest: leftByRest(p.restHalfLife),
    restFromAds: leftByRest(p.adRest),
    topicScale: usualScale(wear[TOPICS]!, 1, p),
    activityScale: usualScale(wear[ACTIVITIES]!, 7, p),
  };
});

const slot = new Slot<Habituation>();

export const HABITUATION: Mechanism<Habituation> = {
  slot,
  create: (model) => {
    const { size } = model.scenario.population;
    const { wear, rest, restFromAds, topicScale, activityScale } = tablesOf(model);
    return {
      wear,
      shared: KINDS.slice(0, FIRST_PERSONAL).map(
        () => new SharedTiredness(size, Math.LN2 / model.parameters.restHalfLife),
      ),
      own: KINDS.map((kind) => new OwnTiredness(size, kind === 'ad' ? restFromAds : rest)),
      topicScale,
      activityScale,
      calls: false,
    };
  },
  enrol: (_run, { shared, own }, member) => {
    for (const each of shared) each.forget(member);
    for (const each of own) each.forget(member);
  },
  columns: {
    tiredness: variable(
      'state',
      'h',
      '0 to 1',
      said(
        'tiredness of each kind of stimulus as of a day; of kinds that reach a group at once, how far from the group',
        '到某日为止对每种刺激的厌倦；同时到达全群的种类记与群的差异',
      ),
    ),
  },
};

export const habituationOf = (run: Run): Habituation => slot.in(run);

/** A new member of a group has seen nothing of what passed it before today. */
export function beginFresh(run: Run, group: number, member: number): void {
  for (const each of slot.in(run).shared) each.of(group, member, run.day);
}

/** h: how tired a member is of a kind today, from 0 to 1. */
export function tirednessOf(run: Run, member: number, kind: number): number {
  const { shared, own } = slot.in(run);
  return kind < FIRST_PERSONAL
    ? shared[kind]!.of(run.members.group[member]!, member, run.day)
    : own[kind]!.of(member, run.day);
}

/** 1 - h: what is left of a member's openness to a kind today. */
export const opennessOf = (run: Run, member: number, kind: number): number => 1 - tirednessOf(run, member, kind);

/** Exposes a member `count` times to something of a kind that is worth so much to them, from 0 to 1. */
export function expose(run: Run, member: number, kind: number, count: number, worth: number): void {
  exposeBy(run, member, kind, slot.in(run).wear[kind]! * count * (1 - run.parameters.worthSpares * worth));
}

/** The same where the amount is known: closes 1 - e^-amount of what is left. */
export function exposeBy(run: Run, member: number, kind: number, amount: number): void {
  const { shared, own } = slot.in(run);
  if (amount <= 0) return;
  if (kind < FIRST_PERSONAL) shared[kind]!.expose(run.members.group[member]!, member, run.day, amount);
  else own[kind]!.expose(member, run.day, amount);
}

/** Exposes everybody in a group, readers or not, to `count` of a shared kind. */
export function exposeGroup(run: Run, group: number, kind: number, count: number, worth: number): void {
  const habituation = slot.in(run);
  const amount = habituation.wear[kind]! * count * (1 - run.parameters.worthSpares * worth);
  if (amount <= 0) return;
  habituation.shared[kind]!.pass(group, run.day, amount);
  if (kind >= NOTICES) habituation.calls = true;
}

/**
 * What something of worth u is worth to a member today, u (1 - h) - a h: below 0 where they are so tired of its kind that it is tedious.
 */
export function worthToday(run: Run, member: number, kind: number, worth: number): number {
  const tired = tirednessOf(run, member, kind);
  return worth * (1 - tired) - run.parameters.tedium * tired;
}

/**
 * How much being called nags a member, 0 to 1: notices and invitations to meetings are worth less than nothing to those who are very tired of
 * them, and come all the same.
 */
export function nuisanceOf(run: Run, member: number): number {
  if (!slot.in(run).calls) return 0;
  return 1 - (1 - nuisanceOfKind(run, member, NOTICES)) * (1 - nuisanceOfKind(run, member, MEETINGS));
}

/** What is lost of 1 by tedium, and 0 as long as something of usual worth is worth more than nothing. */
function nuisanceOfKind(run: Run, member: number, kind: number): number {
  const { tedium } = run.parameters;
  return tedium === 0 ? 0 : Math.max(0, -worthToday(run, member, kind, USUAL_QUALITY) / tedium);
}
