/** Laws with known means for the calibrations, from the program's own generator. */
import { Stream } from '../../dist/random/stream.js';
import { keyOf } from '../../dist/random/threefry.js';

const stream = new Stream();

/** Starts the draws of one synthetic case. */
export const startCase = (number, salt) => stream.reseed(keyOf(0x63616c69, salt), number, 0);

export const uniform = () => stream.uniform();
export const exponential = () => -Math.log(uniform());
export const normal = () => Math.sqrt(2 * exponential()) * Math.cos(2 * Math.PI * uniform());

const alive = (share) => (uniform() < share ? 140 : 0) + 5 * normal();

/** Each with its mean and standard deviation. */
export const LAWS = {
  normal: { draw: normal, mean: 0, sd: 1 },
  'exponential (skewness 2)': { draw: exponential, mean: 1, sd: 1 },
  'difference of exponentials': { draw: () => exponential() - exponential(), mean: 0, sd: Math.SQRT2 },
  'difference of two that die in 3 of 10': {
    draw: () => alive(0.7) - alive(0.7),
    mean: 0,
    sd: Math.sqrt(2 * (140 ** 2 * 0.21 + 25)),
  },
  'dies in 3 of 10': { draw: () => alive(0.7), mean: 98, sd: Math.sqrt(140 ** 2 * 0.21 + 25) },
  'dies in 1 of 10': { draw: () => alive(0.9), mean: 126, sd: Math.sqrt(140 ** 2 * 0.09 + 25) },
  'lognormal (skewness 6)': {
    draw: () => Math.exp(normal()),
    mean: Math.exp(0.5),
    sd: Math.sqrt((Math.E - 1) * Math.E),
  },
};

export const percent = (share) => `${(100 * share).toFixed(1)} %`.padStart(7);
