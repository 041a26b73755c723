/** Formulas: what they may name. */
import { compileFormula } from '../../formula/compile.ts';
import { FormulaError } from '../../formula/error.ts';
import { isFormulaName } from '../../formula/names.ts';
import { isMap, mapOf } from '../as-written.ts';
import {
  COHESION_NAMES,
  DAILY_OUTCOMES,
  datedNamesIn,
  formulasWithDays,
  namesForFormulas,
  TRIGGER_NAMES,
  withoutDay,
} from '../formulas.ts';
import * as say from '../issues.ts';
import { outcomeRange } from '../outcome-range.ts';
import { isShare, OUTCOME_NAMES, type OutcomeName } from '../outcomes.ts';
import type { Path } from '../source.ts';
import { reportCircles } from './circles.ts';
import type { Facts } from './facts.ts';
import type { Report } from './report.ts';

export function checkFormulas({ data, formulas, horizon }: Facts, report: Report): void {
  const names = Object.keys(mapOf(data.formulas));
  const known = [...new Set([...namesForFormulas(formulas), ...names])];
  const uses = new Map<string, readonly string[]>();
  for (const [name, text] of Object.entries(formulas)) {
    const path = ['formulas', name];
    if (OUTCOME_NAMES.includes(name as OutcomeName)) report(path, say.formulaTaken(name), 'key');
    else if (!isFormulaName(name) || TRIGGER_NAMES.includes(name)) report(path, say.formulaName(name), 'key');
    const own = isMap(mapOf(data.formulas)[name]) ? [...path, 'formula'] : path;
    const used = checkFormula(own, text, known, report);
    if (used) uses.set(name, used);
  }
  const daily = new Set<string>([...DAILY_OUTCOMES, ...formulasWithDays(uses)]);
  for (const [name, used] of uses) {
    const path = isMap(mapOf(data.formulas)[name]) ? ['formulas', name, 'formula'] : ['formulas', name];
    for (const { name: dated, outcome, day } of datedNamesIn({ [name]: formulas[name]! })) {
      if (!used.includes(dated)) continue;
      const where = { position: formulas[name]!.indexOf(dated), length: dated.length };
      if (![...OUTCOME_NAMES, ...names].includes(outcome as OutcomeName))
        report(path, say.unknownName('outcome', outcome, [...OUTCOME_NAMES, ...names]), where);
      else if (!daily.has(outcome)) report(path, say.outcomeWithoutDays(outcome), where);
      else if (horizon !== undefined && day > horizon) report(path, say.expectDay(dated, day, horizon), where);
    }
  }
  const among = new Map(
    [...uses].map(([name, used]) => [
      name,
      [...new Set(used.map(withoutDay))].filter((other) => names.includes(other)),
    ]),
  );
  reportCircles(among, (circle) => report(['formulas', circle[0]!], say.formulaCircle(circle), 'key'));
}

/** Sizes at which a formula for cohesion is tried: all small ones, then in steps of a tenth. */
const SIZES = [
  ...Array.from({ length: 100 }, (_, k) => k + 1),
  ...Array.from({ length: 97 }, (_, k) => 100 * 1.1 ** (k + 1)),
];

/** A formula for cohesion gives a share for every size of a group, and depends on it. */
export function checkCohesion({ data }: Facts, report: Report): void {
  const text = mapOf(data.cohesion).formula;
  if (typeof text !== 'string' || text === '') return;
  const path = ['cohesion', 'formula'];
  const used = checkFormula(path, text, COHESION_NAMES, report);
  if (used === undefined) return;
  if (used.length === 0) report(path, say.cohesionConstant());
  const formula = compileFormula(text, COHESION_NAMES);
  const wrong = SIZES.map(Math.round).find((size) => {
    const value = formula.evaluate([size]);
    return !(value >= 0 && value <= 1);
  });
  if (wrong !== undefined) report(path, say.cohesionRange(wrong, formula.evaluate([wrong])));
}

const NO_FORMULAS = { formulas: {}, horizon: 0 };

/** The names a formula uses; undefined when it cannot be read. */
export function checkFormula(
  path: Path,
  text: string,
  names: readonly string[],
  report: Report,
): readonly string[] | undefined {
  try {
    const formula = compileFormula(text, names);
    for (const { name, value, position } of formula.comparisons)
      if (isShare(name) && (value > 1 || value < outcomeRange(name, NO_FORMULAS).low))
        report(path, say.shareCompared(name, value), { position, length: name.length });
    return formula.names;
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    const { inWords, position, length } = error;
    report(path, say.formulaProblem(inWords.message, inWords.hint), { position, length });
    return undefined;
  }
}
