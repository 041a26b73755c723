/**
 * A number as a person would write it: whole numbers and the part before the decimal point in full, six significant digits at least,
 * without the noise of binary fractions. 1234567 stays 1234567; 0.1 + 0.2 is 0.3.
 */
export function written(value: number): string {
  if (!Number.isFinite(value) || Number.isInteger(value)) return String(value);
  const before = Math.abs(value) < 1 ? 0 : Math.floor(Math.log10(Math.abs(value))) + 1;
  return String(Number(value.toPrecision(Math.min(15, Math.max(6, before + 2)))));
}
