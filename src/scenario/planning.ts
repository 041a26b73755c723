/** What `hearsay plan` searches: the levers of a strategy with their ranges, objectives and limits, held to the scenario's own rules. */
import { listOf, mapOf } from './as-written.ts';
import { gatherFacts } from './checks/facts.ts';
import { checkBounds, checkReference } from './checks/outcomes.ts';
import { variedTip } from './checks/prices.ts';
import type { Report } from './checks/report.ts';
import * as say from './issues.ts';
import { plan as planFile } from './plan-form.ts';
import type { Path, Plain, PlainMap } from './source.ts';
import { acceptsAll, asksOfThousands, endsOf, isWhole } from './uncertain.ts';
import { parseValueRange, type ValueRange } from './value-range.ts';

export interface Plan {
  /** The strategy that is varied. */
  readonly strategy: string;
  readonly levers: readonly PlanLever[];
  readonly objectives: readonly Objective[];
  readonly limits: readonly Limit[];
  readonly population: number;
  readonly generations: number;
  readonly replications: number;
}

/** A value of the strategy that may be changed: anywhere in a range, or one of a list. */
export type PlanLever = LeverPath & ({ readonly range: ValueRange } | { readonly values: readonly string[] });

interface LeverPath {
  /** Inside the strategy, as written. */
  readonly path: string;
  /** Inside the scenario, as after `--set`. */
  readonly at: string;
}

export interface Objective {
  /** May be dated: `members@30d`. */
  readonly outcome: string;
  readonly goal: 'maximise' | 'minimise';
}

/** What must hold of the mean of an outcome, both ends included. */
export interface Limit {
  readonly outcome: string;
  readonly low: number;
  readonly high: number;
  /** Of a bound such as `below 500`. */
  readonly strict?: true;
}

/** Each is looked at with its values, which takes as long as reading the scenario as often. */
const MOST_LEVERS = 30;
const MOST_RUNS = 2_000_000;

/** Reports what is wrong with `plan`; undefined without one. The rest of `data` must have passed every check. */
export function checkPlan(data: PlainMap, strategyNames: readonly string[], report: Report): Plan | undefined {
  if (data.plan === undefined) return undefined;
  const { plan: _, uncertain: __, ...rest } = data;
  const written = mapOf(data.plan);
  const { population, generations, replications, strategy: named } = planFile.parse(data.plan);
  const strategy = named ?? String(data.baseline ?? strategyNames[0]);
  if (!strategyNames.includes(strategy)) {
    report(['plan', 'strategy'], say.unknownName('strategy', strategy, strategyNames));
    return undefined;
  }
  if (searchRuns({ population, generations, replications }) > MOST_RUNS)
    report(['plan'], say.planTooLarge(population, generations, replications, MOST_RUNS), 'key');
  const facts = gatherFacts(rest, strategyNames);
  const limits = Object.entries(mapOf(written.limits)).flatMap(([name, value]) => {
    const path: Path = ['plan', 'limits', name];
    const reference = checkReference(path, name, facts, report);
    const bounds = checkBounds(path, value as string | number, reference?.outcome, report, facts);
    return bounds === undefined ? [] : [{ outcome: name, ...bounds }];
  });
  const objectives = listOf(written.objectives).flatMap((text, k) => checkObjective(String(text), k, facts, report));
  objectives.forEach(({ outcome }, k) => {
    if (objectives.findIndex((each) => each.outcome === outcome) < k)
      report(['plan', 'objectives', k], say.objectiveTwice(outcome));
  });
  const levers = checkLevers(strategy, mapOf(written.levers), rest, strategyNames, report);
  return { strategy, levers, objectives, limits, population, generations, replications };
}

/** Runs of a whole search, without those that look at what was found anew. */
export function searchRuns({
  population,
  generations,
  replications,
}: Pick<Plan, 'population' | 'generations' | 'replications'>): number {
  // Parents are tried anew with their children, on the seeds of their generation.
  return (population + (generations - 1) * 2 * population) * replications;
}

function checkObjective(text: string, k: number, facts: ReturnType<typeof gatherFacts>, report: Report): Objective[] {
  const path: Path = ['plan', 'objectives', k];
  const match = /^\s*(maximi[sz]e|minimi[sz]e)\s+(\S.*?)\s*$/.exec(text);
  if (match === null) {
    report(path, say.objectiveForm(text));
    return [];
  }
  const outcome = match[2]!;
  checkReference(path, outcome, facts, report, 'value');
  return [{ outcome, goal: match[1]!.startsWith('max') ? 'maximise' : 'minimise' }];
}

function checkLevers(
  strategy: string,
  written: Readonly<Record<string, Plain>>,
  data: PlainMap,
  strategyNames: readonly string[],
  report: Report,
): PlanLever[] {
  const entries = Object.entries(written);
  if (entries.length === 0) report(['plan', 'levers'], say.noLevers(), 'key');
  if (entries.length > MOST_LEVERS) {
    report(['plan', 'levers'], say.tooMany({ en: 'levers', zh: '措施' }, entries.length, MOST_LEVERS), 'key');
    return [];
  }
  return entries.flatMap(([path, value]): PlanLever[] => {
    const place: Path = ['plan', 'levers', path];
    const at = `strategies.${strategy}.${path}`;
    const accepts = (values: readonly string[]) => acceptsAll(place, at, values, data, strategyNames, report);
    if (variedTip(at, []) !== undefined) report(place, say.tipsSearched(), 'key');
    if (Array.isArray(value)) {
      const values = value.map(asYaml);
      const twice = values.find((each, k) => values.indexOf(each) < k);
      if (twice !== undefined) report(place, say.listedTwice(twice));
      return twice === undefined && accepts(values) ? [{ path, at, values }] : [];
    }
    const range = parseValueRange(String(value));
    if (typeof range === 'string') {
      report(place, say.rangeFault(range, String(value)));
      return [];
    }
    if (asksOfThousands(place, at, String(value), data, report)) return [];
    return accepts(endsOf(range)) ? [{ path, at, range: { ...range, whole: isWhole(at, range, data) } }] : [];
  });
}

/** A value of a list as it would be written behind "=": in quotation marks where it would not be read as a text without. */
function asYaml(value: Plain): string {
  if (typeof value !== 'string') return String(value);
  const isPlain =
    /^[\p{L}\p{N}][\p{L}\p{N} ./%-]*$/u.test(value) && !/^(?:true|false|null|yes|no|[\d.]+(?:e\d+)?)$/i.test(value);
  return isPlain ? value : JSON.stringify(value);
}
