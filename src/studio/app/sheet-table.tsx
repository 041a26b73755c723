/** A table of a sheet, and the names and chips that stand in it. */
import type { ComponentChildren } from 'preact';
import type { SheetCell, SheetChip, SheetName, SheetTable, SheetWords } from '../../report/sheet.ts';
import { tied } from '../state/tied.ts';
import { Scrolling } from './scrolling.tsx';

const CLASSES = { numbers: 'glance', words: '', grouped: 'lever' } as const;

export function Table({ table }: { table: SheetTable }) {
  const { caption, header, rows, holds = 'numbers', folded = false, captioned = true, note, foot = [] } = table;
  const isNumber = holds === 'numbers';
  const whole = (
    <Scrolling label={caption}>
      <table class={CLASSES[holds]}>
        <thead>
          <tr>
            {header.map((cell, k) => (
              <th scope="col" key={k} title={typeof cell === 'string' ? undefined : cell.whole}>
                <Cell cell={cell} isNumber={false} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, k) => (
            <Row key={k} row={row} columns={header.length} isNumber={isNumber} />
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
  if (folded !== false)
    return (
      <details>
        <summary>{folded === true ? caption : folded}</summary>
        {whole}
      </details>
    );
  return (
    <>
      {captioned && <h3>{caption}</h3>}
      {note !== undefined && <p class="quiet">{tied(note)}</p>}
      {whole}
      {foot.map((sentence) => (
        <p class="quiet" key={sentence}>
          {sentence}
        </p>
      ))}
    </>
  );
}

function Row({ row, columns, isNumber }: { row: readonly SheetCell[]; columns: number; isNumber: boolean }) {
  const [first = '', ...rest] = row;
  if (rest.length === 0 && columns > 1)
    return (
      <tr>
        <th scope="rowgroup" colSpan={columns}>
          <Cell cell={first} isNumber={isNumber} />
        </th>
      </tr>
    );
  return (
    <tr>
      <th scope="row">
        <Cell cell={first} isNumber={isNumber} />
      </th>
      {rest.map((cell, k) => (
        <td key={k}>
          <Cell cell={cell} isNumber={isNumber} />
        </td>
      ))}
    </tr>
  );
}

function Cell({ cell, isNumber }: { cell: SheetCell; isNumber: boolean }): ComponentChildren {
  if (typeof cell === 'string') return <bdi>{cell}</bdi>;
  const { chip, after = '', lines } = cell;
  return (
    <>
      {lines === undefined ? (
        <Words words={cell} isNumber={isNumber} />
      ) : (
        lines.map((line) => (
          <div key={line.text}>
            <Name name={line} />
          </div>
        ))
      )}
      {[cell.note ?? []].flat().map((text) => (
        <span class="delta" key={text}>
          {text}
        </span>
      ))}
      {chip !== undefined && <Chip chip={chip} />}
      {after !== '' && <span class="delta">{after}</span>}
    </>
  );
}

function Words({ words, isNumber }: { words: SheetWords; isNumber: boolean }) {
  if (words.text === '') return null;
  const name = words.code ? <code>{words.text}</code> : <Name name={words} />;
  return isNumber ? <span class="mean">{name}</span> : name;
}

export function Name({ name: { text, color } }: { name: SheetName }) {
  return (
    <>
      {color !== undefined && (
        <svg class="dot" width="11" height="11" viewBox="0 0 11 11" aria-hidden="true">
          <circle cx="5.5" cy="5.5" r="5" fill={color} />
        </svg>
      )}
      <bdi>{text}</bdi>
    </>
  );
}

export function Chip({ chip: { word, tone, note } }: { chip: SheetChip }) {
  return (
    <span class={`chip ${tone}`} title={note}>
      {word}
    </span>
  );
}
