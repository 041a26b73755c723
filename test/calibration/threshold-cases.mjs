/**
 * Synthetic sweeps with a known answer: thirteen sizes, log-spaced from 20 to 500, thirty seeds, each with an effect of its own at all
 * sizes, and noise that differs between sizes.
 */

export const SIZES = Array.from({ length: 13 }, (_, k) => 20 * 25 ** (k / 12));
export const SEEDS = 30;

/** Width of a logistic whose 10-90 % transition takes a factor `ratio` in size. */
const widthOver = (ratio) => Math.log(ratio) / (2 * Math.log(9));
const sigmoid = (u) => 1 / (1 + Math.exp(-u));

/**
 * Curves over the size, from about 0 to 1. Places of breaks are drawn between 45 and 220, a little under a doubling from the
 * outermost levels that a break may be near; directions are drawn too.
 *
 * @typedef {{ broken: boolean, make: (u: () => number) => { curve: (size: number) => number, at?: number } }} Truth
 * @type {Record<string, Truth>}
 */
export const TRUTHS = {
  'hinge, flat and then a slope': {
    broken: true,
    make: (u) => {
      const at = placeFrom(u);
      const far = Math.log(500 / at);
      return { at, curve: (size) => Math.max(0, Math.log(size / at)) / far };
    },
  },
  'hinge, a slope and then flat': {
    broken: true,
    make: (u) => {
      const at = placeFrom(u);
      const far = Math.log(at / 20);
      return { at, curve: (size) => 1 - Math.max(0, Math.log(at / size)) / far };
    },
  },
  'hinge, a slope that turns': {
    broken: true,
    make: (u) => {
      const at = placeFrom(u);
      const below = Math.log(at / 20);
      const above = Math.log(500 / at);
      return { at, curve: (size) => (size < at ? Math.log(size / 20) / below : 1 - Math.log(size / at) / above) };
    },
  },
  step: {
    broken: true,
    make: (u) => {
      const at = placeFrom(u);
      return { at, curve: (size) => (size > at ? 1 : 0) };
    },
  },
  'logistic, 10-90 % within a factor 1.2 to 1.6': {
    broken: true,
    make: (u) => {
      const at = placeFrom(u);
      const width = widthOver(1.2 + 0.4 * u());
      return { at, curve: (size) => sigmoid(Math.log(size / at) / width) };
    },
  },
  flat: { broken: false, make: () => ({ curve: () => 0.5 }) },
  linear: { broken: false, make: () => ({ curve: (size) => Math.log(size / 20) / Math.log(25) }) },
  quadratic: {
    broken: false,
    make: (u) => {
      const top = Math.log(25) * u();
      const far = Math.max(top, Math.log(25) - top);
      return { curve: (size) => 1 - ((Math.log(size / 20) - top) / far) ** 2 };
    },
  },
  'power law that levels off': {
    broken: false,
    make: (u) => {
      const exponent = (0.3 + 1.2 * u()) * (u() < 0.5 ? -1 : 1);
      const power = (size) => (size / 100) ** exponent;
      return { curve: (size) => (power(size) - power(20)) / (power(500) - power(20)) };
    },
  },
  'gentle logistic, 10-90 % within a factor 4 to 12': {
    broken: false,
    make: (u) => {
      const at = placeFrom(u);
      const width = widthOver(4 + 8 * u());
      return { curve: (size) => sigmoid(Math.log(size / at) / width) };
    },
  },
};

/** Smooth curves that are none of the candidates. */
export const OTHER_TRUTHS = {
  'a hump: critical mass, then slow decline': {
    broken: false,
    make: (u) => {
      const rise = 30 * 2 ** u();
      const fall = 150 * 2 ** u();
      return {
        curve: (size) => sigmoid(Math.log(size / rise) / widthOver(5)) * sigmoid(Math.log(fall / size) / widthOver(8)),
      };
    },
  },
  'saturation, 1 - e^(-N/c)': {
    broken: false,
    make: (u) => {
      const scale = 40 * 4 ** u();
      return { curve: (size) => 1 - Math.exp(-size / scale) };
    },
  },
  'upper tail of a gamma law, as of the attention model': {
    broken: false,
    make: (u) => {
      // Share of alters with a tie above θ when reads are spread over N: P(Poisson-like gamma) in the normal limit (Wilson & Hilferty 1931).
      const half = 60 * 3 ** u();
      const height = 9;
      return {
        curve: (size) => {
          const shape = (height * half) / size;
          const root = ((height / shape) ** (1 / 3) - (1 - 1 / (9 * shape))) * 3 * Math.sqrt(shape);
          return sigmoid(-1.702 * root);
        },
      };
    },
  },
};

/** Log-uniform between 45 and 220. */
const placeFrom = (u) => 45 * (220 / 45) ** u();

/**
 * One sweep. `noise` is the standard deviation of a run as part of the whole height of the curve; that of a level lies between half and
 * twice that; a seed's own effect has `block` times that. Half of the
 * curves are turned upside down, unless `turned` is false.
 */
export function synthesize(
  truth,
  { noise, block = 0.7, seeds = SEEDS, sizes = SIZES, skewed = false, turned = true },
  draws,
) {
  const { uniform, normal } = draws;
  const { curve, at } = truth.make(uniform);
  const falls = uniform() < 0.5 && turned;
  const deviations = sizes.map(() => noise * 4 ** (uniform() - 0.5));
  const effects = Array.from({ length: seeds }, () => noise * block * normal());
  // Exponential noise has the same variance and skewness 2.
  const shock = () => (skewed ? -Math.log(uniform()) - 1 : normal());
  const values = sizes.map((size, l) =>
    Float64Array.from(effects, (effect) => (falls ? 1 - curve(size) : curve(size)) + effect + deviations[l] * shock()),
  );
  return { measured: { levels: sizes, values }, at };
}

/** Uniform and normal draws from a keyed stream. */
export function drawsOf(stream) {
  const uniform = () => stream.uniform();
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}
