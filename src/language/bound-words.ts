/** Limits in words, wherever one is told: in the description, on a page, in a table. */
import { both } from './both.ts';

export const BOUND_WORDS = {
  range: both(
    (low: string, high: string) => `${low} to ${high}`,
    (low, high) => `${low} 至 ${high}`,
  ),
  atLeast: both(
    (limit: string) => `at least ${limit}`,
    (limit) => `至少 ${limit}`,
  ),
  atMost: both(
    (limit: string) => `at most ${limit}`,
    (limit) => `至多 ${limit}`,
  ),
  above: both(
    (limit: string) => `above ${limit}`,
    (limit) => `高于 ${limit}`,
  ),
  below: both(
    (limit: string) => `below ${limit}`,
    (limit) => `低于 ${limit}`,
  ),
};
