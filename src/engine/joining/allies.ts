/**
 * Partnership with other communities: their members hear of this one day by day, more of them where activities are held
 * together, and come with the chance of anybody who hears of it, less what does not suit them: a3 (τ_AB - 1). The other way round,
 * members go over to them. An ally is a pool of people of the population; what goes on inside it is not simulated.
 */
import { said } from '../../language/said.ts';
import { packed } from '../../random/pack.ts';
import { uniform } from '../../random/threefry.ts';
import { type Mechanism, type Phase, Slot } from '../mechanism.ts';
import { PROSPECT } from '../members/people.ts';
import { activityRuns } from '../programme/occasions.ts';
import type { Run } from '../run.ts';
import { payForArrival } from '../selling/money.ts';
import { acceptanceProbability } from './acceptance.ts';
import { comeTomorrow } from './coming.ts';

/** By lever: people who belong to the ally; found when first asked for. */
type Allied = Int32Array[];

const slot = new Slot<Allied>();

export const ALLIES: Mechanism<Allied> = {
  slot,
  create: (_model, { allies }) => (allies.length === 0 ? undefined : []),
};

export const ALLIES_PHASE: Phase = {
  name: said('allied communities tell their members', '合作社群告知其成员'),
  details: said(
    'In the order of the scenario; who is won over comes in tomorrow.',
    '按场景中的顺序；被打动的人明天加入。',
  ),
  submodels: ['allies', 'joining', 'money'],
  act: exchangeWithAllies,
};

function exchangeWithAllies(run: Run): void {
  const { strategy, day } = run;
  strategy.allies.forEach((ally, index) => {
    if (day < ally.days.from || day > ally.days.to) return;
    payForArrival(run, ally.cost);
    tellMembersOf(run, index);
  });
}

/** What allies add today to everybody's hazard of leaving. */
export function lureOfAllies({ strategy, day }: Run): number {
  return strategy.allies.reduce((sum, { days, lure }) => (day < days.from || day > days.to ? sum : sum + lure), 0);
}

function tellMembersOf(run: Run, index: number): void {
  const { strategy, world, status, recorder, parameters: p, day } = run;
  const { tells, atActivities, relevance, costPerPerson, with: channel, key: ally } = strategy.allies[index]!;
  const chance = activityRuns(run) ? tells + atActivities - tells * atActivities : tells;
  if (chance === 0) return;
  const word = p.acceptRelevance * (relevance - 1);
  const key = packed(ally, day);
  for (const person of membersOf(run, index)) {
    if (status[person] !== PROSPECT || uniform(world.draws['ally-tell'], person, key) >= chance) continue;
    recorder.heard(person, -1, undefined);
    if (uniform(world.draws['ally-join'], person, key) >= acceptanceProbability(run, person, 0, word)) continue;
    comeTomorrow(run, { person, inviter: -1, cost: costPerPerson, how: 'channel', channel });
  }
}

/** People who belong to an ally: each of the population with the same chance, found when first asked for. */
function membersOf(run: Run, index: number): Int32Array {
  const { world, strategy } = run;
  const allied = slot.of(run)!;
  const size = world.segmentOf.length;
  const { members, key } = strategy.allies[index]!;
  const chance = members / size;
  allied[index] ??= Int32Array.from({ length: size }, (_, person) => person).filter(
    (person) => uniform(world.draws['ally-member'], person, key) < chance,
  );
  return allied[index];
}
