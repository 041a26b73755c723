/**
 * `--design`: which points of the factors are tried.
 *
 * A grid has every combination, a list the k-th value of each factor together, samples (`lhs:200`, `sobol:256`) are spread over all of
 * them.
 */
import { HearsayError } from '../../errors.ts';
import { keyFromText } from '../../random/draws.ts';
import { grouped } from '../../scenario/issues.ts';
import { type Factor, type FactorPoint, pointAt, pointOf, uniquePoints } from '../factors.ts';
import { latinHypercube } from './latin-hypercube.ts';
import { MOST_DIMENSIONS, scrambledSobol } from './sobol.ts';

export interface SweepDesign {
  readonly kind: 'grid' | 'list' | 'lhs' | 'sobol';
  /** Points of a sample. */
  readonly count?: number;
}

/** More runs than this are a slip of the hand: at a millisecond each they take hours. */
const MOST_RUNS = 10_000_000;
const MOST_POINTS = 1_000_000;

/** Reads `grid`, `list`, `lhs:200` or `sobol:256`. Throws HearsayError. */
export function parseDesign(text: string): SweepDesign {
  if (text === 'grid' || text === 'list') return { kind: text };
  const match = /^(lhs|sobol):(\d{1,9})$/.exec(text.trim());
  if (match && Number(match[2]) >= 2) return { kind: match[1] as 'lhs' | 'sobol', count: Number(match[2]) };
  throw new HearsayError(
    { en: `"--design ${text}" is no design`, zh: `--design ${text} 不是取点方式` },
    {
      en: 'write grid (every combination), list (first values together, second values together, …), lhs:200 or sobol:256 (a sample of so many points)',
      zh: '请写 grid（全部组合）、list（各取第一个值、各取第二个值……）、lhs:200 或 sobol:256（抽取这么多个点）',
    },
  );
}

/** Whether every value of a factor must be named, as a sample needs not. */
export const needsLevels = ({ kind }: SweepDesign): boolean => kind === 'grid' || kind === 'list';

export interface RunsPerPoint {
  readonly strategies: number;
  readonly replications: number;
}

/** The points of a design, in its order. Throws HearsayError when they are too many, with the arithmetic, before any is made. */
export function designPoints(
  factors: readonly Factor[],
  design: SweepDesign,
  seed: string,
  perPoint: RunsPerPoint,
): FactorPoint[] {
  refuseTooMany(factors, design, perPoint);
  switch (design.kind) {
    case 'grid':
      return gridPoints(factors);
    case 'list':
      return listPoints(factors);
    default: {
      const key = keyFromText(`${design.kind}/${seed}`);
      const sample = design.kind === 'lhs' ? latinHypercube : scrambledSobol;
      const points = sample(design.count!, factors.length, key).map((coordinates) => pointAt(factors, coordinates));
      // Factors with few values meet again and again.
      return uniquePoints(points).points;
    }
  }
}

/** Every combination; the last factor changes fastest. */
function gridPoints(factors: readonly Factor[]): FactorPoint[] {
  const combinations = factors.reduce<Factor['levels'][number][][]>(
    (before, { levels }) => before.flatMap((start) => levels.map((level) => [...start, level])),
    [[]],
  );
  return combinations.map(pointOf);
}

function listPoints(factors: readonly Factor[]): FactorPoint[] {
  const [first, ...others] = factors;
  const other = others.find(({ levels }) => levels.length !== first!.levels.length);
  if (other !== undefined) {
    throw new HearsayError(
      {
        en: `a list takes the values of all factors together, but "${first!.name}" has ${first!.levels.length} and "${other.name}" has ${other.levels.length}`,
        zh: `list 方式把各因素的值一一对应，但“${first!.name}”有 ${first!.levels.length} 个值，“${other.name}”有 ${other.levels.length} 个`,
      },
      {
        en: 'give each as many values, or try every combination with "--design grid"',
        zh: '请给出同样多的值，或用 --design grid 尝试全部组合',
      },
    );
  }
  return first!.levels.map((_, k) => pointOf(factors.map(({ levels }) => levels[k]!)));
}

/** Throws HearsayError where a design has too many points or runs, with the arithmetic. */
export function refuseTooMany(
  factors: readonly Factor[],
  design: SweepDesign,
  { strategies, replications }: RunsPerPoint,
): void {
  if (design.kind === 'sobol' && factors.length > MOST_DIMENSIONS) {
    throw new HearsayError(
      {
        en: `a Sobol sample has at most ${MOST_DIMENSIONS} factors, found ${factors.length}`,
        zh: `Sobol 抽样最多 ${MOST_DIMENSIONS} 个因素，这里有 ${factors.length} 个`,
      },
      { en: 'draw a Latin hypercube instead: --design lhs:200', zh: '请改用拉丁超立方抽样：--design lhs:200' },
    );
  }
  const counts = factors.map(({ levels }) => levels.length);
  const points =
    design.kind === 'grid' ? counts.reduce((product, count) => product * count, 1) : (design.count ?? counts[0]!);
  const runs = points * strategies * replications;
  if (points <= MOST_POINTS && runs <= MOST_RUNS) return;
  const product = design.kind === 'grid' && counts.length > 1 ? `${counts.map(grouped).join(' × ')} = ` : '';
  throw new HearsayError(
    {
      en: `${product}${grouped(points)} points × ${strategies} strategies × ${grouped(replications)} replications are ${grouped(runs)} runs; at most ${grouped(MOST_RUNS)} are computed`,
      zh: `${product}${grouped(points)} 个点 × ${strategies} 个策略 × ${grouped(replications)} 次重复，共 ${grouped(runs)} 次模拟；最多计算 ${grouped(MOST_RUNS)} 次`,
    },
    {
      en:
        design.kind === 'grid'
          ? 'try fewer values of each factor, or a sample of all combinations with "--design lhs:200"'
          : 'try fewer points or fewer replications',
      zh:
        design.kind === 'grid'
          ? '请减少各因素的取值，或用 --design lhs:200 从全部组合中抽样'
          : '请减少取值点或重复次数',
    },
  );
}
