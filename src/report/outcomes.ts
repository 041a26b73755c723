/** Outcomes as a report shows them: a name in its language, a unit, a direction. */
import { type Directed, directionOf } from '../scenario/direction.ts';
import { OUTCOMES, type OutcomeName } from '../scenario/outcomes.ts';
import type { OutcomeDescription } from './charts/context.ts';
import { unitOf } from './format.ts';
import { plainLabel, shortLabel } from './labels.ts';
import type { Texts } from './language.ts';

const NO_FORMULAS: Directed = { formulas: {}, betterOf: {}, horizon: Number.POSITIVE_INFINITY };

/** Columns beyond which the name of a formula is cut in charts and sentences. */
const NAME_COLUMNS = 48;

/**
 * `name` may be an outcome, a formula, or either on a day (`members@30d`). `sharesOfRuns` names the formulas whose mean is a share of
 * runs (`Comparison.sharesOfRuns`); where a single run is described there are none. Without a scenario no formula has a better side.
 */
export function describeOutcome(
  name: string,
  text: Texts,
  sharesOfRuns: readonly string[] = [],
  scenario: Directed = NO_FORMULAS,
): OutcomeDescription {
  const dated = /^(.+)@(\d+)d$/.exec(name);
  const base = dated?.[1] ?? name;
  const known = Object.hasOwn(OUTCOMES, base) ? text.outcomes[base as OutcomeName] : shortLabel(base, NAME_COLUMNS);
  const label = dated ? text.outcomeOnDay(known, dated[2]!) : known;
  const isShare = sharesOfRuns.includes(name);
  return {
    label: isShare ? text.outcomeInRuns(label) : label,
    unit: isShare ? 'runs' : unitOf(name),
    better: directionOf(name, scenario).better,
  };
}

/** The outcome in words, with the name by which a scenario calls it. */
export function outcomeTitle(outcome: string, text: Texts, sharesOfRuns: readonly string[] = []): string {
  const { label } = describeOutcome(outcome, text, sharesOfRuns);
  return label.startsWith(outcome) ? label : `${label} (${outcome})`;
}

/** A name from the scenario inside a sentence: on one line, not too long, in quotation marks. */
export function nameInSentence(name: string, text: Texts): string {
  return text.findings.quoted(shortLabel(plainLabel(name), 60));
}
