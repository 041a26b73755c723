/** The field of one value: a slider beside what is written, a menu, a switch, a text. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { parse } from 'yaml';
import type { JsonSchema } from '../../scenario/json-schema.ts';
import type { Path, Plain } from '../../scenario/source.ts';
import { choiceLabel } from '../controls/naming.ts';
import { atStep, scaleOf } from '../controls/scale.ts';
import { type NumberShape, type Shape, writtenNumber } from '../controls/shape.ts';
import { flow } from '../state/flow.ts';
import { studioTexts } from '../words.ts';
import type { Area } from './area.ts';

interface FieldProps {
  readonly area: Area;
  readonly schema: JsonSchema;
  readonly path: Path;
  readonly shape: Exclude<Shape, { readonly kind: 'map' | 'names' | 'list' | 'set' | 'none' }>;
  readonly label: string;
  readonly id: string;
  readonly helpId: string | undefined;
}

export function Field({ area, schema, path, shape, label, id, helpId }: FieldProps): ComponentChildren {
  const value = area.value(path);
  const own = studioTexts(area.language).plan;
  const common = {
    id,
    'aria-describedby': helpId,
    'aria-invalid': area.issues(path).some(({ severity }) => severity === 'error'),
    'data-path': path.join('.'),
  };
  switch (shape.kind) {
    case 'number':
      return <NumberField area={area} path={path} shape={shape} label={label} common={common} />;
    case 'switch':
      return (
        <input
          {...common}
          type="checkbox"
          checked={(value ?? schema.default) === true}
          onChange={({ currentTarget }) => area.set(path, currentTarget.checked)}
        />
      );
    case 'choice': {
      const chosen = String(value ?? schema.default ?? '');
      return (
        <select {...common} value={chosen} onChange={({ currentTarget }) => area.set(path, currentTarget.value)}>
          {!shape.options.includes(chosen) && <option value={chosen}>{chosen === '' ? own.left : chosen}</option>}
          {shape.options.map((option) => (
            <option key={option} value={option}>
              {choiceLabel(path, option, area.language)}
            </option>
          ))}
        </select>
      );
    }
    default:
      return (
        <TextField
          common={common}
          text={value === undefined ? '' : writtenAs(value)}
          commit={(text) => area.set(path, read(text))}
        />
      );
  }
}

type Common = Readonly<Record<string, unknown>> & { readonly id: string };

/** A text that is taken over when it is finished: when the field is left or Enter is pressed. */
function TextField({ common, text, commit }: { common: Common; text: string; commit: (text: string) => void }) {
  return (
    <input
      {...common}
      type="text"
      spellcheck={false}
      value={text}
      onChange={({ currentTarget }) => {
        if (currentTarget.value !== text) commit(currentTarget.value);
      }}
    />
  );
}

interface NumberFieldProps {
  readonly area: Area;
  readonly path: Path;
  readonly shape: NumberShape;
  readonly label: string;
  readonly common: Common;
}

function NumberField({ area, path, shape, label, common }: NumberFieldProps) {
  const own = studioTexts(area.language).plan;
  const value = area.value(path);
  // Where the number stood before anything was changed; the scale holds still while it is changed.
  const anchor = numberIn(area.original(path)) ?? shape.number ?? 1;
  const scale = scaleOf(shape, anchor);
  const [dragged, drag] = useState<number | undefined>(undefined);
  const shown =
    dragged === undefined
      ? value === undefined
        ? shape.number === undefined
          ? ''
          : writtenAs(writtenNumber(shape.number, shape))
        : writtenAs(value)
      : writtenAs(writtenNumber(dragged, shape));
  const position = dragged ?? shape.number ?? scale.from;
  return (
    <div class="number">
      <input
        type="range"
        aria-label={own.slider(label)}
        aria-valuetext={shown}
        min={scale.from}
        max={Math.max(scale.to, position)}
        step={scale.step}
        value={position}
        onInput={({ currentTarget }) => drag(atStep(currentTarget.valueAsNumber, scale))}
        onChange={({ currentTarget }) => {
          drag(undefined);
          area.set(path, writtenNumber(atStep(currentTarget.valueAsNumber, scale), shape));
        }}
      />
      <TextField common={common} text={shown} commit={(text) => area.set(path, read(text))} />
    </div>
  );
}

const numberIn = (value: Plain | undefined): number | undefined => {
  const digits = /\d+(?:\.\d+)?/.exec(String(value ?? ''));
  return typeof value === 'number' ? value : digits === null ? undefined : Number(digits[0]);
};

const writtenAs = (value: Plain): string => (typeof value === 'string' ? value : flow(value));

/** What was typed, as YAML reads it; what is no YAML is a text, and empty is nothing. */
function read(text: string): Plain | undefined {
  if (text.trim() === '') return undefined;
  try {
    return parse(text) as Plain;
  } catch {
    return text;
  }
}
