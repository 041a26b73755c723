/** `--precision`: replications are added until intervals are as narrow as asked. */

import { z } from 'zod';
import { isSure } from '../../analysis/certain.ts';
import { assessPrecision, nextLook, type PrecisionFound, type PrecisionWish } from '../../analysis/precision.ts';
import { HearsayError } from '../../errors.ts';
import type { Results } from '../../experiment/results.ts';
import type { NumberFormat } from '../../report/format.ts';
import { precisionTexts } from '../../report/language/precision.ts';
import type { Language, Texts } from '../../report/language.ts';
import { describeOutcome, nameInSentence } from '../../report/outcomes.ts';
import { MOST_REPLICATIONS, type Scenario } from '../../scenario/scenario.ts';
import { refuseBeyondRange } from '../typed/beyond-range.ts';
import { chooseOutcome } from '../typed/choose-outcome.ts';
import { refuseThousands } from '../typed/thousands.ts';
import type { OpenStudy } from './study.ts';

/** Where `--replications` says nothing. */
const MOST_UNASKED = 2_000;

export interface Precision {
  readonly wishes: readonly PrecisionWish[];
  /** As they were typed. */
  readonly texts: readonly string[];
  readonly most: number;
}

/** What is wanted; undefined without `--precision`. `most` is what `--replications` says. */
export function readPrecision(
  texts: readonly string[],
  scenario: Scenario,
  most: number | undefined,
): Precision | undefined {
  if (texts.length === 0) return undefined;
  return { wishes: texts.map((text) => readWish(text, scenario)), texts, most: most ?? MOST_UNASKED };
}

/** How it is kept for `hearsay report`. */
export const askedPrecision = z.object({ wishes: z.array(z.string()), most: z.int().positive() });

export const precisionToKeep = ({ texts, most }: Precision): z.output<typeof askedPrecision> => ({
  wishes: [...texts],
  most,
});

/** `2%`, `members=5`, `members=2 %` */
function readWish(text: string, scenario: Scenario): PrecisionWish {
  refuseThousands('precision', text.slice(text.indexOf('=') + 1));
  const match = /^\s*(?:([^=]+?)\s*=)?\s*(\d+(?:\.\d+)?)\s*(%?)\s*$/.exec(text);
  const amount = Number(match?.[2]);
  if (match === null || !(amount > 0)) {
    throw new HearsayError(
      { en: `"--precision" cannot be "${text}"`, zh: `--precision 不能是“${text}”` },
      {
        en: 'write a part of the mean, "--precision 2%", or an outcome with an amount, "--precision members=5"',
        zh: '请写均值的比例，如 --precision 2%，或指标加数值，如 --precision members=5',
      },
    );
  }
  const isShare = match[3] === '%';
  if (match[1] === undefined && !isShare) {
    throw new HearsayError(
      { en: `"--precision ${text}" does not say of what`, zh: `--precision ${text} 没有说明是哪个指标` },
      {
        en: `name the outcome, such as "--precision ${scenario.outcomes[0]}=${text.trim()}", or give a part, "--precision 2%"`,
        zh: `请写出指标，例如 --precision ${scenario.outcomes[0]}=${text.trim()}，或写比例，如 --precision 2%`,
      },
    );
  }
  const outcome = chooseOutcome(scenario, match[1]);
  if (isShare) return { outcome, share: amount / 100 };
  refuseBeyondRange('precision', amount, outcome, scenario);
  return { outcome, width: amount };
}

export interface PreciseResults {
  readonly results: Results;
  readonly found: readonly PrecisionFound[];
}

/** Asks a study for more and more replications until every wish is met, the most is reached, or the user stops it. */
export async function computePrecisely(
  study: Pick<OpenStudy, 'compute' | 'interrupted'>,
  scenario: Scenario,
  precision: Precision,
): Promise<PreciseResults> {
  const { most } = precision;
  for (let replications = nextLook([], 0, most); ; ) {
    const results = await study.compute({ replications });
    const found = assess(results, scenario, precision);
    const next = nextLook(found, replications, most);
    if (study.interrupted || next === replications) return { results, found };
    replications = next;
  }
}

/** How wide the intervals are that somebody wished narrow. */
function assess(results: Results, scenario: Scenario, { wishes }: Precision): readonly PrecisionFound[] {
  return assessPrecision(results, wishes, {
    strategies: scenario.strategies.map(({ name }) => name),
    baseline: scenario.baseline,
    isSure: (pair, outcome) => isSure(scenario, pair, outcome),
  });
}

/** For the JSON document. */
export function precisionSummary({ results, found }: PreciseResults, { most }: Precision): unknown {
  return {
    replications: results.replications,
    most,
    met: found.every(({ met }) => met),
    widths: found.map(({ outcome, strategy, wanted, half, ci95, met, needed }) => ({
      outcome,
      strategy,
      wanted,
      half: Number.isFinite(half) ? half : null,
      ci95,
      met,
      needed: Number.isFinite(needed) ? needed : null,
    })),
  };
}

/** What has no pairs has no width, and is wider than any. */
const isWider = (one: PrecisionFound, other: PrecisionFound): boolean =>
  one.half > other.half || (one.half === other.half && one.pairs < 2 && other.pairs >= 2);

/** A sentence for each outcome: how narrow the widest interval is, with how many replications, and what more would buy. */
export function precisionInWords(
  scenario: Scenario,
  { results, found }: PreciseResults,
  language: Language,
  text: Texts,
  numbers: NumberFormat,
): string[] {
  const own = precisionTexts(language);
  const outcomes = [...new Set(found.map(({ outcome }) => outcome))];
  return outcomes.map((outcome) => {
    const widest = found.filter((one) => one.outcome === outcome).reduce((a, b) => (isWider(b, a) ? b : a));
    const { label, unit } = describeOutcome(outcome, text);
    const width = (value: number) => numbers.difference(value, unit).replace('+', '±');
    const used = String(results.replications);
    const strategy = nameInSentence(widest.strategy, text);
    // What nobody can type is no advice.
    const allowed = (replications: number) => (replications <= MOST_REPLICATIONS ? String(replications) : undefined);
    const seen = [label, strategy, width(widest.half), used] as const;
    if (widest.pairs < 2) {
      const baseline = nameInSentence(scenario.baseline, text);
      return own.unpaired(label, strategy, baseline, String(widest.pairs), used, width(widest.wanted));
    }
    if (widest.met) return own.met(...seen, allowed(4 * results.replications));
    return own.missed(...seen, width(widest.wanted), allowed(widest.needed), numbers.count(MOST_REPLICATIONS));
  });
}
