/** Outcomes that are named and what is expected of them. */

import { compileFormula } from '../../formula/compile.ts';
import type { Bounds } from '../../numeric/bounds.ts';
import { listOf, mapOf } from '../as-written.ts';
import { parseBounds } from '../expectation.ts';
import { DAILY_OUTCOMES, formulasWithDays, namesForFormulas } from '../formulas.ts';
import * as say from '../issues.ts';
import { outcomeRange } from '../outcome-range.ts';
import { parseOutcomeReference } from '../outcome-reference.ts';
import { isShare, OUTCOME_NAMES, OUTCOMES, type OutcomeName } from '../outcomes.ts';
import type { Expectation } from '../scenario.ts';
import type { Path } from '../source.ts';
import { thousandsIn } from '../thousands.ts';
import type { Facts } from './facts.ts';
import type { Report } from './report.ts';

/** No name has one of these. */
const FORMULA_SIGN = /[-+*/<>=()]/;

export function checkOutcomes(facts: Facts, report: Report): void {
  const { data } = facts;
  const seen = new Set<string>();
  listOf(data.outcomes).forEach((name, i) => {
    if (typeof name !== 'string') return;
    if (FORMULA_SIGN.test(name)) report(['outcomes', i], say.outcomeIsFormula(name));
    else if (seen.has(name)) report(['outcomes', i], say.listedTwice(name));
    else checkReference(['outcomes', i], name, facts, report, 'value');
    seen.add(name);
  });
  for (const [name, value] of Object.entries(mapOf(data.smallestEffect))) {
    const reference = checkReference(['smallestEffect', name], name, facts, report);
    if (!reference || typeof value !== 'number') continue;
    const { low, high } = possibleRange(reference.outcome, facts);
    if (value > high - low) report(['smallestEffect', name], say.smallestEffectBeyond(name, value, low, high));
  }
}

export function checkExpectations(facts: Facts, report: Report): Expectation[] {
  const expectations: Expectation[] = [];
  const { strategyNames } = facts;
  for (const [strategy, bounds] of Object.entries(mapOf(facts.data.expect))) {
    if (!strategyNames.includes(strategy))
      report(['expect', strategy], say.unknownName('strategy', strategy, strategyNames), 'key');
    for (const [name, value] of Object.entries(mapOf(bounds))) {
      const path = ['expect', strategy, name];
      const reference = checkReference(path, name, facts, report);
      if (typeof value !== 'string' && typeof value !== 'number') continue;
      const range = checkBounds(path, value, reference?.outcome, report, facts);
      if (reference && range) expectations.push({ strategy, ...reference, ...range });
    }
  }
  return expectations;
}

/** The outcome that a key such as `joined@7d` names, if its form is right. */
export function checkReference(
  path: Path,
  name: string,
  { horizon, formulas }: Facts,
  report: Report,
  where: 'key' | 'value' = 'key',
) {
  const reference = parseOutcomeReference(name);
  if (!reference) {
    report(path, say.outcomeName(name), where);
    return undefined;
  }
  const { outcome, day: at } = reference;
  const known = [...OUTCOME_NAMES, ...Object.keys(formulas)];
  if (!known.includes(outcome)) report(path, say.unknownName('outcome', outcome, known), where);
  else if (at !== undefined && !hasDays(outcome, formulas)) report(path, say.outcomeWithoutDays(outcome), where);
  if (at !== undefined && horizon !== undefined && at > horizon) report(path, say.expectDay(name, at, horizon), where);
  return reference;
}

function hasDays(outcome: string, formulas: Facts['formulas']): boolean {
  if (!Object.hasOwn(formulas, outcome)) return DAILY_OUTCOMES.includes(outcome as OutcomeName);
  try {
    const known = namesForFormulas(formulas);
    const uses = new Map(Object.entries(formulas).map(([name, text]) => [name, compileFormula(text, known).names]));
    return formulasWithDays(uses).has(outcome);
  } catch {
    // The formula that cannot be read has its own message.
    return true;
  }
}

const isMoney = (outcome: string | undefined): boolean =>
  outcome !== undefined && Object.hasOwn(OUTCOMES, outcome) && OUTCOMES[outcome as OutcomeName].unit === 'money';

export function checkBounds(
  path: Path,
  value: string | number,
  outcome: string | undefined,
  report: Report,
  facts: Pick<Facts, 'formulas' | 'horizon'>,
): Bounds | undefined {
  const share = outcome !== undefined && isShare(outcome);
  const ambiguous = !share ? thousandsIn(String(value), isMoney(outcome)) : undefined;
  if (ambiguous !== undefined) {
    report(path, say.thousandsOrDecimal(ambiguous));
    return undefined;
  }
  const range = parseBounds(value);
  if (!range || Number.isNaN(range.low) || Number.isNaN(range.high)) {
    report(path, say.expectForm(value));
    return undefined;
  }
  // Both ends of a range were meant in the same way.
  const most = Math.max(...[range.low, range.high].filter(Number.isFinite));
  if (range.low > range.high) report(path, say.expectBackwards(value));
  else if (share && most > 1) report(path, say.expectShare(outcome!, most));
  else if (outcome !== undefined) {
    const possible = possibleRange(outcome, facts);
    const never = range.low > possible.high || range.high < possible.low;
    const always = range.low <= possible.low && range.high >= possible.high;
    if (never || always) report(path, say.boundDecided(outcome, value, possible, always));
  }
  return range;
}

/** What arithmetic allows; anything for what cannot be read, which has its own message. */
function possibleRange(
  outcome: string,
  { formulas, horizon = Number.POSITIVE_INFINITY }: Pick<Facts, 'formulas' | 'horizon'>,
) {
  try {
    return outcomeRange(outcome, { formulas, horizon });
  } catch {
    return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  }
}
