/** What a search for plans has found, in words and as a report. */

import type { Presence } from '../analysis/missing.ts';
import type { JudgedFront, JudgedLimit, JudgedObjective, JudgedPlan } from '../analysis/plan/front.ts';
import type { Generation } from '../analysis/plan/progress.ts';
import { boundsInWords } from '../numeric/bounds.ts';
import type { Plan } from '../scenario/planning.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { frontChart } from './charts/front.ts';
import { planLinesChart } from './charts/plan-lines.ts';
import { searchProgressChart } from './charts/search-progress.ts';
import type { Ends, NumberFormat } from './format.ts';
import { marked, numberFormat } from './format.ts';
import { plainLabel, shortLabel } from './labels.ts';
import { fewRunsInWords } from './language/few-runs.ts';
import { missingInWords, shortlyMissing } from './language/missing.ts';
import { type PlanTexts, planTexts } from './language/plan.ts';
import { type Language, type Texts, textsOf } from './language.ts';
import { describeOutcome, nameInSentence } from './outcomes.ts';
import { rareRuns } from './rare-runs.ts';
import type { OwnSheet, SheetCell, SheetChart } from './sheet.ts';

export interface PlannedStudy {
  readonly scenario: Scenario;
  readonly plan: Plan;
  /** Lever values of each plan found, in the order of `judged.plans`. */
  readonly values: readonly (readonly string[])[];
  readonly judged: JudgedFront;
  /** Of each plan the outcomes that some runs on fresh seeds ended without a value of; the most frequent first. */
  readonly without: readonly PlanWithout[];
  /** One entry a generation that was done. */
  readonly progress: readonly Generation[];
  /** Runs of each plan on fresh seeds, and runs of the search. */
  readonly freshRuns: number;
  readonly searchRuns: number;
  readonly language: Language;
}

export type PlanWithout = readonly { readonly outcome: string; readonly presence: Presence }[];

export interface PlanStatement {
  readonly headline: string;
  /** Plans worth looking at first: their position, what they are, their levers, what they are worth. */
  readonly recommended: readonly Recommended[];
  readonly cautions: readonly string[];
}

export interface Recommended {
  readonly plan: number;
  readonly title: string;
  readonly levers: string;
  readonly worth: readonly string[];
}

/** The volume must have grown by so much from the third quarter of the search to the last for it to be still rising. */
const STILL_RISING = 0.03;
/** A limit that holds in fewer of the runs than this is worth a caution. */
const RARELY = 0.8;
/** Columns of a name in a legend. */
const NAME_COLUMNS = 52;

interface Speaker {
  readonly study: PlannedStudy;
  readonly text: Texts;
  readonly words: PlanTexts;
  readonly numbers: NumberFormat;
  readonly label: (outcome: string) => string;
  readonly baseline: string;
}

function speakerFor(study: PlannedStudy): Speaker {
  const text = textsOf(study.language);
  return {
    study,
    text,
    words: planTexts(study.language),
    numbers: numberFormat(text.units, study.scenario.currency),
    label: (outcome) => describeOutcome(outcome, text).label,
    baseline: nameInSentence(study.scenario.baseline, text),
  };
}

// ---- in words ------------------------------------------------------------------------------------------------------

export function planStatement(study: PlannedStudy): PlanStatement {
  const speaker = speakerFor(study);
  const { judged, plan } = study;
  const front = judged.plans.filter(({ onFront }) => onFront);
  const limits = plan.limits.length > 0;
  const recommended = chosenPlans(study).map((chosen) => recommend(speaker, chosen.plan, chosen.roles));
  return { headline: headlineOf(speaker, front.length, limits), recommended, cautions: cautionsOf(speaker) };
}

function headlineOf(speaker: Speaker, onFront: number, limits: boolean): string {
  const { study, words, label, baseline } = speaker;
  if (onFront === 0) return words.none(limits);
  const { objectives } = study.plan;
  const standings = standingsAgainstBaseline(study);
  if (study.judged.baseline.limits.every(({ kept }) => kept) && standings.every((standing) => standing === 'worse'))
    return words.baselineBetter(words.list(objectives.map(({ outcome }) => label(outcome))), baseline);
  const [objective, ...others] = objectives;
  if (others.length === 0) {
    const outcome = label(objective!.outcome);
    return onFront === 1 ? words.oneBest(outcome, limits) : words.equal(String(onFront), outcome, limits);
  }
  return onFront === 1 ? words.one(limits) : words.found(String(onFront), limits);
}

type Standing = 'better' | 'worse' | 'same' | 'open';

/** By objective: how the plan that is best in it stands against the baseline, as far as its interval says. */
function standingsAgainstBaseline({ judged: { plans, best }, plan }: PlannedStudy): Standing[] {
  return plan.objectives.map(({ goal }, k) => {
    const found = plans[best[k]!]?.objectives[k];
    // A search that comes back to what is done already.
    if (found?.difference === 0) return 'same';
    const [low, high] = found?.differenceCi95 ?? [null, null];
    if (found === undefined || low === null || high === null || found.unseenKind) return 'open';
    const [worst, finest] = goal === 'maximise' ? [low, high] : [-high, -low];
    return worst > 0 ? 'better' : finest < 0 ? 'worse' : 'open';
  });
}

type Role = 'balanced' | 'nearest' | { readonly best: number };

/** The plans to name first, each once, with all that it is. */
function chosenPlans({ judged: { best, balanced, nearest }, plan: { objectives } }: PlannedStudy) {
  const roles = new Map<number, Role[]>();
  const add = (plan: number, role: Role) => {
    if (plan >= 0) roles.set(plan, [...(roles.get(plan) ?? []), role]);
  };
  if (balanced < 0) add(nearest, 'nearest');
  if (objectives.length > 1) add(balanced, 'balanced');
  best.forEach((plan, k) => {
    add(plan, { best: k });
  });
  return [...roles].map(([plan, all]) => ({ plan, roles: all }));
}

function recommend(speaker: Speaker, index: number, roles: readonly Role[]): Recommended {
  const { study, words, numbers, text, label, baseline } = speaker;
  const { plan, values, judged } = study;
  const name = words.plan(String(index + 1));
  const title = roles.map((role) =>
    role === 'balanced'
      ? words.balanced(name)
      : role === 'nearest'
        ? words.nearest(name, plan.limits.length > 0)
        : words.best(name, label(plan.objectives[role.best]!.outcome)),
  );
  const one = judged.plans[index]!;
  return {
    plan: index,
    title: title.join(text.semicolon),
    levers: words.list(plan.levers.map(({ path }, k) => words.lever(plainLabel(path), plainLabel(values[index]![k]!)))),
    worth: [
      ...one.objectives.map((objective) => worthOf(speaker, objective, baseline)),
      ...one.limits
        .filter(({ outcome }) => !plan.objectives.some((objective) => objective.outcome === outcome))
        .map(({ outcome, mean, ci95, ciKind }) => {
          const { unit } = describeOutcome(outcome, text);
          const interval = marked(numbers.interval(ci95 as Ends, unit), ciKind, text.units);
          return words.worth({
            outcome: label(outcome),
            value: numbers.value(mean, unit),
            interval,
            difference: '',
            against: '',
          });
        }),
    ],
  };
}

function worthOf({ text, numbers, words, label }: Speaker, objective: JudgedObjective, against: string): string {
  const { outcome, mean, ci95, ciKind, difference, differenceCi95, differenceCiKind } = objective;
  const { unit } = describeOutcome(outcome, text);
  const apart = numbers.difference(difference, unit, differenceCi95 as Ends);
  return words.worth({
    outcome: label(outcome),
    value: numbers.value(mean, unit),
    interval: marked(numbers.interval(ci95 as Ends, unit), ciKind, text.units),
    difference:
      difference === null
        ? ''
        : `${apart} (${marked(numbers.interval(differenceCi95 as Ends, unit), differenceCiKind, text.units)})`,
    against,
  });
}

function cautionsOf(speaker: Speaker): string[] {
  const { study, words, numbers, text, label, baseline } = speaker;
  const { judged, plan, progress } = study;
  const { plans, flattery } = judged;
  const amounts = plan.objectives.flatMap(({ outcome }, k) => {
    const amount = flattery[k] ?? 0;
    if (!(amount > 0)) return [];
    const written = numbers.difference(amount, describeOutcome(outcome, text).unit).replace('+', '');
    return [words.amount(label(outcome), written)];
  });
  const lost = plans.filter(({ onFront }) => !onFront);
  const isShort = (one: JudgedPlan) => one.lost.runs > 0 || study.without[plans.indexOf(one)]!.length > 0;
  const reasons = [
    ...(lost.some((one) => one.keepsLimits) ? [words.beatenByOthers] : []),
    ...(lost.some((one) => !one.keepsLimits && !isShort(one)) ? [words.brokeLimit] : []),
    ...(lost.some(isShort) ? [words.lostRuns] : []),
  ];
  const againstBaseline = standingsAgainstBaseline(study).flatMap((standing, k) => {
    if (standing === 'better' || judged.best[k]! < 0) return [];
    const best = words.plan(String(judged.best[k]! + 1));
    return [words.againstBaseline[standing](best, label(plan.objectives[k]!.outcome), baseline)];
  });
  return [
    ...againstBaseline,
    ...(progress.length < plan.generations ? [words.stopped(String(progress.length), String(plan.generations))] : []),
    // Of plans that turned out to lose runs no promise was kept, whatever their other runs gave.
    ...(amounts.length > 0 ? [words.flattered(words.list(amounts))] : lost.some(isShort) ? [] : [words.notFlattered]),
    ...(lost.length === 0 ? [] : [words.lost(String(lost.length), String(plans.length), text.either(reasons))]),
    ...chosenPlans(study).flatMap(({ plan: index }) => {
      const plan = words.plan(String(index + 1));
      return study.without[index]!.map(({ outcome, presence }) =>
        missingInWords(plan, label(outcome), presence, study.language),
      );
    }),
    ...(study.without.every((each) => each.length === 0) ? [] : [words.neverPreferred]),
    ...chosenPlans(study).flatMap(({ plan: index }) =>
      plans[index]!.limits.filter(({ kept, keptInRuns }) => kept && keptInRuns < RARELY).map(
        ({ outcome, keptInRuns }) =>
          words.rarelyKept(words.plan(String(index + 1)), label(outcome), numbers.share(keptInRuns)),
      ),
    ),
    ...unseenKindCautions(speaker),
    ...fewRunsInWords(study.freshRuns, study.language),
    ...(isStillRising(progress) ? [words.stillRising] : []),
  ];
}

/** What hangs on kinds of runs that a plan did not show and others did. */
function unseenKindCautions({ study, words, numbers, text, label, baseline }: Speaker): string[] {
  const { judged, plan, freshRuns, language } = study;
  const nameOf = (index: number) => words.plan(String(index + 1));
  return [
    ...plan.objectives.flatMap(({ outcome }, k) => {
      const others = judged.bestUnlessUnseen[k]!;
      if (others.length === 0) return [];
      // Both looks say which is best.
      const rare = rareRuns(2 * freshRuns, language, numbers);
      return [words.unseenBest(nameOf(judged.best[k]!), label(outcome), text.list(others.map(nameOf)), rare)];
    }),
    ...chosenPlans(study).flatMap(({ plan: index }) => {
      const open = judged.plans[index]!.objectives.filter(({ unseenKind }) => unseenKind);
      if (open.length === 0) return [];
      const outcomes = text.list(open.map(({ outcome }) => label(outcome)));
      return [words.unseenDifference(nameOf(index), outcomes, baseline, rareRuns(freshRuns, language, numbers))];
    }),
  ];
}

function isStillRising(progress: readonly Generation[]): boolean {
  const quarter = Math.floor(progress.length / 4);
  if (quarter === 0) return false;
  const mean = (from: number, to: number) =>
    progress.slice(from, to).reduce((sum, { volume }) => sum + volume, 0) / (to - from);
  const end = progress.length;
  return mean(end - quarter, end) - mean(end - 2 * quarter, end - quarter) > STILL_RISING;
}

// ---- the report ----------------------------------------------------------------------------------------------------

/** @param commands for each recommended plan, what to type to compare it with the other strategies */
export function planSheet(
  study: PlannedStudy,
  commands: readonly { readonly plan: number; readonly command: string }[],
): OwnSheet {
  const speaker = speakerFor(study);
  const { words, numbers, text } = speaker;
  const { scenario, plan, judged, progress } = study;
  const { headline, recommended, cautions } = planStatement(study);
  return {
    kicker: words.kicker,
    setting: words.setting({
      strategy: nameInSentence(plan.strategy, text),
      levers: words.list(plan.levers.map(({ path }) => plainLabel(path))),
      plans: String(plan.population),
      generations: String(progress.length),
      runs: numbers.count(study.searchRuns),
      days: String(scenario.horizon),
    }),
    headline,
    brief: {
      question: true,
      methods: false,
      blocks: recommended.map(({ title, levers, worth }) => ({
        title: `${title}${text.colon}`,
        sentences: [levers, ...worth],
      })),
      ...(judged.plans.length > recommended.length && { closing: words.whole(String(judged.plans.length)) }),
    },
    cautions,
    summary: [
      {
        caption: words.list([
          ...plan.objectives.map(({ outcome, goal }) => words.goal[goal](speaker.label(outcome))),
          ...plan.limits.map((limit) => limitInWords(speaker, limit)),
        ]),
        header: [words.planColumn, ...plan.levers.map(({ path }) => plainLabel(path)), ...valueHeader(speaker)],
        rows: [...recommended.map(({ plan: index }) => planRow(speaker, index)), baselineRow(speaker)],
      },
    ],
    sections: [
      {
        id: 'front',
        title: words.frontTitle,
        note: words.frontNote,
        charts: frontCharts(speaker),
        tables: [
          {
            caption: words.tableCaption,
            header: [words.planColumn, ...plan.levers.map(({ path }) => plainLabel(path)), ...valueHeader(speaker)],
            rows: [...judged.plans.map((_, index) => planRow(speaker, index)), baselineRow(speaker)],
          },
        ],
        remarks: [],
      },
      {
        id: 'search',
        title: words.progressTitle,
        note: words.progressNote,
        charts: [
          {
            name: 'volume',
            spec: searchProgressChart(
              {
                title: words.progressTitle,
                subtitle: words.progressSubtitle,
                x: words.generation,
                y: words.progressAxis,
              },
              progress.map(({ volume }) => volume),
            ),
          },
        ],
        tables: [],
        remarks: [],
      },
      {
        id: 'try',
        title: words.tryTitle,
        note: words.tryNote,
        charts: [],
        tables: [
          {
            caption: words.tryTitle,
            header: [words.planColumn, words.tryColumn],
            rows: commands.map(({ plan: index, command }) => [words.plan(String(index + 1)), command]),
          },
        ],
        remarks: [],
      },
    ],
    methods: words.methods({
      population: String(plan.population),
      generations: String(progress.length),
      replications: String(plan.replications),
      fresh: String(study.freshRuns),
    }),
    replications: String(study.freshRuns),
  };
}

function limitInWords({ numbers, text, label }: Speaker, limit: Plan['limits'][number]): string {
  const { unit } = describeOutcome(limit.outcome, text);
  return `${label(limit.outcome)} ${boundsInWords(limit, text.units, (value) => numbers.exact(value, unit))}`;
}

/** Outcomes of objectives, then of limits that are no objectives. */
function valueHeader({ study: { plan }, label }: Speaker): string[] {
  return [...plan.objectives, ...ownLimits(plan)].map(({ outcome }) => label(outcome));
}

const ownLimits = ({ limits, objectives }: Plan) =>
  limits.filter(({ outcome }) => !objectives.some((objective) => objective.outcome === outcome));

function planRow(speaker: Speaker, index: number): SheetCell[] {
  const { study, words } = speaker;
  const { values, judged } = study;
  const plan = judged.plans[index]!;
  const name = words.plan(String(index + 1));
  const role = shortRole(speaker, index);
  return [
    plan.onFront
      ? role === ''
        ? name
        : { text: name, chip: { word: role, tone: 'better' } }
      : { text: name, chip: { word: whyNot(plan, study.without[index]!, speaker), tone: 'worse' } },
    ...values[index]!.map((value) => plainLabel(value)),
    ...valueCells(speaker, plan),
  ];
}

function whyNot({ keepsLimits, lost }: JudgedPlan, [most]: PlanWithout, { study, words }: Speaker): string {
  if (most !== undefined) return shortlyMissing(most.presence, study.language);
  if (lost.runs > 0) return words.lostRunsShort(String(lost.runs), String(lost.of));
  return keepsLimits ? words.beaten : words.breaksLimit;
}

function shortRole({ study, words, label }: Speaker, index: number): string {
  const { best, balanced } = study.judged;
  const { objectives } = study.plan;
  const roles = [
    ...(balanced === index && objectives.length > 1 ? [words.balancedShort] : []),
    ...objectives.flatMap(({ outcome }, k) => (best[k] === index ? [words.bestShort(label(outcome))] : [])),
  ];
  return words.list(roles);
}

function baselineRow(speaker: Speaker): SheetCell[] {
  const { study, words, baseline } = speaker;
  return [
    words.baseline(baseline),
    ...study.plan.levers.map(() => ''),
    ...valueCells(speaker, study.judged.baseline, true),
  ];
}

function valueCells(
  { study: { plan }, text, numbers, words }: Speaker,
  { objectives, limits }: Pick<JudgedPlan, 'objectives' | 'limits'>,
  isBaseline = false,
): SheetCell[] {
  const cell = ({ outcome, mean, ci95, ciKind }: JudgedObjective | JudgedLimit, note: string): SheetCell => {
    const { unit } = describeOutcome(outcome, text);
    const interval = marked(numbers.interval(ci95, unit), ciKind, text.units);
    return { text: numbers.value(mean, unit), note: `${interval}${note}` };
  };
  return [
    ...objectives.map((objective) => {
      const { outcome, search } = objective;
      const inSearch = words.searchValue(numbers.value(search, describeOutcome(outcome, text).unit));
      return cell(objective, isBaseline ? '' : `${text.semicolon}${inSearch}`);
    }),
    ...limits
      .filter(({ outcome }) => ownLimits(plan).some((limit) => limit.outcome === outcome))
      .map((limit) => cell(limit, `${text.semicolon}${words.keptInRuns(numbers.share(limit.keptInRuns))}`)),
  ];
}

function frontCharts(speaker: Speaker): SheetChart[] {
  const { study, words, text, numbers, label, baseline } = speaker;
  const { plan, judged } = study;
  const { objectives } = plan;
  if (objectives.length < 2) return [];
  const named = new Set(chosenPlans(study).map((chosen) => chosen.plan));
  const nameOf = (index: number) => words.plan(String(index + 1));
  if (objectives.length === 2) {
    const axes = objectives.map(({ outcome, goal }) => ({
      outcome: describeOutcome(outcome, text),
      title: words.goal[goal](label(outcome)),
    }));
    const points = judged.plans.map(({ objectives: at, onFront }, index) => ({
      label: named.has(index) ? `${nameOf(index)}${index === judged.balanced ? ` (${words.balancedShort})` : ''}` : '',
      onFront,
      at: at.map(({ mean, ci95 }) => ({ mean, ci95 })),
    }));
    const spec = frontChart(axes, points, judged.baseline.objectives, {
      title: words.frontTitle,
      subtitle: words.frontSubtitle(baseline),
      onFront: words.onFront,
      beaten: words.beaten,
    });
    return [{ name: 'front', spec }];
  }
  const axes = objectives.map(({ outcome, goal }) => ({
    title: label(outcome),
    higherIsBetter: goal === 'maximise',
    write: (value: number) => numbers.value(value, describeOutcome(outcome, text).unit),
  }));
  const lines = judged.plans.flatMap(({ objectives: at, onFront }, index) =>
    onFront
      ? [
          {
            name: named.has(index)
              ? shortLabel(`${nameOf(index)} (${shortRole(speaker, index)})`, NAME_COLUMNS)
              : words.onFront,
            strong: named.has(index),
            dashed: false,
            values: at.map(({ mean }) => mean),
          },
        ]
      : [],
  );
  const own = {
    name: shortLabel(words.baseline(plainLabel(study.scenario.baseline)), NAME_COLUMNS),
    strong: false,
    dashed: true,
    values: judged.baseline.objectives.map(({ mean }) => mean),
  };
  return [{ name: 'front', spec: planLinesChart(words.frontTitle, words.linesSubtitle, axes, [...lines, own]) }];
}
