/** Which run is watched and which moment of it: strategies, run, play, speed, day, and the search for a member. */
import { useState } from 'preact/hooks';
import { ROLES } from '../../engine/measuring/roles.ts';
import { plainLabel } from '../../report/labels.ts';
import type { Language } from '../../report/language.ts';
import type { Store } from '../app/store.ts';
import { SPEEDS } from './clock.ts';
import { type Found, findMembers } from './find.ts';
import type { Screening } from './screening.ts';
import { daySummary, nameOf } from './telling.ts';
import { watchTexts } from './words.ts';

export function Controls({ store, screening }: { store: Store; screening: Screening }) {
  const language = store.language.value;
  const own = watchTexts(language);
  const { controls } = own;
  const names = store.scenario.value.strategies.map(({ name }) => name);
  const [first, second] = screening.strategies.value;
  const day = screening.day.value;
  const isPlaying = screening.isPlaying.value;
  const shot = screening.films.value[0]?.shots[day];
  return (
    <div class="controls">
      <div class="choices">
        <label>
          {controls.strategy}
          <select value={first} onChange={({ currentTarget }) => (screening.first.value = currentTarget.value)}>
            {names.map((name) => (
              <option key={name} value={name}>
                {plainLabel(name)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {controls.beside}
          <select value={second ?? ''} onChange={({ currentTarget }) => (screening.second.value = currentTarget.value)}>
            <option value="">{controls.none}</option>
            {names
              .filter((name) => name !== first)
              .map((name) => (
                <option key={name} value={name}>
                  {plainLabel(name)}
                </option>
              ))}
          </select>
        </label>
        <label class="run">
          {controls.run}
          <input
            type="number"
            min="1"
            max="999"
            value={screening.replication.value + 1}
            onChange={({ currentTarget }) => {
              const run = Math.round(Number(currentTarget.value));
              screening.replication.value = Math.max(0, Math.min(998, (Number.isFinite(run) ? run : 1) - 1));
              currentTarget.value = String(screening.replication.value + 1);
            }}
          />
        </label>
        <label class="run">
          {controls.speed}
          <select
            value={screening.speed.value}
            onChange={({ currentTarget }) => (screening.speed.value = Number(currentTarget.value))}
          >
            {SPEEDS.map((speed) => (
              <option key={speed} value={speed}>
                {controls.perSecond(String(speed))}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class="days">
        <button
          type="button"
          class="play"
          disabled={!screening.isReady.value}
          onClick={() => (isPlaying ? screening.pause() : screening.play())}
        >
          {isPlaying ? controls.pause : controls.play}
        </button>
        <button type="button" class="small" aria-label={controls.back} onClick={() => screening.goTo(day - 1)}>
          ‹
        </button>
        <button type="button" class="small" aria-label={controls.forward} onClick={() => screening.goTo(day + 1)}>
          ›
        </button>
        <input
          type="range"
          min="0"
          max={screening.horizon.value - 1}
          value={day}
          aria-label={controls.day}
          aria-valuetext={`${own.day(String(day))}${shot === undefined ? '' : `: ${daySummary(shot, language)}`}`}
          onInput={({ currentTarget }) => screening.goTo(Number(currentTarget.value))}
        />
        <output>{own.day(String(day))}</output>
      </div>
      <Search screening={screening} language={language} />
    </div>
  );
}

function Search({ screening, language }: { screening: Screening; language: Language }) {
  const { controls, legend } = watchTexts(language);
  const [words, setWords] = useState('');
  const found: readonly Found[] =
    words.trim() === ''
      ? []
      : findMembers(screening.films.value, screening.day.value, words, (role) => legend[ROLES[role]!]);
  return (
    <div class="search">
      <label for="find-member">{controls.find}</label>
      <input
        id="find-member"
        type="search"
        placeholder={controls.findHelp}
        value={words}
        onInput={({ currentTarget }) => setWords(currentTarget.value)}
        onKeyDown={({ key }) => {
          if (key === 'Enter' && found.length > 0) screening.picked.value = found[0]!.person;
        }}
      />
      {words.trim() !== '' && found.length === 0 && <span class="note">{controls.nobody}</span>}
      <span class="hits">
        {found.map(({ person, segment, role }) => (
          <button type="button" class="small" key={person} onClick={() => (screening.picked.value = person)}>
            {nameOf(person, language)}
            {segment !== '' && ` · ${plainLabel(segment)}`}
            {role !== '' && ` · ${role}`}
          </button>
        ))}
      </span>
    </div>
  );
}
