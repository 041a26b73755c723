/** `hearsay ab FILE --of B --against A`: what a real experiment on this community would show, with groups or members drawn. */
import { z } from 'zod';
import { designGroups } from '../../analysis/ab/groups.ts';
import { designMembers, estimateOf } from '../../analysis/ab/members.ts';
import { joinPresences, presenceOf } from '../../analysis/missing.ts';
import { isShareOfRuns } from '../../analysis/outcome-values.ts';
import { HearsayError } from '../../errors.ts';
import type { ArmsLook, Results } from '../../experiment/results.ts';
import { type AbFound, type AbLook, abSheet, groupsPowerWith } from '../../report/ab.ts';
import { plainLabel } from '../../report/labels.ts';
import type { Language } from '../../report/language.ts';
import { parseOutcomeReference } from '../../scenario/outcome-reference.ts';
import { OUTCOMES, type OutcomeName } from '../../scenario/outcomes.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import {
  notForMembers,
  TRIAL_MEASURE_KINDS,
  TRIAL_MEASURES,
  type TrialMeasure,
  trialDays,
  trialName,
} from '../../scenario/trials.ts';
import { allFailed, studyCommand } from '../frame/study-command.ts';
import { tooFewValues } from '../frame/too-few-values.ts';
import { chooseOutcome } from '../typed/choose-outcome.ts';
import { chooseStrategy } from '../typed/choose-strategy.ts';
import type { Arguments } from '../typed/command.ts';

/** What is planned, as the options say: plain data, kept in the study for `hearsay report`. */
const plannedShape = z.object({
  of: z.string(),
  against: z.string(),
  outcome: z.string(),
  /** People whom the experiment could take in. */
  wanted: z.int().min(4).max(1_000_000_000).nullable(),
});
type Planned = Readonly<z.output<typeof plannedShape>>;

export const { run, checkShares, report } = studyCommand({
  kind: 'ab',
  asked: z.object({ planned: plannedShape }),
  ask: ({ scenario }, given) => ({ planned: plannedBy(scenario, given) }),
  // How many people there are is asked of the same experiment.
  free: ['planned.wanted'],
  plan({ scenario }, { planned }): Planned {
    chooseOutcome(scenario, planned.outcome);
    const [of, against] = [planned.of, planned.against].map((name) => chooseStrategy(scenario, name));
    if (of === against) throw onBothSides(planned.of);
    return planned;
  },
  announce({ scenario }, planned) {
    const [name, runs] = [
      plainLabel(scenario.name),
      `${strategiesOf(scenario, planned).length} × ${scenario.replications}`,
    ];
    return { en: `${name}: ${runs} runs`, zh: `${name}：${runs} 次模拟` };
  },
  wanted: ({ scenario }, planned) => ({ strategies: strategiesOf(scenario, planned) }),
  needs: { replications: 2, what: 'planning an experiment', doing: 'plan with' },
  find: ({ scenario, plan: planned, results, language }) => findOut({ scenario, planned, results }, language),
  summary: summarize,
  sheet: abSheet,
});

// ---- what is asked -------------------------------------------------------------------------------------------------

function plannedBy(scenario: Scenario, given: Arguments): Planned {
  const asked = given.text('outcome');
  // The first outcome of a scenario may name a day; nobody asked for that one here.
  const first = scenario.outcomes[0]!;
  const outcome = chooseOutcome(scenario, asked ?? parseOutcomeReference(first)?.outcome ?? first);
  const day = parseOutcomeReference(outcome)?.day;
  if (day !== undefined) {
    throw new HearsayError(
      {
        en: `"${outcome}" names a day, but an experiment is looked at on several`,
        zh: `“${outcome}”指定了某一天，但实验要看多天`,
      },
      {
        en: `write "--outcome ${outcome.split('@')[0]}"; a shorter horizon makes a shorter experiment: --set horizon=${day}`,
        zh: `请写 --outcome ${outcome.split('@')[0]}；缩短历时可以缩短实验：--set horizon=${day}`,
      },
    );
  }
  const against = chooseStrategy(scenario, given.text('against'));
  const wanted = given.text('of');
  const of = wanted === undefined ? theOther(scenario, against) : chooseStrategy(scenario, wanted);
  if (of === against) {
    throw onBothSides(of);
  }
  return { of, against, outcome, wanted: given.number('members') ?? null };
}

const onBothSides = (name: string): HearsayError =>
  new HearsayError(
    { en: `"${name}" is on both sides of the experiment`, zh: `“${name}”同时在实验的两边` },
    { en: 'name two strategies with "--of" and "--against"', zh: '请用 --of 和 --against 指定两个策略' },
  );

function theOther({ strategies }: Scenario, against: string): string {
  const others = strategies.map(({ name }) => name).filter((name) => name !== against);
  if (others.length === 1) return others[0]!;
  const known = others.map((name) => `"${name}"`).join(', ');
  throw new HearsayError(
    { en: 'ab needs to know which strategy is to be tried', zh: 'ab 需要知道要试验哪个策略' },
    {
      en: others.length === 0 ? 'write a second strategy' : `give "--of" with one of ${known}`,
      zh: others.length === 0 ? '请再写一个策略' : `请用 --of 指定其中之一：${known}`,
    },
  );
}

type Refused = AbFound['refused'];

/** Why members cannot be drawn one by one; null when they can. */
function refusalOf({ strategies }: Scenario, { of, against, outcome }: Planned): Refused {
  const find = (name: string) => strategies.find((strategy) => strategy.name === name)!;
  const levers = notForMembers(find(of), find(against));
  if (levers.length > 0) return { because: 'levers', levers };
  return isMeasure(outcome) ? null : { because: 'outcome', known: TRIAL_MEASURES };
}

const isMeasure = (outcome: string): outcome is TrialMeasure => Object.hasOwn(TRIAL_MEASURE_KINDS, outcome);

function strategiesOf(scenario: Scenario, planned: Planned): string[] {
  const { of, against } = planned;
  return [of, against, ...(refusalOf(scenario, planned) === null ? [trialName(of, against)] : [])];
}

/** Days on which the experiment is looked at; only the last for formulas and for what only a whole run has. */
function daysOf({ horizon }: Scenario, outcome: string): number[] {
  const isDaily = Object.hasOwn(OUTCOMES, outcome) && OUTCOMES[outcome as OutcomeName].kind !== 'whole';
  return isDaily ? trialDays(horizon) : [horizon];
}

// ---- what is found -------------------------------------------------------------------------------------------------

interface Asked {
  readonly scenario: Scenario;
  readonly planned: Planned;
  readonly results: Results;
}

async function findOut({ scenario, planned, results }: Asked, language: Language): Promise<AbFound> {
  const { of, against, outcome, wanted } = planned;
  const refused = refusalOf(scenario, planned);
  const arms =
    refused === null ? await armsOf(results, trialName(of, against)) : new Map<number, readonly ArmsLook[]>();
  const days = daysOf(scenario, outcome);
  const measured = await valuesOn(results, outcome, planned, days);
  const joined = await valuesOn(results, 'joined', planned, days);
  const looks = days.flatMap((day, k) => lookAfter(day, measured[k]!, joined[k]!, outcome, arms));
  if (looks.length === 0) throw tooLittle(scenario, planned, results);
  const ofRuns = (name: string) => [of, against].flatMap((strategy) => finite(results.outcome(name, { strategy })));
  return {
    scenario,
    language,
    outcome,
    isShareOfRuns: isShareOfRuns(outcome, results, [of, against]),
    of,
    against,
    replications: results.replications,
    missing: results.replications - looks.at(-1)!.groups.pairs,
    presence: joinPresences(
      [of, against].map((strategy) => presenceOf(results, { strategy }, outcome, scenario.formulas)),
    ),
    looks,
    refused,
    wanted,
    throughFriends: meanOf(ofRuns('kFactor')),
  };
}

/** What became of both arms, by replication. */
async function armsOf(results: Results, trial: string): Promise<Map<number, readonly ArmsLook[]>> {
  const arms = new Map<number, readonly ArmsLook[]>();
  await results.readDetails(({ strategy, replication }, details) => {
    if (strategy === trial && details.arms !== undefined) arms.set(replication, details.arms);
  });
  return arms;
}

/** One value a replication, NaN where the run failed. */
interface BothSides {
  readonly of: Float64Array;
  readonly against: Float64Array;
}

/** An outcome under both strategies after so many days, for each of them. */
async function valuesOn(
  results: Results,
  outcome: string,
  { of, against }: Planned,
  days: readonly number[],
): Promise<BothSides[]> {
  if (days.length === 1) {
    const final = (strategy: string) => results.outcome(outcome, { strategy });
    return [{ of: final(of), against: final(against) }];
  }
  const unknown = () => new Float64Array(results.replications).fill(Number.NaN);
  const sides = days.map(() => ({ of: unknown(), against: unknown() }));
  await results.readSeries(outcome, ({ strategy, replication }, values) => {
    if (strategy !== of && strategy !== against) return;
    for (const [k, day] of days.entries())
      sides[k]![strategy === of ? 'of' : 'against'][replication] = values[day - 1] ?? Number.NaN;
  });
  return sides;
}

/** Empty where fewer than two replications have a finite number under both strategies. */
function lookAfter(
  days: number,
  measured: BothSides,
  joined: BothSides,
  outcome: string,
  arms: ReadonlyMap<number, readonly ArmsLook[]>,
): AbLook[] {
  const columns = [measured.of, measured.against];
  const whole = [...columns[0]!.keys()].filter((r) => columns.every((column) => Number.isFinite(column[r])));
  if (whole.length < 2) return [];
  const [strategy, baseline] = columns.map((column) => Float64Array.from(whole, (r) => column[r]!));
  const [treated, control] = columns.map((column) => finite(column).length);
  const [ranTreated, ranControl] = [joined.of, joined.against].map((column) => finite(column).length);
  // Runs that failed are left out of both; runs without a value are communities without one.
  const groups = designGroups(
    { strategy: strategy!, baseline: baseline! },
    { treated: treated! / Math.max(ranTreated!, treated!), control: control! / Math.max(ranControl!, control!) },
  );
  const drawn = whole.flatMap((r, k) => {
    const look = arms.get(r)?.find((each) => each.days === days);
    const estimate = look && isMeasure(outcome) ? estimateOf(look, outcome, TRIAL_MEASURE_KINDS[outcome]) : undefined;
    return estimate === undefined ? [] : [{ estimate, truth: strategy![k]! - baseline![k]! }];
  });
  const members =
    drawn.length < 2
      ? null
      : designMembers(
          drawn.map(({ estimate }) => estimate),
          drawn.map(({ truth }) => truth),
          groups.effect,
        );
  return [{ days, groups, peoplePerCommunity: meanOf([joined.of, joined.against].flatMap(finite)), members }];
}

const finite = (values: Float64Array): number[] => [...values].filter(Number.isFinite);

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function tooLittle({ formulas }: Scenario, { of, against, outcome }: Planned, results: Results): Error {
  if (results.failures.length > 0) return allFailed(results.failures[0]!);
  const told = {
    en: `"${outcome}" has a value under both strategies in fewer than 2 of ${results.replications} replications`,
    zh: `${results.replications} 次重复中，“${outcome}”在两个策略下都有值的不到 2 次`,
  };
  const sides = [against, of].map((name) => ({
    name,
    presence: presenceOf(results, { strategy: name }, outcome, formulas),
  }));
  return tooFewValues(outcome, told, sides);
}

// ---- output --------------------------------------------------------------------------------------------------------

/** The JSON document that other programs read; its shape is a promise. */
function summarize(found: AbFound) {
  const { scenario, outcome, of, against, replications, missing, presence, looks, refused, wanted } = found;
  return {
    scenario: scenario.name,
    seed: scenario.seed,
    outcome,
    of,
    against,
    replications,
    missing,
    ...(missing === 0 ? {} : { causes: presence.causes }),
    days: looks.map((look) => {
      const { days, groups, members, peoplePerCommunity } = look;
      const {
        effect,
        ci95,
        ciKind,
        unseenKind,
        sdTreated,
        sdControl,
        needed,
        neededFrom,
        neededSafe,
        valuedTreated,
        valuedControl,
      } = groups;
      const power = wanted === null ? {} : { power: groupsPowerWith(look, wanted) };
      return {
        days,
        peoplePerCommunity,
        groups: {
          effect,
          ci95,
          ciKind,
          unseenKind,
          sdTreated,
          sdControl,
          valuedTreated,
          valuedControl,
          communitiesOfEachKind: needed,
          communitiesAtFarEnd: neededFrom,
          communitiesToBeSafe: neededSafe,
          ...power,
        },
        members,
      };
    }),
    membersRefused: refused === null ? null : refused.because === 'levers' ? refused.levers : [`outcome ${outcome}`],
    people: wanted,
  };
}
