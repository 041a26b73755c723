/** A worker of the page, to which orders are given and which answers one by one. */
import { HearsayError } from '../../errors.ts';
import type { Answer, Order } from '../protocol.ts';

/** An order that waits for an answer. */
export type Asked = Extract<Order, { readonly ticket: number }>;
type WithoutTicket<Of> = Of extends unknown ? Omit<Of, 'ticket'> : never;

export class WorkerOfPage {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, { settle: (answer: Answer) => void; fail: (why: Error) => void }>();
  private next = 1;

  constructor(worker: Worker) {
    this.worker = worker;
    this.worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      const one = this.waiting.get(data.ticket);
      this.waiting.delete(data.ticket);
      if (data.did === 'fail') one?.fail(data.isRefusal ? new HearsayError(data.why) : new Error(data.why.en));
      else one?.settle(data);
    });
    this.worker.addEventListener('error', (event) => {
      const why = new Error(event.message || 'the worker stopped');
      for (const { fail } of this.waiting.values()) fail(why);
      this.waiting.clear();
    });
  }

  tell(order: Exclude<Order, Asked>, transfer: Transferable[] = []): void {
    this.worker.postMessage(order, transfer);
  }

  ask(order: WithoutTicket<Asked>): Promise<Answer> {
    const ticket = this.next++;
    return new Promise((settle, fail) => {
      this.waiting.set(ticket, { settle, fail });
      this.worker.postMessage({ ...order, ticket });
    });
  }

  stop(): void {
    this.worker.terminate();
  }
}
