/** Conditions on yesterday's numbers, under which triggers act and stages end. */
import { FormulaError } from '../../formula/error.ts';
import { formulaTree } from '../../formula/tree.ts';
import { listOf, mapOf } from '../as-written.ts';
import { TRIGGER_NAMES } from '../formulas.ts';
import * as say from '../issues.ts';
import { SURVEY_QUESTIONS } from '../levers/surveys.ts';
import { rangeOfCondition } from '../outcome-range.ts';
import { OUTCOME_NAMES } from '../outcomes.ts';
import type { Path, PlainMap } from '../source.ts';
import type { Facts } from './facts.ts';
import { checkFormula } from './formulas.ts';
import type { Report } from './report.ts';

/** What else a formula may use gets an answer of its own. */
export function checkCondition(path: Path, text: string, formulas: readonly string[], report: Report): void {
  const others = [...OUTCOME_NAMES, ...formulas].filter((used) => !TRIGGER_NAMES.includes(used));
  for (const used of checkFormula(path, text, [...TRIGGER_NAMES, ...others], report) ?? []) {
    if (!others.includes(used)) continue;
    const problem = formulas.includes(used) ? say.triggerFormula(used) : say.triggerOutcome(used);
    report(path, problem, { position: text.indexOf(used), length: used.length });
  }
}

/** Says so when a condition looks at a survey that nobody holds. */
export function checkSurveyed(path: Path, text: string, effective: PlainMap, report: Report): void {
  const asked = new Set(listOf(effective.surveys).map((survey) => mapOf(survey).about));
  for (const about of SURVEY_QUESTIONS) {
    const outcome = `surveyed${about[0]!.toUpperCase()}${about.slice(1)}`;
    if (text.includes(outcome) && !asked.has(about)) report(path, say.surveyNeverHeld(outcome, about));
  }
}

const levers =
  (...names: readonly string[]) =>
  (part: PlainMap) =>
    names.some((name) => part[name] !== undefined && part[name] !== 'none');
const anyEntry = (lever: string, holds: (entry: PlainMap) => boolean) => (part: PlainMap) =>
  listOf(part[lever]).some((entry) => holds(mapOf(entry)));

/** Counts that stay 0 without a lever: who brings them about, and what to add. */
const BROUGHT_ABOUT: Readonly<Record<string, readonly [is: (part: PlainMap) => boolean, lever: string]>> = {
  orders: [levers('offers'), 'offers'],
  revenue: [
    (part) =>
      levers('offers', 'tips', 'membership', 'tier', 'ads')(part) ||
      mapOf(part.groups).vip !== undefined ||
      anyEntry('activities', ({ pledge }) => pledge !== undefined)(part),
    'offers',
  ],
  payers: [levers('tier'), 'tier'],
  tookPart: [levers('activities'), 'activities'],
  attended: [anyEntry('activities', ({ kind }) => kind === 'offline'), 'activities: [{ kind: offline }]'],
  partnerMembers: [levers('partners'), 'partners'],
  rewardsPaid: [
    (part) =>
      levers('incentives', 'invitations')(part) || anyEntry('activities', ({ prize }) => prize !== undefined)(part),
    'incentives',
  ],
  surveyAnswers: [levers('surveys'), 'surveys'],
  cared: [levers('care'), 'care'],
  shares: [anyEntry('content', ({ passOn }) => passOn !== undefined), 'content'],
};

/** A lever without which a condition holds in no run, where none of `parts` has it: orders >= 5 with nothing on sale. */
export function leverMissingFor(
  text: string,
  { size, horizon }: Facts,
  parts: readonly PlainMap[],
): string | undefined {
  if (size === undefined || horizon === undefined) return undefined;
  const missing = Object.entries(BROUGHT_ABOUT).filter(
    ([outcome, [isThere]]) => new RegExp(`\\b${outcome}\\b`).test(text) && !parts.some(isThere),
  );
  if (missing.length === 0) return undefined;
  try {
    const known = Object.fromEntries(missing.map(([outcome]) => [outcome, { low: 0, high: 0 }]));
    const { low, high } = rangeOfCondition(formulaTree(text), { formulas: {}, horizon, known }, size);
    return low === 0 && high === 0 ? missing[0]![1][1] : undefined;
  } catch (error) {
    if (error instanceof FormulaError) return undefined; // has its own message
    throw error;
  }
}

/** Whether arithmetic alone says that a condition holds in no run: a share above one, more members than there are people. */
export function holdsNever(text: string, { size, horizon }: Facts): boolean {
  if (size === undefined || horizon === undefined) return false;
  try {
    const { low, high } = rangeOfCondition(formulaTree(text), { formulas: {}, horizon }, size);
    return low === 0 && high === 0;
  } catch (error) {
    if (error instanceof FormulaError) return false; // has its own message
    throw error;
  }
}
