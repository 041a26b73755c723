/** Sum over the latest `length` days: `add` once a day. Added up afresh each time, so that rounding does not pile up. */
export interface RollingSum {
  add(value: number): void;
  sum(): number;
}

export function createRollingSum(length: number): RollingSum {
  const days = new Float64Array(length);
  let next = 0;
  return {
    add(value) {
      days[next] = value;
      next = (next + 1) % length;
    },
    sum() {
      let total = 0;
      for (const value of days) total += value;
      return total;
    },
  };
}
