/**
 * When a community falls silent (P26).
 *
 * Silence is judged on members' own messages, as a mean over three days that had no running activity, and counts from the last
 * burst of joining: people who have just come in talk, whatever becomes of them.
 */

/** Messages a member and day below which a community is silent. */
export const SILENT_BELOW = 0.05;
export const WINDOW = 3;
/** A day on which newcomers make up this part of the members is a burst. */
export const BURST_SHARE = 0.05;

/**
 * First silent day, or the number of days when there is none. All arrays by day: people who joined, members at the day's end,
 * messages by members, 1 where an activity ran.
 */
export function silentDay(
  joined: ArrayLike<number>,
  members: ArrayLike<number>,
  messages: ArrayLike<number>,
  activity: ArrayLike<number>,
): number {
  const horizon = members.length;
  let start = 0;
  for (let day = 0; day < horizon; day++) {
    if (joined[day]! > 0 && joined[day]! >= BURST_SHARE * members[day]!) start = day + 1;
  }
  let quietDays = 0;
  const window: number[] = [];
  for (let day = start; day < horizon; day++) {
    if (activity[day] === 1) continue;
    window.push(members[day]! > 0 ? messages[day]! / members[day]! : 0);
    quietDays++;
    if (window.length > WINDOW) window.shift();
    if (quietDays >= WINDOW && window.reduce((a, b) => a + b, 0) / WINDOW < SILENT_BELOW) return day;
  }
  return horizon;
}
