/** `hearsay ab FILE --of B --against A`: what a real experiment on this community would show, with groups or members drawn. */
import { join } from 'node:path';
import { z } from 'zod';
import { designGroups } from '../analysis/ab/groups.ts';
import { designMembers, estimateOf } from '../analysis/ab/members.ts';
import { isShareOfRuns } from '../analysis/outcome-values.ts';
import { HearsayError } from '../errors.ts';
import { digestOfResults } from '../experiment/collect.ts';
import type { ArmsLook, Results } from '../experiment/results.ts';
import { type AbFound, type AbLook, abInWords, abSheet, groupsPowerWith } from '../report/ab.ts';
import { plainLabel } from '../report/labels.ts';
import { type Language, textsOf } from '../report/language.ts';
import { parseOutcomeReference } from '../scenario/outcome-reference.ts';
import { OUTCOMES, type OutcomeName } from '../scenario/outcomes.ts';
import type { Scenario } from '../scenario/scenario.ts';
import {
  notForMembers,
  TRIAL_MEASURE_KINDS,
  TRIAL_MEASURES,
  type TrialMeasure,
  trialDays,
  trialName,
} from '../scenario/trials.ts';
import { sheetFiles } from '../study/pages/sheet-files.ts';
import { chooseOutcome } from './choose-outcome.ts';
import { chooseStrategy } from './choose-strategy.ts';
import type { Arguments } from './command.ts';
import { documentOf, exitCodeOf, withAlert, withAlertInText } from './failures.ts';
import { INTERRUPTED } from './interrupt.ts';
import { openInBrowser } from './open-in-browser.ts';
import { readReported } from './read-reported.ts';
import { readScenarioFile, type ScenarioFile, warnAbout } from './scenario-file.ts';
import { type OpenStudy, openStudy, type StoredStudy, studyFolder } from './study.ts';
import { drawTable } from './table.ts';
import type { Terminal } from './terminal.ts';
import { wrapText } from './wrap-text.ts';

/** What is planned, as the options say: plain data, kept in the study for `hearsay report`. */
const plannedShape = z.object({
  of: z.string(),
  against: z.string(),
  outcome: z.string(),
  /** People whom the experiment could take in. */
  wanted: z.int().min(4).max(1_000_000_000).nullable(),
});
type Planned = Readonly<z.output<typeof plannedShape>>;

export async function run(given: Arguments, terminal: Terminal): Promise<number> {
  const file = readScenarioFile(given.operands[0]!, given);
  const { scenario } = file;
  const planned = plannedBy(scenario, given);
  const folder = studyFolder(given, file, 'ab');
  const study = await openStudy(
    { file, kind: 'ab', folder, asked: { planned: { ...planned } }, free: ['planned.wanted'] },
    given,
    terminal,
  );
  try {
    warnAbout(file, terminal);
    terminal.note(
      `${plainLabel(scenario.name)}: ${strategiesOf(scenario, planned).length} × ${scenario.replications} runs`,
    );
    const results = await study.compute({ strategies: strategiesOf(scenario, planned) });
    if (results.replications < 2) return giveUp(study, results, terminal);
    await reportAb({ study, file, planned, results }, given, terminal);
    return exitCodeOf(study);
  } finally {
    study.close();
  }
}

/** `hearsay report` of such a study: the same from the runs that are on disk. */
export async function report(study: StoredStudy, given: Arguments, terminal: Terminal): Promise<number> {
  const results = await study.readResults();
  const planned = plannedIn(study, results);
  await reportAb({ study, file: study.file, planned, results }, given, terminal);
  return exitCodeOf(study);
}

/** What a study was made for, as its manifest tells; it may have been cut short, or come from a stranger. */
function plannedIn(study: StoredStudy, results: Results): Planned {
  const { planned } = readReported(study, z.object({ planned: plannedShape }));
  const { scenario } = study.file;
  const { of, against, outcome } = planned;
  const names = [of, against].map((name) => chooseStrategy(scenario, name));
  chooseOutcome(scenario, outcome);
  const isWhole =
    names[0] !== names[1] && strategiesOf(scenario, planned).every((name) => results.strategies.includes(name));
  if (isWhole && results.replications >= 2) return planned;
  throw new HearsayError(
    'the study is incomplete, so there is nothing to report yet',
    'repeat the command that began it: it goes on from what is there',
  );
}

// ---- what is asked -------------------------------------------------------------------------------------------------

function plannedBy(scenario: Scenario, given: Arguments): Planned {
  const outcome = chooseOutcome(scenario, given.text('outcome'));
  const day = parseOutcomeReference(outcome)?.day;
  if (day !== undefined) {
    throw new HearsayError(
      `"${outcome}" names a day, but an experiment is looked at on several`,
      `write "--outcome ${outcome.split('@')[0]}"; a shorter horizon makes a shorter experiment: --set horizon=${day}`,
    );
  }
  const against = chooseStrategy(scenario, given.text('against'));
  const wanted = given.text('of');
  const of = wanted === undefined ? theOther(scenario, against) : chooseStrategy(scenario, wanted);
  if (of === against) {
    throw new HearsayError(
      `"${of}" is on both sides of the experiment`,
      'name two strategies with "--of" and "--against"',
    );
  }
  return { of, against, outcome, wanted: given.number('members') ?? null };
}

function theOther({ strategies }: Scenario, against: string): string {
  const others = strategies.map(({ name }) => name).filter((name) => name !== against);
  if (others.length === 1) return others[0]!;
  const known = others.map((name) => `"${name}"`).join(', ');
  throw new HearsayError(
    'ab needs to know which strategy is to be tried',
    others.length === 0 ? 'write a second strategy' : `give "--of" with one of ${known}`,
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
  readonly study: OpenStudy;
  readonly file: ScenarioFile;
  readonly planned: Planned;
  readonly results: Results;
}

async function reportAb(asked: Asked, given: Arguments, terminal: Terminal): Promise<void> {
  const { study, planned, results } = asked;
  const language = (given.text('lang') ?? study.reported.language ?? 'en') as Language;
  const found = await findOut(asked, language);
  const summary = documentOf(summarize(found), study);
  terminal.result(given.flag('json') ? summary : withAlertInText(toText(found, terminal), study, language, terminal));

  terminal.note('Drawing the report …');
  const { scenarioText, scenarioHash, hearsay, command } = study.provenance;
  const provenance = { scenarioText, scenarioHash, version: hearsay, command, digest: digestOfResults(results) };
  const counts = { replications: String(results.replications), failures: String(results.failures.length) };
  const files = await sheetFiles(withAlert(abSheet(found, provenance, counts), study));
  files.set('summary.json', summary);
  study.writeFiles(results, files, { language, planned: { ...planned } });
  const path = join(study.folder!, 'report.html');
  terminal.note(`Report: ${path}`);
  if (given.flag('open')) await openInBrowser(path);
}

async function findOut({ file: { scenario }, planned, results }: Asked, language: Language): Promise<AbFound> {
  const { of, against, outcome, wanted } = planned;
  const refused = refusalOf(scenario, planned);
  const arms =
    refused === null ? await armsOf(results, trialName(of, against)) : new Map<number, readonly ArmsLook[]>();
  const days = daysOf(scenario, outcome);
  const measured = await valuesOn(results, outcome, planned, days);
  const joined = await valuesOn(results, 'joined', planned, days);
  const looks = days.flatMap((day, k) => lookAfter(day, measured[k]!, joined[k]!, outcome, arms));
  if (looks.length === 0) throw nothingFinite(outcome, results);
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

function giveUp({ interrupted }: OpenStudy, { failures }: Results, { warn }: Terminal): number {
  if (interrupted) {
    warn('Stopped before two replications were done, so there is nothing to plan with.');
    return INTERRUPTED;
  }
  if (failures.length > 0) throw Object.assign(new Error(failures[0]!.message), { stack: failures[0]!.stack });
  throw new HearsayError('planning an experiment needs at least two replications', 'write "--replications 30"');
}

function nothingFinite(outcome: string, { failures }: Results): Error {
  if (failures.length > 0) return new Error(failures[0]!.message);
  return new HearsayError(
    `"${outcome}" is a finite number under both strategies in fewer than two replications`,
    'name another outcome with "--outcome", or add replications',
  );
}

// ---- output --------------------------------------------------------------------------------------------------------

/** The JSON document that other programs read; its shape is a promise. */
function summarize({ scenario, outcome, of, against, replications, missing, looks, refused, wanted }: AbFound) {
  return {
    scenario: scenario.name,
    seed: scenario.seed,
    outcome,
    of,
    against,
    replications,
    missing,
    days: looks.map((look) => {
      const { days, groups, members, peoplePerCommunity } = look;
      const { effect, ci95, sdTreated, sdControl, needed, neededFrom, neededSafe, valuedTreated, valuedControl } =
        groups;
      const power = wanted === null ? {} : { power: groupsPowerWith(look, wanted) };
      return {
        days,
        peoplePerCommunity,
        groups: {
          effect,
          ci95,
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

const WIDEST_TEXT = 100;

function toText(found: AbFound, { colors, width }: Terminal): string {
  const { scenario, language } = found;
  const { headline, cautions, methods, tables } = abInWords(found);
  const lines = (text: string, indent = '') => wrapText(text, Math.min(width, WIDEST_TEXT), indent);
  return [
    '',
    ...lines(plainLabel(scenario.name)).map(colors.bold),
    '',
    ...lines(headline),
    '',
    ...tables.flatMap(({ caption, header, rows }) => [
      colors.bold(caption),
      drawTable(
        header.map(colors.dim),
        rows.map((row) => row.map(String)),
        header.map((_, column) => (column === 0 ? 'left' : 'right')),
      ),
      '',
    ]),
    colors.bold(textsOf(language).page.caution),
    ...cautions.flatMap((caution) => lines(`- ${caution}`, '  ')),
    '',
    ...methods.flatMap((method) => lines(method)).map(colors.dim),
    '',
  ].join('\n');
}
