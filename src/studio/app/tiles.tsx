/** The strategy whose levers are shown, outcome by outcome. */
import { plainLabel } from '../../report/labels.ts';
import { textsOf } from '../../report/language.ts';
import type { Sheet } from '../../report/sheet.ts';
import { tilesOf } from '../state/tiles.ts';
import { studioTexts } from '../words.ts';
import { Chip } from './sheet-table.tsx';
import type { Store } from './store.ts';

export function Tiles({ store, sheet }: { store: Store; sheet: Sheet }) {
  const name = store.shown.value;
  const tiles = tilesOf(sheet, name);
  if (tiles.length === 0) return null;
  return (
    <section class="tiles" aria-labelledby="tiles-title">
      <h3 id="tiles-title">
        {studioTexts(sheet.language).results.tiles(textsOf(sheet.language).findings.quoted(plainLabel(name)))}
      </h3>
      <ul>
        {tiles.map(({ outcome, cell }) => {
          const [difference, interval] = [cell.note ?? []].flat();
          return (
            <li key={outcome} class={cell.chip?.tone ?? 'neutral'}>
              <span class="what">{outcome}</span>
              <strong>{cell.text}</strong>
              {difference !== undefined && (
                <span class="delta">
                  {difference} <span class="interval">({interval})</span>
                </span>
              )}
              {cell.chip !== undefined && <Chip chip={cell.chip} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
