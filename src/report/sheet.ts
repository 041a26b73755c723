/**
 * What a command found, as plain data: texts in the language of the report, numbers written out, charts as Vega-Lite specifications.
 * A terminal (`cli/terminal/sheet-as-text.ts`), a page (`page.ts`) and pictures (`draw.ts`) are three views of the same sheet.
 *
 * A command builds its sheet in `report/<command>.ts`; the frame of the commands shows it and writes its files.
 *
 *     const sheet: Sheet = { language, kicker: text.sweep.kicker, title: scenario.name, …, sections: [{ id: 'curves', … }] };
 *     const files = await sheetFiles(sheet);
 */
import { chartFileName, type UndrawnChart } from './draw.ts';
import type { Provenance } from './frame.ts';
import type { Language } from './language.ts';
import type { ChartSpec } from './render.ts';

export interface Sheet {
  readonly language: Language;
  /** What kind of report it is, above the title: "Sweep". */
  readonly kicker: string;
  /** The scenario's name, question and source, as they are written there. */
  readonly title: string;
  readonly question?: string | undefined;
  readonly source?: string | undefined;
  /** How large the study was, in one sentence. */
  readonly setting: string;
  /** What must be known before anything else, such as that runs failed. */
  readonly alert?: string | undefined;
  /** The answer in one or two sentences. */
  readonly headline: string;
  /** What to keep in mind about it; `--option 30` in them is set as something to type. */
  readonly cautions: readonly string[];
  /** Tables below the headline. */
  readonly summary?: readonly SheetTable[];
  /** The answer item by item, below the cautions. */
  readonly detail?: SheetDetail | undefined;
  /** Sentences for those who look into it, closed until somebody opens them. */
  readonly aside?: { readonly title: string; readonly sentences: readonly string[] } | undefined;
  /** A page that lies beside the report, by the name of its file, and what it is for. */
  readonly beside?: { readonly file: string; readonly says: string } | undefined;
  /** What a terminal has room for; the headline, the summary and the methods when left out. */
  readonly brief?: SheetBrief;
  readonly sections: readonly SheetSection[];
  /** How it was computed, a paragraph each. */
  readonly methods: readonly string[];
  /** The methods are about the numbers of the answer and stand below it, not in a section of their own. */
  readonly methodsWithAnswer?: boolean;
  readonly seed: string;
  readonly replications: string;
  /** Runs that failed. */
  readonly failures: string;
  readonly provenance: Provenance;
}

/** What a command says of its own; the rest is the same for all (`whole-sheet.ts`). */
export type OwnSheet = Omit<Sheet, 'language' | 'title' | 'question' | 'source' | 'seed' | 'failures' | 'provenance'>;

export interface SheetBrief {
  /** Shows the question, too. */
  readonly question?: boolean;
  /** In place of the headline. */
  readonly headlines?: readonly string[];
  /** Tables, entries, sentences and lists of them, in their order, in place of the summary. */
  readonly blocks?: readonly SheetBlock[];
  /** A sentence at the end, such as where to find the rest. */
  readonly closing?: string;
  /** False leaves the methods to the page. */
  readonly methods?: boolean;
}

export type SheetBlock = SheetTable | SheetEntry | string | readonly string[];

/** Sentences under a title. */
export interface SheetEntry {
  readonly title: string;
  readonly sentences: readonly string[];
}

export interface SheetDetail {
  readonly title: string;
  /** How to read it. */
  readonly note: string;
  readonly blocks: readonly {
    readonly name: SheetName;
    readonly lines: readonly { readonly chip: SheetChip; readonly text: string }[];
  }[];
}

export interface SheetSection {
  /** Anchor and beginning of the charts' file names: lower case Latin letters and hyphens; each once. */
  readonly id: string;
  readonly title: string;
  /** How to read what follows; empty for nothing. */
  readonly note: string;
  /** Names, each with a sentence. */
  readonly terms?: readonly (readonly [name: string, text: string])[];
  /** What the section says, where it is more than how to read it. */
  readonly lead?: string;
  readonly charts: readonly SheetChart[];
  readonly tables: readonly SheetTable[];
  /** Sentences below, such as why something is not drawn. */
  readonly remarks: readonly string[];
}

export interface SheetChart {
  /** Ends the name of its files; only Latin letters and digits are kept, and it may be empty. */
  readonly name: string;
  readonly spec: ChartSpec;
}

export interface SheetTable {
  readonly caption: string;
  readonly header: readonly SheetCell[];
  /** The first cell of each row names it. A row of one cell is a heading of those below it. */
  readonly rows: readonly (readonly SheetCell[])[];
  /** Numbers when left out; rows of `grouped` words that begin with the same cell share it. */
  readonly holds?: 'numbers' | 'words' | 'grouped';
  /** Closed until somebody opens it, for tables of many rows; a text says what opens it. */
  readonly folded?: boolean | string;
  /** Columns that hold words, not numbers, on a terminal; the first when left out. */
  readonly words?: readonly number[];
  /** The last row is the sum of the others. */
  readonly total?: boolean;
  /** Positions of the rows that differ from what is usual. */
  readonly marked?: readonly number[];
  /** False where the text around it says what it is. */
  readonly captioned?: boolean;
  /** How to read it. */
  readonly note?: string;
  /** Sentences below it. */
  readonly foot?: readonly string[];
  /** What goes, step by step, until the table fits on a terminal: columns, and what then stands below it. */
  readonly narrower?: readonly { readonly without: readonly number[]; readonly foot?: readonly string[] }[];
}

export type SheetCell = string | SheetWords;

export interface SheetWords {
  /** May be empty where there is a chip or lines. */
  readonly text: string;
  /** Of a dot before it, by which charts know it. */
  readonly color?: string;
  /** All of it, where `text` was cut; shown when pointed at. */
  readonly whole?: string;
  /** Something to type in a file. */
  readonly code?: boolean;
  /** What it says, for a terminal that has colors. */
  readonly tone?: Tone;
  /** Smaller, below it, a line each. */
  readonly note?: string | readonly string[];
  /** A word that judges it. */
  readonly chip?: SheetChip;
  /** Smaller, below that word. */
  readonly after?: string;
  /** One below the other, in place of the text. */
  readonly lines?: readonly SheetName[];
}

export interface SheetName {
  readonly text: string;
  readonly color?: string;
}

export interface SheetChip {
  readonly word: string;
  readonly tone: Tone;
  /** Shown when pointed at. */
  readonly note?: string;
}

/** What a word says of a strategy; `open` and `shown` are of differences without a better side or without a verdict. */
export type Tone = 'better' | 'worse' | 'shown' | 'open' | 'neutral';

export interface PlacedChart extends UndrawnChart {
  readonly section: string;
}

/** The charts of all sections, named and described. */
export function chartsOf({ sections }: Sheet): PlacedChart[] {
  return sections.flatMap(({ id, title, charts }) =>
    charts.map(({ name, spec }, k) => {
      const { text, subtitle } = spec.title as { text: string; subtitle: string | readonly string[] };
      const description = `${title}: ${text}. ${[subtitle].flat().join(' ')}`.trim();
      return { section: id, name: chartFileName(id, k + 1, name), description, spec };
    }),
  );
}
