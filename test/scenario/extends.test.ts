import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GROUPS } from '#hearsay/scenario/levers/groups.js';
import { INVITATIONS } from '#hearsay/scenario/levers/invitations.js';
import { OPERATORS } from '#hearsay/scenario/levers/operators.js';
import { RULES } from '#hearsay/scenario/levers/rules.js';
import { readScenario } from '#hearsay/scenario/read.js';

/** Levers as they may be written, each left out at times. */
const written = fc.record(
  {
    recruit: fc.array(fc.record({ channel: fc.constantFrom('a', 'b'), days: fc.nat(9), expected: fc.nat(5) }), {
      maxLength: 2,
    }),
    seeds: fc.array(fc.record({ count: fc.nat(5) }), { maxLength: 2 }),
    offers: fc.array(fc.record({ good: fc.constantFrom('x', 'y'), price: fc.nat(9), referencePrice: fc.constant(9) }), {
      maxLength: 2,
    }),
    invitations: fc.record({ reward: fc.nat(9), welcome: fc.nat(9), budget: fc.nat(9) }, { requiredKeys: [] }),
    operators: fc.record({ count: fc.nat(9), hours: fc.nat(9), wage: fc.nat(9) }, { requiredKeys: [] }),
    rules: fc.record(
      { visible: fc.boolean(), entry: fc.constantFrom({ segments: ['everyone'] }) },
      { requiredKeys: [] },
    ),
    groups: fc.record(
      { cap: fc.integer({ min: 1, max: 99 }), whenFull: fc.constantFrom('close', 'open-another') },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

type Source = Readonly<Record<string, unknown>> | undefined;
const LISTS = ['recruit', 'seeds', 'offers'] as const;
const MAPS = {
  invitations: INVITATIONS.form,
  operators: OPERATORS.form,
  rules: RULES.form,
  groups: GROUPS.form,
} as const;

test('`extends` equals looking up each lever, and each key of a merged lever, along the ancestors', () => {
  fc.assert(
    fc.property(fc.array(written, { minLength: 1, maxLength: 6 }), fc.infiniteStream(fc.nat()), (levers, picks) => {
      // Each strategy extends one written before it, or none.
      const parents = levers.map((_, i) => (picks.next().value % (i + 1)) - 1);
      const strategies = Object.fromEntries(
        levers.map((own, i) => [`s${i}`, { ...own, ...(parents[i]! >= 0 && { extends: `s${parents[i]}` }) }]),
      );
      const community = { groups: { cap: 77, separateBy: 'segment' } };
      const text = JSON.stringify({
        hearsay: 1,
        name: 'x',
        horizon: 30,
        population: { size: 1_000 },
        community,
        strategies,
      });
      const { scenario } = readScenario(text);

      levers.forEach((_, i) => {
        const ancestors: Record<string, unknown>[] = [];
        for (let at = i; at >= 0; at = parents[at]!) ancestors.push(levers[at]! as Record<string, unknown>);
        const resolved = scenario.strategies[i]!;
        for (const lever of LISTS) {
          const from = ancestors.find((each) => each[lever] !== undefined)?.[lever] as object[] | undefined;
          expect(resolved[lever]).toHaveLength(from?.length ?? 0);
          from?.forEach((entry, k) => {
            const { days: _days, ...rest } = entry as Record<string, unknown>;
            expect(resolved[lever][k]).toMatchObject(rest);
          });
        }
        for (const [lever, schema] of Object.entries(MAPS)) {
          const sources: Source[] = ancestors.map((each) => each[lever] as Source);
          if (lever === 'groups') sources.push(community.groups);
          if (lever === 'operators' && !sources.some((each) => each)) sources.push({ count: 0 });
          const keys = new Set(sources.flatMap((each) => Object.keys(each ?? {})));
          const found = [...keys].flatMap((key) => {
            const source = sources.find((each) => each?.[key] !== undefined);
            return source ? [[key, source[key]]] : [];
          });
          expect(resolved[lever as keyof typeof MAPS]).toEqual(schema.parse(Object.fromEntries(found)));
        }
      });
    }),
    { numRuns: 60, seed: 3 },
  );
});
