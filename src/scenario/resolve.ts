/** From what is written to what is meant: `extends` followed, every default filled in, whole days. */
import { notesOnFormulas, orderFormulas, textOfFormula } from './formulas.ts';
import type { PlainMap } from './overrides.ts';
import type { Plan } from './planning.ts';
import { PLATFORMS } from './platforms.ts';
import { REFERRALS } from './referrals.ts';
import {
  type Curation,
  commonIdentity,
  crisisResponse,
  type Expectation,
  type Groups,
  groups,
  type Incentives,
  incentives,
  invitations,
  LEVERS,
  type LeverName,
  leaders,
  type Membership,
  membership,
  moderators,
  operators,
  type Partners,
  partners,
  queue,
  rules,
  type Scenario,
  type Strategy,
  scenarioFile,
  split,
  strategyFile,
  tips,
} from './schema.ts';
import type { UncertainValue } from './uncertain.ts';

/** Levers that merge key by key with those of the strategy extended; the others, lists, are replaced as a whole. */
const MERGED_LEVERS = [
  'invitations',
  'incentives',
  'curation',
  'operators',
  'moderators',
  'leaders',
  'partners',
  'tips',
  'membership',
  'crisisResponse',
  'rules',
  'groups',
  'commonIdentity',
] as const satisfies readonly LeverName[];

/**
 * The scenario that `data`, which must have passed every check, describes.
 *
 * @param strategyNames in the order of the file
 */
export function resolveScenario(
  data: PlainMap,
  strategyNames: readonly string[],
  expectations: readonly Expectation[],
  uncertain: readonly UncertainValue[] = [],
  plan: Plan | undefined = undefined,
): Scenario {
  const {
    strategies: _,
    baseline,
    expect: __,
    uncertain: ___,
    plan: ____,
    horizon,
    parameters,
    formulas,
    ...rest
  } = scenarioFile.parse(data);
  const days = wholeDays(horizon);
  const written = data.strategies as Readonly<Record<string, PlainMap>>;
  const { platform } = rest.community;
  const communityGroups: PlainMap = {
    ...(platform && { cap: PLATFORMS[platform].cap }),
    ...((data.community as PlainMap | undefined)?.groups as PlainMap | undefined),
  };
  return {
    ...rest,
    formulas: orderFormulas(
      Object.fromEntries(Object.entries(formulas).map(([name, written]) => [name, textOfFormula(written)])),
    ),
    ...notesOnFormulas(formulas),
    horizon: days,
    strategies: strategyNames.map((name) => resolveStrategy(name, written, communityGroups, days)),
    baseline: baseline ?? strategyNames[0]!,
    expectations,
    uncertain,
    ...(plan && { plan }),
    parameters: {
      ...REFERRALS[rest.referral].values,
      ...(Object.fromEntries(
        Object.entries(parameters).filter(([, value]) => value !== undefined),
      ) as Scenario['parameters']),
    },
  };
}

/** Nothing in the model happens within a day, so a length of time counts as the whole days it touches. */
export function wholeDays(days: number): number {
  // 24 hours are 24 × (1/24) days, which is not always 1 in binary fractions.
  return Math.max(0, Math.ceil(days - 1e-9)); // of 0 days: 0, not -0
}

/** The strategies from the first ancestor down to `name` itself. `extends` must not run in a circle. */
export function lineageOf(name: string, written: Readonly<Record<string, PlainMap>>): PlainMap[] {
  const lineage: PlainMap[] = [];
  for (let next: unknown = name; typeof next === 'string'; next = written[next]!.extends)
    lineage.unshift(written[next]!);
  return lineage;
}

function resolveStrategy(
  name: string,
  written: Readonly<Record<string, PlainMap>>,
  communityGroups: PlainMap,
  horizon: number,
): Strategy {
  // Merging what is written, before defaults: a default of the extending strategy must not undo what it inherits.
  const merged: Record<string, unknown> = { groups: communityGroups };
  for (const strategy of lineageOf(name, written))
    for (const lever of LEVERS) {
      const own = strategy[lever];
      if (own === undefined) continue;
      merged[lever] = isMerged(lever) ? { ...(merged[lever] as object), ...(own as object) } : own;
    }
  const levers = strategyFile.parse(merged);
  return {
    name,
    note: (written[name]!.note as string | undefined) ?? '',
    recruit: (levers.recruit ?? []).map((each) => ({ ...each, days: closed(each.days, horizon) })),
    seeds: levers.seeds ?? [],
    invitations: levers.invitations ?? invitations.parse({}),
    allies: (levers.allies ?? []).map((each) => ({ ...each, days: closed(each.days, horizon) })),
    opinionLeaders: (levers.opinionLeaders ?? []).map((each) => ({
      ...each,
      days: closed(each.days, horizon),
      every: wholeDays(each.every),
    })),
    incentives: resolveIncentives(levers.incentives ?? incentives.parse({}), horizon),
    operators: levers.operators ?? operators.parse({ count: 0 }),
    moderators: levers.moderators ?? moderators.parse({ count: 0 }),
    leaders: levers.leaders ?? leaders.parse({ count: 0 }),
    partners: resolvePartners(levers.partners ?? partners.parse({ count: 0 })),
    content: (levers.content ?? []).map((each) => ({
      ...each,
      days: closed(each.days, horizon),
      every: wholeDays(each.every ?? PERIOD[each.kind]),
    })),
    curation: resolveCuration(levers.curation ?? {}),
    activities: (levers.activities ?? []).map(({ days, every, ...each }) => ({
      ...each,
      ...(days && { days: closed(days, horizon) }),
      ...(every !== undefined && { every: wholeDays(every) }),
      lasts: wholeDays(each.lasts),
      warmUp: wholeDays(each.warmUp),
    })),
    offers: (levers.offers ?? []).map(({ every, discount, ...each }) => ({
      ...each,
      ...(every !== undefined && { every: wholeDays(every) }),
      ...(discount && {
        discount: { ...discount, ...(discount.days && { days: closed(discount.days, horizon) }) },
      }),
    })),
    tips: levers.tips ?? tips.parse({ chance: 0, amount: 0 }),
    membership: resolveMembership(levers.membership ?? membership.parse({ fee: 0 })),
    ads: (levers.ads ?? []).map((each) => ({ ...each, days: closed(each.days, horizon) })),
    events: (levers.events ?? []).map((each) => ({ ...each, days: closed(each.days, horizon) })),
    crisisResponse: levers.crisisResponse ?? crisisResponse.parse({}),
    rules: levers.rules ?? rules.parse({}),
    groups: resolveGroups(merged.groups),
    commonIdentity: levers.commonIdentity ?? commonIdentity.parse({ strength: 0 }),
    surveys: (levers.surveys ?? []).map((each) => ({
      ...each,
      days: closed(each.days, horizon),
      every: wholeDays(each.every),
    })),
    triggers: (levers.triggers ?? []).map(({ after, ...each }) => ({
      ...each,
      pause: wholeDays(each.pause),
      ...(after !== undefined && { after: wholeDays(after) }),
    })),
  };
}

/** How often content of each kind appears when the scenario does not say. */
export const PERIOD = { 'daily-topic': 1, post: 1, 'weekly-topic': 7, series: 7 } as const;

function resolveCuration({ pins, digest }: Curation): Curation {
  return {
    ...(pins && { pins: { ...pins, every: wholeDays(pins.every) } }),
    ...(digest && { digest: { ...digest, every: wholeDays(digest.every) } }),
  };
}

/** Every length of time in whole days, open ends closed. */
function resolveIncentives({ days, ...lever }: Incentives, horizon: number): Incentives {
  const timed = <T extends { readonly every: number }>(each: T): T => ({ ...each, every: wholeDays(each.every) });
  const { points, honours, leaderboard, lottery, badges } = lever;
  return {
    ...lever,
    ...(points && {
      points: { ...points, ...(points.expires !== undefined && { expires: wholeDays(points.expires) }) },
    }),
    ...(honours && { honours: timed(honours) }),
    ...(leaderboard && { leaderboard: timed(leaderboard) }),
    ...(lottery && { lottery: timed(lottery) }),
    ...(badges && {
      badges: badges.map((badge) => ({
        ...badge,
        ...(badge.every !== undefined && { every: wholeDays(badge.every) }),
      })),
    }),
    ...(days && { days: closed(days, horizon) }),
  };
}

function resolvePartners({ topicEvery, ...lever }: Partners): Partners {
  return { ...lever, ...(topicEvery !== undefined && { topicEvery: wholeDays(topicEvery) }) };
}

function resolveMembership({ every, ...lever }: Membership): Membership {
  return { ...lever, ...(every !== undefined && { every: wholeDays(every) }), trial: wholeDays(lever.trial) };
}

function resolveGroups(written: unknown): Groups {
  const { queue: waiting, split: division, prune, vip, ...rest } = groups.parse(written);
  return {
    ...rest,
    // How people wait and groups are divided is said only where they do and are.
    ...(rest.whenFull === 'queue' && { queue: { patience: wholeDays((waiting ?? queue.parse({})).patience) } }),
    ...(rest.whenFull === 'split' && { split: division ?? split.parse({}) }),
    ...(prune && { prune: { ...prune, silentFor: wholeDays(prune.silentFor), every: wholeDays(prune.every) } }),
    ...(vip && {
      vip: {
        ...vip,
        review: wholeDays(vip.review),
        ...(vip.topicEvery !== undefined && { topicEvery: wholeDays(vip.topicEvery) }),
        ...(vip.feeEvery !== undefined && { feeEvery: wholeDays(vip.feeEvery) }),
      },
    }),
  };
}

const isMerged = (lever: LeverName): boolean => (MERGED_LEVERS as readonly LeverName[]).includes(lever);

/** An open end becomes the last day, so that a scenario is plain data that survives JSON. */
const closed = (days: { from: number; to: number }, horizon: number) => ({
  from: days.from,
  to: Number.isFinite(days.to) ? days.to : horizon - 1,
});
