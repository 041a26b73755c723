/** What the view that watches asks of its worker, and gets. */
import type { Language } from '../../errors.ts';
import type { Story } from '../../report/story/story.ts';
import type { Ending, Shot } from './shot.ts';

export interface FilmOrder {
  readonly strategy: string;
  readonly replication: number;
  /** Day of the first picture that is wanted: 0 begins, any other goes on where the run stands. */
  readonly from: number;
  readonly days: number;
}

export interface Filmed {
  readonly horizon: number;
  readonly segments: readonly string[];
  readonly shots: readonly Shot[];
  readonly ending: Ending | undefined;
}

export interface StoryOrder {
  readonly strategy: string;
  readonly replication: number;
  readonly person: number;
  readonly language: Language;
}

/** Where people stand, from all that is known of them in both films; see `places.ts`. */
export interface PlacesOrder {
  /** Each person once, in an order that is the same on every machine. */
  readonly people: Int32Array;
  /** What each stands with: the segment, or the group where a film has several. */
  readonly home: Uint16Array;
  /** Whether these are groups. */
  readonly areGroups: boolean;
  /** Ties between them, as indices into `people`, with their greatest strength. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly strength: Float32Array;
}

/** Coordinates from -1 to 1, x and y by turns, in the order of the people. */
export type Places = Float32Array;

export type WatchOrder =
  | { readonly do: 'film'; readonly job: number; readonly order: FilmOrder; readonly ticket: number }
  | { readonly do: 'story'; readonly job: number; readonly order: StoryOrder; readonly ticket: number }
  | { readonly do: 'places'; readonly order: PlacesOrder; readonly ticket: number };

export type WatchAnswer =
  | { readonly did: 'film'; readonly ticket: number; readonly filmed: Filmed }
  | { readonly did: 'story'; readonly ticket: number; readonly story: Story }
  | { readonly did: 'places'; readonly ticket: number; readonly places: Places };
