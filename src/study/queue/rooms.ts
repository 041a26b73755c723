/** The queues of BullMQ that one queue of hearsay consists of. */
import type { QueueAddress } from './address.ts';

export interface Rooms {
  /** Parts that wait for a worker. */
  readonly parts: string;
  /** Who uses the queue: its fingerprint, and the commands that are at work. Nothing in it is ever taken. */
  readonly desk: string;
  /** Studies and graphs by their content. Nothing in it is ever taken. */
  readonly data: string;
  /** What workers answer to a command. */
  readonly answers: (session: string) => string;
}

export function roomsOf({ name }: QueueAddress): Rooms {
  return {
    parts: name,
    desk: `${name}-desk`,
    data: `${name}-data`,
    answers: (session) => `${name}-answers-${session}`,
  };
}
