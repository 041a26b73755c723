/** One strategy: every lever that it writes itself. */

import type { PlainMap } from '../overrides.ts';
import { lineageOf } from '../resolve.ts';
import { checkAllies, checkOpinionLeaders, checkPartners } from './allies.ts';
import { checkEvents } from './events.ts';
import type { Facts } from './facts.ts';
import { checkIncentives } from './incentives.ts';
import { checkLeaders, checkModerators, checkOperators } from './people.ts';
import {
  checkActivities,
  checkContent,
  checkCuration,
  checkIdentity,
  checkRules,
  checkSurveys,
  checkTriggers,
} from './programme.ts';
import { checkInvitations, checkRecruits, checkSeeds } from './recruiting.ts';
import type { Report } from './report.ts';
import { checkAds, checkFees, checkOffers } from './selling.ts';

/** Checks the levers that a strategy names itself; those it inherits were checked where they are written. */
export function checkStrategy(name: string, facts: Facts, report: Report): void {
  const own = facts.strategies[name]!;
  const within: Report = (path, problem, where) => report(['strategies', name, ...path], problem, where);
  // Every lever as the strategy has it in the end; only its own ones when `extends` leads nowhere.
  const lineage = facts.sound.has(name) ? lineageOf(name, facts.strategies) : [own];
  const effective = Object.assign({}, ...lineage) as PlainMap;
  checkRecruits(own, effective, facts, within);
  checkSeeds(own, facts, within);
  checkInvitations(own, lineage, facts, within);
  checkAllies(own, effective, facts, within);
  checkOpinionLeaders(own, effective, facts, within);
  checkIncentives(own, lineage, facts, within);
  checkOperators(own, effective, within);
  checkModerators(own, effective, within);
  checkLeaders(own, effective, facts, within);
  checkPartners(own, effective, facts, within);
  checkContent(own, facts, within);
  checkCuration(own, facts, within);
  checkActivities(own, effective, facts, within);
  checkOffers(own, effective, facts, within);
  checkFees(own, effective, facts, within);
  checkAds(own, facts, within);
  checkEvents(own, effective, facts, within);
  checkRules(own, facts, within);
  checkIdentity(own, facts, within);
  checkSurveys(own, facts, within);
  checkTriggers(own, effective, facts, within);
}
