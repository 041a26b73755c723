/** How the bench prints: one line a figure, with its spread over the runs and the goal beside it. */

export function heading(text) {
  console.log(`\n${text}`);
}

/** `values` are the runs; the goal is held against their median. Without a goal there is no verdict. */
export function figure(name, values, { unit = 's', digits = 2, goal, atLeast } = {}) {
  const { least, median, most } = spreadOf(values);
  const number = (value) => value.toFixed(digits);
  const spread = values.length > 1 ? `  (${number(least)} – ${number(most)}, ${values.length} runs)` : '  (1 run)';
  const judged = (sign, limit, isMet) => `  goal ${sign} ${limit} ${unit}: ${isMet ? 'met' : 'MISSED'}`;
  const verdict =
    goal !== undefined
      ? judged('≤', goal, median <= goal)
      : atLeast !== undefined
        ? judged('≥', atLeast, median >= atLeast)
        : '';
  console.log(`  ${name.padEnd(54)} ${number(median).padStart(8)} ${unit}${spread}${verdict}`);
}

export function remark(text) {
  console.log(`    ${text}`);
}

export function spreadOf(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { least: sorted[0], median, most: sorted.at(-1) };
}

export const thousands = (count) => Math.round(count).toLocaleString('en-US');
