/**
 * Who may open a group today, in the day's random order.
 */
import { said } from '../../language/said.ts';
import { secondWord, threefry, uniform } from '../../random/threefry.ts';
import { columns } from '../columns.ts';
import type { Group } from '../groups/group.ts';
import { incentivesOf } from '../incentives/slot.ts';
import { type Mechanism, Slot, variable } from '../mechanism.ts';
import { noticeToday } from '../programme/occasions.ts';
import type { Run } from '../run.ts';
import { anybodyIsCalled } from '../talk/calls.ts';
import { leavesToday } from './churn.ts';
import { broughtByNeed } from './need.ts';
import { readinessState } from './readiness.ts';

const TO_UNIT = 2 ** -32;
const BUCKETS = 256;
const USUAL_SEATS = 256;

/** Stands in `due` for a member of a group where nobody can come, who leaves today. */
export const LEAVES = 2;

/** By member. */
interface Days {
  /** Next day on which the member may open the group unasked; -1 for none within the horizon. */
  readonly next: Int32Array;
  /** Candidate days so far, the key of the next gap. */
  readonly count: Int32Array;
  /** Reused from group to group. */
  today: Candidates;
}

const slot = new Slot<Days>();

export const CANDIDATES: Mechanism<Days> = {
  slot,
  create: ({ scenario: { population } }) => ({
    today: room(USUAL_SEATS),
    ...columns(population.size, { next: Int32Array, count: Int32Array }),
  }),
  enrol: ({ constants, day }, { next }, member) => {
    next[member] = constants.candidateProbability > 0 ? day : -1;
  },
  columns: {
    nextCandidate: variable(
      'state',
      '',
      'day',
      said('next day on which the member may open the group unasked', '成员下一个可能自行打开群的日子'),
    ),
    candidateCount: variable(
      'account',
      '',
      'days',
      said('candidate days so far, the key of the next gap', '至今的候选日数，作为下一间隔的键'),
    ),
  },
};

/** Candidate days of members. */
export const candidateDays = (run: Run): Days => slot.in(run);

/** Today's candidates of one group. */
interface Candidates {
  count: number;
  readonly seats: Int32Array;
  /** Uniform that decides the visit. */
  readonly draws: Float64Array;
  /** 1 on the member's own candidate day, 0 when only a notice can bring them; or LEAVES. */
  readonly due: Uint8Array;
  /** Moment of the day at which each looks in, as far as the scenario knows hours (`model/rhythm.ts`). */
  readonly moments: Uint8Array;
  // The same before sorting, and the byte to sort by.
  readonly foundSeats: Int32Array;
  readonly foundDraws: Float64Array;
  readonly foundDue: Uint8Array;
  readonly bucket: Uint8Array;
  readonly starts: Int32Array;
}

const room = (seatCount: number): Candidates => ({
  count: 0,
  starts: new Int32Array(BUCKETS + 1),
  ...columns(seatCount, {
    seats: Int32Array,
    draws: Float64Array,
    due: Uint8Array,
    moments: Uint8Array,
    foundSeats: Int32Array,
    foundDraws: Float64Array,
    foundDue: Uint8Array,
    bucket: Uint8Array,
  }),
});

/** Whether a notice, a reward or something of the program may bring in members on any day. */
export function anybodyCalled(run: Run): boolean {
  const incentives = incentivesOf(run);
  // Rewards for coming call nobody before they begin: a run must be what it is without them until then.
  const isLured = incentives?.lures === true && run.day >= incentives.plan.from;
  return noticeToday(run) > 0 || isLured || anybodyIsCalled(run);
}

/**
 * Finds the members whose candidate day is today (and, where they are `called`, all whom a notice, an answer or a reward may bring in), enters
 * their next candidate day, and orders them by a keyed word through a counting sort on its top byte; equal bytes keep the order of seats, which
 * a day cannot tell.
 *
 * What it gives is overwritten by the next call.
 *
 * Where `nobodyComes` but those who join today, a candidate day can only end in leaving: that is asked here, and only who leaves is ordered.
 */
export function findCandidates(run: Run, group: Group, called: boolean, nobodyComes: boolean): Candidates {
  const { members, day, world, constants } = run;
  const days = slot.in(run);
  if (days.today.seats.length < group.seatCount) days.today = room(2 * group.seatCount);
  const { next: nextCandidate, count: candidateCount, today: into } = days;
  const { foundSeats, foundDraws, foundDue, bucket, starts } = into;
  const { memberAt, seatCount } = group;
  const { person, joinDay, repliesPending, segment } = members;
  const hours = run.model.rhythm?.moments;
  const visitKey = world.draws.visit;
  const candidateKey = world.draws.candidate;
  const everyDay = constants.candidateProbability === 1;
  const { gaps, level } = readinessState(run);
  const needing = broughtByNeed(run);
  let count = 0;
  starts.fill(0);
  for (let seat = 0; seat < seatCount; seat++) {
    const member = memberAt[seat]!;
    if (member < 0) continue;
    const isDue = nextCandidate[member] === day;
    if (isDue) {
      const wait = everyDay
        ? 1
        : gaps[level[member]!]!.wait(uniform(candidateKey, person[member]!, candidateCount[member]!++));
      nextCandidate[member] = wait === Number.POSITIVE_INFINITY ? -1 : day + wait;
    } else if (!called && repliesPending[member] === 0 && joinDay[member] !== day && needing?.[member] !== 1) continue;
    let how = isDue ? 1 : 0;
    if (nobodyComes && joinDay[member] !== day) {
      if (!leavesToday(run, member, 0)) continue;
      how = LEAVES;
    }
    const word = threefry(visitKey, person[member]!, day);
    const even = secondWord >>> 24;
    const top = hours === undefined ? even : hours[segment[member]! * BUCKETS + even]!;
    foundSeats[count] = seat;
    foundDraws[count] = ((word >>> 0) + 0.5) * TO_UNIT;
    foundDue[count] = how;
    bucket[count] = top;
    starts[top + 1]!++;
    count++;
  }
  for (let b = 0; b < BUCKETS; b++) starts[b + 1]! += starts[b]!;
  const { seats, draws, due, moments } = into;
  for (let k = 0; k < count; k++) {
    const to = starts[bucket[k]!]!++;
    seats[to] = foundSeats[k]!;
    draws[to] = foundDraws[k]!;
    due[to] = foundDue[k]!;
    moments[to] = bucket[k]!;
  }
  into.count = count;
  return into;
}
