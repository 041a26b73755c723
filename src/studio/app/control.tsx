/** The control of one value: a slider with a field, a menu, a switch, a text; of several values, their controls one below the other. */
import { Component } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { plainLabel } from '../../report/labels.ts';
import type { Language } from '../../report/language.ts';
import type { JsonSchema } from '../../scenario/json-schema.ts';
import type { Path, Plain } from '../../scenario/source.ts';
import { helpOn } from '../controls/help.ts';
import { choiceLabel, labelOf } from '../controls/naming.ts';
import { mayBeNone, type Shape, shapeOf, startOf, startOfKey } from '../controls/shape.ts';
import { couldDoWithout, isStage, stageInBrief, stageSchema, withFreeName } from '../controls/stages.ts';
import { isEqual } from '../state/plain.ts';
import { inWords } from '../state/reading.ts';
import { studioTexts } from '../words.ts';
import { type Area, isChanged, isSameAt } from './area.ts';
import { Field } from './field.tsx';
import { goTo } from './go-to.ts';

interface ControlProps {
  readonly area: Area;
  readonly schema: JsonSchema;
  readonly path: Path;
  /** The step is a name that the user chose, or the number of an entry. */
  readonly label?: string;
  /** A value that may be taken away. */
  readonly removable?: boolean;
  /** Stands under a heading of its own, which says what it is. */
  readonly isWhole?: boolean;
}

/** A page may hold hundreds of controls, and most changes alter one: a control is drawn again only where it shows something else. */
export class Control extends Component<ControlProps> {
  override shouldComponentUpdate(next: ControlProps): boolean {
    const { area, schema, path, label, removable, isWhole } = this.props;
    return !(
      label === next.label &&
      removable === next.removable &&
      isWhole === next.isWhole &&
      isEqual([...path], [...next.path]) &&
      isSameAt(area, next.area, path) &&
      isEqual(schema as Plain, next.schema as Plain)
    );
  }

  override render() {
    return <Drawn {...this.props} />;
  }
}

function Drawn({
  area,
  schema,
  path,
  label = labelOf(path, area.language, false),
  removable,
  isWhole = false,
}: ControlProps) {
  const own = studioTexts(area.language).plan;
  const value = area.value(path);
  const shape = useMemo(
    () => shapeOf(isStage(path) ? stageSchema(schema, value, area.root) : schema, value, area.root),
    [schema, value, area.root, path],
  );
  const id = area.id(path);
  const help = helpOn(schema.description ?? '', path, 'options' in shape ? shape.options : [], area.language);
  const changed = isChanged(area, path);
  const buttons = (
    <>
      {changed && (
        <button
          type="button"
          class="small icon"
          title={own.resetOne}
          aria-label={own.act(own.resetOne, label)}
          onClick={() => area.set(path, area.original(path))}
        >
          ↺
        </button>
      )}
      {removable && (
        <button
          type="button"
          class="small icon"
          title={own.remove}
          aria-label={own.act(own.remove, label)}
          onClick={() => area.set(path, undefined)}
        >
          ×
        </button>
      )}
    </>
  );
  if (shape.kind === 'none')
    return (
      <div class={changed ? 'control changed' : 'control'} id={id}>
        <div class="head">
          <span>{label}</span>
          {buttons}
        </div>
        <p class="quiet">{own.none}</p>
        <Problems area={area} path={path} />
      </div>
    );
  if (shape.kind === 'map' || shape.kind === 'names' || shape.kind === 'list' || shape.kind === 'set')
    return (
      <fieldset class={`group${changed ? ' changed' : ''}${isWhole ? ' whole' : ''}`} id={id}>
        <legend>
          <span>{label}</span>
          {buttons}
        </legend>
        {help !== '' && <p class="help">{help}</p>}
        <Problems area={area} path={path} />
        {shape.kind === 'map' && <Keys area={area} path={path} shape={shape} />}
        {shape.kind === 'names' && <Names area={area} path={path} shape={shape} />}
        {shape.kind === 'list' && <Entries area={area} path={path} shape={shape} />}
        {shape.kind === 'set' && <Choices area={area} path={path} shape={shape} />}
      </fieldset>
    );
  return (
    <div class={changed ? 'control changed' : 'control'}>
      <div class="head">
        <label for={id}>{label}</label>
        {buttons}
      </div>
      <Field
        area={area}
        schema={schema}
        path={path}
        shape={shape}
        label={label}
        id={id}
        helpId={help === '' ? undefined : `${id}-help`}
      />
      {help !== '' && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <Problems area={area} path={path} />
    </div>
  );
}

function Problems({ area, path }: { area: Area; path: Path }) {
  const own = studioTexts(area.language).plan;
  return (
    <>
      {area.issues(path).map((issue) => {
        const words = inWords(issue, area.language);
        return (
          <p class={issue.severity === 'error' ? 'problem' : 'warning'} role="alert" key={`${issue.code} ${words}`}>
            {issue.severity === 'error' && <strong>{own.problem} </strong>}
            {words}
            {issue.code === 'worth-while' && <WorthWhile area={area} hint={issue.hint} />}
          </p>
        );
      })}
    </>
  );
}

/** What rewards are measured by stands elsewhere in the file: it is asked for where it is missed. */
function WorthWhile({ area, hint }: { area: Area; hint: string }) {
  const own = studioTexts(area.language).plan;
  const suggested = /worthWhile: (\d+)/.exec(hint)?.[1] ?? '';
  const [text, write] = useState(suggested);
  const amount = Number(text);
  return (
    <span class="add">
      <input
        type="text"
        inputMode="decimal"
        aria-label={own.worthWhile}
        value={text}
        onInput={({ currentTarget }) => write(currentTarget.value)}
      />
      <button
        type="button"
        class="small"
        disabled={!(amount > 0 && Number.isFinite(amount))}
        onClick={() => area.setShared(['worthWhile'], amount)}
      >
        {own.setWorthWhile}
      </button>
    </span>
  );
}

// ---- several values --------------------------------------------------------------------------------------------------

type Of<Kind extends Shape['kind']> = { area: Area; path: Path; shape: Extract<Shape, { readonly kind: Kind }> };

function Keys({ area, path, shape: { keys, variants } }: Of<'map'>) {
  const own = studioTexts(area.language).plan;
  const written = keys.filter((key) => key.isWritten && key.schema.const === undefined);
  // Of what has nothing yet there is nothing else to see.
  const [isOpen, open] = useState(written.length === 0);
  const others = keys.filter((key) => !key.isWritten && key.schema.const === undefined);
  return (
    <>
      {variants.length > 1 && (
        <div class="control">
          <label for={`${area.id(path)}-form`}>{own.variant}</label>
          <select
            id={`${area.id(path)}-form`}
            value={variants.find(({ isChosen }) => isChosen)?.name ?? ''}
            onChange={({ currentTarget }) =>
              area.set(path, variants.find(({ name }) => name === currentTarget.value)!.start)
            }
          >
            {variants.map(({ name }) => (
              <option key={name} value={name}>
                {choiceLabel([...path, 'kind'], name, area.language)}
              </option>
            ))}
          </select>
        </div>
      )}
      {written.map(({ key, schema, isRequired }) => (
        <Control key={key} area={area} schema={schema} path={[...path, key]} removable={!isRequired} />
      ))}
      {others.length > 0 && (
        <details class="more" open={isOpen} onToggle={({ currentTarget }) => open(currentTarget.open)}>
          <summary>{own.more(String(others.length))}</summary>
          {isOpen &&
            others.map(({ key, schema }) => <Absent key={key} area={area} schema={schema} path={[...path, key]} />)}
        </details>
      )}
    </>
  );
}

/** A value that is left out: what it is then, and how to write it. */
function Absent({ area, schema, path }: ControlProps) {
  const own = studioTexts(area.language).plan;
  const shape = shapeOf(schema, undefined, area.root);
  if (!['map', 'names', 'list', 'none'].includes(shape.kind) && schema.default !== undefined)
    return <Control area={area} schema={schema} path={path} />;
  const label = labelOf(path, area.language, false);
  return (
    <div class="control absent">
      <div class="head">
        <span>{label}</span>
        <button
          type="button"
          class="small"
          aria-label={own.act(own.add, label)}
          onClick={() => {
            area.set(path, startOfKey(String(path.at(-1)), schema, area.root));
            goTo(area.id(path));
          }}
        >
          {own.add}
        </button>
        {isStage(path.slice(0, -1)) && mayBeNone(schema, area.root) && couldDoWithout(area.value([]), path) && (
          <button
            type="button"
            class="small"
            aria-label={own.act(own.without, label)}
            onClick={() => area.set(path, 'none')}
          >
            {own.without}
          </button>
        )}
      </div>
      <p class="help">{helpOn(schema.description ?? '', path, [], area.language)}</p>
    </div>
  );
}

function Names({ area, path, shape: { names, of } }: Of<'names'>) {
  const own = studioTexts(area.language).plan;
  return (
    <>
      {names.map((name) => (
        <Control key={name} area={area} schema={of} path={[...path, name]} label={plainLabel(name)} removable />
      ))}
      <form
        class="add"
        onSubmit={(event) => {
          event.preventDefault();
          const field = event.currentTarget.elements.namedItem('name') as HTMLInputElement;
          const name = field.value.trim();
          if (name !== '' && !names.includes(name)) area.set([...path, name], startOf(of, area.root));
          field.value = '';
        }}
      >
        <input name="name" type="text" aria-label={own.newName} placeholder={own.newName} />
        <button type="submit" class="small">
          {own.add}
        </button>
      </form>
    </>
  );
}

function Entries({ area, path, shape: { length, of } }: Of<'list'>) {
  const own = studioTexts(area.language).plan;
  const entries = (area.value(path) as readonly Plain[] | undefined) ?? [];
  const add = () => area.set(path, [...entries, withFreeName(startOf(of, area.root), entries)]);
  const labels = Array.from({ length }, (_, k) =>
    entryLabel(entries[k], own.entry(String(k + 1)), [...path, k], area.language),
  );
  return (
    <>
      {labels.map((label, k) =>
        isStage([...path, k]) ? (
          <StageCard key={k} area={area} schema={of} path={[...path, k]} label={label} />
        ) : (
          <Control key={k} area={area} schema={of} path={[...path, k]} label={label} removable />
        ),
      )}
      <button type="button" class="small" onClick={add}>
        {own.addEntry}
      </button>
    </>
  );
}

/** A stage in a line, and its controls; a procedure has many, so that each is open only when it is wanted. */
function StageCard({ area, schema, path, label = '' }: ControlProps) {
  const own = studioTexts(area.language).plan;
  const isWrong = area.issues(path, true).some(({ severity }) => severity === 'error');
  const [isOpen, open] = useState(isWrong);
  return (
    <details
      class={isChanged(area, path) ? 'card changed' : 'card'}
      open={isOpen}
      onToggle={({ currentTarget }) => open(currentTarget.open)}
    >
      <summary>
        <strong>{label}</strong>
        {isWrong && !isOpen && <span class="problem">{own.problem}</span>}
        <span class="brief">{stageInBrief(area.value(path), area.language)}</span>
      </summary>
      {isOpen && <Control area={area} schema={schema} path={path} label={label} isWhole removable />}
    </details>
  );
}

function Choices({ area, path, shape: { options, chosen } }: Of<'set'>) {
  const own = area.id(path);
  return (
    <>
      {options.map((option) => (
        <label class="choice" key={option}>
          <input
            type="checkbox"
            id={`${own}.${option}`}
            data-path={path.join('.')}
            data-choice={option}
            checked={chosen.includes(option)}
            onChange={({ currentTarget: { checked } }) =>
              area.set(
                path,
                options.filter((other) => (other === option ? checked : chosen.includes(other))),
              )
            }
          />
          {choiceLabel(path, option, area.language)}
        </label>
      ))}
    </>
  );
}

/** By what an entry is told from the others, where it has a name. */
function entryLabel(value: Plain | undefined, numbered: string, path: Path, language: Language): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return numbered;
  const map = value as Readonly<Record<string, Plain>>;
  const key = ['name', 'channel', 'good', 'with', 'kind'].find((own) => typeof map[own] === 'string');
  if (key === undefined) return numbered;
  const name = String(map[key]);
  const own = key === 'kind' ? choiceLabel([...path, key], name, language) : plainLabel(name);
  return `${numbered}${language === 'zh' ? '：' : ': '}${own}`;
}
