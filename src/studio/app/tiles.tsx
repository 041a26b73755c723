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
  const { quoted } = textsOf(sheet.language).findings;
  const baseline = store.scenario.value.baseline;
  return (
    <section class="tiles" aria-labelledby="tiles-title">
      <h3 id="tiles-title">
        {studioTexts(sheet.language).results.tiles(quoted(plainLabel(name)), quoted(plainLabel(baseline)))}
      </h3>
      <GoesAs store={store} />
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

/** A change that came to nothing: else somebody looks for a difference that cannot be there. */
function GoesAs({ store }: { store: Store }) {
  const plan = store.plan.value;
  if (plan === undefined || !store.isComplete.value) return null;
  if (!store.alike.value.some((names) => names.includes(plan.name) && names.includes(plan.base))) return null;
  const language = store.language.value;
  const { quoted } = textsOf(language).findings;
  const [own, base] = [plan.name, plan.base].map((name) => quoted(plainLabel(name))) as [string, string];
  return <p class="warning">{studioTexts(language).results.goesAs(own, base, String(store.replications.value))}</p>;
}
