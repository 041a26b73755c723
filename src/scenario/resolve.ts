/** From what is written to what is meant: `extends` followed, every default filled in, whole days. */
import { notesOnFormulas, orderFormulas, textOfFormula } from './formulas.ts';
import { LEVERS, type LeverName, leverNamed, offValue } from './levers.ts';
import { PARAMETERS } from './parameters.ts';
import type { Plan } from './planning.ts';
import { PLATFORMS } from './platforms.ts';
import { REFERRALS } from './referrals.ts';
import { type Expectation, type Scenario, scenarioFile } from './scenario.ts';
import type { PlainMap } from './source.ts';
import type { Strategy } from './strategy.ts';
import type { UncertainValue } from './uncertain.ts';

/**
 * The scenario that `data`, which must have passed every check, describes.
 *
 * @param strategyNames in the order of the file
 */
export function resolveScenario(
  data: PlainMap,
  strategyNames: readonly string[],
  expectations: readonly Expectation[],
  uncertain: readonly UncertainValue[] = [],
  plan: Plan | undefined = undefined,
): Scenario {
  const {
    strategies: _,
    baseline,
    expect: __,
    uncertain: ___,
    plan: ____,
    parameters,
    formulas,
    ...rest
  } = scenarioFile.parse(data);
  const written = data.strategies as Readonly<Record<string, PlainMap>>;
  const { platform } = rest.community;
  const communityGroups: PlainMap = {
    ...(platform && { cap: PLATFORMS[platform].cap }),
    ...((data.community as PlainMap | undefined)?.groups as PlainMap | undefined),
  };
  return {
    ...rest,
    formulas: orderFormulas(
      Object.fromEntries(Object.entries(formulas).map(([name, written]) => [name, textOfFormula(written)])),
    ),
    ...notesOnFormulas(formulas),
    strategies: strategyNames.map((name) => resolveStrategy(name, written, communityGroups, rest.horizon)),
    baseline: baseline ?? strategyNames[0]!,
    expectations,
    uncertain,
    ...(plan && { plan }),
    parameters: {
      ...REFERRALS[rest.referral].values,
      ...scaledByMoney(rest.worthWhile),
      ...(Object.fromEntries(
        Object.entries(parameters).filter(([, value]) => value !== undefined),
      ) as Scenario['parameters']),
    },
  };
}

/** What the defaults of the laws of rewards take for worth while, in money of no name. */
const DEFAULT_WORTH = PARAMETERS.rewardScale.value;

/** The parameters that are amounts of money, or effects of a unit of it, in the money of the scenario. */
function scaledByMoney(worthWhile = DEFAULT_WORTH): Scenario['parameters'] {
  if (worthWhile === DEFAULT_WORTH) return {};
  const units = worthWhile / DEFAULT_WORTH;
  return {
    rewardScale: worthWhile,
    inviteReward: PARAMETERS.inviteReward.value / units,
    acceptReward: PARAMETERS.acceptReward.value / units,
  };
}

/** The strategies from the first ancestor down to `name` itself. `extends` must not run in a circle. */
export function lineageOf(name: string, written: Readonly<Record<string, PlainMap>>): PlainMap[] {
  const lineage: PlainMap[] = [];
  for (let next: unknown = name; typeof next === 'string'; next = written[next]!.extends)
    lineage.unshift(written[next]!);
  return lineage;
}

function resolveStrategy(
  name: string,
  written: Readonly<Record<string, PlainMap>>,
  communityGroups: PlainMap,
  horizon: number,
): Strategy {
  const lineage = [{ groups: communityGroups }, ...lineageOf(name, written)];
  const levers = LEVERS.map((lever) => {
    const own = inherited(lever, lineage);
    return [lever, own === undefined ? offValue(lever) : closed(leverNamed(lever).form.parse(own), horizon)];
  });
  const note = (written[name]!.note as string | undefined) ?? '';
  return { name, note, ...Object.fromEntries(levers) } as Strategy;
}

/**
 * A lever as the last strategy of a lineage has it, in the words of the file; undefined where none names it. What is written is merged, before
 * defaults are filled in: a default of the extending strategy must not undo what it inherits.
 */
function inherited(lever: LeverName, lineage: readonly PlainMap[]): unknown {
  const written = lineage.map((strategy) => strategy[lever]).filter((own) => own !== undefined);
  if (leverNamed(lever).inherits === 'as a whole' || written.length === 0) return written.at(-1);
  return Object.assign({}, ...written);
}

/** Ranges of days without an end go on to the last day, so that a scenario is plain data that survives JSON. */
function closed(value: unknown, horizon: number): unknown {
  if (Array.isArray(value)) return value.map((item) => closed(item, horizon));
  if (typeof value !== 'object' || value === null) return value;
  const { from, to } = value as { readonly from?: unknown; readonly to?: unknown };
  if (to === Number.POSITIVE_INFINITY) return { from, to: horizon - 1 };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, closed(part, horizon)]));
}
