/**
 * A part of the scenario in which values can be changed: the levers of the plan, or what all strategies share. It is what holds at one moment:
 * a control that shows the same in the next need not be drawn again.
 */
import type { Issue } from '../../errors.ts';
import type { Language } from '../../report/language.ts';
import { valueAt } from '../../scenario/as-written.ts';
import { type JsonSchema, scenarioJsonSchema } from '../../scenario/json-schema.ts';
import type { Path, Plain } from '../../scenario/source.ts';
import { strategySchema } from '../controls/overriding.ts';
import { isEqual, startsWith, withValue } from '../state/plain.ts';
import { leversOf } from '../state/your-plan.ts';
import type { Store } from './store.ts';

export interface Area {
  readonly root: JsonSchema;
  readonly language: Language;
  /** Schema of the whole area. */
  readonly schema: JsonSchema;
  readonly value: (path: Path) => Plain | undefined;
  /** Before anything was changed in the page. */
  readonly original: (path: Path) => Plain | undefined;
  /** What holds for all strategies, wherever the area itself is. */
  readonly setShared: (path: Path, value: Plain) => void;
  /** Undefined takes away what is there. */
  readonly set: (path: Path, value: Plain | undefined) => void;
  /** What the reader of scenarios says of this place; of those below it, each of which has a control of its own, where they are asked for. */
  readonly issues: (path: Path, andBelow?: boolean) => readonly Issue[];
  /** For elements of the page; each place has another. */
  readonly id: (path: Path) => string;
}

/** The levers of the plan, or of the strategy that it would start from. */
export function leverArea(store: Store): Area {
  const root = scenarioJsonSchema();
  const name = store.shown.value;
  const values = leversOf(store.edited.value, name);
  const base = store.plan.value?.base ?? name;
  const originals = leversOf(store.edited.value, base);
  const { issues } = store.reading.value;
  return {
    root,
    language: store.language.value,
    schema: strategySchema(root, store.edited.value),
    value: (path) => valueAt(values, path),
    original: (path) => valueAt(originals, path),
    set: store.setLever,
    setShared: store.setShared,
    issues: issuesBelow(issues, ['strategies', name]),
    id: (path) => idOf(['lever', ...path]),
  };
}

/** What all strategies share: people, community, parameters and the rest of the file. */
export function sharedArea(store: Store): Area {
  const root = scenarioJsonSchema();
  const values = store.edited.value;
  const { issues } = store.reading.value;
  return {
    root,
    language: store.language.value,
    schema: root,
    value: (path) => valueAt(values, path),
    original: (path) => valueAt(store.written, path),
    setShared: store.setShared,
    set(path, value) {
      if (value !== undefined) return store.setShared(path, value);
      const parent = path.slice(0, -1);
      const before = valueAt(store.edited.value, parent);
      const key = path.at(-1)!;
      // What the file does not say either is taken away with the change that put it there.
      if (
        valueAt(store.written, path) === undefined &&
        store.edits.value.some((edit) => isEqual([...edit.path], [...path]))
      )
        return store.unset(path);
      store.setShared(parent, withValue(before, [key], undefined)!);
    },
    issues: issuesBelow(issues, []),
    id: (path) => idOf(path),
  };
}

const idOf = (path: Path): string => `c-${path.map((step) => encodeURIComponent(String(step))).join('.')}`;

/** Issues at a place, and those of all places below it, by paths that begin at `start`. */
const issuesBelow =
  (issues: readonly Issue[], start: Path) =>
  (path: Path, andBelow = false): readonly Issue[] => {
    const whole = [...start, ...path];
    return issues.filter((issue) => startsWith(issue.path, whole) && (andBelow || issue.path.length === whole.length));
  };

/** Whether something below a path is other than it was. */
export const isChanged = (area: Area, path: Path): boolean => !isEqual(area.value(path), area.original(path));

/** Whether two moments show the same at a path and below. */
export const isSameAt = (before: Area, after: Area, path: Path): boolean =>
  before.language === after.language &&
  before.id(path) === after.id(path) &&
  isEqual(before.value(path), after.value(path)) &&
  isEqual(before.original(path), after.original(path)) &&
  isEqual(saidAt(before, path), saidAt(after, path));

const saidAt = (area: Area, path: Path): Plain[] =>
  area
    .issues(path, true)
    .map(({ path: at, code, severity, message, hint }) => [at.join('.'), code, severity, message, hint]);
