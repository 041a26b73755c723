/** Things that use one another in a circle. */

/** Calls `found` once for every circle among `uses`, with its names in order and the first one again at the end. */
export function reportCircles(uses: ReadonlyMap<string, readonly string[]>, found: (circle: string[]) => void): void {
  const finished = new Set<string>();
  for (const start of uses.keys()) {
    // Depth first with a stack of our own: a chain of formulas may be longer than the call stack.
    const trail: { name: string; next: number }[] = finished.has(start) ? [] : [{ name: start, next: 0 }];
    const onTrail = new Set(trail.map(({ name }) => name));
    while (trail.length > 0) {
      const top = trail.at(-1)!;
      const other = uses.get(top.name)?.[top.next++];
      if (other === undefined) {
        finished.add(top.name);
        onTrail.delete(top.name);
        trail.pop();
      } else if (onTrail.has(other)) {
        const names = trail.map(({ name }) => name);
        found([...names.slice(names.indexOf(other)), other]);
      } else if (!finished.has(other)) {
        trail.push({ name: other, next: 0 });
        onTrail.add(other);
      }
    }
  }
}
