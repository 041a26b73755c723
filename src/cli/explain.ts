/**
 * `hearsay explain FILE --of B --against A`: how much of the difference between two strategies each lever is worth.
 *
 * Mixtures of the two are strategies of the study (`scenario/mixtures.ts`): it keeps of which parts of which strategy each is made, so that any
 * machine can compute any of their runs again.
 */
import { z } from 'zod';
import { isShareOfRuns } from '../analysis/outcome-values.ts';
import { type Attribution, attribute, type Estimate } from '../analysis/shapley/attribution.ts';
import {
  type Coalition,
  coalitionsOf,
  everybody,
  MOST_PLAYERS,
  planShapley,
  type ShapleyPlan,
} from '../analysis/shapley/coalitions.ts';
import { smallestEffectOf } from '../analysis/verdict.ts';
import { HearsayError, ScenarioError } from '../errors.ts';
import { digestOfResults } from '../experiment/collect.ts';
import type { Results, RunKey } from '../experiment/results.ts';
import { type Explanation, explanationInWords, explanationSheet } from '../report/explain.ts';
import { plainLabel } from '../report/labels.ts';
import { type Language, textsOf } from '../report/language.ts';
import {
  differingParts,
  joinInseparable,
  type LeverPart,
  type Mixture,
  mixStrategies,
  partName,
} from '../scenario/mixtures.ts';
import { readScenario } from '../scenario/read.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Strategy } from '../scenario/strategy.ts';
import { writtenStrategy } from '../scenario/written-strategy.ts';
import { chooseOutcome } from './choose-outcome.ts';
import { chooseStrategy } from './choose-strategy.ts';
import type { Arguments } from './command.ts';
import { documentOf, exitCodeOf, withAlertInText } from './failures.ts';
import { INTERRUPTED } from './interrupt.ts';
import { readReported } from './read-reported.ts';
import { readScenarioFile, type ScenarioFile, warnAbout } from './scenario-file.ts';
import { type OpenStudy, openStudy, type StoredStudy, studyFolder } from './study.ts';
import { drawTable } from './table.ts';
import type { Terminal } from './terminal.ts';
import { wrapText } from './wrap-text.ts';
import { writeSheet } from './write-sheet.ts';

/** Pairs of orders in each replication, where not all mixtures can be run. */
const STANDARD_PAIRS = 2;

export async function run(given: Arguments, terminal: Terminal): Promise<number> {
  const file = readScenarioFile(given.operands[0]!, given);
  const { scenario } = file;
  const outcome = chooseOutcome(scenario, given.text('outcome'));
  const orders = given.number('orders') ?? STANDARD_PAIRS;
  const game = gameOf(file, { of: given.text('of'), against: given.text('against'), orders });
  const { mixtures, wanted } = runsOf(scenario, game);
  const mixed = { ...file, source: { ...file.source, mixtures } };
  const folder = studyFolder(given, file, 'explain');
  const asked = { outcome, of: game.of.name, against: game.against.name, orders };
  const study = await openStudy({ file: mixed, kind: 'explain', folder, outcomes: [outcome], asked }, given, terminal);
  try {
    warnAbout(file, terminal);
    terminal.note(
      `${plainLabel(scenario.name)}: ${game.levers.length} ${game.levers.length === 1 ? 'lever' : 'levers'}, ${coalitionsOf(game.plan, 0).length} mixtures × ${scenario.replications} replications`,
    );
    const results = await study.compute(wanted);
    return await explainAndReport({ study, scenario, game, outcome, results, workers: study.threads }, given, terminal);
  } finally {
    study.close();
  }
}

const reported = z.object({ outcome: z.string(), of: z.string(), against: z.string(), orders: z.int().positive() });

/** `hearsay report` of an explanation: the same from the runs that are on disk. */
export async function report(study: StoredStudy, given: Arguments, terminal: Terminal): Promise<number> {
  const { outcome: wantedOutcome, ...wanted } = readReported(study, reported);
  const { file } = study;
  const { scenario } = file;
  const outcome = chooseOutcome(scenario, wantedOutcome);
  const game = gameOf(file, wanted);
  const results = await study.readResults(runsOf(scenario, game).wanted.only);
  return explainAndReport({ study, scenario, game, outcome, results }, given, terminal);
}

interface Explained {
  readonly study: OpenStudy;
  readonly scenario: Scenario;
  readonly game: Game;
  readonly outcome: string;
  readonly results: Results;
  /** Threads that computed it; nobody knows of a study that is read from disk. */
  readonly workers?: number;
}

async function explainAndReport(explained: Explained, given: Arguments, terminal: Terminal): Promise<number> {
  const { study, scenario, game, outcome, results, workers } = explained;
  if (results.replications < 2) return giveUp(study, results, terminal);
  const language = (given.text('lang') ?? study.reported.language ?? 'en') as Language;
  const explanation = explain(scenario, outcome, game, results, language);
  if (explanation.attribution.replications < 2) throw nothingFinite(outcome, results);
  const digest = digestOfResults(results);
  const summary = { explanation, digest };
  terminal.result(
    given.flag('json')
      ? documentOf(summarize({ ...summary, workers }), study)
      : withAlertInText(toText(explanation, terminal), study, language, terminal),
  );
  const { scenarioText, scenarioHash, hearsay: version, command } = study.provenance;
  const counts = {
    replications: String(explanation.attribution.replications),
    failures: String(results.failures.length),
  };
  await writeSheet(
    {
      study,
      results,
      sheet: explanationSheet(explanation, { scenarioText, scenarioHash, version, command, digest }, counts),
      files: { 'summary.json': documentOf(summarize(summary), study) },
      report: { language, outcome, of: game.of.name, against: game.against.name, orders: game.orders },
      open: given.flag('open'),
    },
    terminal,
  );
  return exitCodeOf(study);
}

// ---- the game ------------------------------------------------------------------------------------------------------

interface Game {
  readonly of: Strategy;
  readonly against: Strategy;
  /** The players: parts that are changed together. */
  readonly levers: readonly (readonly LeverPart[])[];
  readonly plan: ShapleyPlan;
  /** Pairs of orders that were asked for, whether it takes any or not. */
  readonly orders: number;
}

interface Asked {
  readonly of: string | undefined;
  readonly against: string | undefined;
  readonly orders: number;
}

function gameOf(file: ScenarioFile, { of: wanted, against: wantedAgainst, orders }: Asked): Game {
  const { scenario } = file;
  const againstName = chooseStrategy(scenario, wantedAgainst);
  const ofName = wanted === undefined ? theOther(scenario, againstName) : chooseStrategy(scenario, wanted);
  const find = (name: string) => scenario.strategies.find((strategy) => strategy.name === name)!;
  const [of, against] = [find(ofName), find(againstName)];
  const parts = differingParts(against, of);
  if (parts.length === 0) {
    throw new HearsayError(
      `"${ofName}" and "${againstName}" differ in no lever, so there is nothing to explain`,
      ofName === againstName
        ? 'name two strategies with "--of" and "--against"'
        : '"hearsay describe" shows the levers',
    );
  }
  const levers = joinInseparable(parts, (mixture) => refusalOf(file, mixStrategies('mixture', against, of, mixture)));
  if (levers.length > MOST_PLAYERS) {
    throw new HearsayError(
      `"${ofName}" and "${againstName}" differ in ${levers.length} levers, more than ${MOST_PLAYERS}`,
      'compare strategies that are closer to each other',
    );
  }
  return { of, against, levers, plan: planShapley(levers.length, orders), orders };
}

function theOther({ strategies }: Scenario, against: string): string {
  const others = strategies.map(({ name }) => name).filter((name) => name !== against);
  if (others.length === 1) return others[0]!;
  const known = others.map((name) => `"${name}"`).join(', ');
  throw new HearsayError(
    'explain needs to know whose difference from the baseline to explain',
    others.length === 0 ? 'write a second strategy' : `give "--of" with one of ${known}`,
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

function tooManyMixtures({ plan, orders }: Game, replications: number): HearsayError {
  return new HearsayError(
    `${replications} replications, each with ${orders} pairs of orders of ${plan.players} levers, need more than ${MOST_MIXTURES} different mixtures`,
    'give fewer with "--replications" or "--orders": the intervals say whether they were enough',
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

function explain(scenario: Scenario, outcome: string, game: Game, results: Results, language: Language): Explanation {
  const { plan, of, against, levers } = game;
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
    attribution: attribute(plan, replications, worth, smallestEffect),
    mixtures: coalitionsOf(plan, 0).length,
    pairs: plan.pairs,
  };
}

function meanOf(values: readonly number[]): number {
  const finite = values.filter(Number.isFinite);
  return finite.reduce((sum, value) => sum + value, 0) / finite.length;
}

function giveUp({ interrupted }: OpenStudy, results: Results, { warn }: Terminal): number {
  if (interrupted) {
    warn('Stopped before two replications were done, so there is nothing to explain.');
    return INTERRUPTED;
  }
  if (results.failures.length > 0) throw new Error(results.failures[0]!.message);
  throw new HearsayError('an explanation needs at least two replications', 'write "--replications 30"');
}

function nothingFinite(outcome: string, { failures }: Results): Error {
  if (failures.length > 0) return new Error(failures[0]!.message);
  return new HearsayError(
    `"${outcome}" is not a finite number in some mixture of every replication`,
    'name another outcome with "--outcome", or mend the formula',
  );
}

// ---- output --------------------------------------------------------------------------------------------------------

interface Summarized {
  readonly explanation: Explanation;
  readonly digest: string;
  /** Left out of what is kept, which does not hang on it. */
  readonly workers?: number | undefined;
}

/** The JSON document that other programs read; its shape is a promise. */
function summarize({ explanation, digest, workers }: Summarized): unknown {
  const { scenario, outcome, of, against, attribution, levers, mixtures } = explanation;
  const names = levers.map(leverName);
  return {
    scenario: scenario.name,
    seed: scenario.seed,
    replications: attribution.replications,
    workers,
    outcome,
    of,
    against,
    method: attribution.method,
    mixtures,
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

const bare = ({ mean, ci95 }: Estimate) => ({ mean, ci95 });

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

const WIDEST_TEXT = 100;

function toText(explanation: Explanation, { colors, width }: Terminal): string {
  const { scenario, language } = explanation;
  const { headline, cautions, methods, interactions, table } = explanationInWords(explanation);
  const lines = (text: string, indent = '') => wrapText(text, Math.min(width, WIDEST_TEXT), indent);
  const rows = table.rows.map((row) => row.map(String));
  return [
    '',
    ...lines(plainLabel(scenario.name)).map(colors.bold),
    '',
    ...lines(headline),
    '',
    drawTable(
      table.header.map(colors.dim),
      [...rows.slice(0, -1), rows.at(-1)!.map(colors.bold)],
      table.header.map((_, column) => (column === 0 ? 'left' : 'right')),
    ),
    '',
    ...interactions.flatMap((sentence) => lines(`- ${sentence}`, '  ')),
    ...(interactions.length === 0 ? [] : ['']),
    ...(cautions.length === 0 ? [] : [colors.bold(textsOf(language).page.caution)]),
    ...cautions.flatMap((caution) => lines(`- ${caution}`, '  ')),
    ...(cautions.length === 0 ? [] : ['']),
    ...methods.flatMap((method) => lines(method)).map(colors.dim),
    '',
  ].join('\n');
}
