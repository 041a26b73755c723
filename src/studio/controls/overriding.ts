/** A lever in which a strategy has otherwise what the community says for all: its keys are explained there, and what it leaves out is what the community has. */
import { mapOf } from '../../scenario/as-written.ts';
import type { JsonSchema } from '../../scenario/json-schema.ts';
import type { PlainMap } from '../../scenario/source.ts';

/** The schema of a strategy, with the groups of the community beside which it stands. */
export function strategySchema(root: JsonSchema, data: PlainMap): JsonSchema {
  const strategy = root.properties!.strategies!.additionalProperties as JsonSchema;
  const own = strategy.properties!.groups!;
  const shared = root.properties!.community!.properties!.groups!.properties!;
  const written = mapOf(mapOf(data.community).groups);
  const properties = Object.entries(own.properties!).map(([key, schema]) => {
    const { description, default: usual } = shared[key]!;
    const value = written[key] ?? usual;
    return [key, { ...schema, description, ...(value !== undefined && { default: value }) }];
  });
  const groups = { ...own, properties: Object.fromEntries(properties) };
  return { ...strategy, properties: { ...strategy.properties, groups } };
}
