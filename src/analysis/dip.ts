/**
 * Hartigan's dip: how far a sample is from having a single hump (Hartigan & Hartigan 1985).
 *
 * The dip is the least d for which some cumulative distribution that is convex up to a mode and concave after it stays within d
 * of the sample's. A small sample of one hump has a dip near 1/(2n); two separate equal humps approach 1/4.
 */

/** The dip of ascending values, at least 1/(2n). */
export function dipOf(ascending: ArrayLike<number>): number {
  const n = ascending.length;
  if (n < 2 || ascending[0] === ascending[n - 1]) return 1 / (2 * n);
  // Heights are counts, so that a distance of 1 is a step of the sample's distribution function.
  const convex = hullLinks(ascending, 1);
  const concave = hullLinks(ascending, -1);
  let low = 0;
  let high = n - 1;
  let dip = 1;
  for (;;) {
    // Within [low, high] the mode lies between the points where minorant and majorant are farthest apart.
    const minorant = follow(convex, high, low).reverse();
    const majorant = follow(concave, low, high);
    const widest = widestGap(ascending, minorant, majorant);
    if (widest.gap <= dip) break;
    dip = Math.max(
      dip,
      distanceBelow(ascending, minorant, low, widest.left),
      distanceAbove(ascending, majorant, widest.right, high),
    );
    if (widest.left === low && widest.right === high) break;
    low = widest.left;
    high = widest.right;
  }
  return dip / (2 * n);
}

/**
 * For each point the neighbor on its hull: with direction 1 the point before it on the greatest convex minorant of all points
 * up to it, with -1 the point after it on the least concave majorant of all points from it on.
 */
function hullLinks(x: ArrayLike<number>, direction: 1 | -1): Int32Array {
  const n = x.length;
  const end = direction === 1 ? 0 : n - 1;
  const links = new Int32Array(n);
  links[end] = end;
  for (let step = 1; step < n; step++) {
    const i = end + direction * step;
    let link = i - direction;
    // Drop a link while the slope from it to i does not exceed the slope that leads to it.
    while (link !== end) {
      const next = links[link]!;
      if ((x[i]! - x[link]!) * (link - next) < (x[link]! - x[next]!) * (i - link)) break;
      link = next;
    }
    links[i] = link;
  }
  return links;
}

/** Indices from `start` along the links to `end`, where the hull of a part of the points ends. */
function follow(links: Int32Array, start: number, end: number): number[] {
  const direction = Math.sign(end - start);
  const path = [start];
  for (let i = start; i !== end; path.push(i)) {
    const next = links[i]!;
    i = (end - next) * direction > 0 ? next : end;
  }
  return path;
}

/**
 * Where the majorant (through the upper corners of the steps) is farthest above the minorant (through the lower corners), and
 * the vertices that bracket the place: the minorant's at or before it, the majorant's at or after it. Between vertices the
 * distance is linear, so only vertices count.
 */
function widestGap(
  x: ArrayLike<number>,
  minorant: readonly number[],
  majorant: readonly number[],
): { gap: number; left: number; right: number } {
  let widest = { gap: 0, left: minorant[0]!, right: majorant[majorant.length - 1]! };
  let m = 0;
  let M = 0;
  // Walk both chains together from left to right; m and M are the last vertices passed on each.
  while (m + 1 < minorant.length && M + 1 < majorant.length) {
    const left = minorant[m + 1]!;
    const right = majorant[M + 1]!;
    if (left < right) {
      const gap = heightAt(x, left, majorant[M]!, right) + 1 - left;
      if (gap >= widest.gap) widest = { gap, left, right };
      m += 1;
    } else {
      const gap = right + 1 - heightAt(x, right, minorant[m]!, left);
      if (gap >= widest.gap) widest = { gap, left: left === right ? left : minorant[m]!, right };
      M += 1;
      if (left === right) m += 1;
    }
  }
  return widest;
}

/** Most by which the upper corners of the steps from `from` to `to` lie above the minorant; at least one step. */
function distanceBelow(x: ArrayLike<number>, minorant: readonly number[], from: number, to: number): number {
  let distance = 1;
  for (let v = 1; v < minorant.length; v++) {
    const start = minorant[v - 1]!;
    const end = minorant[v]!;
    if (start < from || end > to || x[start] === x[end]) continue;
    for (let i = start; i <= end; i++) distance = Math.max(distance, i + 1 - heightAt(x, i, start, end));
  }
  return distance;
}

/** Most by which the lower corners of the steps from `from` to `to` lie below the majorant; at least one step. */
function distanceAbove(x: ArrayLike<number>, majorant: readonly number[], from: number, to: number): number {
  let distance = 1;
  for (let v = 1; v < majorant.length; v++) {
    const start = majorant[v - 1]!;
    const end = majorant[v]!;
    if (start < from || end > to || x[start] === x[end]) continue;
    for (let i = start; i <= end; i++) distance = Math.max(distance, heightAt(x, i, start, end) + 1 - i);
  }
  return distance;
}

/** Height, in steps, at point i of the chord between the lower corners of points `start` and `end`. */
function heightAt(x: ArrayLike<number>, i: number, start: number, end: number): number {
  if (x[start] === x[end]) return start;
  return start + ((x[i]! - x[start]!) * (end - start)) / (x[end]! - x[start]!);
}
