/** The outcome that an option names. */
import { HearsayError } from '../../errors.ts';
import { nearestName } from '../../formula/nearest.ts';
import { parseOutcomeReference } from '../../scenario/outcome-reference.ts';
import { OUTCOME_NAMES } from '../../scenario/outcomes.ts';
import type { Scenario } from '../../scenario/scenario.ts';

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
      { en: `there is no outcome "${name}"`, zh: `没有名为“${name}”的指标` },
      {
        en: near
          ? `did you mean "${near}"?`
          : `this scenario reports ${listed}; any formula of it can be named as well`,
        zh: near ? `您是不是想写“${near}”？` : `本场景报告的指标有 ${listed}；也可以写场景里的任何一个公式`,
      },
    );
  }
  if (reference?.day !== undefined && reference.day > horizon) {
    throw new HearsayError(
      {
        en: `"${wanted}" asks for day ${reference.day}, but the scenario ends after ${horizon} days`,
        zh: `“${wanted}”要看第 ${reference.day} 天，但场景只有 ${horizon} 天`,
      },
      { en: `ask for "${name}@${horizon}d" at the latest`, zh: `最晚可以写“${name}@${horizon}d”` },
    );
  }
  return wanted;
}
