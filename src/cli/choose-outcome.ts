/** The outcome that an option names. */
import { HearsayError } from '../errors.ts';
import { nearestName } from '../formula/nearest.ts';
import { parseOutcomeReference } from '../scenario/outcome-reference.ts';
import { OUTCOME_NAMES } from '../scenario/outcomes.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** An outcome or formula, or either on a day (`members@30d`); the scenario's first outcome when none is given. */
export function chooseOutcome({ outcomes, formulas, horizon }: Scenario, wanted: string | undefined): string {
  if (wanted === undefined) return outcomes[0]!;
  const known = [...OUTCOME_NAMES, ...Object.keys(formulas)];
  const reference = parseOutcomeReference(wanted);
  const name = reference?.outcome ?? wanted;
  if (!known.includes(name)) {
    const near = nearestName(name, known);
    const listed = outcomes.map((each) => `"${each}"`).join(', ');
    throw new HearsayError(
      `there is no outcome "${name}"`,
      near ? `did you mean "${near}"?` : `this scenario reports ${listed}; any formula of it can be named as well`,
    );
  }
  if (reference?.day !== undefined && reference.day > horizon) {
    throw new HearsayError(
      `"${wanted}" asks for day ${reference.day}, but the scenario ends after ${horizon} days`,
      `ask for "${name}@${horizon}d" at the latest`,
    );
  }
  return wanted;
}
