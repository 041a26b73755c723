/**
 * The recorder draws nothing: with or without it, the run is the same. It is a fold over what it is told (`Events`): it keeps running totals,
 * closes each day into one row of series, and turns the rows into a result.
 *
 * An outcome is an entry in `OUTCOMES` and one in `DAILY` or `wholeOutcomes`, which reads it.
 */

import { runWarning } from '../../language/run-warnings.ts';
import { said } from '../../language/said.ts';
import type { Model } from '../../model/compile.ts';
import { DAILY_OUTCOMES } from '../../scenario/formulas.ts';
import { type LeavingReason, REASONS } from '../../scenario/outcomes/leaving.ts';
import { OUTCOME_NAMES, type OutcomeName, outcomeNamed } from '../../scenario/outcomes.ts';
import { columns } from '../columns.ts';
import type { Arrival, Events, WhyLeft } from '../events.ts';
import type { Group } from '../groups/group.ts';
import { partnersOf } from '../groups/partner-groups.ts';
import { waitingOf } from '../joining/waiting.ts';
import type { Phase } from '../mechanism.ts';
import { meanCloseness } from '../opinions/trust.ts';
import { activityRuns } from '../programme/occasions.ts';
import { surveyed } from '../programme/surveys.ts';
import type { Run } from '../run.ts';
import type { RunResult, TalkNetwork } from '../run-result.ts';
import { payersOf } from '../selling/tier.ts';
import { QUESTION, VIOLATION } from '../talk/message-ring.ts';
import { digestOfSeries } from './digest.ts';
import { type Felt, nothingFelt, sumMembers, WEEK } from './felt.ts';
import { FirstMessages } from './first-messages.ts';
import { FormulaRecord, upTo } from './formula-record.ts';
import { giniOf, participationOf } from './inequality.ts';
import { noReasons, REASON_OF } from './reasons.ts';
import { createRetention, type RetentionTable } from './retention-table.ts';
import { rolesOf } from './roles.ts';
import { createRollingSum } from './rolling-sum.ts';
import { silentDay } from './silence.ts';
import { type BeginningOfStage, stagesOf } from './stages-of-run.ts';

const DIGESTED = OUTCOME_NAMES.filter((name) => outcomeNamed(name).digested !== false);
const DIGESTED_SERIES = DIGESTED.filter((name) => DAILY_OUTCOMES.includes(name));
const SERIES = Object.fromEntries(DAILY_OUTCOMES.map((name) => [name, Float64Array]));
/** Stamp of runs in which cohesion is a formula of the size. */
export const PHENOMENOLOGICAL = runWarning('phenomenological');
/** Member day on which `retention30` looks. */
export const RETENTION_DAY = 30;
/** Days of `growth14`. */
export const FORTNIGHT = 14;

/** Running totals of what was told. */
const nothingYet = () => ({
  joined: 0,
  left: 0,
  messages: 0,
  /** Of `messages`: those in the thread of another, and questions. */
  replies: 0,
  questions: 0,
  /** Of `messages`: those that break a rule. */
  violations: 0,
  /** Questions that have been answered, and the days that they waited in all. */
  settled: 0,
  settledWait: 0,
  invitations: 0,
  shares: 0,
  likes: 0,
  tookPart: 0,
  calledIn: 0,
  cared: 0,
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
  /** Of these, people whom a member brought in. */
  referredBuyers: 0,
  /** Of `left`, by reason. */
  reasons: noReasons(),
  /** Would have come but for the membership fee. */
  keptAway: 0,
  praises: 0,
  complaints: 0,
  surveyAnswers: 0,
  attended: 0,
  rewards: 0,
  /** Paid for people who came in. */
  acquisition: 0,
  /** Sum of generations, and how many had one of 2 or more. */
  generations: 0,
  deep: 0,
  /** Sold to people whom a member brought in, less unit costs; and to all others. */
  soldToReferred: 0,
  soldToOthers: 0,
});
export type Tally = ReturnType<typeof nothingYet>;

export class Recorder implements Events {
  readonly tally: Readonly<Tally>;
  /** By outcome of a day: its value at the end of each day so far. */
  readonly series: Readonly<Record<string, Float64Array>>;
  private readonly counts: Tally = nothingYet();
  private readonly model: Model;
  /** The series in the order of `DAILY_OUTCOMES`. */
  private readonly rows: readonly Float64Array[];
  private readonly formulas: FormulaRecord;
  /** Days that have been closed. */
  days = 0;

  private readonly hasHeard: Uint8Array;
  private readonly joinedOn: Int32Array;
  private readonly firstMessages: FirstMessages;
  /** By member: 1 for those whom a member brought in. */
  private readonly isReferred: Uint8Array;
  /** By day of joining: who left before day 30. */
  private readonly leftEarly: Int32Array;
  private readonly retention: RetentionTable;
  private readonly memberMessages: Int32Array;
  private readonly activityDays: Uint8Array;
  /** How many members have written n messages. */
  private writers = new Int32Array(64);
  private readonly readLately = createRollingSum(WEEK);
  private readonly relevantLately = createRollingSum(WEEK);
  private readToday = 0;
  private relevantToday = 0;
  private firstPostsToday = 0;
  private answeredToday = 0;
  private lastInTheRed = -1;
  private readonly warnings: Set<string>;
  private readonly budgetsGone: { budget: string; day: number }[] = [];
  private readonly stages: BeginningOfStage[] = [];
  /** What the measures read in the evening. */
  private readonly evening: Evening;

  constructor(model: Model) {
    const { horizon } = model;
    this.model = model;
    this.tally = this.counts;
    this.series = columns(horizon, SERIES);
    this.rows = Object.values(this.series);
    this.formulas = new FormulaRecord(model);
    this.hasHeard = new Uint8Array(model.scenario.population.size);
    this.joinedOn = new Int32Array(horizon);
    this.firstMessages = new FirstMessages(model.scenario.population.size, horizon);
    this.isReferred = new Uint8Array(model.scenario.population.size);
    this.leftEarly = new Int32Array(horizon + RETENTION_DAY + 1);
    this.retention = createRetention(horizon);
    this.memberMessages = new Int32Array(horizon);
    this.activityDays = new Uint8Array(horizon);
    this.warnings = new Set(model.cohesion === undefined ? [] : [PHENOMENOLOGICAL]);
    this.evening = {
      tally: this.counts,
      members: 0,
      membersBefore: 0,
      visits: 0,
      firstPosts: 0,
      answered: 0,
      ofAge: 0,
      leftEarly: 0,
      read: 0,
      relevant: 0,
      writers: this.writers,
      felt: nothingFelt(),
    };
  }

  /** The run whose events are told from now on: for those who take notes. */
  begin(_run: Run): void {}

  heard(person: number, _by: number, _how: unknown): void {
    if (this.hasHeard[person] === 1) return;
    this.hasHeard[person] = 1;
    this.counts.heard++;
  }

  joined(member: number, generation: number, { inviter }: Arrival): void {
    const { counts } = this;
    counts.joined++;
    this.joinedOn[this.days]!++;
    this.firstMessages.join(member, this.days);
    this.retention.join(this.days);
    if (inviter < 0) return;
    this.isReferred[member] = 1;
    counts.broughtIn++;
    counts.generations += generation;
    if (generation >= 2) counts.deep++;
  }

  left(member: number, joinDay: number, why: WhyLeft): void {
    this.counts.left++;
    this.counts.reasons[REASON_OF[why]]++;
    const tenure = this.days - joinDay;
    this.firstMessages.leave(member, joinDay, tenure);
    this.retention.leave(joinDay, tenure);
    if (tenure < RETENTION_DAY) this.leftEarly[joinDay]!++;
  }

  keptAway(_person: number): void {
    this.counts.keptAway++;
  }

  wrote(member: number, earlier: number, number: number, { messages }: Group): void {
    this.counts.messages++;
    if (messages.rootOf(number) !== number) this.counts.replies++;
    const kind = messages.kindOf(number);
    if (kind === QUESTION) this.counts.questions++;
    else if (kind === VIOLATION) this.counts.violations++;
    if (earlier === 0) {
      this.counts.spoke++;
      this.firstMessages.speak(member, this.days);
      this.firstPostsToday++;
    } else this.writers[earlier]!--;
    if (earlier + 1 >= this.writers.length) {
      const wider = new Int32Array(this.writers.length * 2);
      wider.set(this.writers);
      this.writers = wider;
    }
    this.writers[earlier + 1]!++;
  }

  /** First posts count from the day after they were written, and so do their answers. */
  answered(_receiver: number, _by: number, firstAfter: number, _number: number, _group: unknown): void {
    if (firstAfter > 0) this.evening.answered++;
    else if (firstAfter === 0) this.answeredToday++;
  }

  visited(_member: number, weight: number, relevant: number, _group: unknown): void {
    this.evening.visits++;
    this.readToday += weight;
    this.relevantToday += relevant;
  }

  returned(_member: number): void {
    this.counts.returned++;
  }

  invited(_member: number): void {
    this.counts.invitations++;
  }

  passedOn(_member: number): void {
    this.counts.shares++;
  }

  liked(count: number): void {
    this.counts.likes += count;
  }

  tookPart(_member: number): void {
    this.counts.tookPart++;
  }

  calledIn(_member: number): void {
    this.counts.calledIn++;
  }

  cared(_member: number): void {
    this.counts.cared++;
  }

  voiced(_member: number, isPraise: boolean): void {
    if (isPraise) this.counts.praises++;
    else this.counts.complaints++;
  }

  settled(waited: number): void {
    this.counts.settled++;
    this.counts.settledWait += waited;
  }

  helped(waited: number): void {
    this.counts.answers++;
    this.counts.answerWait += waited;
  }

  attended(guests: number): void {
    this.counts.attended += guests;
  }

  surveyed(answers: number): void {
    this.counts.surveyAnswers += answers;
  }

  offered(_member: number): void {
    this.counts.offered++;
  }

  bought(member: number, _index: number, isFirst: boolean): void {
    this.counts.orders++;
    if (!isFirst) return;
    this.counts.buyers++;
    if (this.isReferred[member] === 1) this.counts.referredBuyers++;
  }

  /** Not counted: for those who take notes. */
  rewarded(_member: number, _money: number): void {}

  earned(amount: number): void {
    this.counts.revenue += amount;
  }

  paid(amount: number): void {
    this.counts.cost += amount;
  }

  paidForArrival(amount: number): void {
    this.counts.acquisition += amount;
  }

  paidAsReward(amount: number): void {
    this.counts.rewards += amount;
  }

  valued(amount: number, isReferred: boolean): void {
    if (isReferred) this.counts.soldToReferred += amount;
    else this.counts.soldToOthers += amount;
  }

  budgetGone(budget: string): void {
    this.budgetsGone.push({ budget, day: this.days });
  }

  stageBegan(name: string | undefined, isMet: boolean): void {
    this.stages.push({ name, day: this.days, isMet });
  }

  warn(message: string): void {
    this.warnings.add(message);
  }

  /** Closes the day: every outcome of a day gets its value. */
  endDay(run: Run): void {
    const { days: day, counts, evening } = this;
    this.readLately.add(this.readToday);
    this.relevantLately.add(this.relevantToday);
    this.readToday = 0;
    this.relevantToday = 0;
    this.memberMessages[day] = counts.messages - (day > 0 ? this.series.messages![day - 1]! : 0);
    this.activityDays[day] = activityRuns(run) ? 1 : 0;
    if (day >= RETENTION_DAY) {
      evening.ofAge += this.joinedOn[day - RETENTION_DAY]!;
      evening.leftEarly += this.leftEarly[day - RETENTION_DAY]!;
    }
    evening.members = counts.joined - counts.left;
    evening.membersBefore = day >= FORTNIGHT ? this.series.members![day - FORTNIGHT]! : 0;
    evening.read = this.readLately.sum();
    evening.relevant = this.relevantLately.sum();
    evening.writers = this.writers;
    sumMembers(run, evening.felt);
    for (let index = 0; index < MEASURES.length; index++) this.rows[index]![day] = MEASURES[index]!(evening, run);
    evening.firstPosts += this.firstPostsToday;
    evening.answered += this.answeredToday;
    evening.visits = 0;
    this.firstPostsToday = 0;
    this.answeredToday = 0;
    if (counts.revenue < counts.cost) this.lastInTheRed = day;
    this.formulas.endDay(day, this.series);
    this.days++;
  }

  /** Values in the order of `TRIGGER_NAMES`, as they stood at the end of `day`. */
  observed(day: number): Float64Array {
    return Float64Array.from([
      ...this.rows.map((row) => row[day]!),
      day,
      this.series.members![day]!,
      this.model.horizon,
    ]);
  }

  /** What the days so far came to; at least one must be over. */
  finish(run: Run, network: TalkNetwork | undefined): Omit<RunResult, 'strategy' | 'replication'> {
    const { days, counts } = this;
    const series = Object.fromEntries(DAILY_OUTCOMES.map((name, index) => [name, upTo(days, this.rows[index]!)]));
    const ended: Ended = {
      run,
      days,
      joinedOn: this.joinedOn.subarray(0, days),
      firstMessages: this.firstMessages,
      members: series.members!,
      memberMessages: this.memberMessages.subarray(0, days),
      activityDays: this.activityDays.subarray(0, days),
      budgetsGone: this.budgetsGone,
      lastInTheRed: this.lastInTheRed,
    };
    const whole: Readonly<Record<string, number>> = wholeOutcomes(ended);
    const outcomes = this.formulas.finish(days, this.series, (name) => series[name]?.[days - 1] ?? whole[name]!);
    return {
      outcomes,
      series: { ...series, ...this.formulas.series(days) },
      // Without formulas: one more or less of them is the same run.
      digest: digestOfSeries(
        DIGESTED_SERIES.map((name) => series[name]!),
        Float64Array.from(DIGESTED, (name) => outcomes[name]!),
      ),
      funnel: {
        heard: counts.heard,
        joined: counts.joined,
        spoke: counts.spoke,
        returned: counts.returned,
        bought: counts.buyers,
      },
      retention: this.retention.finish(days),
      participation: participationOf(this.writers, counts.joined),
      ...(network === undefined ? {} : { network }),
      ...(this.budgetsGone.length === 0 ? {} : { budgetsGone: this.budgetsGone }),
      ...(this.stages.length === 0 ? {} : { stages: stagesOf(this.stages, days, this.series) }),
      warnings: [...this.warnings],
    };
  }
}

// ---- outcomes ------------------------------------------------------------------------------------------------------

/** What the outcomes of a day are made of. */
interface Evening {
  readonly tally: Readonly<Tally>;
  members: number;
  /** Of 14 days ago; 0 where there was no such day. */
  membersBefore: number;
  visits: number;
  /** First posts written before today, and those of them that have been answered. */
  firstPosts: number;
  answered: number;
  /** Who joined 30 days ago or earlier, and who of them had left by their day 30. */
  ofAge: number;
  leftEarly: number;
  /** Messages read in the last 7 days, and the relevant among them. */
  read: number;
  relevant: number;
  /** How many members have written n messages. */
  writers: Int32Array;
  readonly felt: Felt;
}

type Measure = (evening: Evening, run: Run) => number;

const leftBy = (reasons: readonly LeavingReason[]) =>
  Object.fromEntries(
    reasons.map((reason): [LeavingReason, Measure] => [reason, ({ tally }) => tally.reasons[reason]]),
  ) as Record<LeavingReason, Measure>;

const perMember = ({ members }: Evening, sum: number): number => (members > 0 ? sum / members : 0);

/** By outcome that has a value on every day. Small functions: V8 compiles a large one for a tenth of a second, in every process. */
const DAILY: Readonly<Record<Exclude<OutcomeName, WholeOutcome>, Measure>> = {
  joined: ({ tally }) => tally.joined,
  members: ({ members }) => members,
  left: ({ tally }) => tally.left,
  activeShare7: (evening) => perMember(evening, evening.felt.active),
  activeShare30: (evening) => perMember(evening, evening.felt.activeMonth),
  growth14: ({ members, membersBefore }) => (membersBefore > 0 ? members / membersBefore - 1 : Number.NaN),
  dailyActive: ({ visits }) => visits,
  messages: ({ tally }) => tally.messages,
  posts: ({ tally }) => tally.messages - tally.replies,
  replies: ({ tally }) => tally.replies,
  questions: ({ tally }) => tally.questions,
  answerDays: ({ tally }) => (tally.settled > 0 ? tally.settledWait / tally.settled : Number.NaN),
  replyRate: ({ firstPosts, answered }) => (firstPosts > 0 ? answered / firstPosts : Number.NaN),
  retention30: ({ ofAge, leftEarly }) => (ofAge > 0 ? (ofAge - leftEarly) / ofAge : Number.NaN),
  recognisedShare: (evening) => perMember(evening, evening.felt.recognised),
  bondedShare: (evening) => perMember(evening, evening.felt.bonded),
  belonging: (evening) => perMember(evening, evening.felt.belonging),
  satisfaction: (evening) => perMember(evening, evening.felt.satisfaction),
  trust: (evening) => perMember(evening, evening.felt.trust),
  noiseShare: ({ read, relevant }) => (read > 0 ? 1 - relevant / read : Number.NaN),
  violationShare: ({ tally }) => (tally.messages > 0 ? tally.violations / tally.messages : 0),
  gini: ({ writers, tally }) => giniOf(writers, tally.joined),
  invitations: ({ tally }) => tally.invitations,
  kFactor: ({ tally }) => (tally.joined > 0 ? tally.broughtIn / tally.joined : 0),
  orders: ({ tally }) => tally.orders,
  revenue: ({ tally }) => tally.revenue,
  cost: ({ tally }) => tally.cost,
  profit: ({ tally }) => tally.revenue - tally.cost,
  roi: ({ tally }) => (tally.cost > 0 ? (tally.revenue - tally.cost) / tally.cost : 0),
  rewardsPaid: ({ tally }) => tally.rewards,
  depthShare2: ({ tally }) => (tally.joined > 0 ? tally.deep / tally.joined : 0),
  meanDepth: ({ tally }) => (tally.broughtIn > 0 ? tally.generations / tally.broughtIn : Number.NaN),
  acquisitionCost: ({ tally }) => (tally.joined > 0 ? tally.acquisition / tally.joined : 0),
  retentionCost: ({ tally, members }) => tally.cost / Math.max(1, members),
  referredValue: ({ tally }) => (tally.broughtIn > 0 ? tally.soldToReferred / tally.broughtIn : Number.NaN),
  directValue: ({ tally: { joined, broughtIn, soldToOthers } }) =>
    joined > broughtIn ? soldToOthers / (joined - broughtIn) : Number.NaN,
  referredConversion: ({ tally }) => (tally.broughtIn > 0 ? tally.referredBuyers / tally.broughtIn : Number.NaN),
  directConversion: ({ tally: { joined, broughtIn, buyers, referredBuyers } }) =>
    joined > broughtIn ? (buyers - referredBuyers) / (joined - broughtIn) : Number.NaN,
  waiting: (_, run) => waitingOf(run).length,
  grievance: (evening) => perMember(evening, evening.felt.grievance),
  ...leftBy(REASONS),
  keptAway: ({ tally }) => tally.keptAway,
  payers: (_, run) => payersOf(run),
  praises: ({ tally }) => tally.praises,
  complaints: ({ tally }) => tally.complaints,
  surveyedSatisfaction: (_, run) => surveyed(run, 'satisfaction'),
  surveyedTrust: (_, run) => surveyed(run, 'trust'),
  surveyedBelonging: (_, run) => surveyed(run, 'belonging'),
  surveyedInterest: (_, run) => surveyed(run, 'interest'),
  surveyAnswers: ({ tally }) => tally.surveyAnswers,
  attended: ({ tally }) => tally.attended,
  likes: ({ tally }) => tally.likes,
  shares: ({ tally }) => tally.shares,
  tookPart: ({ tally }) => tally.tookPart,
  calledIn: ({ tally }) => tally.calledIn,
  cared: ({ tally }) => tally.cared,
  partnerMembers: (_, run) => (partnersOf(run) === undefined ? 0 : membersOfPartners(run)),
};
const MEASURES: readonly Measure[] = DAILY_OUTCOMES.map((name) => DAILY[name as keyof typeof DAILY]);

/** What the outcomes of a whole run are made of; arrays by day. */
interface Ended {
  readonly run: Run;
  readonly days: number;
  readonly joinedOn: Int32Array;
  readonly firstMessages: FirstMessages;
  readonly members: Float64Array;
  /** Messages that members have written. */
  readonly memberMessages: Int32Array;
  /** 1 where an activity ran. */
  readonly activityDays: Uint8Array;
  readonly budgetsGone: readonly { readonly day: number }[];
  readonly lastInTheRed: number;
}

type WholeOutcome = keyof ReturnType<typeof wholeOutcomes>;

/** By outcome that only a run as a whole has. */
function wholeOutcomes({
  run,
  days,
  joinedOn,
  firstMessages,
  members,
  memberMessages,
  activityDays,
  budgetsGone,
  lastInTheRed,
}: Ended) {
  return {
    silentDay: silentDay(joinedOn, members, memberMessages, activityDays),
    budgetDay: budgetsGone.reduce((first, { day }) => Math.min(first, day), days),
    paybackDay: lastInTheRed + 1,
    daysToFirstMessage: firstMessages.halfAfter(run.recorder.tally.joined, days),
    closeness: meanCloseness(run),
    ...rolesOf(run),
  };
}

function membersOfPartners({ groups, members }: Run): number {
  return groups.reduce(
    (sum, { partner, size }) => (partner >= 0 && members.group[partner]! >= 0 ? sum + size : sum),
    0,
  );
}

export const RECORDING_PHASE: Phase = {
  name: said('the day is recorded', '记录当天'),
  details: said('Outcomes and formulas get their value of the day.', '各结果与公式得到当天的值。'),
  submodels: ['measurement'],
  act: (run) => run.recorder.endDay(run),
};
