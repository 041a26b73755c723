/**
 * The recorder watches a run and draws nothing: with or without it, the run is the same. It keeps running totals where events happen,
 * closes each day into one row of series, and at the end turns the rows into a result.
 */

import type { Model } from '../../model/compile.ts';
import { DAILY_OUTCOMES } from '../../scenario/formulas.ts';
import { OUTCOME_NAMES, OUTCOMES, type OutcomeName, outcomeNamed } from '../../scenario/outcomes.ts';
import type { Group } from '../groups/group.ts';
import type { Phase } from '../mechanism.ts';
import { surveyed } from '../programme/surveys.ts';
import type { Arrival, Run, WhyLeft, Word } from '../run.ts';
import type { RunResult, TalkNetwork } from '../run-result.ts';
import { digestOfSeries } from './digest.ts';
import { giniOf, participationOf } from './inequality.ts';
import { noReasons, REASON_OF, type ReasonCounts } from './reasons.ts';
import { createRetention, type RetentionTable } from './retention-table.ts';
import type { Roles } from './roles.ts';
import { createRollingSum, type RollingSum } from './rolling-sum.ts';
import { silentDay } from './silence.ts';

const DIGESTED = OUTCOME_NAMES.filter((name) => outcomeNamed(name).digested !== false);
/** Stamp of runs in which cohesion is a formula of the size. */
const PHENOMENOLOGICAL =
  'phenomenological: cohesion follows a formula of the size of the group, and what ties do is switched off; where it falls was put in and is no finding';
/** Member day on which `retention30` looks. */
const RETENTION_DAY = 30;
/** Days of `activeShare7` and `noiseShare`. */
const WEEK = 7;

/** Running totals, added to where things happen. */
export interface Tally {
  joined: number;
  left: number;
  messages: number;
  invitations: number;
  broughtIn: number;
  orders: number;
  revenue: number;
  cost: number;
  answers: number;
  answerWait: number;
  offered: number;
  heard: number;
  spoke: number;
  returned: number;
  buyers: number;
  /** Of `left`, by reason. */
  readonly reasons: ReasonCounts;
  /** Would have come but for the membership fee. */
  keptAway: number;
  praises: number;
  complaints: number;
  surveyAnswers: number;
  attended: number;
  rewards: number;
  /** Paid for people who came in. */
  acquisition: number;
  /** Sum of generations, and how many had one of 2 or more. */
  generations: number;
  deep: number;
  /** Sold to people whom a member brought in, less unit costs; and to all others. */
  soldToReferred: number;
  soldToOthers: number;
}

export interface Recorder {
  readonly tally: Tally;
  readonly series: Readonly<Record<string, Float64Array>>;
  /** A member has written message `number`; `members.posts` still counts those before. */
  written(run: Run, group: Group, member: number, number: number): void;
  /**
   * Member `by` (or OPERATOR) has answered message `number` of `receiver`, who is -1 when no member (any more); `first` says whether it
   * is the first answer to the receiver's first post.
   */
  replied(run: Run, group: Group, number: number, by: number, receiver: number, first: boolean): void;
  /** A visit took in messages of this weight, this part of it relevant. */
  visited(run: Run, group: Group, member: number, weight: number, relevant: number): void;
  /** A person outside hears of the community, from member `by` or, with -1, in another way. */
  reached(run: Run, person: number, by: number, how: Word | undefined): void;
  joined(run: Run, member: number, arrival: Arrival): void;
  /** A member has bought the strategy's offer `index`. */
  bought(run: Run, member: number, index: number): void;
  /** A member receives a reward worth so much money, 0 for honor alone. Not counted here: for those who take notes. */
  rewarded(run: Run, member: number, money: number): void;
  /** Somebody would have come in but for the membership fee. */
  keptAway(run: Run, person: number): void;
  left(run: Run, member: number, why: WhyLeft): void;
  warn(message: string): void;
  /** A budget for incentives does not hold another reward. */
  budgetGone(budget: string, day: number): void;
  /** Values in the order of `TRIGGER_NAMES`, as they stood at the end of `day`. */
  observed(day: number): Float64Array;
  endDay(run: Run): void;
  finish(network: TalkNetwork | undefined, roles: Roles): Omit<RunResult, 'strategy' | 'replication'>;
}

export function createRecorder(model: Model): Recorder {
  const { horizon } = model;
  const tally: Tally = {
    joined: 0,
    left: 0,
    messages: 0,
    invitations: 0,
    broughtIn: 0,
    orders: 0,
    revenue: 0,
    cost: 0,
    answers: 0,
    answerWait: 0,
    offered: 0,
    heard: 0,
    spoke: 0,
    returned: 0,
    buyers: 0,
    reasons: noReasons(),
    keptAway: 0,
    praises: 0,
    complaints: 0,
    surveyAnswers: 0,
    attended: 0,
    rewards: 0,
    acquisition: 0,
    generations: 0,
    deep: 0,
    soldToReferred: 0,
    soldToOthers: 0,
  };
  const series = Object.fromEntries(DAILY_OUTCOMES.map((name) => [name, new Float64Array(horizon)])) as Record<
    OutcomeName,
    Float64Array
  >;
  const formulaSeries: Record<string, Float64Array> = {};
  for (const { name, hasSeries } of model.formulas) if (hasSeries) formulaSeries[name] = new Float64Array(horizon);

  const joinedOn = new Int32Array(horizon);
  const memberMessages = new Int32Array(horizon);
  const activityDays = new Uint8Array(horizon);
  const retention: RetentionTable = createRetention(horizon);
  let visits = 0;
  let early = 0; // left before their day 30, by those whose day 30 has come
  const leftEarly = new Int32Array(horizon + RETENTION_DAY + 1); // by join day
  let eligible = 0;
  /** How many members have written n messages. */
  let writers = new Int32Array(64);
  const read: RollingSum = createRollingSum(WEEK);
  const relevantRead: RollingSum = createRollingSum(WEEK);
  let readToday = 0;
  let relevantToday = 0;
  // First posts of earlier days, and those of them that have been answered; today's count from tomorrow.
  let firstPosts = 0;
  let firstPostsToday = 0;
  let answered = 0;
  let answeredToday = 0;
  let lastInTheRed = -1;
  const warnings = new Set<string>(model.cohesion === undefined ? [] : [PHENOMENOLOGICAL]);
  const budgetsGone: { budget: string; day: number }[] = [];
  const values = new Float64Array(model.valueNames.length + model.dated.length).fill(
    Number.NaN,
    model.valueNames.length,
  );

  return {
    tally,
    series: series as Record<string, Float64Array>,
    written(run, _group, member) {
      const earlier = run.members.posts[member]!;
      tally.messages++;
      if (earlier === 0) {
        tally.spoke++;
        firstPostsToday++;
      } else writers[earlier]!--;
      if (earlier + 1 >= writers.length) {
        const wider = new Int32Array(writers.length * 2);
        wider.set(writers);
        writers = wider;
      }
      writers[earlier + 1]!++;
    },
    replied(run, group, number, _by, _receiver, first) {
      if (!first) return;
      if (group.messages.dayOf(number) < run.day) answered++;
      else answeredToday++;
    },
    visited(_run, _group, _member, weight, relevant) {
      visits++;
      readToday += weight;
      relevantToday += relevant;
    },
    reached(run, person) {
      if (run.heard[person] === 1) return;
      run.heard[person] = 1;
      tally.heard++;
    },
    joined(run, member) {
      tally.joined++;
      joinedOn[run.day]!++;
      retention.join(run.day);
      const inviter = run.members.inviter[member]!;
      if (inviter >= 0) {
        tally.broughtIn++;
        run.members.broughtIn[inviter]!++;
        const generation = run.members.generation[member]!;
        tally.generations += generation;
        if (generation >= 2) tally.deep++;
      }
    },
    bought() {
      tally.orders++;
    },
    rewarded() {},
    keptAway() {
      tally.keptAway++;
    },
    left(run, member, why) {
      tally.left++;
      tally.reasons[REASON_OF[why]]++;
      const joinDay = run.members.joinDay[member]!;
      const tenure = run.day - joinDay;
      retention.leave(joinDay, tenure);
      if (tenure < RETENTION_DAY) leftEarly[joinDay]!++;
    },
    budgetGone(budget, day) {
      budgetsGone.push({ budget, day });
    },
    warn(message) {
      warnings.add(message);
    },
    observed(day) {
      return Float64Array.from([
        ...DAILY_OUTCOMES.map((name) => series[name][day]!),
        day,
        series.members[day]!,
        horizon,
      ]);
    },

    endDay(run) {
      const { day } = run;
      const members = tally.joined - tally.left;
      read.add(readToday);
      relevantRead.add(relevantToday);
      readToday = 0;
      relevantToday = 0;
      firstPosts += firstPostsToday;
      const firstPostsBefore = firstPosts - firstPostsToday;
      firstPostsToday = 0;
      memberMessages[day] = tally.messages - (day > 0 ? series.messages[day - 1]! : 0);
      activityDays[day] = run.activityRunning ? 1 : 0;
      if (day >= RETENTION_DAY) {
        eligible += joinedOn[day - RETENTION_DAY]!;
        early += leftEarly[day - RETENTION_DAY]!;
      }
      const sums = sumMembers(run);
      const share = (sum: number) => (members > 0 ? sum / members : 0);
      const came = tally.joined - tally.broughtIn;
      const row: Record<Exclude<OutcomeName, 'silentDay' | 'budgetDay' | 'paybackDay' | keyof Roles>, number> = {
        joined: tally.joined,
        members,
        left: tally.left,
        activeShare7: share(sums.active),
        dailyActive: visits,
        messages: tally.messages,
        replyRate: firstPostsBefore > 0 ? answered / firstPostsBefore : Number.NaN,
        retention30: eligible > 0 ? (eligible - early) / eligible : Number.NaN,
        recognisedShare: share(sums.recognised),
        bondedShare: share(sums.bonded),
        belonging: share(sums.belonging),
        satisfaction: share(sums.satisfaction),
        trust: share(sums.trust),
        noiseShare: read.sum() > 0 ? 1 - relevantRead.sum() / read.sum() : Number.NaN,
        gini: giniOf(writers, tally.joined),
        invitations: tally.invitations,
        kFactor: tally.joined > 0 ? tally.broughtIn / tally.joined : 0,
        orders: tally.orders,
        revenue: tally.revenue,
        cost: tally.cost,
        profit: tally.revenue - tally.cost,
        roi: tally.cost > 0 ? (tally.revenue - tally.cost) / tally.cost : 0,
        rewardsPaid: tally.rewards,
        depthShare2: tally.joined > 0 ? tally.deep / tally.joined : 0,
        meanDepth: tally.broughtIn > 0 ? tally.generations / tally.broughtIn : Number.NaN,
        acquisitionCost: tally.joined > 0 ? tally.acquisition / tally.joined : 0,
        retentionCost: tally.cost / Math.max(1, members),
        referredValue: tally.broughtIn > 0 ? tally.soldToReferred / tally.broughtIn : Number.NaN,
        directValue: came > 0 ? tally.soldToOthers / came : Number.NaN,
        waiting: run.waiting.length,
        grievance: share(sums.grievance),
        ...tally.reasons,
        keptAway: tally.keptAway,
        praises: tally.praises,
        complaints: tally.complaints,
        surveyedSatisfaction: surveyed(run, 'satisfaction'),
        surveyedTrust: surveyed(run, 'trust'),
        surveyedBelonging: surveyed(run, 'belonging'),
        surveyAnswers: tally.surveyAnswers,
        attended: tally.attended,
        partnerMembers: run.partners.length === 0 ? 0 : membersOfPartners(run),
      };
      if (tally.revenue < tally.cost) lastInTheRed = day;
      for (const name of DAILY_OUTCOMES) series[name][day] = row[name as keyof typeof row];
      answered += answeredToday;
      answeredToday = 0;
      visits = 0;
      OUTCOME_NAMES.forEach((name, index) => {
        values[index] = OUTCOMES[name].kind === 'whole' ? Number.NaN : series[name][day]!;
      });
      evaluateFormulas(model, values);
      model.formulas.forEach(({ name, hasSeries }, index) => {
        if (hasSeries) formulaSeries[name]![day] = values[OUTCOME_NAMES.length + index]!;
      });
    },

    finish(network, roles) {
      const last = horizon - 1;
      OUTCOME_NAMES.forEach((name, index) => {
        values[index] = OUTCOMES[name].kind === 'whole' ? 0 : series[name][last]!;
      });
      values[OUTCOME_NAMES.indexOf('silentDay')] = silentDay(joinedOn, series.members, memberMessages, activityDays);
      values[OUTCOME_NAMES.indexOf('budgetDay')] = budgetsGone.reduce(
        (first, { day }) => Math.min(first, day),
        horizon,
      );
      values[OUTCOME_NAMES.indexOf('paybackDay')] = lastInTheRed + 1;
      // Only now is every day over; formulas that ask for one have no value before.
      model.dated.forEach(({ outcome, day }, index) => {
        const days = outcome in OUTCOMES ? series[outcome as keyof typeof series] : formulaSeries[outcome]!;
        values[model.valueNames.length + index] = days[day - 1] ?? Number.NaN;
      });
      for (const [name, share] of Object.entries(roles)) values[OUTCOME_NAMES.indexOf(name as keyof Roles)] = share;
      evaluateFormulas(model, values);
      const outcomes = Object.fromEntries(model.valueNames.map((name, index) => [name, values[index]!]));
      const allSeries = { ...series, ...formulaSeries };
      return {
        outcomes,
        series: allSeries,
        // Without formulas: one more or less of them is the same run.
        digest: digestOfSeries(
          DIGESTED.filter((name) => OUTCOMES[name].kind !== 'whole').map((name) => series[name]),
          Float64Array.from(DIGESTED, (name) => values[OUTCOME_NAMES.indexOf(name)]!),
        ),
        funnel: {
          heard: tally.heard,
          joined: tally.joined,
          spoke: tally.spoke,
          returned: tally.returned,
          bought: tally.buyers,
        },
        retention: retention.finish(),
        participation: participationOf(writers, tally.joined),
        ...(network === undefined ? {} : { network }),
        ...(budgetsGone.length === 0 ? {} : { budgetsGone }),
        warnings: [...warnings],
      };
    },
  };
}

function evaluateFormulas(model: Model, values: Float64Array): void {
  model.formulas.forEach(({ formula }, index) => {
    values[OUTCOME_NAMES.length + index] = formula.evaluate(values);
  });
}

function membersOfPartners({ groups, members }: Run): number {
  return groups.reduce(
    (sum, { partner, size }) => (partner >= 0 && members.group[partner]! >= 0 ? sum + size : sum),
    0,
  );
}

/** Sums over present members, group by group. */
function sumMembers(run: Run): {
  active: number;
  recognised: number;
  bonded: number;
  belonging: number;
  satisfaction: number;
  trust: number;
  grievance: number;
} {
  const { lastPostDay, recognised, bonded, belonging, satisfaction, trust, grievance } = run.members;
  const since = run.day - WEEK;
  const sums = { active: 0, recognised: 0, bonded: 0, belonging: 0, satisfaction: 0, trust: 0, grievance: 0 };
  for (const group of run.groups) {
    let active = 0;
    let recognisedSum = 0;
    let bondedSum = 0;
    let belongingSum = 0;
    let satisfactionSum = 0;
    let trustSum = 0;
    let grievanceSum = 0;
    for (let seat = 0; seat < group.seatCount; seat++) {
      const member = group.memberAt[seat]!;
      if (member < 0) continue;
      if (lastPostDay[member]! > since) active++;
      recognisedSum += recognised[member]!;
      bondedSum += bonded[member]!;
      belongingSum += belonging[member]!;
      satisfactionSum += satisfaction[member]!;
      trustSum += trust[member]!;
      grievanceSum += grievance[member]!;
    }
    sums.active += active;
    sums.recognised += recognisedSum;
    sums.bonded += bondedSum;
    sums.belonging += belongingSum;
    sums.satisfaction += satisfactionSum;
    sums.trust += trustSum;
    sums.grievance += grievanceSum;
  }
  return sums;
}

export const RECORDING_PHASE: Phase = {
  name: 'the day is recorded',
  details: 'Outcomes and formulas get their value of the day.',
  submodels: ['measurement'],
  act: (run) => run.recorder.endDay(run),
};
