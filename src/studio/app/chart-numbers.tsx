/** The numbers behind a chart, for those who cannot see it or want to read them off. */
import { useState } from 'preact/hooks';
import type { SheetChart } from '../../report/sheet.ts';
import { chartTable } from '../state/chart-table.ts';
import { studioTexts } from '../words.ts';
import { Scrolling } from './scrolling.tsx';
import type { Store } from './store.ts';

/** Made when somebody opens them. */
export function ChartNumbers({ store, chart }: { store: Store; chart: SheetChart }) {
  const [isOpen, open] = useState(false);
  const own = studioTexts(store.language.value).results;
  const table = isOpen ? chartTable(chart.spec) : undefined;
  const { text } = chart.spec.title as { readonly text: string };
  return (
    <details class="numbers" onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>{own.chartTable}</summary>
      {isOpen && table === undefined && <p class="quiet">{own.noTable}</p>}
      {table !== undefined && (
        <Scrolling label={text}>
          <table>
            <thead>
              <tr>
                {table.header.map((title, k) => (
                  <th scope="col" key={k}>
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row, k) => (
                <tr key={k}>
                  {row.map((cell, column) => (
                    <td key={column}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolling>
      )}
    </details>
  );
}
