/** What opinions leave behind: who has voiced one, what is carried outside today, and what people outside have heard. */
import { said } from '../../language/said.ts';
import { type Mechanism, Slot, variable } from '../mechanism.ts';
import type { Run } from '../run.ts';

interface Opinions {
  /** By member: day of the latest opinion voiced. */
  readonly voicedOn: Int32Array;
  /** To be told to friends outside today: member, which of the friends, 1 for praise. */
  readonly words: number[];
  /** By person outside: what friends say of the community, -1 to 1; empty unless opinions reach friends outside. */
  readonly readiness: Float32Array;
}

const slot = new Slot<Opinions>();

export const OPINIONS: Mechanism<Opinions> = {
  slot,
  create: ({ scenario: { wordOfMouth, population } }) =>
    wordOfMouth === 'off'
      ? undefined
      : {
          voicedOn: new Int32Array(population.size),
          words: [],
          readiness: new Float32Array(wordOfMouth === 'everywhere' ? population.size : 0),
        },
  enrol: (_run, { voicedOn }, member) => {
    voicedOn[member] = -1_000_000;
  },
  columns: {
    voicedOn: variable('state', '', 'day', said('day of the latest opinion voiced', '最近一次表达意见的日子')),
  },
};

export const opinionsOf = (run: Run): Opinions | undefined => slot.of(run);

/** What friends inside have told a person outside of the community, -1 to 1. */
export const hearsayOf = (run: Run, person: number): number => slot.of(run)?.readiness[person] ?? 0;
