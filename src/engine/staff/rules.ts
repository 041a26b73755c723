/**
 * Rules: which messages break them, and what it does to newcomers to know them.
 *
 * P(offence | message) = (1 - compliance) v (`harm.ts`);
 * logit compliance = n0 + n_R [rules known] + n_Φ Φ^r + n_E [recent enforcement] + n_X [was told why a message of theirs went]
 *
 * Rules are known when they are visible, and to those who have passed a quiz on them. Who knows what is expected hesitates less before
 * strangers to speak for the first time: Inh rises by a factor 1 + n_W e^(-tenure/7), to 1 at most, until the first message. Both are what
 * Matias 2019 measured: first comments of newcomers, not what those who have spoken say afterwards; offenses that the rules do
 * not forbid answer neither to rules nor to enforcement.
 */
import { said } from '../../language/said.ts';
import { exp, logistic } from '../../numeric/exp-log.ts';
import { type Mechanism, Slot, variable } from '../mechanism.ts';
import type { Run } from '../run.ts';
import { familiarityOf } from '../talk/familiarity.ts';
import { ABUSE, AD, INNOCENT, OFF_TOPIC } from '../talk/message-ring.ts';
import { recentEnforcement, wasCaught, wasTold } from './moderation-state.ts';

/** By member: 1 for those who know the rules from a quiz at the door. */
const slot = new Slot<Uint8Array>();

export const QUIZ: Mechanism<Uint8Array> = {
  slot,
  create: ({ scenario }, { quiz }) => (quiz === undefined ? undefined : new Uint8Array(scenario.population.size)),
  enrol: ({ strategy, members }, passed, member) => {
    if (strategy.quiz![members.segment[member]!]! < 1) passed[member] = 1;
  },
  columns: {
    passedQuiz: variable(
      'state',
      '',
      'yes or no',
      said('knows the rules from a quiz at the door', '通过入群测验了解了群规'),
    ),
  },
};

/**
 * Which offence a message is whose author breaks a rule with chance `rate` if nothing restrains them; `draw` is uniform on [0, 1) and settles
 * both whether and which.
 */
export function offenceAt(run: Run, member: number, draw: number, rate: number): number {
  if (draw >= rate) return INNOCENT;
  const { parameters: p, strategy } = run;
  const { forbidden } = strategy;
  // Compliance only grows with rules and enforcement: this bounds the chance, and settles most draws.
  const freely = (1 - complianceOf(run, member, false)) * rate;
  if (draw >= freely) return INNOCENT;
  const bound = (1 - complianceOf(run, member, true)) * rate;
  const otherShare = Math.max(0, 1 - p.adShare - p.abuseShare);
  const total = p.adShare + p.abuseShare + otherShare;
  if (forbidden[AD] === 1 && forbidden[OFF_TOPIC] === 1 && forbidden[ABUSE] === 1) {
    if (draw >= bound) return INNOCENT;
    const place = (draw / bound) * total;
    return place < p.adShare ? AD : place < p.adShare + p.abuseShare ? ABUSE : OFF_TOPIC;
  }
  // In the order of the branch above, so that the same draw is the same offense whatever is forbidden.
  let end = 0;
  for (const [kind, share] of [
    [AD, p.adShare],
    [ABUSE, p.abuseShare],
    [OFF_TOPIC, otherShare],
  ] as const) {
    end += (share / total) * (forbidden[kind] === 1 ? bound : freely);
    if (draw < end) return kind;
  }
  return INNOCENT;
}

/** Compliance of a member, from 0 to 1: with what the rules forbid, or with what they leave open. */
export function complianceOf(run: Run, member: number, forbidden: boolean): number {
  const { parameters: p, members } = run;
  return logistic(
    p.complianceBase +
      (forbidden && knowsRules(run, member) ? p.complianceRules : 0) +
      p.complianceFamiliarity * familiarityOf(run, member) +
      (forbidden ? p.complianceEnforcement * recentEnforcement(run, members.group[member]!) : 0) +
      (forbidden ? p.complianceCaught * wasCaught(run, member) + p.complianceTold * wasTold(run, member) : 0),
  );
}

/** Readiness to speak of somebody who may have been told what is expected, and has not spoken yet. */
export function encouraged(run: Run, member: number, inhibition: number): number {
  const { parameters: p, members, day } = run;
  if (members.posts[member]! > 0 || !knowsRules(run, member)) return inhibition;
  const tenure = day - members.joinDay[member]!;
  return Math.max(inhibition, Math.min(1, inhibition * (1 + p.welcomeOfRules * exp(-tenure / 7))));
}

function knowsRules(run: Run, member: number): boolean {
  return run.strategy.rulesVisible || slot.of(run)?.[member] === 1;
}
