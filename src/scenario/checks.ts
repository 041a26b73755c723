/**
 * What must fit together across a scenario, beyond the form of each value.
 *
 * Every check looks only at parts that have the right form, so that one run reports a wrong number here and an unknown name
 * there without the one causing a false report of the other.
 */
import { isMap, mapOf } from './as-written.ts';
import { checkChannels } from './checks/channels.ts';
import { withoutDates } from './checks/dates.ts';
import { type Facts, gatherFacts, hasNoGraph } from './checks/facts.ts';
import { checkCohesion, checkFormulas } from './checks/formulas.ts';
import { checkGroups } from './checks/groups.ts';
import { checkExtends } from './checks/lineage.ts';
import { checkExpectations, checkOutcomes } from './checks/outcomes.ts';
import { checkPrices, checkTipAmounts } from './checks/prices.ts';
import type { Report } from './checks/report.ts';
import { checkStrategy } from './checks/strategy.ts';
import { checkCommunity, checkGraph, checkHorizon, checkPopulation } from './checks/world.ts';
import { checkWorthWhile } from './checks/worth-while.ts';
import * as say from './issues.ts';
import type { Expectation } from './scenario.ts';
import type { Path, Plain, PlainMap } from './source.ts';
import type { Words } from './words.ts';

/** Strategies, segments and formulas, of each. */
const MOST_NAMES = 200;

/** Reports everything that does not fit together, and returns what the scenario expects of its outcomes. */
export function checkScenario(data: PlainMap, strategyNames: readonly string[], report: Report): Expectation[] {
  if (reportCrowds(data, report)) return [];
  const written = gatherFacts(data, strategyNames);
  const strategies = Object.entries(written.strategies).map(([name, strategy]) => [name, withoutDates(strategy)]);
  const facts: Facts = { ...written, strategies: Object.fromEntries(strategies) };
  checkHorizon(facts, report);
  checkPopulation(facts, report);
  checkGraph(facts, report);
  checkCommunity(facts, report);
  checkFormulas(facts, report);
  if (data.adoption === 'threshold' && hasNoGraph(facts)) report(['adoption'], say.thresholdWithoutFriends());
  checkCohesion(facts, report);
  if (data.wordOfMouth === 'everywhere' && hasNoGraph(facts)) report(['wordOfMouth'], say.nobodyOutside());
  if (strategyNames.length === 0 && isMap(data.strategies)) report(['strategies'], say.noStrategies(), 'key');
  checkExtends(facts, report);
  for (const name of strategyNames) checkStrategy(name, facts, report);
  checkGroups(facts, report);
  checkPrices(facts, report);
  checkTipAmounts(facts, report);
  checkWorthWhile(facts, report);
  checkChannels(facts, report);
  checkOutcomes(facts, report);
  return checkExpectations(facts, report);
}

/** What a person could not have written is not looked at any further. */
function reportCrowds(data: PlainMap, report: Report): boolean {
  const crowds: readonly (readonly [Words, Path, Plain | undefined])[] = [
    [{ en: 'strategies', zh: '策略' }, ['strategies'], data.strategies],
    [{ en: 'segments', zh: '人群类别' }, ['population', 'segments'], mapOf(data.population).segments],
    [{ en: 'formulas', zh: '公式' }, ['formulas'], data.formulas],
  ];
  let found = false;
  for (const [what, path, value] of crowds) {
    const count = Object.keys(mapOf(value)).length;
    if (count <= MOST_NAMES) continue;
    report(path, say.tooMany(what, count, MOST_NAMES), 'key');
    found = true;
  }
  return found;
}
