/**
 * Where newcomers go: caps, sibling groups, groups of their own for segments and topics.
 */
import type { Model } from '../../model/compile.ts';
import type { CompiledStrategy } from '../../model/strategy.ts';
import { packed } from '../../random/pack.ts';
import { uniform } from '../../random/threefry.ts';
import type { Arrival } from '../events.ts';
import { type Mechanism, Slot } from '../mechanism.ts';
import { firstTraits } from '../members/traits.ts';
import type { Run } from '../run.ts';
import { splitValue } from './division.ts';
import { Group } from './group.ts';
import { placeWithPartner } from './partner-groups.ts';

/** What a place depends on. */
type Comer = Pick<Arrival, 'person' | 'inviter' | 'byThemselves'>;

/** How many kinds of groups stand side by side. */
function slotCount(model: Model, { groups, topics }: CompiledStrategy): number {
  if (groups.separateBy === 'segment') return model.segments.length;
  return groups.separateBy === 'topic' ? topics.length : 1;
}

interface Places {
  /** By kind: group that takes newcomers; -1 before the first and after closing. */
  readonly openGroup: Int32Array;
  /** By kind: the day on which no group had a place left in the morning; nothing is looked for twice. */
  readonly fullOn: Int32Array;
}

const slot = new Slot<Places>();

export const PLACES: Mechanism<Places> = {
  slot,
  create: (model, strategy) => {
    const kinds = slotCount(model, strategy);
    return { openGroup: new Int32Array(kinds).fill(-1), fullOn: new Int32Array(kinds).fill(-1) };
  },
  // Sorted otherwise from today on, groups are of other kinds (`regrouping.ts`).
  change: (run, state) =>
    run.strategy.groups.regroup?.on === run.day ? PLACES.create(run.model, run.strategy) : state,
};

/** By kind: group that takes newcomers. */
export const openGroups = (run: Run): Int32Array => slot.in(run).openGroup;

/** Says that places may have come free since the morning. */
export const lookForPlacesAgain = (run: Run): Int32Array => slot.in(run).fullOn.fill(-1);

/** Which kind of group a person belongs into: always the same for one person. */
export function slotOf(run: Run, person: number): number {
  const { separateBy } = run.strategy.groups;
  const segment = run.world.segmentOf[person]!;
  if (separateBy === 'segment') return segment;
  return separateBy === 'topic' ? topicOf(run, person, segment) : 0;
}

/**
 * The group somebody joins: the inviter's own when it has room (and is for their kind), else the one that is filling up, else a new
 * one; undefined when groups are full and no other is opened.
 */
export function placeFor(run: Run, arrival: Comer): Group | undefined {
  const { members, groups, strategy } = run;
  const { openGroup, fullOn } = slot.in(run);
  const { person, inviter } = arrival;
  const kind = slotOf(run, person);
  const limit = roomFor(run, arrival);
  const { whenFull } = strategy.groups;
  const value = whenFull === 'split' ? valueOfNewcomer(run, person) : 0;
  const takes = (group: Group) =>
    group.slot === kind && group.size < Math.min(group.cap, limit) && group.from <= value && value < group.to;
  if (inviter >= 0 && members.group[inviter]! >= 0) {
    const group = groups[members.group[inviter]!]!;
    if (takes(group)) return group;
    if (group.partner >= 0) {
      const place = placeWithPartner(run, group);
      if (place !== undefined) return place;
    }
  }
  const filling = openGroup[kind]!;
  if (filling < 0) return openNewGroup(run, kind);
  if (takes(groups[filling]!)) return groups[filling];
  if (whenFull === 'open-another') return openNewGroup(run, kind);
  if (whenFull !== 'split') return undefined;
  return fullOn[kind] === run.day ? undefined : search(run, kind, takes);
}

/** After a split there are several groups, each with places that members leave free: looks through them, from the latest one on. */
function search(run: Run, kind: number, takes: (group: Group) => boolean) {
  const { groups, day } = run;
  const { openGroup, fullOn } = slot.in(run);
  let anyRoom = false;
  for (let k = 0; k < groups.length; k++) {
    const group = groups[(openGroup[kind]! + k) % groups.length]!;
    if (takes(group)) {
      openGroup[kind] = group.id;
      return group;
    }
    anyRoom ||= group.slot === kind && group.size < group.cap;
  }
  if (!anyRoom) fullOn[kind] = day;
  return undefined;
}

/** Members beyond which a group does not take this person: platforms may close a link before a group is full. */
export function roomFor(run: Run, arrival: Comer): number {
  return arrival.byThemselves === true ? run.strategy.linkLimit : Number.POSITIVE_INFINITY;
}

/** What a split by segment, level or tenure would look at, for somebody who came in today. */
export function valueOfNewcomer(run: Run, person: number): number {
  const { by } = run.strategy.groups.split!;
  const segment = run.world.segmentOf[person]!;
  const expertise = by === 'level' ? firstTraits(run, person).expertise : 0;
  return splitValue(run, segment, expertise, run.day);
}

/** Groups of one kind that have draws of their own. */
const KIND_RANGE = 65_536;

/** The key of the next group of a kind: the kind, and how many of it there are. The VIP group has -1, partners' groups are below it. */
export function nextKey({ groups }: Run, slot: number): number {
  let count = groups.reduce((sum, group) => (group.slot === slot ? sum + 1 : sum), 0);
  // Groups that have become of another kind keep their keys.
  while (groups.some(({ key }) => key === packed(slot, count, KIND_RANGE))) count++;
  return packed(slot, count, KIND_RANGE);
}

/** Opens a group for a kind of people, which takes its newcomers from now on. */
export function openNewGroup(run: Run, kind: number): Group {
  const { groups, strategy } = run;
  const { openGroup } = slot.in(run);
  const { separateBy, cap } = strategy.groups;
  const opened = new Group(groups.length, separateBy === 'segment' ? kind : -1, cap);
  opened.slot = kind;
  opened.key = nextKey(run, kind);
  opened.openedOn = run.day;
  if (separateBy === 'topic') opened.topic = strategy.topics[kind]!;
  groups.push(opened);
  openGroup[kind] = opened.id;
  return opened;
}

/**
 * The kind of group that a person joins, one for each of the community's topics: drawn in proportion to the segment's interest in them; at
 * random when it is interested in none.
 */
function topicOf(run: Run, person: number, segment: number): number {
  const { topics } = run.strategy;
  const count = topics.length;
  const own = run.model.segments[segment]!.interest;
  const interest = Float64Array.from(topics, (topic) => own[topic]!);
  const total = interest.reduce((a, b) => a + b, 0);
  const u = uniform(run.world.draws['group-topic'], person, 0);
  if (total === 0) return Math.floor(u * count);
  let topic = 0;
  for (let below = interest[0]! / total; topic < count - 1 && u >= below; below += interest[topic]! / total) topic++;
  return topic;
}
