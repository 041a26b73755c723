import type { MessageKind } from './events.ts';

/** By kind of message, as `message-ring.ts` numbers them. */
export const MESSAGE_KINDS: readonly MessageKind[] = [
  'message',
  'question',
  'note',
  'violation',
  'praise',
  'complaint',
  'topic',
  'activity',
];
