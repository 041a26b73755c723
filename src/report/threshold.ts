/** What `hearsay threshold` found: in words, as tables, and as a report. */
import type { OwnSheet, SheetBrief, SheetTable } from './sheet.ts';
import { cautionsOf } from './threshold/cautions.ts';
import { curveSection, fitsTable, overSection, overTable, plantedTable } from './threshold/curves.ts';
import type { ThresholdFound } from './threshold/found.ts';
import { mechanismInWords, mechanismSection } from './threshold/mechanism.ts';
import { overInWords, verdictInWords } from './threshold/verdict.ts';
import { type ThresholdInWords, wordsFor } from './threshold/words.ts';

function thresholdInWords(found: ThresholdFound): ThresholdInWords {
  const words = wordsFor(found);
  const { own } = words;
  const several = found.branches.length > 1;
  return {
    verdicts: found.branches.map(({ branch, threshold }) => {
      const verdict = verdictInWords(threshold, found.language);
      return several ? own.because(own.branches[branch], verdict) : verdict;
    }),
    cautions: cautionsOf(found, words),
    methods: [own.method, own.methodExistence, own.methodPlace, ...(found.over === null ? [] : [own.over.method])],
    fits: found.branches.map((one) => fitsTable(one, several, words)),
    planted: found.branches.flatMap((one) => (one.planted.length === 0 ? [] : [plantedTable(one, several, words)])),
    mechanism: found.mechanism && mechanismInWords(found.mechanism, words),
    over: found.over && { sentence: overInWords(found.over, words), table: overTable(found.over, words) },
  };
}

export function thresholdSheet(found: ThresholdFound, replications: number): OwnSheet {
  const { scenario, branches } = found;
  const words = wordsFor(found);
  const { own } = words;
  const inWords = thresholdInWords(found);
  const [first] = branches;
  return {
    kicker: own.kicker,
    setting: own.setting(
      String(first!.threshold.points.length),
      String(first!.threshold.seeds),
      String(scenario.horizon),
    ),
    headline: [...inWords.verdicts, ...(inWords.over === null ? [] : [inWords.over.sentence])].join(' '),
    brief: {
      question: true,
      headlines: [
        ...inWords.verdicts.map((verdict) => verdict.charAt(0).toUpperCase() + verdict.slice(1)),
        ...(inWords.over === null ? [] : [inWords.over.sentence]),
      ],
      blocks: briefOf(inWords),
    },
    cautions: inWords.cautions,
    sections: [
      ...branches.map((one, k) => curveSection(found, one, inWords.fits[k]!, words)),
      ...(inWords.planted.length === 0
        ? []
        : [
            {
              id: 'planted',
              title: own.planted,
              note: own.plantedNote,
              charts: [],
              tables: inWords.planted,
              remarks: [],
            },
          ]),
      ...mechanismSection(inWords, own),
      ...overSection(found, inWords, own),
    ],
    methods: inWords.methods,
    replications: String(replications),
  };
}

/** For a terminal: what was fitted, what was planted, and what the mechanism says. */
function briefOf({ fits, planted, mechanism }: ThresholdInWords): NonNullable<SheetBrief['blocks']> {
  // The fourth column says in words how well a curve did.
  const withWords = (table: SheetTable): SheetTable => ({ ...table, words: [0, 3] });
  return [
    ...[...fits, ...planted].map(withWords),
    ...(mechanism === null ? [] : [mechanism.sentence, ...mechanism.tables.map(withWords)]),
  ];
}
