/** Submodel (j): conversion. */
import { ANY, entry } from './entry.ts';

export const CONVERSION = {
  buyBase: entry(
    'offers',
    'c0',
    -1.658,
    'log-odds',
    ANY,
    'readiness to buy at full affordability; with the reservation price gives 8 % at the reference price',
    'P26',
  ),
  buyTrust: entry('offers', 'c_T', 2, 'log-odds', ANY, 'effect of trust on buying', 'assumption'),
  buyKnown: entry('offers', 'c_N', 0.2, 'log-odds', ANY, 'effect of the logarithm of known buyers', 'assumption'),
  buyIntent: entry(
    'offers',
    'c_I',
    2,
    'log-odds',
    ANY,
    'effect on buying of what others and own purchases make of the wish to buy, from -1 to 1',
    'assumption; a word of 0.2 then moves an even chance by 0.1',
  ),
  reservationMean: entry(
    'offers',
    'μ_w',
    0,
    'log',
    ANY,
    'mean of the logarithm of what members can pay, in units of the reference price',
    'assumption',
  ),
  reservationSd: entry(
    'offers',
    'σ_w',
    0.5,
    'log',
    [0, 10],
    'spread of the logarithm of what members can pay',
    'assumption',
  ),
} as const;
