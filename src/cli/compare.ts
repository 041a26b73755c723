/** `hearsay compare FILE`: all strategies with the same seeds, the verdict, the report. */

import type { Best } from '../analysis/best.ts';
import { type Comparison, compareStrategies } from '../analysis/compare.ts';
import { type Presence, presenceOf } from '../analysis/missing.ts';
import { poolDetails } from '../analysis/run-details.ts';
import { type Rank, rankStrategies, wholeColumns } from '../analysis/selection/ranking.ts';
import type { Verdict } from '../analysis/verdict.ts';
import { HearsayError, type Words } from '../errors.ts';
import { digestOfResults } from '../experiment/collect.ts';
import type { Results } from '../experiment/results.ts';
import { nearestName } from '../formula/nearest.ts';
import { agreeWithOne } from '../language/agree.ts';
import { type FindingsInput, findingsOf } from '../report/findings.ts';
import { numberFormat } from '../report/format.ts';
import { plainLabel } from '../report/labels.ts';
import { selectTexts } from '../report/language/select.ts';
import { type Language, textsOf } from '../report/language.ts';
import { describeOutcome, nameInSentence } from '../report/outcomes.ts';
import { directionOf } from '../scenario/direction.ts';
import { equalStrategies } from '../scenario/equal-strategies.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Arguments } from './command.ts';
import { comparisonTable } from './comparison-table.ts';
import { alertOf, documentOf, exitCodeOf, withAlertInText } from './failures.ts';
import { INTERRUPTED } from './interrupt.ts';
import {
  assess,
  computePrecisely,
  type PreciseResults,
  type Precision,
  precisionForReport,
  precisionInWords,
  precisionOfReport,
  precisionSummary,
  readPrecision,
} from './precise.ts';
import { readScenarioFile, type ScenarioFile, warnAbout } from './scenario-file.ts';
import { stampOf } from './stamp.ts';
import { type OpenStudy, openStudy, type StoredStudy, studyFolder } from './study.ts';
import type { Terminal } from './terminal.ts';
import { wrapText } from './wrap-text.ts';
import { writeReport } from './write-report.ts';

export async function run(given: Arguments, terminal: Terminal): Promise<number> {
  const file = readScenarioFile(given.operands[0]!, given);
  const { scenario } = file;
  const decide = given.text('decide');
  if (decide !== undefined) checkOutcome(scenario, decide);
  const precision = readPrecision(given.list('precision'), scenario, given.number('replications'));
  const plan = {
    file,
    kind: 'compare',
    folder: studyFolder(given, file, 'compare'),
    outcomes: precision?.wishes.map(({ outcome }) => outcome) ?? [],
  };
  const study = await openStudy(plan, given, terminal);
  try {
    warnAbout(file, terminal);
    terminal.note(describePlan(scenario));
    const precise = precision && (await computePrecisely(study, scenario, precision));
    const results = precise?.results ?? (await study.compute({}));
    reportLosses(study, results, precision === undefined ? scenario.replications : undefined, terminal);
    if (results.replications < 2) return giveUp(study, results, terminal);
    const compared = { study, file, results, workers: study.threads, precise, precision };
    const comparison = await reportComparison(compared, given, terminal);
    if (study.interrupted) return INTERRUPTED;
    return decide !== undefined && staysOpen(comparison, decide, terminal) ? 1 : exitCodeOf(study);
  } finally {
    study.close();
  }
}

/** `hearsay report` of a comparison: the same from the runs that are on disk. */
export async function report(study: StoredStudy, given: Arguments, terminal: Terminal): Promise<number> {
  const { file } = study;
  const { scenario } = file;
  const results = await study.readResults();
  const precision = precisionOfReport(study, scenario);
  reportLosses(study, results, precision === undefined ? scenario.replications : undefined, terminal);
  if (results.replications < 2) return giveUp(study, results, terminal);
  const precise = precision && { results, found: assess(results, scenario, precision) };
  await reportComparison({ study, file, results, precise, precision }, given, terminal);
  return exitCodeOf(study);
}

interface Compared {
  readonly study: OpenStudy;
  readonly file: ScenarioFile;
  readonly results: Results;
  /** Threads that computed it; nobody knows of a study that is read from disk. */
  readonly workers?: number;
  readonly precise?: PreciseResults | undefined;
  readonly precision?: Precision | undefined;
}

/** Says what came out, and writes the report. */
async function reportComparison(
  { study, file, results, workers, precise, precision }: Compared,
  given: Arguments,
  terminal: Terminal,
): Promise<Comparison> {
  const { scenario } = file;
  const comparison = compareStrategies(comparisonInput(scenario), results);
  const pools = await poolDetails(
    results,
    comparison.strategies.map(({ name }) => name),
  );
  const language = given.text('lang') as Language;
  const digest = digestOfResults(results);
  const ranking = rankingOf(scenario, results);
  const widths = precise === undefined ? null : precisionSummary(precise, precision!);
  const summary = { scenario, comparison, ranking, widths, replications: results.replications, digest };
  terminal.result(
    given.flag('json')
      ? documentOf(summarize({ ...summary, workers }), study)
      : withAlertInText(
          toText(
            scenario,
            {
              comparison,
              results,
              pools,
              language,
              currency: scenario.currency,
              scenario,
              alert: alertOf(study, language),
            },
            [...chancesInWords(scenario, ranking, language), ...widthsInWords(scenario, precise, language)],
            terminal,
          ),
          study,
          language,
          terminal,
        ),
  );
  const reported = { study, scenario, results, comparison, pools, digest, language };
  const settings = precision === undefined ? {} : { precision: precisionForReport(precision) };
  await writeReport(
    { ...reported, settings, summary: documentOf(summarize(summary), study), open: given.flag('open') },
    terminal,
  );
  return comparison;
}

// ---- before --------------------------------------------------------------------------------------------------------

function checkOutcome({ outcomes }: Scenario, wanted: string): void {
  if (outcomes.includes(wanted)) return;
  const near = nearestName(wanted, outcomes);
  const known = outcomes.map((name) => `"${name}"`).join(', ');
  throw new HearsayError(
    { en: `"--decide ${wanted}" names no outcome of this scenario`, zh: `--decide ${wanted}：本场景没有这个指标` },
    {
      en: near ? `did you mean "${near}"?` : `its outcomes are ${known}; more can be listed under "outcomes"`,
      zh: near ? `您是不是想写“${near}”？` : `本场景的指标有 ${known}；可以在 outcomes 下列出更多`,
    },
  );
}

function describePlan({ name, strategies, replications, horizon, population }: Scenario): Words {
  const { length } = strategies;
  return {
    en: `${plainLabel(name)}: ${agreeWithOne(`${length} strategies × ${replications} replications, ${population.size} people, ${horizon} days`)}`,
    zh: `${plainLabel(name)}：${length} 个策略 × ${replications} 次重复，${population.size} 人，${horizon} 天`,
  };
}

// ---- what can be said ----------------------------------------------------------------------------------------------

function comparisonInput(scenario: Scenario) {
  return { ...scenario, strategies: scenario.strategies.map(({ name }) => name), equals: equalStrategies(scenario) };
}

/** Says how much is missing from the results of a command that was stopped. */
function reportLosses(
  { interrupted }: OpenStudy,
  { replications }: Results,
  /** Replications asked for; undefined where that was left to the precision. */
  asked: number | undefined,
  { warn }: Terminal,
): void {
  if (interrupted) {
    const part = asked === undefined ? `${replications}` : `${replications} of ${asked}`;
    warn({
      en: agreeWithOne(`warning: stopped early: this rests on ${part} replications`),
      zh: `注意：提前停止，以下结果只基于${asked === undefined ? '' : ` ${asked} 次重复中的`} ${replications} 次${asked === undefined ? '重复' : ''}`,
    });
  }
}

/** Too little to compare: no report is written. */
function giveUp({ interrupted }: OpenStudy, { failures }: Results, { warn }: Terminal): number {
  if (interrupted) {
    warn({
      en: 'Stopped before two replications were done, so there is nothing to compare.',
      zh: '在完成两次重复之前就停止了，没有可比较的内容。',
    });
    return INTERRUPTED;
  }
  if (failures.length > 0) throw Object.assign(new Error(failures[0]!.message), { stack: failures[0]!.stack });
  throw new HearsayError(
    { en: 'a comparison needs at least two replications', zh: '比较策略至少需要两次重复' },
    { en: 'write "--replications 30"', zh: '请写 --replications 30' },
  );
}

/** Whether a decision that was asked for is still to be made, and says for whom. */
function staysOpen({ comparisons }: Comparison, outcome: string, { warn }: Terminal): boolean {
  const open = comparisons.filter((one) => one.outcome === outcome && one.verdict === 'undecided');
  if (open.length === 0) return false;
  const names = open.map(({ strategy }) => `"${plainLabel(strategy)}"`).join(', ');
  warn({
    en: `"--decide ${outcome}": undecided for ${names}; more --replications may decide it`,
    zh: `--decide ${outcome}：${names} 尚无定论；增加 --replications 或许能得出结论`,
  });
  return true;
}

interface Summarized {
  readonly scenario: Scenario;
  readonly comparison: Comparison;
  readonly ranking: readonly Ranked[];
  /** What `--precision` came to; null without it. */
  readonly widths: unknown;
  readonly replications: number;
  /** Left out of what is kept, which does not hang on it. */
  readonly workers?: number | undefined;
  readonly digest: string;
}

/** The JSON document that other programs read; its shape is a promise. */
function summarize({ scenario, comparison, ranking, widths, replications, workers, digest }: Summarized): unknown {
  return {
    scenario: scenario.name,
    seed: scenario.seed,
    replications,
    workers,
    ...stampOf(scenario),
    strategies: comparison.strategies.map(({ name, outcomes, presence }) => ({
      name,
      outcomes: Object.fromEntries(
        Object.entries(outcomes).map(([outcome, { mean, sd, ci95, ciKind, q05, median, q95 }]) => [
          outcome,
          { mean, sd, ci95, ciKind, q05, median, q95, ...missingOf(presence[outcome]!) },
        ]),
      ),
    })),
    comparisons: comparison.comparisons.map(
      ({
        outcome,
        strategy,
        baseline,
        better,
        difference,
        medianDifference,
        ci95,
        ciKind,
        probabilityHigher,
        probabilityBetter,
        inMostRuns,
        verdict,
        pairs,
        missingPairs,
        presence,
        reasons,
      }) => ({
        outcome,
        strategy,
        baseline,
        difference,
        ci95,
        ciKind,
        probabilityBetter,
        verdict: judgement(verdict),
        better,
        shown: shownSide(verdict, difference),
        probabilityHigher,
        medianDifference,
        inMostRuns,
        pairs,
        missingPairs,
        presence: presence && { difference: presence.difference, ci95: presence.ci95, pAdjusted: presence.pAdjusted },
        reasons,
      }),
    ),
    warnings: comparison.warnings,
    failures: comparison.failures,
    best: comparison.best && summarizeBest(comparison.best),
    sharesOfRuns: comparison.sharesOfRuns,
    ranking: ranking.map(({ strategy, outcome, rank: { probabilityBest, regret, firstIn, worstTenth } }) => ({
      outcome,
      strategy,
      probabilityBest,
      regret,
      firstIn,
      worstTenth,
    })),
    precision: widths,
    digest,
  };
}

/** Of an outcome that some run has no value of: in how many, and why. */
/** Keys of the document for an outcome with runs that have no value; none where all have one. */
export function missingOf({ runs, missing, causes }: Presence) {
  return missing === 0 ? {} : { runs, missing, causes };
}

/** Of an outcome with no better side a difference may be shown, and which strategy is better stays open. */
const judgement = (verdict: Verdict) => (verdict === 'higher' || verdict === 'lower' ? 'undecided' : verdict);

/** To which side the difference was shown to go; null where it was not. */
function shownSide(verdict: Verdict, difference: number | null): 'higher' | 'lower' | null {
  if (verdict === 'undecided' || verdict === 'no meaningful difference' || difference === null) return null;
  return difference > 0 ? 'higher' : 'lower';
}

interface Ranked {
  readonly strategy: string;
  readonly outcome: string;
  readonly rank: Rank;
}

/** How sure it is which strategy is best in the first outcome, over the replications that all strategies finished. */
function rankingOf(scenario: Scenario, results: Results): Ranked[] {
  const { outcomes, strategies } = scenario;
  const outcome = outcomes[0]!;
  const { better } = directionOf(outcome, scenario);
  // Runs without a value would leave the rest to be ranked by survivors.
  const isWhole = strategies.every(({ name }) => presenceOf(results, { strategy: name }, outcome).missing === 0);
  if (better === 'neither' || !isWhole) return [];
  const columns = wholeColumns(strategies.map(({ name }) => results.outcome(outcome, { strategy: name })));
  return rankStrategies(columns, better === 'more' ? 'higher' : 'lower').map((rank, k) => ({
    strategy: strategies[k]!.name,
    outcome,
    rank,
  }));
}

/** Of two strategies the table says it already. */
const FEWEST_TO_RANK = 3;

function chancesInWords(scenario: Scenario, ranking: readonly Ranked[], language: Language): string[] {
  if (ranking.length < FEWEST_TO_RANK || ranking[0]!.rank.probabilityBest === null) return [];
  const text = textsOf(language);
  const numbers = numberFormat(text.units, scenario.currency);
  const chance = ({ rank }: Ranked) => rank.probabilityBest!;
  const listed = ranking
    .filter((one) => chance(one) >= LEAST_CHANCE)
    .sort((a, b) => chance(b) - chance(a))
    .map((one) => `${nameInSentence(one.strategy, text)} ${numbers.share(chance(one))}`);
  return [selectTexts(language).chances(describeOutcome(scenario.outcomes[0]!, text).label, text.list(listed))];
}

/** Strategies with less are left out of the sentence. */
const LEAST_CHANCE = 0.005;

function widthsInWords(scenario: Scenario, precise: PreciseResults | undefined, language: Language): string[] {
  if (precise === undefined) return [];
  const text = textsOf(language);
  return precisionInWords(precise, language, text, numberFormat(text.units, scenario.currency));
}

function summarizeBest({
  outcome,
  strategy,
  runnerUp,
  difference,
  ci95,
  ciKind,
  verdict,
  notToldApart,
}: Best): unknown {
  return { outcome, strategy, runnerUp, difference, ci95, ciKind, verdict, notToldApart };
}

const WIDEST_TEXT = 100;

function toText(
  scenario: Scenario,
  input: FindingsInput,
  remarks: readonly string[],
  { colors, width }: Terminal,
): string {
  const { name, question, outcomes, currency } = scenario;
  const { comparison, language } = input;
  const { headline, cautions, methods } = findingsOf(input);
  const lines = (text: string, indent = '') => wrapText(text, Math.min(width, WIDEST_TEXT), indent);
  return [
    '',
    ...lines(plainLabel(name)).map(colors.bold),
    ...(question === undefined ? [] : lines(plainLabel(question)).map(colors.dim)),
    '',
    ...lines(headline),
    '',
    comparisonTable(comparison, { outcomes, currency, language, colors, width }),
    '',
    ...remarks.flatMap((remark) => lines(remark)),
    ...(remarks.length === 0 ? [] : ['']),
    ...(cautions.length === 0 ? [] : [colors.bold(textsOf(language).page.caution)]),
    ...cautions.flatMap((caution) => lines(`- ${caution}`, '  ')),
    ...(cautions.length === 0 ? [] : ['']),
    ...methods.flatMap((method) => lines(method)).map(colors.dim),
    '',
  ].join('\n');
}
