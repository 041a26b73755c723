/** Levers that the plan does not have yet, to be found by what they do. */
import { useState } from 'preact/hooks';
import type { Language } from '../../report/language.ts';
import type { LeverName } from '../../scenario/levers.ts';
import { searchLevers } from '../controls/search.ts';
import { studioTexts } from '../words.ts';

interface LeverSearchProps {
  readonly language: Language;
  readonly levers: readonly LeverName[];
  readonly add: (lever: LeverName) => void;
}

export function LeverSearch({ language, levers, add }: LeverSearchProps) {
  const own = studioTexts(language).plan;
  const [question, ask] = useState('');
  const [isOpen, open] = useState(false);
  const found = isOpen ? searchLevers(levers, question, language) : [];
  return (
    <details class="adding" open={isOpen} onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>{own.addLever}</summary>
      <input
        type="search"
        aria-label={own.addLever}
        placeholder={own.search}
        value={question}
        onInput={({ currentTarget }) => ask(currentTarget.value)}
      />
      <div aria-live="polite">
        {isOpen && found.length === 0 && <p class="quiet">{own.nothingFound}</p>}
        <ul class="found">
          {found.map(({ lever, label, meaning }) => (
            <li key={lever}>
              <button type="button" class="small" aria-label={`${own.add}: ${label}`} onClick={() => add(lever)}>
                {own.add}
              </button>
              <div>
                <strong>{label}</strong>
                <span class="help">{meaning}</span>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
