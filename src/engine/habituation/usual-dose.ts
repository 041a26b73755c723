/**
 * What a stimulus is worth at the usual dose. The rates at which members answer and like what is led were measured in groups that get about
 * one topic a day and an activity a week: what a topic is worth to somebody fresh is more than that by the factor given here.
 */
import { exp } from '../../numeric/exp-log.ts';
import type { Parameters } from '../../scenario/parameters.ts';

/** Quality of a usual topic, and days of the first month, over which the mean is 1. */
export const USUAL_QUALITY = 0.7;
export const MONTH = 30;

/** One over the mean of (1 - h) - a h / u over the first month of somebody who gets one every so many days. */
export function usualScale(wear: number, every: number, p: Parameters): number {
  const kept = exp(-wear * (1 - p.worthSpares * USUAL_QUALITY));
  const left = exp((-Math.LN2 * every) / p.restHalfLife);
  let tired = 0;
  let sum = 0;
  let count = 0;
  for (let day = 0; day < MONTH; day += every) {
    // A topic has passed by the time it is read.
    tired = 1 - (1 - tired) * kept;
    sum += Math.max(0, 1 - tired - (p.tedium * tired) / USUAL_QUALITY);
    count++;
    tired *= left;
  }
  return sum > 0 ? count / sum : 1;
}
