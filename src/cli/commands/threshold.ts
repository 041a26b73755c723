/** `hearsay threshold FILE --vary PATH=SPEC`: is there a value at which an outcome breaks, where, and how sure is that? */
import { z } from 'zod';
import { joinPresences, type Presence, presenceOf } from '../../analysis/missing.ts';
import { ablationOf, middleOf, movabilityOf } from '../../analysis/threshold/mechanism.ts';
import { overPoints, type PointVerdict } from '../../analysis/threshold/over-points.ts';
import { plantedPower } from '../../analysis/threshold/planted.ts';
import { findStanding } from '../../analysis/threshold/standing.ts';
import { LEAST_LEVELS, type Measured, type Threshold } from '../../analysis/threshold/threshold.ts';
import { runsDiffer } from '../../analysis/why-same.ts';
import { HearsayError } from '../../errors.ts';
import { type Factor, uncertainFactor } from '../../experiment/factors.ts';
import type { Point } from '../../experiment/points.ts';
import type { Results } from '../../experiment/results.ts';
import { sampleUncertain } from '../../experiment/uncertain-points.ts';
import { refuseValuesOfOthers } from '../../experiment/values-of-others.ts';
import { oddFactors, readFactors } from '../../experiment/vary.ts';
import { agreeWithOne } from '../../language/agree.ts';
import { plainLabel } from '../../report/labels.ts';
import type { AblationName, Branch, SettingName } from '../../report/language/threshold.ts';
import type { BranchFound, MechanismFound, OverFound, ThresholdFound } from '../../report/threshold/found.ts';
import { verdictInWords } from '../../report/threshold/verdict.ts';
import { thresholdSheet } from '../../report/threshold.ts';
import type { Parameters } from '../../scenario/parameters.ts';
import { parametersOf } from '../../scenario/presets.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { missingOf } from '../frame/missing-of.ts';
import type { ScenarioFile } from '../frame/scenario-file.ts';
import type { Rectangle } from '../frame/study.ts';
import { studyCommand } from '../frame/study-command.ts';
import { tooFewValues } from '../frame/too-few-values.ts';
import { chooseOutcome } from '../typed/choose-outcome.ts';
import { chooseStrategy } from '../typed/choose-strategy.ts';
import type { Arguments } from '../typed/command.ts';
import { refuseThousands } from '../typed/thousands.ts';

/** Sizes of breaks that are planted as a check: each takes as long as two dozen searches. */
const MOST_PLANTED = 6;
/** Points of what is uncertain, and replications at each, where the command does not say how many. */
const STANDARD_POINTS = 30;
const POINT_REPLICATIONS = 10;

/** What is looked at, as the options say: plain data, kept in the study for `hearsay report`. */
const searchShape = z.object({
  outcome: z.string(),
  strategy: z.string(),
  factor: z.string(),
  levels: z
    .array(z.object({ value: z.number().positive(), set: z.array(z.string().regex(/=/)).readonly() }))
    .min(LEAST_LEVELS)
    .readonly(),
  branches: z
    .array(z.enum(['as-written', 'warm', 'cold']))
    .min(1)
    .readonly(),
  mechanism: z.boolean(),
  /** Sizes of breaks to plant as a check, in the unit of the outcome. */
  planted: z.array(z.number().positive()).max(MOST_PLANTED).readonly().default([]),
  /** Points of what is uncertain at which it is looked for, too. */
  over: z.object({ points: z.int().positive(), replications: z.int().positive() }).nullable().default(null),
});
type Search = Readonly<z.output<typeof searchShape>>;

export const { run, checkShares, report } = studyCommand({
  kind: 'threshold',
  asked: z.object({ search: searchShape }),
  ask: (file, given) => ({ search: searchOf(file, given) }),
  free: ['search.over.replications'],
  plan({ scenario }, { search }): Search {
    if (scenario.cohesion !== undefined) throw putIn();
    chooseOutcome(scenario, search.outcome);
    chooseStrategy(scenario, search.strategy);
    return search;
  },
  outcomes: ({ search }) => [search.outcome],
  remarks: (_file, { factor }) => oddFactors([`${factor}=`]),
  announce({ scenario }, { levels, factor }) {
    const [name, varied] = [scenario.name, factor].map(plainLabel);
    return {
      en: agreeWithOne(`${name}: ${levels.length} values of ${varied} × ${scenario.replications} replications`),
      zh: `${name}：${varied} 的 ${levels.length} 个取值 × ${scenario.replications} 次重复`,
    };
  },
  wanted: designOf,
  needs: { replications: 2, what: 'a threshold', doing: 'look at' },
  find({ file, scenario, plan: search, results, language }): ThresholdFound {
    const searched = { file, search, results };
    return {
      scenario,
      language,
      outcome: search.outcome,
      strategy: search.strategy,
      factor: search.factor,
      branches: search.branches.map((branch, k) => branchOf(searched, branch, k)),
      mechanism: search.mechanism ? mechanismOf(searched) : null,
      over: search.over && overOf(searched, search.over),
      fourHalfLives: 4 * parametersOf(scenario.preset, scenario.parameters).tieHalfLife,
    };
  },
  summary: summarize,
  sheet: (found, { results }) => thresholdSheet(found, results.replications),
});

interface Searched {
  readonly file: ScenarioFile;
  readonly search: Search;
  readonly results: Results;
}

// ---- what is asked -------------------------------------------------------------------------------------------------

const START: Readonly<Record<Branch, readonly string[]>> = {
  'as-written': [],
  // As warm as a group of acquaintances with a plan for its first week: where there is a living state, it ends there.
  warm: ['community.start={ acquaintances: 30, kickOff: 6 }'],
  cold: ['community.start={}'],
};

function searchOf(file: ScenarioFile, given: Arguments): Search {
  const { scenario, source } = file;
  const outcome = chooseOutcome(scenario, given.text('outcome'));
  const strategy = chooseStrategy(scenario, given.text('strategy'));
  const factors = readFactors(given.list('vary'), source, { needsLevels: true });
  if (factors.length !== 1) {
    throw new HearsayError(
      {
        en:
          factors.length === 0
            ? 'say what to vary'
            : `a threshold is looked for in one value, and ${factors.length} are varied`,
        zh: factors.length === 0 ? '请说明要改变哪个值' : `阈值只能在一个值上寻找，而这里改变了 ${factors.length} 个`,
      },
      {
        en: 'write for example "--vary community.groups.cap=20..500:13:log"',
        zh: '例如 --vary community.groups.cap=20..500:13:log',
      },
    );
  }
  refuseValuesOfOthers(factors, strategy, scenario, source);
  const asked = given.text('branch');
  const branches: readonly Branch[] =
    asked === undefined ? ['as-written'] : asked === 'both' ? ['warm', 'cold'] : [asked as Branch];
  const levels = orderedLevels(factors[0]!);
  return {
    outcome,
    strategy,
    factor: factors[0]!.name,
    levels,
    branches,
    mechanism: given.flag('mechanism'),
    ...plantedFrom(given),
    over: overFrom(file, factors[0]!.name, strategy, given),
  };
}

function overFrom(
  { scenario, source }: ScenarioFile,
  factor: string,
  strategy: string,
  given: Arguments,
): Search['over'] {
  const { uncertain } = scenario;
  if (given.text('over') !== 'uncertain') return null;
  if (uncertain.some(({ path }) => path === factor)) {
    throw new HearsayError(
      {
        en: `"${factor}" is varied and uncertain at once`,
        zh: `“${factor}”既被 --vary 改变，又写在 uncertain 中`,
      },
      {
        en: 'take it out of "uncertain" for this question',
        zh: '回答这个问题时，请把它从 uncertain 中去掉',
      },
    );
  }
  if (uncertain.length > 0) refuseValuesOfOthers(uncertain.map(uncertainFactor), strategy, scenario, source);
  return {
    points: given.number('points') ?? STANDARD_POINTS,
    replications: given.number('replications') ?? POINT_REPLICATIONS,
  };
}

/** `--plant 0.1,0.2` or more than one of them. */
function plantedFrom(given: Arguments): Pick<Search, 'planted'> {
  for (const text of given.list('plant')) refuseThousands('plant', text);
  const texts = given.list('plant').flatMap((text) => text.split(','));
  const planted = texts.map((text) => {
    const match = /^\s*(\d+(?:\.\d+)?)\s*(%?)\s*$/.exec(text);
    const size = match === null ? Number.NaN : Number(match[1]) / (match[2] === '%' ? 100 : 1);
    if (size > 0) return size;
    throw new HearsayError(
      { en: `"--plant" cannot be "${text.trim()}"`, zh: `--plant 不能是“${text.trim()}”` },
      {
        en: 'write what a break changes within a doubling, in the unit of the outcome, such as "--plant 20" or, of a share, "--plant 5%"',
        zh: '请写断点在翻倍范围内使指标改变多少，单位与指标相同，例如 --plant 20；占比类指标可写 --plant 5%',
      },
    );
  });
  if (planted.length > MOST_PLANTED) {
    throw new HearsayError(
      {
        en: `"--plant" names ${planted.length} sizes; at most ${MOST_PLANTED} are tried`,
        zh: `--plant 给出了 ${planted.length} 个大小，最多尝试 ${MOST_PLANTED} 个`,
      },
      { en: 'write fewer', zh: '请少写几个' },
    );
  }
  return { planted };
}

/** From the smallest to the largest; they must be positive numbers, since sizes are compared by ratio. */
function orderedLevels({ name, levels }: Factor): Search['levels'] {
  const wrong = levels.find(({ value }) => value === undefined || !(value > 0));
  if (wrong !== undefined) {
    throw new HearsayError(
      {
        en: `a threshold needs numbers above zero, and "${name}" takes the value "${wrong.label}"`,
        zh: `寻找阈值需要大于 0 的数，而“${name}”取了“${wrong.label}”`,
      },
      {
        en: 'write for example "--vary community.groups.cap=20..500:13:log"; for names and switches there is "hearsay compare"',
        zh: '例如 --vary community.groups.cap=20..500:13:log；比较名称或开关请用 hearsay compare',
      },
    );
  }
  if (levels.length < LEAST_LEVELS) {
    throw new HearsayError(
      {
        en: `${levels.length} values are too few to tell a break from a curve: at least ${LEAST_LEVELS} are needed, 13 are better`,
        zh: `${levels.length} 个取值太少，分不清断点与曲线：至少需要 ${LEAST_LEVELS} 个，13 个更好`,
      },
      {
        en: `write for example "--vary ${name}=${levels[0]!.label}..${levels.at(-1)!.label}:13:log"`,
        zh: `例如 --vary ${name}=${levels[0]!.label}..${levels.at(-1)!.label}:13:log`,
      },
    );
  }
  return levels.map(({ value, set }) => ({ value: value!, set })).sort((a, b) => a.value - b.value);
}

const putIn = (): HearsayError =>
  new HearsayError(
    {
      en: 'this scenario puts cohesion in by a formula of the size, so that a threshold would be found where it was put',
      zh: '本场景用随人数变化的公式直接设定了凝聚力（cohesion），找到的阈值只会是写进去的那个',
    },
    {
      en: 'take "cohesion" out of the scenario, and let attention, forgetting and ties decide',
      zh: '请从场景中去掉 cohesion，让注意力、遗忘和关系来决定',
    },
  );

// ---- runs ----------------------------------------------------------------------------------------------------------

/** Sweeps that the study holds, in their order: one a branch, those of the mechanism, one a point of what is uncertain. */
function designOf({ scenario }: ScenarioFile, search: Search): Rectangle {
  const { levels, branches, strategy, mechanism, over } = search;
  const sweep = (more: readonly string[]): Point[] => levels.map(({ set }) => ({ set: [...set, ...more] }));
  const main = branches.flatMap((branch) => sweep(START[branch]));
  const start = START[branches[0]!];
  const changes = mechanism ? changesOf(scenario) : [];
  const changed = changes.flatMap((change) => sweep([...start, ...change]));
  const drawn =
    over === null ? [] : sampleUncertain(scenario, over.points).flatMap(({ set }) => sweep([...start, ...set]));
  return {
    points: [...main, ...changed, ...drawn],
    strategies: [strategy],
    only: ({ point, replication }) => {
      if (point < main.length) return true;
      return replication < (point < main.length + changed.length ? MECHANISM_REPLICATIONS : over!.replications);
    },
  };
}

/** The outcome by level and replication in the sweep number `part`, of at most so many replications. */
function measuredOf({ search, results }: Searched, part: number, most?: number): Measured {
  const { levels, outcome, strategy } = search;
  return {
    levels: levels.map(({ value }) => value),
    values: levels.map((_, k) =>
      results.outcome(outcome, { strategy, point: part * levels.length + k }).slice(0, most),
    ),
  };
}

/** Which of those runs finished. */
function finishedIn({ search, results }: Searched, part: number, most?: number): Uint8Array[] {
  const { levels, strategy } = search;
  return levels.map((_, k) => results.finishedIn({ strategy, point: part * levels.length + k }).slice(0, most));
}

/** In how many runs of the sweep number `part` the outcome has a value. */
const presenceIn = (searched: Searched, part: number): Presence => joinPresences(presencesIn(searched, part));

/** By level. */
function presencesIn({ search, results, file }: Searched, part: number): Presence[] {
  const { levels, strategy, outcome } = search;
  return levels.map((_, k) =>
    presenceOf(results, { strategy, point: part * levels.length + k }, outcome, file.scenario.formulas),
  );
}

function branchOf(searched: Searched, branch: Branch, part: number): BranchFound {
  const { search, results, file } = searched;
  const { levels, strategy, outcome } = search;
  const measured = measuredOf(searched, part);
  const { values } = measured;
  const presence = presenceIn(searched, part);
  if (completeIn(measured) < 2) throw tooLittle(measured, outcome, presencesIn(searched, part));
  const runs = levels.flatMap(({ value }, k) => {
    const silentDays = results.outcome('silentDay', { strategy, point: part * levels.length + k });
    return [...values[k]!].flatMap((found, replication) =>
      Number.isFinite(found)
        ? [{ x: value, value: found, silent: silentDays[replication]! < file.scenario.horizon }]
        : [],
    );
  });
  const planted = plantedPower(measured, search.planted, file.scenario.smallestEffect[outcome]);
  const nothingChanges = values.every((column) => column.every((value, r) => Object.is(value, values[0]![r])));
  return {
    branch,
    threshold: findStanding(measured, finishedIn(searched, part), file.scenario.smallestEffect[outcome]),
    runs,
    presence,
    replications: results.replications,
    nothingChanges,
    runsDiffer: levels.some((_, k) =>
      runsDiffer(results, { strategy, point: part * levels.length }, { strategy, point: part * levels.length + k }),
    ),
    planted,
  };
}

/** Replications in which the outcome is a finite number at every level. */
function completeIn({ values }: Measured): number {
  return values[0]!.reduce((count, _, r) => count + (values.every((column) => Number.isFinite(column[r])) ? 1 : 0), 0);
}

function tooLittle(measured: Measured, outcome: string, presences: readonly Presence[]): HearsayError {
  const [complete, replications] = [completeIn(measured), measured.values[0]!.length];
  const told = {
    en: `"${outcome}" is a finite number at every level in only ${complete} of ${replications} replications`,
    zh: `在全部取值下“${outcome}”都是有限数的重复只有 ${complete} 次，共 ${replications} 次`,
  };
  return tooFewValues(
    outcome,
    told,
    presences.map((presence) => ({ presence })),
  );
}

/** Runs of each setting in which the mechanism is looked at. */
const MECHANISM_REPLICATIONS = 10;

/** A step smaller than a doubling, which would leave small groups without talk. */
const RAISED = 1.5;

/** What is changed, and what that makes of the budget of attention A δ / (λ θ). */
const SETTINGS: Readonly<
  Record<Exclude<SettingName, 'scenario'>, { readonly budget: number; readonly set: (p: Parameters) => string[] }>
> = {
  'attention-half': { budget: 0.5, set: (p) => [`parameters.attention=${p.attention / 2}`] },
  'attention-double': { budget: 2, set: (p) => [`parameters.attention=${p.attention * 2}`] },
  'thresholds-half': { budget: 2, set: (p) => thresholdsOf(p, 0.5) },
  'thresholds-raised': { budget: 1 / RAISED, set: (p) => thresholdsOf(p, RAISED) },
  'forgetting-faster': { budget: 1 / RAISED, set: (p) => [`parameters.tieHalfLife=${p.tieHalfLife / RAISED}`] },
  'forgetting-double': { budget: 0.5, set: (p) => [`parameters.tieHalfLife=${p.tieHalfLife / 2}`] },
};

function thresholdsOf({ recognitionThreshold, bondThreshold }: Parameters, factor: number): string[] {
  return [
    `parameters.recognitionThreshold=${recognitionThreshold * factor}`,
    `parameters.bondThreshold=${bondThreshold * factor}`,
  ];
}

const ABLATIONS: Readonly<Record<AblationName, string>> = {
  'tie-effects-off': 'cognition.tieEffects=off',
  'attention-unlimited': 'cognition.attention=unlimited',
  'identity-shuffled': 'cognition.identity=shuffled',
  'identity-off': 'cognition.identity=off',
};

const SETTING_NAMES = Object.keys(SETTINGS) as (keyof typeof SETTINGS)[];
const ABLATION_NAMES = Object.keys(ABLATIONS) as AblationName[];

/** What each sweep of the mechanism replaces: the settings, then what is switched off. */
function changesOf({ preset, parameters }: Scenario): (readonly string[])[] {
  const all = parametersOf(preset, parameters);
  return [...SETTING_NAMES.map((name) => SETTINGS[name].set(all)), ...ABLATION_NAMES.map((name) => [ABLATIONS[name]])];
}

function mechanismOf(searched: Searched): MechanismFound {
  const { branches } = searched.search;
  const base = measuredOf(searched, 0);
  const sweep = (k: number) => measuredOf(searched, branches.length + k, MECHANISM_REPLICATIONS);
  const settings = SETTING_NAMES.map((name, k) => ({ name, budget: SETTINGS[name].budget, measured: sweep(k) }));
  const movability = movabilityOf([{ name: 'scenario', budget: 1, measured: base }, ...settings], middleOf(base));
  const ablations = ABLATION_NAMES.flatMap((name, k) => {
    const without = sweep(SETTING_NAMES.length + k);
    if (completeIn(without) < 2) return [];
    const part = branches.length + SETTING_NAMES.length + k;
    const found = findStanding(without, finishedIn(searched, part, MECHANISM_REPLICATIONS));
    return [{ name, ...ablationOf(without, base, found) }];
  });
  const missing = [...SETTING_NAMES, ...ABLATION_NAMES].flatMap((name, k) => {
    const presence = presenceIn(searched, branches.length + k);
    return presence.missing === 0 ? [] : [{ name, presence }];
  });
  return { movability: movability as MechanismFound['movability'], ablations, missing };
}

/** A search at each point, by itself: what differs from one to the next is no chance of one run. */
function overOf(searched: Searched, { points, replications }: NonNullable<Search['over']>): OverFound {
  const { search, file } = searched;
  const { scenario } = file;
  const before = search.branches.length + (search.mechanism ? SETTING_NAMES.length + ABLATION_NAMES.length : 0);
  const rows = sampleUncertain(scenario, points).map(({ values }, k) => {
    const measured = measuredOf(searched, before + k, replications);
    const finished = finishedIn(searched, before + k, replications);
    return { values, ...verdictOf(measured, finished, scenario.smallestEffect[search.outcome]) };
  });
  return {
    paths: scenario.uncertain.map(({ path }) => path),
    rows,
    replications: Math.min(replications, searched.results.replications),
    presence: joinPresences(rows.map((_, k) => presenceIn(searched, before + k))),
    summary: overPoints(rows),
  };
}

function verdictOf(measured: Measured, finished: readonly Uint8Array[], matters: number | undefined): PointVerdict {
  if (completeIn(measured) < 2) return { kind: 'no-values', at: null, ci95: null };
  const { kind, breakpoint } = findStanding(measured, finished, matters);
  return { kind, at: breakpoint?.estimate ?? null, ci95: breakpoint?.ci95 ?? null };
}

// ---- output --------------------------------------------------------------------------------------------------------

/** The JSON document that other programs read; its shape is a promise. Two branches stand under their names. */
function summarize(found: ThresholdFound): object {
  const [first, second] = found.branches;
  if (second === undefined) return summarizeBranch(found, first!);
  return Object.fromEntries(found.branches.map((one) => [one.branch, summarizeBranch(found, one)]));
}

function summarizeBranch(
  { outcome, factor, branches, mechanism, over }: ThresholdFound,
  { branch, threshold, planted, presence }: BranchFound,
) {
  const { points, fits, best, breakpoint, pExistence, hidden, matters, shape, halfwayCi95 } = threshold;
  return {
    outcome,
    factor,
    ...missingOf(presence),
    points,
    fits: fits.map(({ model, bic, score, parameters }) => ({ model, bic, score, parameters })),
    best,
    breakpoint,
    pExistence,
    largestHiddenBreak: hidden,
    breakThatMatters: matters,
    halfway: shape.halfway === null ? null : { estimate: shape.halfway, ci95: halfwayCi95 },
    planted,
    mechanism: branch === branches[0]!.branch && mechanism !== null ? summarizeMechanism(mechanism) : null,
    overUncertain: branch === branches[0]!.branch && over !== null ? summarizeOver(over) : null,
    verdict: verdictInWords(threshold, 'en'),
  };
}

function summarizeOver({ paths, rows, replications, presence, summary }: OverFound) {
  return {
    ...summary,
    replications,
    ...missingOf(presence),
    verdicts: rows.map(({ values, ...verdict }) => ({
      values: Object.fromEntries(paths.map((path, k) => [path, values[k]!])),
      ...verdict,
    })),
  };
}

function summarizeMechanism({ movability, ablations, missing }: MechanismFound) {
  const { slope, ci95, value, places } = movability;
  const told = (names: readonly AblationName[]) =>
    Object.fromEntries(
      ablations
        .filter(({ name }) => names.includes(name))
        .map(({ name, threshold, changeLeft }) => [name, whatIsLeft(threshold, changeLeft)]),
    );
  return {
    movability: { slope, ci95, value, places },
    ablation: told(['tie-effects-off', 'attention-unlimited']),
    specificity: told(['identity-shuffled', 'identity-off']),
    ...(missing.length === 0
      ? {}
      : { withoutValue: Object.fromEntries(missing.map(({ name, presence }) => [name, missingOf(presence)])) }),
  };
}

const whatIsLeft = (threshold: Threshold, changeLeft: number) => ({
  breakpoint: threshold.breakpoint,
  halfway: threshold.shape.halfway,
  changeLeft,
  verdict: verdictInWords(threshold, 'en'),
});
