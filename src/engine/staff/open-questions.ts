/** The queue of what waits for an answer: members' questions, and first posts where operators see to them. */
import type { Group } from '../groups/group.ts';
import { type Mechanism, Slot } from '../mechanism.ts';
import type { Run } from '../run.ts';

/** A question, or a first post, waiting for the operators. */
export interface OpenQuestion {
  readonly isQuestion: boolean;
  readonly group: Group;
  readonly message: number;
  readonly member: number;
  readonly day: number;
}

const slot = new Slot<OpenQuestion[]>();

export const OPEN_QUESTIONS: Mechanism<OpenQuestion[]> = { slot, create: () => [] };

/** First come first; who answers one takes it out. */
export const openQuestions = (run: Run): OpenQuestion[] => slot.in(run);
