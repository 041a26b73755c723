/** Places for the members of a talk network, such that those who talk stand together: ForceAtlas2 (Jacomy et al. 2014). */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Enough for a few hundred members to settle; fixed, so that the same network gives the same picture. */
const ITERATIONS = 300;
/** Angle between neighbors of a sunflower: starts everybody apart and nowhere on a line. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

export async function layoutNetwork(
  count: number,
  ties: readonly { readonly from: number; readonly to: number; readonly strength: number }[],
): Promise<Point[]> {
  const [{ UndirectedGraph }, layout] = await Promise.all([
    import('graphology'),
    import('graphology-layout-forceatlas2'),
  ]);
  const graph = new UndirectedGraph();
  for (let k = 0; k < count; k++) {
    const radius = 10 * Math.sqrt(k + 0.5);
    graph.addNode(k, { x: radius * Math.cos(k * GOLDEN_ANGLE), y: radius * Math.sin(k * GOLDEN_ANGLE) });
  }
  for (const { from, to, strength } of ties) {
    if (from !== to && !graph.hasEdge(from, to)) graph.addEdge(from, to, { weight: strength });
  }
  const forceAtlas2 = layout.default as unknown as (typeof layout)['default']['default'];
  const places = forceAtlas2(graph, {
    iterations: ITERATIONS,
    settings: { gravity: 0.4, scalingRatio: 4, strongGravityMode: true, slowDown: 4, edgeWeightInfluence: 1 },
  });
  return Array.from({ length: count }, (_, k) => ({ x: places[k]!.x!, y: places[k]!.y! }));
}

/** The strongest `most` ties, and the people who have one of them, renumbered. */
export function strongestTies<P>(
  people: readonly P[],
  ties: readonly { readonly from: number; readonly to: number; readonly strength: number }[],
  most: number,
): { people: P[]; ties: { from: number; to: number; strength: number }[] } {
  const kept = [...ties].sort((a, b) => b.strength - a.strength).slice(0, most);
  const places = new Map<number, number>();
  const place = (person: number): number => {
    const known = places.get(person);
    if (known !== undefined) return known;
    places.set(person, places.size);
    return places.size - 1;
  };
  const renumbered = kept.map(({ from, to, strength }) => ({ from: place(from), to: place(to), strength }));
  return { people: [...places.keys()].map((person) => people[person]!), ties: renumbered };
}
