/**
 * Word of mouth written straight down: the peer of the engine, and the slow truth that it is held against.
 *
 * Each day newcomers join; then every member leaves with a chance of their own; then every member who joined earlier wins over each
 * friend outside with probability `tellRate`, who joins on the next day. Flat typed arrays, a list of present members, one geometric
 * skip from friend to friend instead of a draw for each.
 */
export function flatLoop({ offsets, neighbors, personCount }, { days, seeds, tellRate, leaveChance, word }) {
  const outside = new Uint8Array(personCount).fill(1);
  const present = new Int32Array(personCount);
  const coming = new Int32Array(personCount);
  let presentCount = 0;
  let comingCount = 0;
  let joined = 0;
  while (comingCount < seeds) {
    const person = Math.floor(word() * 2 ** -32 * personCount);
    if (outside[person] === 0) continue;
    outside[person] = 0;
    coming[comingCount++] = person;
  }
  const perLog = 1 / Math.log(1 - tellRate);
  for (let day = 0; day < days; day++) {
    const newcomers = comingCount;
    comingCount = 0;
    joined += newcomers;
    let stay = 0;
    for (let k = 0; k < presentCount; k++) {
      const person = present[k];
      if (word() * 2 ** -32 < leaveChance[person]) continue;
      present[stay++] = person;
    }
    const tellers = stay;
    for (let k = 0; k < newcomers; k++) {
      if (word() * 2 ** -32 >= leaveChance[coming[k]]) present[stay++] = coming[k];
    }
    presentCount = stay;
    for (let k = 0; k < tellers; k++) {
      const end = offsets[present[k] + 1];
      let at = offsets[present[k]] + skip(word, perLog);
      while (at < end) {
        const friend = neighbors[at];
        if (outside[friend] === 1) {
          outside[friend] = 0;
          coming[comingCount++] = friend;
        }
        at += 1 + skip(word, perLog);
      }
    }
  }
  return { joined, members: presentCount };
}

/** Friends passed over before the next one who is told. */
function skip(word, perLog) {
  return Math.floor(Math.log((word() + 0.5) * 2 ** -32) * perLog);
}

/** 32-bit words by sfc32 (Doty-Humphrey, PractRand): another generator than the engine's. */
export function words(seed) {
  let a = seed | 0;
  let b = 0x9e3779b9;
  let c = 0x243f6a88;
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let k = 0; k < 15; k++) next();
  return next;
}

/** Draws from Beta(a, b) with a, b > 1, through 4,096 quantiles of its density summed up numerically. */
export function betaChances(count, a, b, word) {
  const steps = 100_000;
  const density = Float64Array.from({ length: steps }, (_, k) => {
    const x = (k + 0.5) / steps;
    return (a - 1) * Math.log(x) + (b - 1) * Math.log(1 - x);
  });
  const highest = density.reduce((most, value) => Math.max(most, value));
  const cumulative = new Float64Array(steps);
  let sum = 0;
  for (let k = 0; k < steps; k++) {
    sum += Math.exp(density[k] - highest);
    cumulative[k] = sum;
  }
  const quantiles = new Float64Array(4096);
  for (let k = 0, q = 0; q < quantiles.length; q++) {
    while (cumulative[k] < ((q + 0.5) / quantiles.length) * sum) k++;
    quantiles[q] = (k + 0.5) / steps;
  }
  return Float64Array.from({ length: count }, () => quantiles[word() >>> 20]);
}
