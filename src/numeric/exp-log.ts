/**
 * `exp`, `log` and the logistic function from additions, multiplications and divisions alone.
 *
 * IEEE 754 fixes the result of those operations to the last bit, but not of `Math.exp` and `Math.log`; a simulation that decides
 * by comparing a probability with a draw would otherwise part ways between browsers. Error below 1 unit in the last place for
 * `exp`, 2 for `log` (tested against Math). Method and coefficients: the rational approximations of FDLIBM (Sun Microsystems 1993).
 */

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const INVERSE_LN2 = Math.LOG2E;

/** One number and its two words; which of them is the high one depends on the machine. */
const bits = new Float64Array(1);
const words = new Uint32Array(bits.buffer);
const HIGH_WORD = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;

/** Powers of two from 2^-1074 to 2^1023; entry k + 1074. Exact, by doubling. */
const POWER_OF_TWO = powersOfTwo();

/** e^x. Underflows to 0 below -745, overflows to Infinity above 709.78; NaN stays NaN. */
export function exp(x: number): number {
  if (!(x > -745.2)) return x === x ? 0 : x;
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  const k = Math.floor(x * INVERSE_LN2 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.7777777777015593384e-3 +
            t * (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  // Two factors keep the intermediate finite at both ends of the range.
  return k > 1000
    ? y * POWER_OF_TWO[1000 + 1074]! * POWER_OF_TWO[k - 1000 + 1074]!
    : k < -1000
      ? y * POWER_OF_TWO[-1000 + 1074]! * POWER_OF_TWO[k + 1000 + 1074]!
      : y * POWER_OF_TWO[k + 1074]!;
}

/** Natural logarithm. -Infinity at 0, NaN below. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  // x = m * 2^k with m in [sqrt(1/2), sqrt(2)): the exponent stands in the high word of the number.
  let k = 0;
  bits[0] = x;
  if (x < 2.2250738585072014e-308) {
    bits[0] = x * 18014398509481984; // 2^54 makes a subnormal normal
    k = -54;
  }
  const high = words[HIGH_WORD]!;
  k += (high >>> 20) - 1023;
  words[HIGH_WORD] = (high & 0xfffff) | 0x3ff00000;
  let m = bits[0];
  if (m >= Math.SQRT2) {
    m *= 0.5;
    k++;
  }
  const f = m - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const odd =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + odd + even) + k * LN2_LOW) - f);
}

/** 1 / (1 + e^-x). */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x));
}

/** Inverse of `logistic`: ln(p / (1 - p)). */
export function logit(p: number): number {
  return log(p / (1 - p));
}

function powersOfTwo(): Float64Array {
  const table = new Float64Array(1074 + 1024);
  table[1074] = 1;
  for (let k = 1; k <= 1023; k++) table[1074 + k] = 2 * table[1074 + k - 1]!;
  for (let k = 1; k <= 1074; k++) table[1074 - k] = table[1074 - k + 1]! / 2;
  return table;
}
