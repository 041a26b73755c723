/** From what is written to what is meant: `extends` followed, every default filled in, whole days. */
import { mapOf } from './as-written.ts';
import { notesOnFormulas, orderFormulas, textOfFormula } from './formulas.ts';
import { effectiveOf, inherited, lineageOf } from './inheriting.ts';
import { readDated, writtenEntries } from './levers/dated.ts';
import { LEVERS, type LeverName, leverNamed, offValue } from './levers.ts';
import { PARAMETERS } from './parameters.ts';
import type { Plan } from './planning.ts';
import { PLATFORMS, type PlatformName } from './platforms.ts';
import { REFERRALS } from './referrals.ts';
import { type Expectation, type Scenario, scenarioFile } from './scenario.ts';
import type { Plain, PlainMap } from './source.ts';
import type { Strategy } from './strategy.ts';
import type { UncertainValue } from './uncertain.ts';

/**
 * The scenario that `data`, which must have passed every check, describes.
 *
 * @param strategyNames in the order of the file
 * @param segmentNames in the order of the file
 */
export function resolveScenario(
  data: PlainMap,
  strategyNames: readonly string[],
  segmentNames: readonly string[],
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
  } = scenarioFile.parse({ ...data, strategies: {} });
  const written = data.strategies as Readonly<Record<string, PlainMap>>;
  return {
    ...rest,
    formulas: orderFormulas(
      Object.fromEntries(Object.entries(formulas).map(([name, written]) => [name, textOfFormula(written)])),
    ),
    ...notesOnFormulas(formulas),
    segmentNames: segmentNames.length > 0 ? segmentNames : Object.keys(rest.population.segments),
    strategies: strategyNames.map((name) => resolveStrategy(name, written, rest, mapOf(mapOf(data.community).groups))),
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
    partnerScale: PARAMETERS.partnerScale.value * units,
    inviteReward: PARAMETERS.inviteReward.value / units,
    acceptReward: PARAMETERS.acceptReward.value / units,
  };
}

function resolveStrategy(
  name: string,
  written: Readonly<Record<string, PlainMap>>,
  { community: { platform: everywhere }, horizon }: Pick<Scenario, 'community' | 'horizon'>,
  communityGroups: PlainMap,
): Strategy {
  const own = lineageOf(name, written);
  const platform = (mapOf(inherited('setting', own)).platform as PlatformName | undefined) ?? everywhere;
  const community = [{ groups: { ...(platform && { cap: PLATFORMS[platform].cap }), ...communityGroups } }];
  const lineage = [...community, ...own];
  const levers = LEVERS.map((lever) => {
    // A strategy that takes its groups away has those of the community.
    const value = inherited(lever, lineage) ?? inherited(lever, community);
    if (value === undefined) return [lever, offValue(lever)];
    const whole = leverNamed(lever).completed?.(value, effectiveOf(lineage)) ?? value;
    return [lever, closed(asRead(lever, whole), horizon)];
  });
  const note = (written[name]!.note as string | undefined) ?? '';
  return { name, note, ...Object.fromEntries(levers) } as Strategy;
}

function asRead(lever: LeverName, value: Plain): unknown {
  const entry = leverNamed(lever);
  const entries = writtenEntries(entry, value);
  return entries === undefined ? entry.form.parse(value) : readDated(entry, entries);
}

/** Ranges of days without an end go on to the last day, so that a scenario is plain data that survives JSON. */
function closed(value: unknown, horizon: number): unknown {
  if (Array.isArray(value)) return value.map((item) => closed(item, horizon));
  if (typeof value !== 'object' || value === null) return value;
  const { from, to } = value as { readonly from?: unknown; readonly to?: unknown };
  if (to === Number.POSITIVE_INFINITY) return { from, to: horizon - 1 };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, closed(part, horizon)]));
}
