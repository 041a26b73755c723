/**
 * People who come without a friend: the founders, those whom the operator seeds, those who find a channel.
 */
import { runWarning } from '../../language/run-warnings.ts';
import { said } from '../../language/said.ts';
import type { CompiledRecruit, Keyed } from '../../model/strategy.ts';
import { keyFromText } from '../../random/draws.ts';
import { packed } from '../../random/pack.ts';
import { poissonOf } from '../../random/poisson.ts';
import { threefry, uniform } from '../../random/threefry.ts';
import type { Seeds } from '../../scenario/levers/seeds.ts';
import { type Mechanism, type Phase, Slot } from '../mechanism.ts';
import { PROSPECT } from '../members/people.ts';
import type { Run } from '../run.ts';
import { type ArrivalQueue, createArrivalQueue, nextInQueue } from './arrival-queue.ts';
import { admit } from './joining.ts';

/** By channel: who is next. */
const slot = new Slot<Map<string, ArrivalQueue>>();

export const RECRUITING: Mechanism<Map<string, ArrivalQueue>> = { slot, create: () => new Map() };

export const RECRUITING_PHASE: Phase = {
  name: said('founders, seeds and channels bring people in', '创始成员、种子用户与渠道带来新人'),
  details: said(
    'Founders on the first day, then seeds, then channels, in the order of the scenario.',
    '第一天先是创始成员，再是种子用户，再是各渠道，按场景中的顺序。',
  ),
  submodels: ['joining', 'groups', 'money'],
  act: recruit,
};

function recruit(run: Run): void {
  const { day, strategy, model } = run;
  if (day === 0) letFoundersIn(run, model.scenario.community.founders);
  for (const seeds of strategy.seeds)
    if (seeds.day === day)
      for (const person of chooseSeeds(run, seeds))
        admit(run, { person, inviter: -1, cost: seeds.costPerPerson, how: 'seed' });
  for (const lever of strategy.recruit) {
    if (day >= lever.days.from && day <= lever.days.to) comeThrough(run, lever);
  }
}

function letFoundersIn(run: Run, count: number): void {
  if (count === 0) return;
  const everybody = new Uint8Array(run.world.segmentOf.length);
  const queue = createArrivalQueue(run.world.draws['founder-rank'], 0, everybody, 1);
  for (let k = 0; k < count; k++) {
    const person = nextInQueue(queue, 0, (candidate) => run.status[candidate] === PROSPECT);
    if (person < 0) return;
    admit(run, { person, inviter: -1, cost: 0, how: 'founder' });
  }
}

/** A day's arrivals of one channel. How many, of which segment and who are draws of their own, the same under every strategy. */
export function comeThrough(run: Run, lever: CompiledRecruit): void {
  const { world, day, model } = run;
  const channel = keyFromText(lever.channel).k0;
  const queue = queueOf(run, lever.channel, channel);
  if (queue.drawDay !== day) {
    queue.drawDay = day;
    queue.draws = 0;
  }
  const count = poissonOf(lever.perDay, () => uniform(world.draws.arrivals, channel, packed(queue.draws++, day)));
  for (let k = 0; k < count; k++) {
    const u = uniform(world.draws['arrival-mix'], channel, queue.arrived++);
    let segment = 0;
    while (segment < model.segments.length - 1 && u >= lever.segmentEnds[segment]!) segment++;
    const person = nextInQueue(queue, segment, (candidate) => run.status[candidate] === PROSPECT);
    if (person < 0) {
      run.recorder.warn(runWarning('channelEmpty', lever.channel, model.segments[segment]!.name));
      continue;
    }
    admit(run, {
      person,
      inviter: -1,
      cost: lever.costPerPerson,
      how: 'channel',
      channel: lever.channel,
      byThemselves: true,
    });
  }
}

function queueOf(run: Run, name: string, channel: number): ArrivalQueue {
  const queues = slot.in(run);
  let queue = queues.get(name);
  if (queue === undefined) {
    queue = createArrivalQueue(
      run.world.draws['arrival-rank'],
      channel,
      run.world.segmentOf,
      run.model.segments.length,
    );
    queues.set(name, queue);
  }
  return queue;
}

/** People the operator wins over first: at random, those with most friends, or the best connected of each community in turn. */
function chooseSeeds(run: Run, seeds: Seeds & Keyed): number[] {
  const { graph, draws } = run.world;
  const { offsets } = graph;
  const prospects: number[] = [];
  for (let person = 0; person < graph.personCount; person++)
    if (run.status[person] === PROSPECT && isOf(run, person, seeds.segments)) prospects.push(person);
  const rank = (person: number) => threefry(draws['seed-rank'], seeds.key, person) >>> 0;
  const degree = (person: number) => offsets[person + 1]! - offsets[person]!;
  // Ties between people of equal degree are broken by keyed rank, then by number.
  const byDegree = (a: number, b: number) => degree(b) - degree(a) || rank(a) - rank(b) || a - b;
  if (seeds.choose === 'random') return prospects.sort((a, b) => rank(a) - rank(b) || a - b).slice(0, seeds.count);
  if (seeds.choose === 'degree') return prospects.sort(byDegree).slice(0, seeds.count);
  return spreadOver(run.world.communities(), prospects.sort(byDegree), seeds.count);
}

const isOf = ({ world, model }: Run, person: number, segments: readonly string[] | undefined): boolean =>
  segments === undefined || segments.includes(model.segments[world.segmentOf[person]!]!.name);

/** Takes the first of each community in turn, larger communities first, until there are `count`. */
function spreadOver(communities: Int32Array, ordered: readonly number[], count: number): number[] {
  const queues: number[][] = [];
  for (const person of ordered) {
    const community = communities[person]!;
    while (queues.length <= community) queues.push([]);
    queues[community]!.push(person);
  }
  const chosen: number[] = [];
  for (let round = 0; chosen.length < Math.min(count, ordered.length); round++) {
    for (const queue of queues) {
      if (chosen.length === count) break;
      if (round < queue.length) chosen.push(queue[round]!);
    }
  }
  return chosen;
}
