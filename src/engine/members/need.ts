/**
 * Need for answers: life brings new questions, answers settle them and teach, and some are found without asking.
 *
 * Q grows back towards Q_0 with a rate of its own, by the days since the latest visit: what a community for help lives on is that its members'
 * lives go on. A question comes up at rate q0 · Q a day, whether or not the member is there; it brings them in as far as they hope to be helped,
 * and whoever has asked looks for the answer. What is hoped is what is seen: whether those who asked here were answered.
 */
import { said } from '../../language/said.ts';
import { exp } from '../../numeric/exp-log.ts';
import { GeometricTable } from '../../random/geometric.ts';
import { uniform } from '../../random/threefry.ts';
import { Calendar } from '../calendar.ts';
import { columns } from '../columns.ts';
import { type Mechanism, type Phase, Slot, variable } from '../mechanism.ts';
import { moveTrust } from '../opinions/trust.ts';
import { perModel } from '../per-model.ts';
import type { Run } from '../run.ts';

/** Part of the need that an answer settles. */
export const NEED_SETTLED = 0.5;
/** Part of questions that members expect to be answered in a group of which they have seen nothing. */
export const HOPE_AT_FIRST = 0.5;
/** Weight of the latest question in what is expected of the next. */
export const HOPE_MOVES = 0.1;

interface Needs {
  /** Days on which a question may come up to a member (with 0), or on which who has asked looks for the answer (with 1). */
  readonly calendar: Calendar;
  /** Waits for days on which a question may come up, and their chance: that of the greatest need. */
  readonly gaps: GeometricTable;
  readonly most: number;
  /** By member: such days so far; day of the question on the mind, plus 1, 0 for none. */
  readonly count: Int32Array;
  readonly since: Int32Array;
  /** By member: 1 for those whom it brings in today; and who they are. */
  readonly brings: Uint8Array;
  readonly brought: number[];
  /** By group: part of questions expected to be answered. */
  readonly hope: number[];
}

const gapsOf = perModel(({ parameters, horizon }) => {
  const most = 1 - exp(-parameters.questionRate);
  return { gaps: new GeometricTable(most, horizon), most };
});

const slot = new Slot<Needs>();

export const NEEDS: Mechanism<Needs> = {
  slot,
  create: (model) => {
    const {
      parameters,
      scenario: { population },
    } = model;
    if (parameters.questionRate === 0) return undefined;
    const { gaps, most } = gapsOf(model);
    return {
      calendar: new Calendar(model.horizon),
      gaps,
      most,
      brought: [],
      hope: [],
      ...columns(population.size, { count: Int32Array, since: Int32Array, brings: Uint8Array }),
    };
  },
  enrol: (run, needs, member) => {
    const { parameters: p, world, members, day } = run;
    const draw = uniform(world.draws['need-felt'], members.person[member]!, 0);
    if (draw < p.joinsAsking * p.initialNeed) needs.since[member] = day + 1;
    enterNext(run, needs, member);
  },
  columns: {
    needCount: variable(
      'account',
      '',
      'days',
      said(
        'days so far on which a question might come up, the key of the next',
        '至今可能产生问题的日数，作为下一次的键',
      ),
    ),
    onTheMind: variable(
      'state',
      '',
      'day',
      said('day on which the question on the mind came up, until a visit', '心中问题产生的日子，直到一次访问'),
    ),
  },
};

function enterNext({ world, members, day }: Run, { calendar, gaps, count }: Needs, member: number): void {
  const wait = gaps.wait(uniform(world.draws['need-gap'], members.person[member]!, count[member]!++));
  calendar.push(day + wait, member, 0);
}

export const NEEDS_PHASE: Phase = {
  name: said('life brings questions', '生活带来问题'),
  details: said(
    'To members in the order in which their days were entered; some are brought in by it, or by looking for an answer.',
    '按这些日子登记的先后；有的成员因此，或为查看解答而到访。',
  ),
  submodels: ['value'],
  act: bringQuestions,
};

function bringQuestions(run: Run): void {
  const needs = slot.of(run);
  if (needs === undefined) return;
  const { members, day, world, parameters: p } = run;
  const { brings, brought, since, calendar } = needs;
  for (const member of brought) brings[member] = 0;
  brought.length = 0;
  const today = calendar.take(day);
  for (let at = 0; at < today.length; at += 2) {
    const member = today[at]!;
    const group = members.group[member]!;
    if (group < 0) continue;
    let pull = p.needVisit;
    if (today[at + 1] === 0) {
      const draw = uniform(world.draws['need-felt'], members.person[member]!, needs.count[member]!);
      enterNext(run, needs, member);
      if (draw * needs.most >= 1 - exp(-p.questionRate * needToday(run, member))) continue;
      since[member] = day + 1;
      pull *= hopeOf(needs, group);
    } else {
      const asked = members.questionDay[member]!;
      if (asked < 0) continue;
      if (day - asked <= p.answerPatience) calendar.push(day + 1, member, 1);
    }
    if (uniform(world.draws['need-visit'], members.person[member]!, day) >= pull) continue;
    brings[member] = 1;
    brought.push(member);
  }
}

/** By member: 1 for those whom a question brings in today; undefined where nobody ever asks. */
export const broughtByNeed = (run: Run): Uint8Array | undefined => slot.of(run)?.brings;

/** Whether a member has a question on the mind at a visit, after which it is asked or forgotten. */
export function takeQuestion(run: Run, member: number): boolean {
  const needs = slot.of(run);
  if (needs === undefined) return false;
  const since = needs.since[member]!;
  needs.since[member] = 0;
  return since > 0 && run.day + 1 - since <= run.parameters.answerPatience;
}

/** Whoever has asked looks for the answer from tomorrow on. */
export function lookAgain(run: Run, member: number): void {
  slot.of(run)?.calendar.push(run.day + 1, member, 1);
}

/** How much more readily questions are put here than in a group of which nothing has been seen. */
export function readinessToAsk(run: Run, group: number): number {
  const needs = slot.of(run);
  return needs === undefined ? 1 : hopeOf(needs, group) / HOPE_AT_FIRST;
}

const hopeOf = ({ hope }: Needs, group: number): number => hope[group] ?? HOPE_AT_FIRST;

/** A group sees that a question of one of its members was answered, or was not. */
export function seeWhetherAnswered(run: Run, group: number, answered: boolean): void {
  const needs = slot.of(run);
  if (needs === undefined) return;
  const hope = hopeOf(needs, group);
  needs.hope[group] = hope + HOPE_MOVES * ((answered ? 1 : 0) - hope);
}

/** An answer settles a part of the need, and teaches whoever asked. */
export function settleNeed(run: Run, member: number): void {
  const { members } = run;
  members.need[member] = Math.max(0, members.need[member]! - NEED_SETTLED);
  learn(run, member);
}

/** What has come up since the latest visit; at its end, for the next. */
export function needAgain(run: Run, member: number): void {
  run.members.need[member] = needToday(run, member);
}

/** Q today: as of the latest visit, come back since. */
function needToday({ members, parameters: p, day }: Run, member: number): number {
  const need = members.need[member]!;
  const days = day - members.lastVisitDay[member]!;
  if (p.needReturn === 0 || need >= p.initialNeed || days <= 0) return need;
  return p.initialNeed - (p.initialNeed - need) * exp(-p.needReturn * days);
}

/** Answering and being answered make more expert. */
export function learn({ members, parameters: p }: Run, member: number): void {
  members.expertise[member]! += p.learning * (1 - members.expertise[member]!);
}

/** Part of questions whose answer is found in what is pinned or summed up for everybody. */
export function foundWithoutAsking({ strategy: { curation }, parameters: p }: Run): number {
  const left =
    (curation.pins === undefined ? 1 : 1 - p.guideAnswers) * (curation.digest === undefined ? 1 : 1 - p.guideAnswers);
  return 1 - left;
}

/** Finds an answer by oneself: as good as being answered, and nobody has to. */
export function settle(run: Run, member: number): void {
  const { members, parameters: p } = run;
  settleNeed(run, member);
  members.satisfaction[member]! += p.answerEffect * (1 - members.satisfaction[member]!);
  moveTrust(run, member, p.answerEffect);
}
