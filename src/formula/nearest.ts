/**
 * The name somebody probably meant: the closest of the valid names by edit distance (a swap of neighbors counts as one
 * edit), ignoring case, hyphens, underscores and spaces. Undefined when nothing is close.
 */
export function nearestName(wrong: string, names: Iterable<string>): string | undefined {
  const target = plain(wrong);
  if (target.length === 0 || target.length > 100) return undefined;
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const candidate = plain(name);
    const limit = Math.max(1, Math.floor(Math.max(target.length, candidate.length) / 3));
    if (Math.abs(candidate.length - target.length) > limit) continue;
    const edits = editDistance(target, candidate);
    // Of two names as close, the one that goes on where the wrong one stops: "off" rather than "on" for "of".
    const distance = candidate.startsWith(target) ? edits - 0.5 : edits;
    if (distance > limit || distance >= candidate.length || distance >= bestDistance) continue;
    best = name;
    bestDistance = distance;
  }
  return best ?? startingAlike(target, names);
}

/** "open" for "open-another": a name that goes on where the wrong one stops, if there is only one. */
function startingAlike(target: string, names: Iterable<string>): string | undefined {
  if (target.length < 3) return undefined;
  const alike: string[] = [];
  for (const name of names) if (plain(name).startsWith(target)) alike.push(name);
  return alike.length === 1 ? alike[0] : undefined;
}

const plain = (name: string): string => name.toLowerCase().replace(/[-_\s]/g, '');

/** Damerau-Levenshtein distance in its restricted form (no edit inside a swapped pair). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}
