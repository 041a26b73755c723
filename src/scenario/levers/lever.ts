/**
 * What a lever of a strategy is: all that the rest of the program needs to know of it, apart from what it does to a community.
 *
 * From the table of levers (`../levers.ts`) follow the format of strategies, their types, what `extends` inherits, what "off" is, what counts
 * as a difference between two strategies, the reference, the labels of reports and the checks of a file.
 */
import type { z } from 'zod';
import type { Facts } from '../checks/facts.ts';
import type { Report } from '../checks/report.ts';
import type { Plain, PlainMap } from '../source.ts';
import type { Words } from '../words.ts';

export interface LeverEntry<Form extends z.ZodType = z.ZodType, Written extends z.ZodType = Form> {
  /** What it is, one sentence, for the reference and for editors. */
  readonly meaning: string;
  /** How it is written. What is left out has the defaults of this form, and all lengths of time are in the model's unit. */
  readonly form: Form;
  /** How it is written in a strategy, where that is not the whole form. */
  readonly formInStrategy?: Written;
  /** Under `extends`: merged with that of the strategy extended, key by key, or replaced as a whole. */
  readonly inherits: 'key by key' | 'as a whole';
  /** What to write to have none of it; a strategy that does not name the lever has this. */
  readonly off: z.input<Form>;
  /** May be written with days, or as a list of entries with days (`dated.ts`). */
  readonly dated?: true;
  /** There is no having none of it: without the lever a strategy has what the community has. */
  readonly always?: true;
  /**
   * For a lever of several measures, one for each of its keys, that strategies may have by themselves: the keys that make one measure
   * together. A lever without this is one measure.
   */
  readonly measures?: readonly (readonly string[])[];
  /** Its label. */
  readonly words: Words;
  /** The submodel that it acts through first. */
  readonly submodel: string;
  /** What must fit together in it and around it, beyond the form of each value. */
  readonly check?: (written: WrittenStrategy) => void;
  /**
   * Of a lever that is a list: an entry so many days later. A stage, or what a trigger changes, may then have entries of it, whose days count
   * from the day on which that begins (`meanwhile.ts`).
   */
  readonly later?: (entry: never, days: number) => unknown;
  /** What is written, completed by what the strategy has of its other levers, before it is read. */
  readonly completed?: (written: Plain, effective: PlainMap) => Plain;
  /** What would be written to have a value as read, where that is not the value itself. */
  readonly writeBack?: (value: z.output<Form>) => unknown;
}

/** A strategy as a file writes it, whose levers may be of the wrong form. */
export interface WrittenStrategy {
  /** Without what it inherits: a check reports on what is written here. */
  readonly own: PlainMap;
  /** With what it inherits, every lever as it holds in the end, in the words of the file. */
  readonly effective: PlainMap;
  /** From the first ancestor to the strategy itself. */
  readonly lineage: readonly PlainMap[];
  readonly facts: Facts;
  /** Takes paths inside the strategy. */
  readonly report: Report;
}

export const lever = <Form extends z.ZodType, Written extends z.ZodType = Form>(
  entry: LeverEntry<Form, Written>,
): LeverEntry<Form, Written> => entry;
