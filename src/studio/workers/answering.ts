/** How a worker of the page is given orders and answers them. */
import { HearsayError, wordsOf } from '../../errors.ts';
import type { Answer, Order } from '../protocol.ts';
import { inOneSentence } from '../state/refusal.ts';

export function answer(message: Answer, transfer: Transferable[] = []): void {
  (globalThis as unknown as DedicatedScope).postMessage(message, transfer);
}

/** Carries out each order that comes; what goes wrong is an answer too. */
export function obeyWith<Of extends Order>(obey: (order: Of) => Promise<void>): void {
  globalThis.addEventListener('message', ((event: MessageEvent<Of>) => {
    const order = event.data;
    obey(order).catch((error: unknown) => {
      const isRefusal = error instanceof HearsayError;
      const why = isRefusal ? inOneSentence(error) : wordsOf(error instanceof Error ? error.message : String(error));
      answer({ did: 'fail', ticket: 'ticket' in order ? order.ticket : -1, why, isRefusal });
    });
  }) as EventListener);
}

interface DedicatedScope {
  postMessage(message: unknown, transfer: Transferable[]): void;
}
