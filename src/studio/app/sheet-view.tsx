/** A sheet on the screen: the same words, tables and charts as in the report, alive. */
import { Component } from 'preact';
import { textsOf } from '../../report/language.ts';
import type { Sheet, SheetSection } from '../../report/sheet.ts';
import type { Plain } from '../../scenario/source.ts';
import { isEqual } from '../state/plain.ts';
import { tied } from '../state/tied.ts';
import { Chart } from './chart.tsx';
import { ChartNumbers } from './chart-numbers.tsx';
import { Lead } from './lead.tsx';
import { Chip, Name, Table } from './sheet-table.tsx';
import type { Store } from './store.ts';
import { Tiles } from './tiles.tsx';

export function SheetView({ store, sheet }: { store: Store; sheet: Sheet }) {
  const { page } = textsOf(sheet.language);
  const { aside, detail } = sheet;
  const first = sheet.sections.filter(({ id }) => FIRST.includes(id));
  const others = sheet.sections.filter(({ id }) => !FIRST.includes(id));
  return (
    <>
      {sheet.alert !== undefined && (
        <div class="cautions" role="alert">
          <strong>{sheet.alert}</strong>
        </div>
      )}
      <Lead text={tied(sheet.headline)} />
      <Tiles store={store} sheet={sheet} />
      {sheet.cautions.length > 0 && (
        <details class="cautions">
          <summary>
            {page.caution} ({sheet.cautions.length})
          </summary>
          <ul>
            {sheet.cautions.map((caution) => (
              <li key={caution}>{tied(caution)}</li>
            ))}
          </ul>
        </details>
      )}
      {first.map((section) => (
        <Section key={section.id} store={store} section={section} />
      ))}
      <section>
        {(sheet.summary ?? []).map((table) => (
          <Table key={table.caption} table={table} />
        ))}
        {detail !== undefined && (
          <details>
            <summary>{detail.title}</summary>
            <p class="quiet">{detail.note}</p>
            {detail.blocks.map(({ name, lines }) => (
              <div key={name.text}>
                <h4>
                  <Name name={name} />
                </h4>
                <ul class="verdicts">
                  {lines.map(({ chip, text }) => (
                    <li key={chip.word}>
                      <Chip chip={chip} /> {text}
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </details>
        )}
        {aside !== undefined && (
          <details>
            <summary>{aside.title}</summary>
            <ul>
              {aside.sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </details>
        )}
        {sheet.methods.map((method) => (
          <p class="quiet" key={method}>
            {tied(method)}
          </p>
        ))}
      </section>
      {others.map((section) => (
        <Section key={section.id} store={store} section={section} />
      ))}
    </>
  );
}

/** What somebody who moves a slider looks at. */
const FIRST: readonly string[] = ['trajectories', 'forest'];

interface SectionProps {
  readonly store: Store;
  readonly section: SheetSection;
}

/** Reports come several times a second, and much of them is as it was. */
class Section extends Component<SectionProps> {
  override shouldComponentUpdate({ section }: SectionProps): boolean {
    return !isEqual(section as unknown as Plain, this.props.section as unknown as Plain);
  }

  override render() {
    return <DrawnSection {...this.props} />;
  }
}

function DrawnSection({ store, section }: SectionProps) {
  const { id, title, note, terms = [], lead, charts, tables, remarks } = section;
  if (charts.length + tables.length + remarks.length + terms.length === 0 && lead === undefined) return null;
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {note !== '' && <p class="quiet">{tied(note)}</p>}
      {terms.length > 0 && (
        <dl>
          {terms.map(([name, words]) => (
            <>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </>
          ))}
        </dl>
      )}
      {lead !== undefined && <p>{lead}</p>}
      {charts.length > 0 && (
        <div class="charts">
          {charts.map((chart, k) => (
            <figure key={`${chart.name} ${k}`}>
              <Chart store={store} chart={chart} label={labelOf(title, chart.spec)} />
              <ChartNumbers store={store} chart={chart} />
            </figure>
          ))}
        </div>
      )}
      {tables.map((table) => (
        <Table key={table.caption} table={table} />
      ))}
      {remarks.map((remark) => (
        <p class="quiet" key={remark}>
          {tied(remark)}
        </p>
      ))}
    </section>
  );
}

function labelOf(section: string, spec: Readonly<Record<string, unknown>>): string {
  const { text, subtitle } = spec.title as { text: string; subtitle: string | readonly string[] };
  return `${section}: ${text}. ${[subtitle].flat().join(' ')}`.trim();
}
