/** `hearsay compare FILE`: all strategies with the same seeds, the verdict, the report. */
import { z } from 'zod';
import type { Best } from '../../analysis/best.ts';
import { compareSegments, type StrategyBySegment } from '../../analysis/by-segment.ts';
import { isCertain } from '../../analysis/certain.ts';
import { compareStrategies } from '../../analysis/compare.ts';
import type { Comparison } from '../../analysis/comparison.ts';
import { presenceOf } from '../../analysis/missing.ts';
import { poolDetails, type RunPools } from '../../analysis/run-details.ts';
import { type Rank, rankStrategies, wholeColumns } from '../../analysis/selection/ranking.ts';
import type { Verdict } from '../../analysis/verdict.ts';
import { whySame } from '../../analysis/why-same.ts';
import { PHENOMENOLOGICAL } from '../../engine/measuring/recorder.ts';
import { HearsayError, type Words } from '../../errors.ts';
import type { Results } from '../../experiment/results.ts';
import { nearestName } from '../../formula/nearest.ts';
import { agreeWithOne } from '../../language/agree.ts';
import { numberFormat } from '../../report/format.ts';
import { plainLabel } from '../../report/labels.ts';
import { selectTexts } from '../../report/language/select.ts';
import { type Language, textsOf } from '../../report/language.ts';
import { describeOutcome, nameInSentence } from '../../report/outcomes.ts';
import { directionOf } from '../../scenario/direction.ts';
import { equalStrategies } from '../../scenario/equal-strategies.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { loadJob } from '../../study/scenario-file.ts';
import { missingOf } from '../frame/missing-of.ts';
import {
  askedPrecision,
  computePrecisely,
  type PreciseResults,
  type Precision,
  precisionInWords,
  precisionSummary,
  precisionToKeep,
  readPrecision,
} from '../frame/precise.ts';
import { stampOf } from '../frame/stamp.ts';
import { type Computed, studyCommand } from '../frame/study-command.ts';

export const { run, checkShares, report } = studyCommand({
  kind: 'compare',
  asked: z.object({ precision: askedPrecision.optional() }),
  ask({ scenario }, given) {
    const decide = given.text('decide');
    if (decide !== undefined) checkOutcome(scenario, decide);
    const precision = readPrecision(given.list('precision'), scenario, given.number('replications'));
    return precision === undefined ? {} : { precision: precisionToKeep(precision) };
  },
  // The answer grows.
  free: ['precision'],
  plan: ({ scenario }, { precision }): Wanted => ({
    precision: precision && readPrecision(precision.wishes, scenario, precision.most),
  }),
  outcomes: (_asked, { precision }) => precision?.wishes.map(({ outcome }) => outcome) ?? [],
  announce: ({ scenario: { name, strategies, replications, horizon, population } }) => ({
    en: `${plainLabel(name)}: ${agreeWithOne(`${strategies.length} strategies × ${replications} replications, ${population.size} people, ${horizon} days`)}`,
    zh: `${plainLabel(name)}：${strategies.length} 个策略 × ${replications} 次重复，${population.size} 人，${horizon} 天`,
  }),
  replications: ({ scenario }, { precision }) => (precision === undefined ? scenario.replications : undefined),
  wantedBeforehand: ({ precision }) => (precision === undefined ? {} : undefined),
  async compute({ study, file: { scenario }, plan: { precision } }): Promise<Compared> {
    if (precision === undefined) return { results: await study.compute({}) };
    const precise = await computePrecisely(study, scenario, precision);
    return { results: precise.results, precise };
  },
  needs: { replications: 2, what: 'a comparison', doing: 'compare' },
  async find({ scenario, results }): Promise<Found> {
    const strategies = scenario.strategies.map(({ name }) => name);
    return {
      comparison: compareStrategies(
        {
          ...scenario,
          strategies,
          equals: equalStrategies(scenario),
          isCertain: (strategy, outcome) => isCertain(scenario, strategy, outcome),
          whySame: (pair, outcome) => whySame(scenario, pair, outcome),
        },
        results,
      ),
      pools: withoutStamp(await poolDetails(results, strategies)),
      ranking: rankingOf(scenario, results),
    };
  },
  summary: ({ comparison, pools, ranking }, { scenario, results, plan, runs, provenance }) =>
    summarize(scenario, {
      comparison,
      ranking,
      segments: compareSegments(pools.strategies, comparison),
      widths: runs.precise === undefined ? null : precisionSummary(runs.precise, plan.precision!),
      replications: results.replications,
      digest: provenance.digest,
    }),
  // Charts take a second to load, which commands without a report should not pay.
  async sheet({ comparison, pools, ranking }, { scenario, results, runs, language, provenance, alert }) {
    const { compareSheet } = await import('../../report/compare/sheet.ts');
    const remarks = [
      ...chancesInWords(scenario, ranking, language),
      ...widthsInWords(scenario, runs.precise, language),
    ];
    return compareSheet({ scenario, results, comparison, pools, language, provenance, alert, remarks });
  },
  async page({ file, scenario, results, language }) {
    const [{ explorePage }, { areTooMany, runsAsText, runsToStore }] = await Promise.all([
      import('../../study/pages/explore-page.ts'),
      import('../../studio/state/stored-runs.ts'),
    ]);
    const { graph } = loadJob(file);
    const many = areTooMany(results, scenario);
    const runs = many ? undefined : runsAsText(await runsToStore(results, scenario));
    // A page without runs computes them, and not as many as a cluster did.
    const replications = many ? Math.min(results.replications, MOST_IN_PAGE) : results.replications;
    return {
      file: 'explore.html',
      text: explorePage({ file, graph, ...(runs && { runs }), replications, language }),
      says: {
        en: 'Change the plan yourself and see what it does: explore.html beside this report',
        zh: '自己动手改方案，看看会怎样：与本报告同一文件夹的 explore.html',
      },
    };
  },
  leavesOpen({ comparison }, given) {
    const decide = given.text('decide');
    return decide === undefined ? undefined : undecidedIn(comparison, decide);
  },
});

/** Replications that a page without runs begins with. */
const MOST_IN_PAGE = 200;

interface Wanted {
  readonly precision: Precision | undefined;
}

interface Compared extends Computed {
  readonly precise?: PreciseResults;
}

interface Found {
  readonly comparison: Comparison;
  readonly pools: RunPools;
  readonly ranking: readonly Ranked[];
}

// ---- what is asked -------------------------------------------------------------------------------------------------

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

// ---- what can be said ----------------------------------------------------------------------------------------------

/** Every run says that cohesion is a formula; the frame says it once of the whole study. */
const withoutStamp = (pools: RunPools): RunPools => ({
  ...pools,
  warnings: new Map([...pools.warnings].filter(([warning]) => warning !== PHENOMENOLOGICAL)),
});

/** What a decision that was asked for still lacks, and for whom; undefined where it is made. */
function undecidedIn({ comparisons }: Comparison, outcome: string): Words | undefined {
  const open = comparisons.filter((one) => one.outcome === outcome && one.verdict === 'undecided');
  if (open.length === 0) return undefined;
  const named = (some: typeof open) => some.map(({ strategy }) => `"${plainLabel(strategy)}"`).join(', ');
  // Of pairs without a value any number leaves open what they would have been.
  const missing = open.filter(({ presence, reasons }) => presence !== null && reasons.includes('missing'));
  if (missing.length > 0)
    return {
      en: `"--decide ${outcome}": undecided for ${named(open)}; for ${named(missing)} because runs of theirs or of the baseline have no value, which more --replications do not mend: name an outcome that every run has, or a formula that says what such a run counts as`,
      zh: `--decide ${outcome}：${named(open)} 尚无定论；${named(missing)} 或基准有的模拟没有数值，增加 --replications 也无济于事：请改用每次模拟都有数值的指标，或用公式说明这类模拟算作多少`,
    };
  return {
    en: `"--decide ${outcome}": undecided for ${named(open)}; more --replications may decide it`,
    zh: `--decide ${outcome}：${named(open)} 尚无定论；增加 --replications 或许能得出结论`,
  };
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
  return precisionInWords(scenario, precise, language, text, numberFormat(text.units, scenario.currency));
}

// ---- output --------------------------------------------------------------------------------------------------------

interface Summarized {
  readonly comparison: Comparison;
  readonly ranking: readonly Ranked[];
  readonly segments: readonly StrategyBySegment[];
  /** What `--precision` came to; null without it. */
  readonly widths: unknown;
  readonly replications: number;
  readonly digest: string;
}

/** The JSON document that other programs read; its shape is a promise. */
function summarize(
  scenario: Scenario,
  { comparison, ranking, segments, widths, replications, digest }: Summarized,
): object {
  return {
    scenario: scenario.name,
    seed: scenario.seed,
    replications,
    // Filled in by the frame.
    workers: undefined,
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
        whySame,
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
        whySame,
      }),
    ),
    warnings: comparison.warnings,
    failures: comparison.failures,
    best: comparison.best && plainBest(comparison.best),
    sharesOfRuns: comparison.sharesOfRuns,
    ranking: ranking.map(({ strategy, outcome, rank: { probabilityBest, regret, firstIn, worstTenth } }) => ({
      outcome,
      strategy,
      probabilityBest,
      regret,
      firstIn,
      worstTenth,
    })),
    // None where there is a single segment, or where runs of an earlier version do not say it.
    segments: segments.map(({ segment, strategy, counts }) => ({ segment, strategy, ...counts })),
    precision: widths,
    digest,
  };
}

const plainBest = ({ outcome, strategy, runnerUp, difference, ci95, ciKind, verdict, notToldApart }: Best) => ({
  outcome,
  strategy,
  runnerUp,
  difference,
  ci95,
  ciKind,
  verdict,
  notToldApart,
});

/** Of an outcome with no better side a difference may be shown, and which strategy is better stays open. */
const judgement = (verdict: Verdict) => (verdict === 'higher' || verdict === 'lower' ? 'undecided' : verdict);

/** To which side the difference was shown to go; null where it was not. */
function shownSide(verdict: Verdict, difference: number | null): 'higher' | 'lower' | null {
  if (verdict === 'undecided' || verdict === 'no meaningful difference' || difference === null) return null;
  return difference > 0 ? 'higher' : 'lower';
}
