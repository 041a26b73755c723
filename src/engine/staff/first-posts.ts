/** First posts of the day, for those who see to it that none stays without an answer. */
import { type Mechanism, Slot } from '../mechanism.ts';
import type { Run } from '../run.ts';
import type { OpenQuestion } from './open-questions.ts';

/** Today's first posts, kept when somebody is to answer them. */
const slot = new Slot<OpenQuestion[]>();

export const FIRST_POSTS: Mechanism<OpenQuestion[]> = {
  slot,
  create: (_model, { answersFirstPosts }) => (answersFirstPosts ? [] : undefined),
};

export const firstPostsOf = (run: Run): OpenQuestion[] | undefined => slot.of(run);

export function keepFirstPost(run: Run, post: OpenQuestion): void {
  slot.of(run)?.push(post);
}
