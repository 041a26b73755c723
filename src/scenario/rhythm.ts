/** When people look in: on which days of the week, and at which hours. */
import { z } from 'zod';

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

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
      monday: weight.default(1).describe('How often on Mondays.'),
      tuesday: weight.default(1).describe('How often on Tuesdays.'),
      wednesday: weight.default(1).describe('How often on Wednesdays.'),
      thursday: weight.default(1).describe('How often on Thursdays.'),
      friday: weight.default(1).describe('How often on Fridays.'),
      saturday: weight.default(1).describe('How often on Saturdays.'),
      sunday: weight.default(1).describe('How often on Sundays.'),
    })
    .optional()
    .describe('How often they come on each day of the week, as weights; 1 on days that are left out.'),
  day: z
    .strictObject({
      night: weight.default(USUAL_HOURS.night).describe("How often from 0 to 6 o'clock."),
      morning: weight.default(USUAL_HOURS.morning).describe("How often from 6 to 12 o'clock."),
      afternoon: weight.default(USUAL_HOURS.afternoon).describe("How often from 12 to 18 o'clock."),
      evening: weight.default(USUAL_HOURS.evening).describe("How often from 18 to 24 o'clock."),
    })
    .optional()
    .describe('At which hours they look in, as weights; few at night and most in the evening where nothing is said.'),
});
export type Rhythm = z.output<typeof rhythm>;
