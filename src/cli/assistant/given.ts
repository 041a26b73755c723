/** What an assistant gave a tool, held to what the tool takes. All that is wrong is said at once. */
import { HearsayError, type Words } from '../../errors.ts';
import { nearestName } from '../../formula/nearest.ts';
import { type ArgumentSchema, argumentsOf, type Tool } from './tools.ts';

export type Given = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** A scenario is longer; it has a limit of its own. */
const MOST_CHARACTERS = 5_000;
const MOST_ENTRIES = 100;

/** Throws HearsayError. */
export function readGiven(tool: Tool, given: unknown): Given {
  const schema = argumentsOf(tool, 'en');
  const names = Object.keys(schema);
  const values = Object.entries((given ?? {}) as Record<string, unknown>);
  const wrong: Words[] = [];
  for (const [name, value] of values) {
    const one = Object.hasOwn(schema, name) ? schema[name] : undefined;
    const trouble = one === undefined ? unknownName(name, names) : troubleWith(name, value, one);
    if (trouble !== undefined) wrong.push(trouble);
  }
  for (const name of tool.required ?? []) {
    if (!values.some(([one]) => one === name))
      wrong.push({ en: `"${name}" is missing: ${schema[name]!.description}`, zh: `缺少“${name}”` });
  }
  if (names.includes('scenario')) {
    const count = ['file', 'scenario'].filter((name) => values.some(([one]) => one === name)).length;
    if (count !== 1)
      wrong.push({
        en: count === 0 ? 'give "file" or "scenario"' : 'give either "file" or "scenario", not both',
        zh: count === 0 ? '请给出 file 或 scenario' : 'file 和 scenario 请只给一个',
      });
  }
  if (wrong.length === 0) return given === undefined ? {} : (given as Given);
  throw new HearsayError(
    { en: wrong.map(({ en }) => en).join('\n'), zh: wrong.map(({ zh }) => zh).join('\n') },
    { en: `"${tool.name}" takes ${quoted(names)}`, zh: `${tool.name} 可以使用的参数：${names.join('、') || '无'}` },
  );
}

const quoted = (names: readonly string[]) =>
  names.length === 0 ? 'nothing' : names.map((name) => `"${name}"`).join(', ');

function unknownName(name: string, names: readonly string[]): Words {
  const near = nearestName(name, names);
  return {
    en: `there is no argument "${short(name)}"${near === undefined ? '' : `; did you mean "${near}"?`}`,
    zh: `没有参数“${short(name)}”${near === undefined ? '' : `，您是不是想写“${near}”？`}`,
  };
}

function troubleWith(name: string, value: unknown, { type }: ArgumentSchema): Words | undefined {
  const [en, zh] = KINDS[type];
  const fits =
    type === 'array'
      ? Array.isArray(value) && value.length <= MOST_ENTRIES && value.every((entry) => isText(entry, name))
      : type === 'string'
        ? isText(value, name)
        : type === 'boolean'
          ? typeof value === 'boolean'
          : typeof value === 'number' || isText(value, name);
  if (fits) return undefined;
  return { en: `"${name}" must be ${en}, not ${short(value)}`, zh: `“${name}”必须是${zh}，而不是 ${short(value)}` };
}

const KINDS: Readonly<Record<ArgumentSchema['type'], readonly [string, string]>> = {
  array: [
    `a list of at most ${MOST_ENTRIES} texts, such as ["…", "…"]`,
    `文字列表，例如 ["……", "……"]，最多 ${MOST_ENTRIES} 项`,
  ],
  string: [
    `a text of at most ${MOST_CHARACTERS} characters without NUL`,
    `不超过 ${MOST_CHARACTERS} 个字符且不含 NUL 的文字`,
  ],
  boolean: ['true or false', 'true 或 false'],
  number: ['a number', '一个数'],
  integer: ['a whole number', '一个整数'],
};

/** A process takes no word with a NUL in it. */
const isText = (value: unknown, name: string) =>
  typeof value === 'string' && (name === 'scenario' || (value.length <= MOST_CHARACTERS && !value.includes('\0')));

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
