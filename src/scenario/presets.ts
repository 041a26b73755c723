/** The kinds of community that the defaults are known for. */
import { PARAMETER_NAMES, PARAMETERS, type ParameterName, type Parameters } from './parameters.ts';

/** What a preset changes of the table above, with the reason. */
export interface Preset {
  readonly meaning: string;
  readonly values: Partial<Record<ParameterName, number>>;
}

export const PRESETS = {
  chat: { meaning: 'A chat group: opened most days, short messages, a cap on members', values: {} },
  forum: {
    meaning: 'A forum: opened about once a week, most never write, few write most',
    values: { visitProbability: 0.15, activitySd: 2.42, lurkerShare: 0.75, writingBudget: 50 },
  },
} as const satisfies Record<string, Preset>;

export type PresetName = keyof typeof PRESETS;

/** The parameters of a preset with a scenario's own values on top. */
export function parametersOf(preset: PresetName, own: Partial<Record<ParameterName, number>> = {}): Parameters {
  const values: Record<string, number> = {};
  for (const name of PARAMETER_NAMES) values[name] = PARAMETERS[name].value;
  return { ...values, ...PRESETS[preset].values, ...own } as Parameters;
}
