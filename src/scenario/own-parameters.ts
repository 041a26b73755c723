/** Parameters of the model that a scenario sets itself; `parameters.ts` has their meanings and defaults. */
import { z } from 'zod';
import { said, saidIn } from '../language/said.ts';
import { PARAMETER_NAMES, PARAMETERS, type ParameterName } from './parameters.ts';

export const ownParameters = z.strictObject(
  Object.fromEntries(
    PARAMETER_NAMES.map((key) => {
      const { meaning, min, max, unit, symbol } = PARAMETERS[key];
      return [
        key,
        z
          .number()
          .min(min)
          .max(max)
          .optional()
          .describe(
            said(
              `${meaning} (${symbol}${unit ? `, ${unit}` : ''})`,
              `${saidIn(meaning, 'zh')}（${symbol}${unit ? `，${saidIn(unit, 'zh')}` : ''}）`,
            ),
          ),
      ];
    }),
  ) as Record<ParameterName, z.ZodOptional<z.ZodNumber>>,
);
