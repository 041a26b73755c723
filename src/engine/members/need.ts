/**
 * Need for answers: life brings new questions, answers settle them and teach, and some are found without asking.
 *
 * Q grows back towards Q_0 with a rate of its own, by the days since the latest visit: what a community for help lives on is that its members'
 * lives go on.
 */
import { exp } from '../../numeric/exp-log.ts';
import { moveTrust } from '../opinions/trust.ts';
import type { Run } from '../run.ts';

/** Part of the need that an answer settles. */
const NEED_SETTLED = 0.5;

/** An answer settles a part of the need, and teaches whoever asked. */
export function settleNeed(run: Run, member: number): void {
  const { members } = run;
  members.need[member] = Math.max(0, members.need[member]! - NEED_SETTLED);
  learn(run, member);
}

/** What has come up since the latest visit; at its end, for the next. */
export function needAgain({ members, parameters: p, day }: Run, member: number): void {
  const need = members.need[member]!;
  if (p.needReturn === 0 || need >= p.initialNeed) return;
  const days = day - members.lastVisitDay[member]!;
  if (days > 0) members.need[member] = p.initialNeed - (p.initialNeed - need) * exp(-p.needReturn * days);
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
