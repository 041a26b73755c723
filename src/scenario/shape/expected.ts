/** What would be accepted where something else was found. */
import { type Words, wordsOf } from '../../errors.ts';
import * as say from '../issues.ts';
import { followed, formsOf, type JsonSchema, quantityOf } from '../json-schema.ts';
import { QUANTITIES } from '../quantities.ts';
import type { Plain } from '../source.ts';

/** What would be accepted, as the end of the sentence "expected …". */
export function expectation(written: JsonSchema, root: JsonSchema, value?: Plain): Words {
  const quantity = QUANTITIES[quantityOf(written) ?? '']?.expected;
  if (quantity !== undefined) return quantity;
  const schema = followed(written, root);
  if (schema.const !== undefined)
    return wordsOf(typeof schema.const === 'number' ? String(schema.const) : say.quote(schema.const));
  if (schema.enum) return { en: say.listOf(schema.enum), zh: say.listZh(schema.enum, '或') };
  const forms = formsOf(schema);
  if (forms.length > 1 && forms.every((form) => form.properties?.kind?.const !== undefined || form.properties?.file))
    return { en: '{ kind: … } or { file: … }', zh: '{ kind: … } 或 { file: … }' };
  if (forms.length > 1) {
    const all = forms.map((form) => expectation(form, root));
    return { en: all.map(({ en }) => en).join(' or '), zh: all.map(({ zh }) => zh).join('，或') };
  }
  switch (schema.type) {
    case 'integer':
      return bounded({ en: 'a whole number', zh: '整数' }, schema);
    case 'number':
      return bounded({ en: 'a number', zh: '数' }, schema);
    case 'string': {
      if (schema.maxLength === undefined || typeof value !== 'string') return { en: 'a text', zh: '文字' };
      const most = say.grouped(schema.maxLength);
      return { en: `a text of at most ${most} characters`, zh: `不超过 ${most} 个字符的文字` };
    }
    case 'boolean':
      return { en: 'true or false', zh: 'true 或 false' };
    case 'array':
      return schema.minItems === undefined
        ? { en: 'a list', zh: '列表' }
        : { en: 'a list with at least one entry', zh: '至少有一项的列表' };
    default:
      return { en: 'keys and values', zh: '键和值' };
  }
}

function bounded({ en, zh }: Words, { minimum, maximum }: JsonSchema): Words {
  const low = minimum !== undefined && minimum > -Number.MAX_SAFE_INTEGER ? say.grouped(minimum) : undefined;
  const high = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? say.grouped(maximum) : undefined;
  if (low !== undefined && high !== undefined)
    return { en: `${en} from ${low} to ${high}`, zh: ` ${low} 到 ${high} 之间的${zh}` };
  if (low !== undefined) return { en: `${en}, ${low} or more`, zh: `不小于 ${low} 的${zh}` };
  return high === undefined ? { en, zh } : { en: `${en}, ${high} or less`, zh: `不大于 ${high} 的${zh}` };
}

const EXAMPLES: Readonly<Record<string, string | Words>> = {
  hearsay: '1',
  name: { en: 'a short title', zh: '简短的标题' },
  horizon: '60 days',
  size: '1000',
  share: '100 %',
  expected: '100',
  days: '0-6',
  channel: { en: 'where they come from', zh: '他们从哪里来' },
  when: 'activeShare7 < 0.2',
  do: '{ topics: 1 }',
  kind: 'small-world',
  meanDegree: '10',
  mean: '50 %',
  good: { en: 'what is sold', zh: '卖什么' },
  price: '100',
  segments: '[name]',
  count: '10',
  population: '{ size: 1000 }',
  strategies: '{ as-it-is: {} }',
};

/** What to write for a missing key. */
export function example(key: string, schema: JsonSchema, root: JsonSchema): Words {
  const known = EXAMPLES[key];
  return known === undefined ? expectation(schema, root) : wordsOf(known);
}
