/** When people look in: on which days of the week, and at which hours. */

import { z } from 'zod';
import { said } from '../language/said.ts';

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Parts of the day, six hours each, from midnight on. */
export const DAY_PARTS = ['night', 'morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

export const weekday = z.enum(WEEKDAYS);

/** Hour of the day at which something is posted. */
export const hour = z.number().min(0).max(23.9);

/** Looks of a day by its parts, where a scenario has hours in it and does not say who looks in when. */
export const USUAL_HOURS: Readonly<Record<DayPart, number>> = { night: 0.15, morning: 1, afternoon: 1.1, evening: 1.4 };

const weight = z.number().nonnegative().max(1_000);

export const rhythm = z.strictObject({
  week: z
    .strictObject({
      monday: weight.default(1).describe(said('How often on Mondays.', '周一的频率。')),
      tuesday: weight.default(1).describe(said('How often on Tuesdays.', '周二的频率。')),
      wednesday: weight.default(1).describe(said('How often on Wednesdays.', '周三的频率。')),
      thursday: weight.default(1).describe(said('How often on Thursdays.', '周四的频率。')),
      friday: weight.default(1).describe(said('How often on Fridays.', '周五的频率。')),
      saturday: weight.default(1).describe(said('How often on Saturdays.', '周六的频率。')),
      sunday: weight.default(1).describe(said('How often on Sundays.', '周日的频率。')),
    })
    .optional()
    .describe(
      said(
        'How often they come on each day of the week, as weights; 1 on days that are left out.',
        '一周各天到访的频率，以权重计；未写的天为 1。',
      ),
    ),
  day: z
    .strictObject({
      night: weight.default(USUAL_HOURS.night).describe(said("How often from 0 to 6 o'clock.", '0 点到 6 点的频率。')),
      morning: weight
        .default(USUAL_HOURS.morning)
        .describe(said("How often from 6 to 12 o'clock.", '6 点到 12 点的频率。')),
      afternoon: weight
        .default(USUAL_HOURS.afternoon)
        .describe(said("How often from 12 to 18 o'clock.", '12 点到 18 点的频率。')),
      evening: weight
        .default(USUAL_HOURS.evening)
        .describe(said("How often from 18 to 24 o'clock.", '18 点到 24 点的频率。')),
    })
    .optional()
    .describe(
      said(
        'At which hours they look in, as weights; few at night and most in the evening where nothing is said.',
        '一天各时段来看的频率，以权重计；不写时夜间少，晚上最多。',
      ),
    ),
});
export type Rhythm = z.output<typeof rhythm>;
