/**
 * `hearsay explain FILE --of B --against A`: how much of the difference between two strategies each lever is worth.
 *
 * Mixtures of the two are strategies of the study (`scenario/mixtures.ts`): it keeps of which parts of which strategy each is made, so that any
 * machine can compute any of their runs again.
 */
import { z } from 'zod';
import { isCertain } from '../../analysis/certain.ts';
import { joinPresences, presenceOf } from '../../analysis/missing.ts';
import { isShareOfRuns } from '../../analysis/outcome-values.ts';
import { type Attribution, attribute, type Estimate } from '../../analysis/shapley/attribution.ts';
import {
  type Coalition,
  coalitionsOf,
  everybody,
  MOST_PLAYERS,
  planShapley,
  type ShapleyPlan,
} from '../../analysis/shapley/coalitions.ts';
import { smallestEffectOf } from '../../analysis/verdict.ts';
import { HearsayError, ScenarioError } from '../../errors.ts';
import type { Results, RunKey } from '../../experiment/results.ts';
import { type Explanation, explanationSheet } from '../../report/explain.ts';
import { plainLabel } from '../../report/labels.ts';
import type { Language } from '../../report/language.ts';
import {
  differingParts,
  joinInseparable,
  type LeverPart,
  type Mixture,
  mixStrategies,
  partName,
} from '../../scenario/mixtures.ts';
import { readScenario } from '../../scenario/read.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Strategy } from '../../scenario/strategy.ts';
import { writtenStrategy } from '../../scenario/written-strategy.ts';
import { missingOf } from '../frame/missing-of.ts';
import type { ScenarioFile } from '../frame/scenario-file.ts';
import { allFailed, studyCommand } from '../frame/study-command.ts';
import { tooFewValues } from '../frame/too-few-values.ts';
import { chooseOutcome } from '../typed/choose-outcome.ts';
import { chooseStrategy } from '../typed/choose-strategy.ts';

/** Pairs of orders in each replication, where not all mixtures can be run. */
const STANDARD_PAIRS = 2;

const askedShape = z.object({
  outcome: z.string(),
  of: z.string(),
  against: z.string(),
  orders: z.int().positive().max(1000),
});
type Asked = Readonly<z.output<typeof askedShape>>;

export const { run, checkShares, report } = studyCommand({
  kind: 'explain',
  asked: askedShape,
  ask(file, given): Asked {
    const { scenario } = file;
    const against = chooseStrategy(scenario, given.text('against'));
    const of = given.text('of');
    const orders = given.number('orders');
    const asked = {
      outcome: chooseOutcome(scenario, given.text('outcome')),
      of: of === undefined ? theOther(scenario, against) : chooseStrategy(scenario, of),
      against,
      orders: orders ?? STANDARD_PAIRS,
    };
    if (orders !== undefined && gameOf(file, asked).plan.method === 'exact') throw ordersHaveNoEffect();
    return asked;
  },
  plan: gameOf,
  withStrategies: (file, game) => ({
    ...file,
    source: { ...file.source, mixtures: runsOf(file.scenario, game).mixtures },
  }),
  outcomes: ({ outcome }) => [outcome],
  announce({ scenario }, { levers, plan }) {
    const count = `${levers.length} ${levers.length === 1 ? 'lever' : 'levers'}`;
    const [name, mixtures] = [plainLabel(scenario.name), coalitionsOf(plan, 0).length];
    return {
      en: `${name}: ${count}, ${mixtures} mixtures × ${scenario.replications} replications`,
      zh: `${name}：${levers.length} 项措施，${mixtures} 种混合策略 × ${scenario.replications} 次重复`,
    };
  },
  wanted: ({ scenario }, game) => runsOf(scenario, game).wanted,
  needs: { replications: 2, what: 'an explanation', doing: 'explain' },
  find({ scenario, plan: game, results, language }) {
    const explanation = explain(scenario, game, results, language);
    if (explanation.attribution.replications < 2) throw tooLittle(scenario, game.outcome, results);
    return explanation;
  },
  summary: (explanation, { provenance }) => summarize(explanation, provenance.digest),
  sheet: explanationSheet,
});

// ---- the game ------------------------------------------------------------------------------------------------------

interface Game {
  readonly outcome: string;
  readonly of: Strategy;
  readonly against: Strategy;
  /** The players: parts that are changed together. */
  readonly levers: readonly (readonly LeverPart[])[];
  readonly plan: ShapleyPlan;
  /** Pairs of orders that were asked for, whether it takes any or not. */
  readonly orders: number;
}

function gameOf(file: ScenarioFile, { of: ofName, against: againstName, outcome: wanted, orders }: Asked): Game {
  const { scenario } = file;
  const outcome = chooseOutcome(scenario, wanted);
  for (const name of [ofName, againstName]) chooseStrategy(scenario, name);
  const find = (name: string) => scenario.strategies.find((strategy) => strategy.name === name)!;
  const [of, against] = [find(ofName), find(againstName)];
  const parts = differingParts(against, of);
  if (parts.length === 0) {
    throw new HearsayError(
      {
        en: `"${ofName}" and "${againstName}" differ in no lever, so there is nothing to explain`,
        zh: `“${ofName}”与“${againstName}”的措施完全相同，没有可解释的差异`,
      },
      {
        en:
          ofName === againstName
            ? 'name two strategies with "--of" and "--against"'
            : '"hearsay describe" shows the levers',
        zh: ofName === againstName ? '请用 --of 和 --against 指定两个策略' : '用 hearsay describe 可以查看各策略的措施',
      },
    );
  }
  const levers = joinInseparable(parts, (mixture) => refusalOf(file, mixStrategies('mixture', against, of, mixture)));
  if (levers.length > MOST_PLAYERS) {
    throw new HearsayError(
      {
        en: `"${ofName}" and "${againstName}" differ in ${levers.length} levers, more than ${MOST_PLAYERS}`,
        zh: `“${ofName}”与“${againstName}”有 ${levers.length} 项措施不同，超过 ${MOST_PLAYERS} 项`,
      },
      { en: 'compare strategies that are closer to each other', zh: '请比较更接近的两个策略' },
    );
  }
  return { outcome, of, against, levers, plan: planShapley(levers.length, orders), orders };
}

function theOther({ strategies }: Scenario, against: string): string {
  const others = strategies.map(({ name }) => name).filter((name) => name !== against);
  if (others.length === 1) return others[0]!;
  const known = others.map((name) => `"${name}"`).join(', ');
  throw new HearsayError(
    {
      en: 'explain needs to know whose difference from the baseline to explain',
      zh: 'explain 需要知道要解释哪个策略与基准的差异',
    },
    {
      en: others.length === 0 ? 'write a second strategy' : `give "--of" with one of ${known}`,
      zh: others.length === 0 ? '请再写一个策略' : `请用 --of 指定其中之一：${known}`,
    },
  );
}

/** What the scenario reader has against a strategy; undefined when it could be written into the file as it is. */
function refusalOf({ source }: ScenarioFile, strategy: Strategy): string | undefined {
  const set = [...source.set, `strategies.${unusedName(source.text)}=${JSON.stringify(writtenStrategy(strategy))}`];
  try {
    readScenario(source.text, { ...source, set });
    return undefined;
  } catch (error) {
    if (error instanceof ScenarioError) return error.issues[0]?.message ?? error.message;
    throw error;
  }
}

/** A name that stands nowhere in the scenario. */
function unusedName(text: string): string {
  let name = 'mixture';
  while (text.includes(name)) name += '-';
  return name;
}

/** Above this number of mixtures the manifest of the study would grow beyond what can be read at once. */
const MOST_MIXTURES = 20_000;

/** The two strategies and the mixtures of them that some replication needs, under names that tell what they are. */
function runsOf({ replications }: Scenario, game: Game) {
  const { plan, levers, of, against } = game;
  const needed = new Map<string, Set<number>>();
  const mixtures: Mixture[] = [];
  for (let replication = 0; replication < replications; replication++) {
    for (const coalition of coalitionsOf(plan, replication)) {
      const name = mixtureName(game, coalition);
      if (!needed.has(name)) {
        needed.set(name, new Set());
        const parts = takenBy(coalition, levers).flat().map(partName);
        if (name !== of.name && name !== against.name) {
          mixtures.push({ name, base: against.name, other: of.name, parts });
        }
      }
      needed.get(name)!.add(replication);
    }
    if (mixtures.length > MOST_MIXTURES) throw tooManyMixtures(game, replications);
  }
  const wanted = {
    strategies: [...needed.keys()],
    replications,
    only: ({ strategy, replication }: RunKey) => needed.get(strategy)?.has(replication) ?? false,
  };
  return { mixtures, wanted };
}

const ordersHaveNoEffect = (): HearsayError =>
  new HearsayError(
    {
      en: '"--orders" has no effect here: of so few levers all mixtures are run',
      zh: '--orders 在这里不起作用：措施这么少时，所有混合策略都会模拟',
    },
    { en: 'leave it out', zh: '请去掉它' },
  );

function tooManyMixtures({ plan, orders }: Game, replications: number): HearsayError {
  return new HearsayError(
    {
      en: `${replications} replications, each with ${orders} pairs of orders of ${plan.players} levers, need more than ${MOST_MIXTURES} different mixtures`,
      zh: `${replications} 次重复，每次对 ${plan.players} 项措施取 ${orders} 对次序，需要的混合策略超过 ${MOST_MIXTURES} 个`,
    },
    {
      en: 'give fewer with "--replications" or "--orders": the intervals say whether they were enough',
      zh: '请减小 --replications 或 --orders：区间会说明是否足够',
    },
  );
}

const takenBy = <T>(coalition: Coalition, levers: readonly T[]): T[] =>
  levers.filter((_, player) => (coalition >> player) & 1);

function mixtureName({ of, against, levers, plan }: Game, coalition: Coalition): string {
  if (coalition === 0) return against.name;
  if (coalition === everybody(plan.players)) return of.name;
  return `${against.name} with ${takenBy(coalition, levers).map(leverName).join(', ')} of ${of.name}`;
}

const leverName = (lever: readonly LeverPart[]): string => lever.map(partName).join(' + ');

// ---- what is found -------------------------------------------------------------------------------------------------

function explain(scenario: Scenario, game: Game, results: Results, language: Language): Explanation {
  const { outcome, plan, of, against, levers } = game;
  const columns = new Map<Coalition, Float64Array>();
  const worth = (coalition: Coalition, replication: number): number => {
    let column = columns.get(coalition);
    if (column === undefined) {
      column = results.outcome(outcome, { strategy: mixtureName(game, coalition) });
      columns.set(coalition, column);
    }
    return column[replication]!;
  };
  const replications = Array.from({ length: results.replications }, (_, replication) => replication);
  const means = {
    of: meanOf(replications.map((replication) => worth(everybody(plan.players), replication))),
    against: meanOf(replications.map((replication) => worth(0, replication))),
  };
  const smallestEffect = smallestEffectOf(outcome, scenario.smallestEffect, means.against);
  return {
    scenario,
    language,
    outcome,
    isShareOfRuns: isShareOfRuns(outcome, results, results.strategies),
    of: of.name,
    against: against.name,
    means,
    levers,
    attribution: attribute(
      plan,
      replications,
      worth,
      smallestEffect,
      // Mixtures have the levers of either.
      [of.name, against.name].every((name) => isCertain(scenario, name, outcome)),
    ),
    changesRuns: levers.map((_, player) =>
      replications.some((replication) =>
        coalitionsOf(plan, replication).some((coalition) => {
          const [without, withIt] = [coalition & ~(1 << player), coalition | (1 << player)].map((each) =>
            results.digest({ point: 0, strategy: mixtureName(game, each), replication }),
          );
          return without !== undefined && withIt !== undefined && without !== withIt;
        }),
      ),
    ),
    presence: joinPresences(
      results.strategies.map((strategy) => presenceOf(results, { strategy }, outcome, scenario.formulas)),
    ),
    mixtures: coalitionsOf(plan, 0).length,
    pairs: plan.pairs,
  };
}

function meanOf(values: readonly number[]): number {
  const finite = values.filter(Number.isFinite);
  return finite.reduce((sum, value) => sum + value, 0) / finite.length;
}

function tooLittle({ formulas }: Scenario, outcome: string, results: Results): Error {
  if (results.failures.length > 0) return allFailed(results.failures[0]!);
  const told = {
    en: `"${outcome}" has a value in every mixture of the strategies in fewer than 2 of ${results.replications} replications`,
    zh: `${results.replications} 次重复中，“${outcome}”在每个混合策略下都有值的不到 2 次`,
  };
  const sides = results.strategies.map((name) => ({
    name,
    presence: presenceOf(results, { strategy: name }, outcome, formulas),
  }));
  return tooFewValues(outcome, told, sides);
}

// ---- output --------------------------------------------------------------------------------------------------------

/** The JSON document that other programs read; its shape is a promise. */
function summarize(explanation: Explanation, digest: string): object {
  const { scenario, outcome, of, against, attribution, levers, mixtures, presence } = explanation;
  const names = levers.map(leverName);
  return {
    scenario: scenario.name,
    seed: scenario.seed,
    replications: attribution.replications,
    // Filled in where somebody asks at the terminal.
    workers: undefined,
    outcome,
    of,
    against,
    method: attribution.method,
    mixtures,
    ...missingOf(presence),
    difference: bare(attribution.difference),
    levers: attribution.players.map(({ value, share, alone, last, interplay }, player) => ({
      lever: names[player],
      parts: levers[player]!.map(partName),
      ...bare(value),
      share,
      alone: bare(alone),
      last: bare(last),
      interplay: bare(interplay),
      methodsAgree: value.methodsAgree,
    })),
    interactions: interactionsOf(attribution, names),
    digest,
  };
}

const bare = ({ mean, ci95, ciKind }: Estimate) => ({ mean, ci95, ciKind });

function interactionsOf({ interactions }: Attribution, names: readonly string[]): unknown {
  return (
    interactions?.map(({ players: [one, other], value, pAdjusted, matters }) => ({
      levers: [names[one], names[other]],
      ...bare(value),
      pAdjusted,
      matters,
    })) ?? null
  );
}
