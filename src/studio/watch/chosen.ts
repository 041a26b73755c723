/** What is chosen in the view that watches: it stays as it is while another view is open. */
import { type Signal, signal } from '@preact/signals';

export interface Chosen {
  /** Strategies; the second may be none. */
  readonly first: Signal<string | undefined>;
  readonly second: Signal<string | undefined>;
  readonly replication: Signal<number>;
  readonly day: Signal<number>;
  /** Days a second. */
  readonly speed: Signal<number>;
  /** The member whose story is told. */
  readonly picked: Signal<number | undefined>;
}

export const nothingChosen = (): Chosen => ({
  first: signal(undefined),
  second: signal(undefined),
  replication: signal(0),
  day: signal(0),
  speed: signal(2),
  picked: signal(undefined),
});
