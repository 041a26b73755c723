import { readFileSync } from 'node:fs';
import { signal } from '@preact/signals';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import type { Job } from '#hearsay/experiment/job.js';
import { compileModel } from '#hearsay/model/compile.js';
import { readScenario } from '#hearsay/scenario/read.js';
import type { Store } from '#hearsay/studio/app/store.js';
import { accountOf } from '#hearsay/studio/watch/account.js';
import { nothingChosen } from '#hearsay/studio/watch/chosen.js';
import { advanced } from '#hearsay/studio/watch/clock.js';
import { findMembers } from '#hearsay/studio/watch/find.js';
import { hullOf } from '#hearsay/studio/watch/hull.js';
import { namePlaces } from '#hearsay/studio/watch/name-places.js';
import { layOut, placesOrder } from '#hearsay/studio/watch/places.js';
import { mapOf, personAt, progressOf, sceneOf } from '#hearsay/studio/watch/scene.js';
import { Screening } from '#hearsay/studio/watch/screening.js';
import { type Film, NOBODY, OPERATOR } from '#hearsay/studio/watch/shot.js';
import { accountText, contrastOf, contrastText, talkOf } from '#hearsay/studio/watch/telling.js';
import { createWatcher } from '#hearsay/studio/watch/watcher.js';

const FILE = 'scenarios/python-course-group.yaml';
const job = jobOf(readFileSync(FILE, 'utf8'));
const SIZE = { width: 600, height: 480 };

function jobOf(text: string, set: readonly string[] = []): Job {
  const source = { file: FILE, text, set };
  return { scenario: readScenario(text, source).scenario, source };
}

/** A whole film, taken in reels of so many days. */
function filmOf(of: Job, strategy: string, reel: number): Film {
  const watcher = createWatcher();
  const shots: Film['shots'][number][] = [];
  for (;;) {
    const filmed = watcher.film(of, { strategy, replication: 0, from: shots.length, days: reel });
    shots.push(...filmed.shots);
    if (filmed.ending !== undefined) return { ...filmed, strategy, shots };
  }
}

describe('a film of the course group', () => {
  let died: Film;
  let planned: Film;
  beforeAll(() => {
    died = filmOf(job, 'as-it-happened', 7);
    planned = filmOf(job, 'month-plan', 100);
  });

  test('is of the run that is computed without it', () => {
    const model = compileModel(job.scenario);
    for (const film of [died, planned]) {
      const { digest, outcomes, series } = simulate(model, film.strategy, 0);
      expect(film.ending).toEqual({ digest, silentDay: outcomes.silentDay });
      expect(film.shots.map(({ members }) => members)).toEqual([...series.members!]);
      expect(film.shots.map(({ day }) => day)).toEqual(Array.from({ length: film.horizon }, (_, day) => day));
    }
  });

  test('shows on each day who has come and not left, and everything that was written', () => {
    const here = new Set<number>();
    const posts = new Map<number, number>();
    for (const shot of died.shots) {
      for (const { person } of shot.arrivals) here.add(person);
      for (const { person } of shot.departures) here.delete(person);
      const own = shot.talk.filter(({ from }) => from >= 0);
      expect(own.length).toBe(shot.messages);
      for (const { from } of own) posts.set(from, (posts.get(from) ?? 0) + 1);
      const { person, posts: written, quiet } = shot.people!;
      expect(new Set(person)).toEqual(here);
      expect([...written]).toEqual(Array.from(person, (each) => posts.get(each) ?? 0));
      const today = new Set(own.map(({ from }) => from));
      person.forEach((each, k) => {
        expect(quiet[k] === 0).toBe(today.has(each));
      });
    }
  });

  test('ties join people who are there, and each pair once', () => {
    for (const { people, ties, acquainted, bonded } of planned.shots) {
      const here = new Set(people!.person);
      const pairs = new Set<string>();
      ties!.from.forEach((from, k) => {
        const to = ties!.to[k]!;
        expect(here.has(from) && here.has(to)).toBe(true);
        pairs.add([from, to].sort((a, b) => a - b).join(' '));
      });
      expect(pairs.size).toBe(ties!.from.length);
      expect(acquainted).toBeGreaterThanOrEqual(pairs.size);
      expect(ties!.strength.filter((strength) => strength >= 1).length).toBe(Math.min(bonded, 1500));
    }
  });

  test('has the topics of the plan on its days, and none where there is no plan', () => {
    const days = ({ shots }: Film) =>
      shots.flatMap(({ day, marks }) => (marks.some(({ kind }) => kind === 'topic') ? [day] : []));
    expect(days(planned)).toEqual(Array.from({ length: 30 }, (_, day) => day));
    expect(days(died)).toEqual([]);
    const topics = planned.shots[3]!.talk.filter(({ kind, to }) => kind === 'topic' && to === NOBODY);
    expect(topics.length).toBeGreaterThan(0);
    for (const { from } of topics) expect(from).toBe(OPERATOR);
  });

  test('is accounted for: who joined is who is there and who left, for reasons that add up', () => {
    for (const film of [died, planned]) {
      const { joined, left, reasons, silentDay, evening } = accountOf(film);
      expect(joined - left).toBe(film.shots.at(-1)!.members);
      expect(reasons.reduce((sum, { people }) => sum + people, 0)).toBe(left);
      expect(silentDay ?? film.horizon).toBe(film.ending!.silentDay);
      expect(evening.day).toBe(Math.min(film.ending!.silentDay, film.horizon - 1));
    }
  });

  test('names as last writers those who wrote most in the week before the silence', () => {
    // Where people hardly write, every group falls silent.
    const quiet = jobOf(readFileSync(FILE, 'utf8'), ['parameters.postRate=0.01', 'parameters.questionRate=0.01']);
    const film = filmOf(quiet, 'as-it-happened', 30);
    const { silentDay, lastWriters } = accountOf(film);
    expect(silentDay).toBeDefined();
    const week = film.shots.slice(silentDay! - 6, silentDay! + 1).flatMap(({ talk }) => talk.map(({ from }) => from));
    const count = (person: number) => week.filter((each) => each === person).length;
    expect(lastWriters.length).toBeGreaterThan(0);
    for (const { person, messages } of lastWriters) expect(messages).toBe(count(person));
    const others = week.filter((person) => person >= 0 && !lastWriters.some((each) => each.person === person));
    for (const other of others) expect(count(other)).toBeLessThanOrEqual(lastWriters.at(-1)!.messages);
    expect(accountText(accountOf(film), 'en').join(' ')).toContain(`Day ${silentDay} is the first silent day`);
    expect(accountText(accountOf(film), 'zh').join('')).toContain(`第 ${silentDay} 天是首个沉寂日`);
  });

  test('is set beside the other on the day on which it fell silent', () => {
    const account = { ...accountOf(died), silentDay: 20 };
    const shot = planned.shots[20]!;
    const text = accountText(account, 'en', { strategy: 'month-plan', shot }).join(' ');
    expect(text).toContain(`Under month-plan, on that day, ${shot.writersWeek} have written`);
    expect(accountText(account, 'en').join(' ')).not.toContain('month-plan');
  });

  test('says what was done differently and what had come of it, where one falls silent before the other', () => {
    const day = 20;
    const silent = { ...died, ending: { ...died.ending!, silentDay: day } };
    const lived = { ...planned, ending: { ...planned.ending!, silentDay: planned.horizon } };
    const contrast = contrastOf([lived, silent])!;
    expect(contrast).toMatchObject({ day, later: undefined, dead: { strategy: 'as-it-happened' } });
    const { opening, came } = contrastText(contrast, 'en');
    expect(opening).toContain('as-it-happened falls silent on day 20, month-plan does not');
    const [one, other] = [died.shots[day]!, planned.shots[day]!];
    expect(came).toContain(`${one.bonded} pairs of members had become close (bonded), against ${other.bonded};`);
    expect(came.at(-1)).toBe(`${one.writersWeek} members had written within 7 days, against ${other.writersWeek}.`);
    expect(contrastOf([silent, silent])).toBeUndefined();
    expect(contrastOf([silent])).toBeUndefined();
  });

  test('tells what is repeated once, with how often', () => {
    const topic = { from: OPERATOR, to: NOBODY, kind: 'topic' } as const;
    const shot = { ...died.shots[0]!, arrivals: [], departures: [], talk: [topic, topic, topic] };
    expect(talkOf(shot, 'en').lines.map(({ text }) => text)).toEqual(['The operator posts a topic, 3 times']);
  });

  test('tells each answer with whom it answers', () => {
    const shot = died.shots.find(({ talk }) => talk.some(({ from, to }) => from >= 0 && to >= 0))!;
    const { from, to, kind } = shot.talk.find((said) => said.from >= 0 && said.to >= 0)!;
    const say = kind === 'question' ? 'answers the question of' : 'answers';
    expect(talkOf(shot, 'en').lines.map(({ text }) => text)).toContain(`Member ${from} ${say} member ${to}`);
  });

  test('gives places that depend on the films alone, and the same person the same place in both', () => {
    const order = placesOrder([died, planned]);
    const places = layOut(order);
    expect(layOut(placesOrder([filmOf(job, 'as-it-happened', 3), filmOf(job, 'month-plan', 11)]))).toEqual(places);
    expect(places.every((each) => each >= -1 && each <= 1)).toBe(true);
    const map = mapOf(order.people, places);
    const [left, right] = [died, planned].map(({ shots }) => sceneOf(shots[3]!, map, SIZE).dots);
    const there = new Map(right!.map((dot) => [dot.person, dot]));
    const both = left!.filter(({ person }) => there.has(person));
    expect(both.length).toBeGreaterThan(20);
    for (const { person, x, y } of both) expect(there.get(person)).toMatchObject({ x, y });
  });

  test('is clicked on: the dot under the pointer is the member', () => {
    const order = placesOrder([died]);
    const scene = sceneOf(died.shots[6]!, mapOf(order.people, layOut(order)), SIZE);
    for (const { x, y, person } of scene.dots) expect(personAt(scene, { x, y })).toBe(person);
    expect(personAt(scene, { x: -100, y: -100 })).toBeUndefined();
  });

  test('is searched by number, role and segment', () => {
    const { segments } = died;
    const person = died.shots[6]!.people!.person[5]!;
    expect(findMembers([died], 6, String(person), () => 'role')[0]!.person).toBe(person);
    for (const { segment } of findMembers([died], 6, 'DEVELOP', () => 'role')) expect(segment).toBe('developers');
    expect(segments).toContain('developers');
    expect(findMembers([died], 6, 'nobody-like-that', () => 'role')).toEqual([]);
  });

  test('can be asked for any member’s story', () => {
    const { person } = died.shots[0]!.arrivals[0]!;
    const order = { strategy: 'as-it-happened', replication: 0, person };
    expect(createWatcher().story(job, { ...order, language: 'en' }).title).toContain(String(person));
    expect(createWatcher().story(job, { ...order, language: 'zh' }).title).toContain('成员');
  });
});

test('a community of more than 500 is shown by group', () => {
  const text = readFileSync(FILE, 'utf8').replace('expected: 137', 'expected: 900').replace('60 days', '31 days');
  const film = filmOf(jobOf(text), 'as-it-happened', 5);
  const last = film.shots[7]!;
  expect(last.members).toBeGreaterThan(500);
  expect(last.people).toBeUndefined();
  const order = placesOrder([film]);
  const { bubbles, dots } = sceneOf(last, mapOf(order.people, layOut(order)), SIZE);
  expect(dots).toEqual([]);
  expect(bubbles.reduce((sum, { size }) => sum + size, 0)).toBe(last.members);
  for (const { x, y, radius } of bubbles) {
    expect(Math.min(x, y, SIZE.width - x, SIZE.height - y)).toBeGreaterThanOrEqual(radius);
  }
});

describe('two groups', () => {
  let film: Film;
  beforeAll(() => {
    film = filmOf(job, 'group-per-segment', 30);
  });

  test('are drawn around those who are in them, and stand apart', () => {
    const order = placesOrder([film]);
    const shot = film.shots[10]!;
    const { outlines, dots } = sceneOf(shot, mapOf(order.people, layOut(order)), SIZE);
    expect(outlines.map(({ size }) => size)).toEqual(shot.groups.map(({ size }) => size));
    const groupOf = new Map(Array.from(shot.people!.person, (person, k) => [person, shot.people!.group[k]!]));
    for (const { id, corners } of outlines) {
      const inside = dots.filter((dot) => isInside(dot, corners));
      expect(dots.filter(({ person }) => groupOf.get(person) === id).every((dot) => inside.includes(dot))).toBe(true);
      // Chance alone would have the others inside as often as not.
      const strangers = inside.filter(({ person }) => groupOf.get(person) !== id).length;
      expect(strangers).toBeLessThan((dots.length - inside.length + strangers) / 4);
    }
  });

  test('a single group has no outline', () => {
    const alone = filmOf(job, 'as-it-happened', 30);
    const order = placesOrder([alone]);
    expect(sceneOf(alone.shots[10]!, mapOf(order.people, layOut(order)), SIZE).outlines).toEqual([]);
  });
});

/** Whether a point lies in a convex area, or on its edge, by its distance from every edge. */
function isInside({ x, y }: { x: number; y: number }, corners: readonly { x: number; y: number }[]): boolean {
  return corners.every((a, k) => {
    const b = corners[(k + 1) % corners.length]!;
    return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) >= -1e-6;
  });
}

test('an outline holds the corners alone, whatever lies between', () => {
  const square = [0, 1].flatMap((x) => [0, 1].map((y) => ({ x, y })));
  expect(hullOf([...square, { x: 0.5, y: 0.5 }, { x: 0.5, y: 0 }])).toHaveLength(4);
  expect(hullOf([{ x: 1, y: 1 }])).toEqual([{ x: 1, y: 1 }]);
});

describe('the clock', () => {
  test('moves on by the time that passes, whatever the frames', () => {
    let moment = { day: 3, phase: 0 };
    for (let frame = 0; frame < 64; frame++) moment = advanced(moment, 1 / 64, 2, 100);
    expect(moment).toEqual({ day: 5, phase: 0 });
  });
  test('stops in the evening of the last day', () => {
    expect(advanced({ day: 9, phase: 0.9 }, 0.2, 4, 9)).toEqual({ day: 9, phase: 1 });
  });
  test('goes on where it was after a pause of the whole page', () => {
    expect(advanced({ day: 0, phase: 0 }, 3600, 1, 50)).toEqual({ day: 0, phase: 0.25 });
  });
  test('sends every message of a day within that day', () => {
    for (const count of [1, 2, 50]) {
      for (let nth = 0; nth < count; nth++) {
        const seen = Array.from({ length: 1001 }, (_, k) => progressOf(nth, count, k / 1000)).filter(
          (p) => p !== undefined,
        );
        expect(seen.length).toBeGreaterThan(200);
        expect(seen[0]).toBeLessThan(0.01);
        expect(seen.at(-1)).toBeGreaterThan(0.99);
      }
    }
  });
});

describe('names of groups in the picture', () => {
  const group = (id: number, size: number, x: number, y: number) => ({ id, size, corners: [{ x, y }] });
  const placed = (groups: ReturnType<typeof group>[]) =>
    namePlaces(
      groups,
      ({ id }) => `group ${id}`,
      () => 60,
      SIZE,
      12,
      [],
    );

  test('stand above their groups where there is room', () => {
    const names = placed([group(0, 5, 100, 200), group(1, 5, 300, 200)]);
    expect(names).toEqual([
      { text: 'group 0', x: 100, y: 186 },
      { text: 'group 1', x: 300, y: 186 },
    ]);
  });

  test('never lie on each other or leave the picture, and the largest group has its name', () => {
    const crowd = Array.from({ length: 30 }, (_, k) => group(k, 1 + ((k * 7) % 30), 5 + 11 * (k % 6), 10 + 9 * k));
    const names = placed(crowd);
    for (const [k, { x, y }] of names.entries()) {
      expect(x - 30).toBeGreaterThanOrEqual(0);
      expect(x + 30).toBeLessThanOrEqual(SIZE.width);
      expect(y - 11).toBeGreaterThanOrEqual(0);
      for (const other of names.slice(k + 1))
        expect(Math.abs(other.x - x) >= 60 || Math.abs(other.y - y) >= 15, `${x} ${y}`).toBe(true);
    }
    const largest = crowd.reduce((a, b) => (b.size > a.size ? b : a));
    expect(names.map(({ text }) => text)).toContain(`group ${largest.id}`);
    expect(names.length).toBeLessThan(crowd.length);
  });
});

describe('the view that watches', () => {
  afterEach(() => void vi.unstubAllGlobals());

  test('shows the day, the member and the run again that it showed before another view was opened', () => {
    class Silent {
      addEventListener(): void {}
      postMessage(): void {}
      terminate(): void {}
    }
    vi.stubGlobal('Worker', Silent);
    vi.stubGlobal('cancelAnimationFrame', () => {});
    const store = {
      program: '',
      job: signal(job),
      scenario: signal(job.scenario),
      shown: signal('month-plan'),
      language: signal('en'),
      watched: nothingChosen(),
    } as unknown as Store;
    const left = new Screening(store);
    left.goTo(12);
    left.picked.value = 7;
    left.replication.value = 3;
    left.stop();
    const again = new Screening(store);
    expect([again.day.value, again.picked.value, again.replication.value]).toEqual([12, 7, 3]);
    expect(again.isPlaying.value).toBe(false);
    again.stop();
  });
});
