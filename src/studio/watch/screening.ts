/**
 * What is watched: one run under one strategy or two, filmed in a worker as soon as it is asked for, and the moment that is shown.
 *
 *     job, strategies, run ──► films ──► places ──► pictures
 */
import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Words } from '../../errors.ts';
import type { Story } from '../../report/story/story.ts';
import { WorkerOfPage } from '../app/crew.ts';
import type { Store } from '../app/store.ts';
import { whyNot } from '../state/refusal.ts';
import type { Chosen } from './chosen.ts';
import { advanced } from './clock.ts';
import { placesOrder } from './places.ts';
import { type Map2D, mapOf } from './scene.ts';
import type { Film } from './shot.ts';

/** Days that are filmed at one go, after which the page hears of them. */
const REEL = 12;

export class Screening {
  readonly first: Chosen['first'];
  readonly second: Chosen['second'];
  readonly replication: Chosen['replication'];
  readonly day: Chosen['day'];
  readonly speed: Chosen['speed'];
  readonly picked: Chosen['picked'];
  readonly isPlaying = signal(false);

  readonly films: Signal<readonly Film[]> = signal([]);
  readonly map: Signal<Map2D | undefined> = signal(undefined);
  readonly stories: Signal<readonly Story[]> = signal([]);
  readonly failure: Signal<Words | undefined> = signal(undefined);

  /** The strategies that are shown: one or two names that the scenario has. */
  readonly strategies: ReadonlySignal<readonly string[]>;
  readonly horizon: ReadonlySignal<number>;
  /** Whether all is there that can be shown. */
  readonly isReady: ReadonlySignal<boolean>;

  /** How far through the day it is. */
  phase = 1;
  readonly painters = new Set<() => void>();

  private readonly worker: WorkerOfPage;
  private readonly ends: (() => void)[] = [];
  private job = 0;
  private latest = 0;
  private frame = 0;
  private before: number | undefined;

  constructor(store: Store) {
    ({
      first: this.first,
      second: this.second,
      replication: this.replication,
      day: this.day,
      speed: this.speed,
      picked: this.picked,
    } = store.watched);
    this.worker = new WorkerOfPage(new Worker(store.program));
    this.horizon = computed(() => store.scenario.value.horizon);
    this.strategies = computed(() => {
      const { strategies, baseline } = store.scenario.value;
      const names = strategies.map(({ name }) => name);
      const known = (name: string | undefined) => name !== undefined && names.includes(name);
      const one = known(this.first.value) ? this.first.value! : (baseline ?? names[0]!);
      const usual = store.shown.value === one ? names.find((name) => name !== one) : store.shown.value;
      const two = this.second.value === '' ? undefined : known(this.second.value) ? this.second.value : usual;
      return two === undefined || two === one ? [one] : [one, two];
    });
    this.isReady = computed(
      () => this.map.value !== undefined && this.films.value.length === this.strategies.value.length,
    );
    this.ends.push(
      effect(() => {
        this.worker.tell({ do: 'job', job: ++this.job, of: store.job.value });
        void this.film(this.strategies.value, this.replication.value);
      }),
      effect(() => {
        const [person, language] = [this.picked.value, store.language.value];
        if (person !== undefined && this.isReady.value) void this.tell(person, language);
        else this.stories.value = [];
      }),
    );
  }

  stop(): void {
    this.pause();
    for (const end of this.ends) end();
    this.latest++;
    this.worker.stop();
  }

  play(): void {
    if (this.isPlaying.value) return;
    if (this.day.value >= this.horizon.value - 1) this.day.value = 0;
    this.phase = 0;
    this.before = undefined;
    this.isPlaying.value = true;
    this.frame = requestAnimationFrame(this.tick);
  }

  pause(): void {
    cancelAnimationFrame(this.frame);
    this.isPlaying.value = false;
    this.phase = 1;
    this.paint();
  }

  /** Shows the evening of a day, standing still. */
  goTo(day: number): void {
    this.pause();
    this.day.value = Math.max(0, Math.min(this.horizon.value - 1, day));
  }

  private readonly tick = (now: number): void => {
    const seconds = this.before === undefined ? 0 : (now - this.before) / 1000;
    this.before = now;
    const lastDay = this.horizon.value - 1;
    const next = advanced({ day: this.day.value, phase: this.phase }, seconds, this.speed.value, lastDay);
    this.phase = next.phase;
    this.day.value = next.day;
    if (next.day === lastDay && next.phase === 1) {
      this.pause();
      return;
    }
    this.paint();
    this.frame = requestAnimationFrame(this.tick);
  };

  private paint(): void {
    for (const painter of this.painters) painter();
  }

  private async film(strategies: readonly string[], replication: number): Promise<void> {
    const own = ++this.latest;
    const { job } = this;
    this.failure.value = undefined;
    try {
      const films: Film[] = [];
      for (const strategy of strategies) {
        const film = await this.filmOf(job, strategy, replication, () => own === this.latest);
        if (film === undefined) return;
        films.push(film);
      }
      const order = placesOrder(films);
      const answer = await this.worker.ask({ do: 'places', order });
      if (own !== this.latest || answer.did !== 'places') return;
      batch(() => {
        this.films.value = films;
        this.map.value = mapOf(order.people, answer.places);
        this.day.value = Math.min(this.day.value, films[0]!.horizon - 1);
      });
    } catch (error) {
      if (own === this.latest) this.failure.value = whyNot(error);
    }
  }

  private async filmOf(
    job: number,
    strategy: string,
    replication: number,
    isWanted: () => boolean,
  ): Promise<Film | undefined> {
    const shots: Film['shots'][number][] = [];
    for (;;) {
      const order = { strategy, replication, from: shots.length, days: REEL };
      const answer = await this.worker.ask({ do: 'film', job, order });
      if (!isWanted() || answer.did !== 'film') return undefined;
      const { filmed } = answer;
      shots.push(...filmed.shots);
      if (filmed.ending !== undefined) return { ...filmed, strategy, shots, ending: filmed.ending };
    }
  }

  private async tell(person: number, language: 'en' | 'zh'): Promise<void> {
    const { job } = this;
    const asked = this.films.value;
    const replication = this.replication.value;
    try {
      const answers = await Promise.all(
        asked.map(({ strategy }) =>
          this.worker.ask({ do: 'story', job, order: { strategy, replication, person, language } }),
        ),
      );
      if (this.picked.value !== person || this.films.value !== asked) return;
      this.stories.value = answers.flatMap((answer) => (answer.did === 'story' ? [answer.story] : []));
    } catch (error) {
      this.failure.value = whyNot(error);
    }
  }
}
