/** `hearsay explain FILE --of B --against A`: how much of the difference between two strategies each lever is worth. */
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
import type { Results } from '../experiment/results.ts';
import { type Explanation, explanationInWords, explanationSheet } from '../report/explain.ts';
import { plainLabel } from '../report/labels.ts';
import { type Language, textsOf } from '../report/language.ts';
import { differingParts, joinInseparable, type LeverPart, mixStrategies, partName } from '../scenario/mixtures.ts';
import { readScenario } from '../scenario/read.ts';
import type { Scenario, Strategy } from '../scenario/schema.ts';
import { writtenStrategy } from '../scenario/written-strategy.ts';
import { chooseOutcome } from './choose-outcome.ts';
import { chooseStrategy } from './choose-strategy.ts';
import type { Arguments } from './command.ts';
import { INTERRUPTED } from './interrupt.ts';
import { toJson } from './json.ts';
import { provenanceOf } from './provenance.ts';
import { readScenarioFile, type ScenarioFile, warnAbout } from './scenario-file.ts';
import { sheetFiles } from './sheet-files.ts';
import { runStudy, type Study } from './study.ts';
import { checkStudyFolder, writeStudy } from './study-folder.ts';
import { drawTable } from './table.ts';
import type { Terminal } from './terminal.ts';
import { wrapText } from './wrap-text.ts';

/** Pairs of orders in each replication, where not all mixtures can be run. */
const STANDARD_PAIRS = 2;

export async function run(given: Arguments, terminal: Terminal): Promise<number> {
  const file = readScenarioFile(given.operands[0]!, given);
  const { scenario } = file;
  const outcome = chooseOutcome(scenario, given.text('outcome'));
  const game = gameOf(file, given);
  const folder = given.text('out');
  if (folder !== undefined) checkStudyFolder(folder);
  warnAbout(file, terminal);
  const mixtures = coalitionsOf(game.plan, 0).length;
  terminal.note(
    `${plainLabel(scenario.name)}: ${game.levers.length} ${game.levers.length === 1 ? 'lever' : 'levers'}, ${mixtures} mixtures × ${scenario.replications} replications`,
  );

  const study = await runStudy({ ...studyOf(file, game), outcomes: [outcome] }, given, terminal);
  const { results } = study;
  if (results.replications < 2) return giveUp(study, terminal);
  const explanation = explain(scenario, outcome, game, results, (given.text('lang') ?? 'en') as Language);
  const { attribution } = explanation;
  if (attribution.replications < 2) throw nothingFinite(outcome, results);
  const digest = digestOfResults(results);
  const summary = toJson(summarize(explanation, study, digest));
  terminal.result(given.flag('json') ? summary : toText(explanation, terminal));
  if (folder !== undefined) await writeFiles({ folder, file, given, explanation, study, summary, digest }, terminal);
  return study.interrupted ? INTERRUPTED : 0;
}

// ---- the game ------------------------------------------------------------------------------------------------------

interface Game {
  readonly of: Strategy;
  readonly against: Strategy;
  /** The players: parts that are changed together. */
  readonly levers: readonly (readonly LeverPart[])[];
  readonly plan: ShapleyPlan;
}

function gameOf(file: ScenarioFile, given: Arguments): Game {
  const { scenario } = file;
  const againstName = chooseStrategy(scenario, given.text('against'));
  const wanted = given.text('of');
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
  return { of, against, levers, plan: planShapley(levers.length, given.number('orders') ?? STANDARD_PAIRS) };
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

/** Every mixture is a strategy of the scenario that is run, under a name that tells what it is. */
function studyOf(file: ScenarioFile, game: Game) {
  const { scenario } = file;
  const { plan } = game;
  const wanted = new Map<string, Set<number>>();
  const mixtures = new Map<string, Strategy>();
  for (let replication = 0; replication < scenario.replications; replication++) {
    for (const coalition of coalitionsOf(plan, replication)) {
      const name = mixtureName(game, coalition);
      if (!mixtures.has(name)) {
        const parts = game.levers.flatMap((lever, player) => ((coalition >> player) & 1 ? lever : []));
        mixtures.set(name, mixStrategies(name, game.against, game.of, parts));
        wanted.set(name, new Set());
      }
      wanted.get(name)!.add(replication);
    }
  }
  return {
    file: { ...file, scenario: { ...scenario, strategies: [...mixtures.values()] } },
    strategies: [...mixtures.keys()],
    replications: scenario.replications,
    only: ({ strategy, replication }: { strategy: string; replication: number }) =>
      wanted.get(strategy)!.has(replication),
  };
}

function mixtureName({ against, levers }: Game, coalition: Coalition): string {
  const changed = levers.flatMap((lever, player) => ((coalition >> player) & 1 ? [leverName(lever)] : []));
  return [against.name, ...changed].join(' + ');
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

function giveUp({ interrupted, results }: Study, { warn }: Terminal): number {
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

/** The JSON document that other programs read; its shape is a promise. */
function summarize(explanation: Explanation, { threads }: Study, digest: string): unknown {
  const { scenario, outcome, of, against, attribution, levers, mixtures } = explanation;
  const names = levers.map(leverName);
  return {
    scenario: scenario.name,
    seed: scenario.seed,
    replications: attribution.replications,
    workers: threads,
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

interface Written {
  readonly folder: string;
  readonly file: ScenarioFile;
  readonly given: Arguments;
  readonly explanation: Explanation;
  readonly study: Study;
  readonly summary: string;
  readonly digest: string;
}

async function writeFiles(written: Written, terminal: Terminal): Promise<void> {
  const { folder, file, given, explanation, study, summary, digest } = written;
  terminal.note('Drawing the report …');
  const origin = provenanceOf(file, given);
  const { scenarioText, scenarioHash, hearsay, command } = origin;
  const provenance = { scenarioText, scenarioHash, version: hearsay, command, digest };
  const counts = {
    replications: String(explanation.attribution.replications),
    failures: String(study.results.failures.length),
  };
  const files = await sheetFiles(explanationSheet(explanation, provenance, counts));
  files.set('summary.json', summary);
  writeStudy(folder, files, { ...origin, outcome: explanation.outcome, complete: !study.interrupted, digest });
  terminal.note(`Report: ${folder}/report.html`);
}
