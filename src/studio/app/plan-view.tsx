/** The plan: from which strategy it starts, its levers as controls, levers to add, and what is assumed about people and place. */
import { useState } from 'preact/hooks';
import { plainLabel } from '../../report/labels.ts';
import { leverDifferences, leverLines } from '../../scenario/lever-text.ts';
import { LEVERS, type LeverName, leverNamed } from '../../scenario/levers.ts';
import { startOf } from '../controls/shape.ts';
import { isNewStrategy } from '../state/edits.ts';
import { inWords } from '../state/reading.ts';
import { strategiesIn } from '../state/your-plan.ts';
import { studioTexts } from '../words.ts';
import { type Area, isChanged, leverArea } from './area.ts';
import { Assumptions } from './assumptions.tsx';
import { Control } from './control.tsx';
import { goToCard } from './go-to.ts';
import { LeverSearch } from './lever-search.tsx';
import type { Store } from './store.ts';

export function PlanView({ store }: { store: Store }) {
  const language = store.language.value;
  const own = studioTexts(language).plan;
  const area = leverArea(store);
  const plan = store.plan.value;
  const names = strategiesIn(store.edited.value).filter((name) => name !== plan?.name);
  const baseline = store.scenario.value.baseline;
  const written = LEVERS.filter((lever) => area.value([lever]) !== undefined);
  const schemaOf = (lever: LeverName) => area.schema.properties![lever]!;
  const count = store.edits.value.filter((edit) => !isNewStrategy(edit)).length;
  return (
    <>
      <div class="pick">
        <label for="base">{own.base}</label>
        <select
          id="base"
          value={plan?.base ?? store.shown.value}
          onChange={({ currentTarget }) => store.startFrom(currentTarget.value)}
        >
          {names.map((name) => (
            <option key={name} value={name}>
              {plainLabel(name)}
            </option>
          ))}
        </select>
        <label for="against">{own.against}</label>
        <select
          id="against"
          value={baseline}
          onChange={({ currentTarget }) => store.setShared(['baseline'], currentTarget.value)}
        >
          {[...names, ...(plan === undefined ? [] : [plan.name])].map((name) => (
            <option key={name} value={name}>
              {plainLabel(name)}
            </option>
          ))}
        </select>
      </div>
      {store.edits.value.length === 0 ? (
        <p class="quiet">{own.unchanged}</p>
      ) : (
        <p class="changes">
          {own.changes(String(count))}
          <button type="button" class="small" disabled={!store.canUndo.value} onClick={store.undo}>
            {own.undo}
          </button>
          <button type="button" class="small" onClick={() => store.change([])}>
            {own.reset}
          </button>
        </p>
      )}
      <OtherProblems store={store} />
      <h3>{own.levers}</h3>
      {written.map((lever) => (
        <LeverCard key={lever} store={store} area={area} lever={lever} />
      ))}
      <LeverSearch
        language={language}
        written={written}
        add={(lever) => {
          area.set([lever], startOf(schemaOf(lever), area.root));
          reveal(lever);
        }}
        show={reveal}
      />
      <Assumptions store={store} />
    </>
  );
}

const reveal = (lever: LeverName): void => goToCard(`.card[data-lever=${lever}]`);

/** A lever in a few words, and its controls; open where it tells the plan from what it is compared with. */
function LeverCard({ store, area, lever }: { store: Store; area: Area; lever: LeverName }) {
  const { language } = area;
  const own = studioTexts(language).plan;
  const { strategies, baseline } = store.scenario.value;
  const strategy = strategies.find(({ name }) => name === store.shown.value);
  const pair = strategies.filter(({ name }) => name === baseline || name === store.shown.value);
  const differs = leverDifferences(pair, [lever], 'en').length > 0;
  const [isOpen, open] = useState(differs);
  const label = leverNamed(lever).words[language];
  const lines = strategy === undefined ? [] : leverLines(strategy, lever, language);
  const changed = isChanged(area, [lever]);
  return (
    <details
      class={changed ? 'card changed' : 'card'}
      data-lever={lever}
      open={isOpen}
      onToggle={({ currentTarget }) => open(currentTarget.open)}
    >
      <summary>
        <strong>{label}</strong>
        {differs && <span class="chip">{own.differs}</span>}
        {!isOpen &&
          lines.map((line) => (
            <span class="brief" key={line}>
              {line}
            </span>
          ))}
      </summary>
      {isOpen && <Control area={area} schema={area.schema.properties![lever]!} path={[lever]} isWhole removable />}
    </details>
  );
}

/** What is wrong where no control is. */
function OtherProblems({ store }: { store: Store }) {
  const language = store.language.value;
  const own = studioTexts(language).plan;
  const issues = store.reading.value.scenario === undefined ? store.reading.value.issues : [];
  if (issues.length === 0) return null;
  return (
    <div class="cautions" role="alert">
      <strong>{own.problem}</strong>
      <ul>
        {issues.map((issue) => {
          const words = inWords(issue, language);
          return (
            <li key={`${issue.path.join('.')} ${words}`}>
              {issue.path.length > 0 && <code>{issue.path.join('.')}</code>} {words}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
