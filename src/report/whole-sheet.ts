/** What is the same in the sheets of all commands: the question as the scenario asks it, and where the runs come from. */
import type { Scenario } from '../scenario/scenario.ts';
import { numberFormat } from './format.ts';
import type { Provenance } from './frame.ts';
import { type Language, textsOf } from './language.ts';
import type { OwnSheet, Sheet } from './sheet.ts';

export interface Origin {
  readonly scenario: Pick<Scenario, 'name' | 'question' | 'source' | 'seed'>;
  readonly language: Language;
  /** Runs that failed. */
  readonly failures: number;
  readonly provenance: Provenance;
}

/** @param own what a command says of its own */
export function wholeSheet(own: OwnSheet, { scenario, language, failures, provenance }: Origin): Sheet {
  const { name: title, question, source, seed } = scenario;
  const counted = numberFormat(textsOf(language).units, '').count(failures);
  return { ...own, language, title, question, source, seed, failures: counted, provenance };
}
