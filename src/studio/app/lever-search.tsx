/** All levers, to be found by what they do: those that the plan has are shown, the others added. */
import { useState } from 'preact/hooks';
import type { Language } from '../../report/language.ts';
import { LEVERS, type LeverName } from '../../scenario/levers.ts';
import { searchLevers } from '../controls/search.ts';
import { studioTexts } from '../words.ts';

interface LeverSearchProps {
  readonly language: Language;
  /** Those that the plan has. */
  readonly written: readonly LeverName[];
  readonly add: (lever: LeverName) => void;
  readonly show: (lever: LeverName) => void;
}

export function LeverSearch({ language, written, add, show }: LeverSearchProps) {
  const own = studioTexts(language).plan;
  const [question, ask] = useState('');
  const [isOpen, open] = useState(false);
  const others = LEVERS.filter((lever) => !written.includes(lever));
  const found = isOpen ? searchLevers(question.trim() === '' ? others : LEVERS, question, language) : [];
  const isUnknown = isOpen && found.length === 0;
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
        {isUnknown && <p class="quiet">{own.nothingFound}</p>}
        <ul class="found">
          {(isUnknown ? searchLevers(others, '', language) : found).map(({ lever, label, meaning }) => {
            const [word, act] = written.includes(lever) ? [own.show, show] : [own.add, add];
            return (
              <li key={lever}>
                <button type="button" class="small" aria-label={own.act(word, label)} onClick={() => act(lever)}>
                  {word}
                </button>
                <div>
                  <strong>{label}</strong>
                  <span class="help">{meaning}</span>
                </div>
              </li>
            );
          })}
        </ul>
      </div>
    </details>
  );
}
