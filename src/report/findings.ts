/**
 * What came out, in plain words with its uncertainty: for the first page of the report and for the terminal.
 */
import type { Comparison, StrategyComparison } from '../analysis/comparison.ts';
import type { RunPools } from '../analysis/run-details.ts';
import type { Results } from '../experiment/results.ts';
import type { Directed } from '../scenario/direction.ts';
import type { Scenario } from '../scenario/scenario.ts';
import {
  budgetCautions,
  failureCautions,
  fewRunsCaution,
  humpCautions,
  missingCautions,
  runWarnings,
  shapeCautions,
  stageCautions,
} from './findings/cautions.ts';
import { methodNotes } from './findings/methods.ts';
import { roughCaution, roughIntervalCaution, roughIntervals } from './findings/skewed.ts';
import { numberFormat } from './format.ts';
import { headlineOf, mostTagOf, noSpreadCautions, type Writer, wordsOf } from './headline.ts';
import { shapeTexts } from './language/shape-of-gain.ts';
import { type Language, textsOf, type VerdictWord } from './language.ts';
import { nameInSentence } from './outcomes.ts';

export interface FindingsInput {
  readonly comparison: Comparison;
  readonly results: Results;
  /** What the runs of the comparison's strategies left, in their order. */
  readonly pools: RunPools;
  readonly language: Language;
  readonly currency: string;
  /** What is said before anything else, such as that runs failed. */
  readonly alert?: string | undefined;
  /** For the way in which formulas are good, and for stages of strategies; where it is left out, nothing is said of them. */
  readonly scenario?: Directed & Partial<Pick<Scenario, 'strategies'>>;
}

export interface Findings {
  /** One sentence: which strategy, by how much, how sure. */
  readonly headline: string;
  /** The rest of what was compared, a block for each strategy but the baseline. */
  readonly strategies: readonly StrategyFindings[];
  /** What stands in brackets there. */
  readonly brackets: string;
  /** What keeps the reader from trusting a number too far. */
  readonly cautions: readonly string[];
  /** Where two ways of computing an interval differ and why, a sentence for each strategy: for those who look into it. */
  readonly details: readonly string[];
  /** How the comparison was made. */
  readonly methods: readonly string[];
}

export interface StrategyFindings {
  readonly name: string;
  /** By verdict, those without an outcome left out. */
  readonly verdicts: readonly { readonly verdict: VerdictWord; readonly items: readonly string[] }[];
}

export function findingsOf(input: FindingsInput): Findings {
  const text = textsOf(input.language);
  const writer: Writer = { ...input, text, numbers: numberFormat(text.units, input.currency) };
  return {
    headline: headlineOf(writer),
    strategies: strategyBlocks(writer),
    brackets: text.findings.brackets(
      input.comparison.comparisons.some(({ ciKind }) => ciKind === '90' || ciKind === 'rough'),
    ),
    cautions: [
      ...fewRunsCaution(writer),
      ...failureCautions(writer),
      ...missingCautions(writer),
      ...humpCautions(writer),
      ...shapeCautions(writer),
      ...noSpreadCautions(writer),
      ...roughCaution(writer),
      ...roughIntervalCaution(writer),
      ...budgetCautions(writer),
      ...stageCautions(writer),
      ...runWarnings(writer),
    ],
    details: roughIntervals(writer),
    methods: methodNotes(writer),
  };
}

/** The findings as lines for a terminal, without any markup. */
export function findingsText(input: FindingsInput): string[] {
  const findings = findingsOf(input);
  const text = textsOf(input.language);
  const { page } = text;
  const lines = [findings.headline];
  const baseline = nameInSentence(input.comparison.baseline, text);
  for (const { name, verdicts } of findings.strategies) {
    lines.push('');
    for (const { verdict, items } of verdicts) {
      lines.push(text.findings.ofStrategy(verdict, nameInSentence(name, text), baseline, items.join(text.semicolon)));
    }
  }
  if (findings.strategies.length > 0) lines.push('', findings.brackets);
  if (findings.cautions.length > 0) lines.push('', page.caution, ...findings.cautions.map((caution) => `- ${caution}`));
  if (findings.methods.length > 0) lines.push('', ...findings.methods);
  // Spaces that keep a number and its unit together help on a page; in a terminal they only hinder searching.
  return lines.map((line) => line.replaceAll('\u00a0', ' '));
}

const VERDICT_ORDER: readonly VerdictWord[] = [
  'better',
  'worse',
  'higher',
  'lower',
  'undecided',
  'no meaningful difference',
];

function strategyBlocks(writer: Writer): Findings['strategies'] {
  const { comparison } = writer;
  return comparison.strategies
    .filter((strategy) => strategy.name !== comparison.baseline)
    .map(({ name }) => {
      const own = comparison.comparisons.filter((one) => one.strategy === name);
      const verdicts = VERDICT_ORDER.map((verdict) => ({
        verdict,
        items: own.filter((one) => one.verdict === verdict).map((one) => itemOf(writer, one)),
      }));
      return { name, verdicts: verdicts.filter(({ items }) => items.length > 0) };
    });
}

/** What is decided gets its numbers; of what is not, the interval says enough. */
function itemOf(writer: Writer, one: StrategyComparison): string {
  const { text, language } = writer;
  const words = wordsOf(writer, one);
  if (one.verdict === 'no meaningful difference') return words.outcome;
  if (one.verdict === 'undecided') {
    const item = text.findings.itemShort(words.outcome, words.difference, words.interval);
    const most = mostTagOf(one, language);
    return most === '' ? item : shapeTexts(language).withMost(item, most);
  }
  return text.findings.item(words.outcome, words.value, words.baselineValue, words.difference, words.interval);
}
