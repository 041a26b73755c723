/** Why a difference is to be read with care, or stays undecided. */
import { excludesZero } from './interval.ts';
import { MUCH_SKEW } from './mean-interval.ts';
import { FEW_PAIRS, type PairedDifference } from './paired.ts';
import { quantileOf } from './quantile.ts';
import { findTwoHumps, type TwoHumps } from './two-humps.ts';
import { FAMILY_LEVEL, type Verdict } from './verdict.ts';

/**
 * Why a comparison stays undecided: `no-pairs`, fewer than two; `missing`, runs without a value could turn it; `none-differ`, no pair
 * differs, which says little of one that could; `no-spread`, all pairs differ by the same amount, too few to trust
 * that; `family`, the interval excludes zero but the family-adjusted test does not decide; `split`, the bootstrap interval includes
 * zero; `unseen-kind`, a kind of run that others show would turn the mean if it came in fewer runs than these can rule out.
 *
 * Of any verdict: `equal`, the strategies are equal in every lever, so that no further run could differ; `certain`, no draw enters; `no-way`,
 * nothing leads from what differs to the outcome; `carried`, a single pair holds
 * most of the mean; `most-runs`, most pairs go the other way than the mean; `two-heaps`, the differences come in two heaps. The others say
 * why t and bootstrap intervals part ways.
 */
export type Reason =
  | 'equal'
  | 'certain'
  | 'no-way'
  | 'no-pairs'
  | 'missing'
  | 'none-differ'
  | 'family'
  | 'no-spread'
  | 'split'
  | 'unseen-kind'
  | 'carried'
  | 'most-runs'
  | 'two-heaps'
  | 'few-pairs'
  | 'two-humps'
  | 'skew'
  | 'few-values'
  | 'borderline';

/** A difference with those of all its pairs. */
type Difference = PairedDifference & { readonly differences: Float64Array };

const FEW_VALUES = 5;

/** Why a comparison stays undecided. */
export function doubts(candidate: Difference, verdict: Verdict, pAdjusted: number | null): Reason[] {
  if (verdict !== 'undecided') return [];
  const { ci95, unusual, difference, pairs } = candidate;
  if (pAdjusted === null) return ['no-pairs'];
  if (unusual === 0 && difference === 0 && pairs > 1) return ['none-differ'];
  if (!excludesZero(ci95)) return [];
  if (pAdjusted < FAMILY_LEVEL) return ['split'];
  return unusual === 0 ? ['no-spread'] : ['family'];
}

/** Part of all distances from the median that one pair must hold. */
const CARRIES = 0.5;
/** Part of the pairs that must go the other way than the mean. */
const MOST_PAIRS = 0.6;

/** What keeps the mean from speaking for most runs. */
export function shapeOf(
  { differences, difference, pairs, probabilityHigher, kind }: Difference,
  heaps: TwoHumps | null,
): Reason[] {
  if (pairs < FEW_PAIRS || kind === 'share' || difference === null) return [];
  const median = quantileOf(Float64Array.from(differences).sort(), 0.5)!;
  const distances = differences.map((one) => Math.abs(one - median));
  const all = distances.reduce((sum, one) => sum + one, 0);
  const goesWith = difference > 0 ? probabilityHigher! : 1 - probabilityHigher!;
  const found: Reason[] = [];
  const largest = distances.reduce((a, b) => Math.max(a, b));
  // One pair that stands out carries nothing where the others differ by as much on average.
  if (all > 0 && largest > CARRIES * all && largest / pairs > CARRIES * Math.abs(difference)) found.push('carried');
  if (difference !== 0 && 1 - goesWith >= MOST_PAIRS) found.push('most-runs');
  if (heaps !== null) found.push('two-heaps');
  return found;
}

/** Why t and bootstrap part ways. */
export function disagreement(candidate: Difference): Reason[] {
  if (candidate.pairs < 2) return [];
  const causes: Reason[] = [];
  if (candidate.pairs < FEW_PAIRS) causes.push('few-pairs');
  if (new Set(candidate.differences).size < FEW_VALUES) causes.push('few-values');
  if (findTwoHumps(Float64Array.from(candidate.differences).sort())) causes.push('two-humps');
  else if (Math.abs(candidate.skewness) > MUCH_SKEW) causes.push('skew');
  return causes.length > 0 ? causes : ['borderline'];
}

export const EXPLANATIONS: Readonly<Record<Reason, string>> = {
  equal: 'The two are equal in every lever: they are the same runs.',
  certain: 'No draw enters on either side: the difference follows from the scenario alone.',
  'no-way': 'Nothing leads from what differs between the two to this outcome: it is the same in every run.',
  'no-pairs': 'Fewer than two replications give both values, so nothing can be said.',
  missing: 'Runs without a value could turn this, had they had one.',
  'none-differ': 'No pair differs, which leaves open what happens in fewer runs than these can show.',
  family:
    'The interval excludes zero, but among this many comparisons one such is to be expected by chance; the test adjusted for all of them does not decide.',
  'no-spread': 'All pairs differ by the same amount, and there are too few of them to rule out coincidence.',
  split: 'The t interval excludes zero, the bootstrap interval does not; a verdict needs both.',
  'unseen-kind':
    'All runs of one side are of one kind, and runs of this study are of other kinds as well; those would turn the mean if they came in fewer runs than these can rule out.',
  carried: 'A single pair holds most of the difference.',
  'most-runs': 'Most pairs go the other way than the mean.',
  'two-heaps': 'The differences come in two heaps; their mean describes neither.',
  'few-pairs': 't and bootstrap intervals differ because there are few replications.',
  'few-values': 't and bootstrap intervals differ because the differences take only a few values.',
  'two-humps': 't and bootstrap intervals differ because the differences fall into two kinds.',
  skew: 't and bootstrap intervals differ because the differences are skewed; the bootstrap interval is the safer one.',
  borderline: 't and bootstrap intervals differ slightly; more replications would settle it.',
};
