/** The scenario with all edits, as the reader of scenario files reads it, or what the reader says is wrong. */
import { HearsayError, type Issue, type Language, ScenarioError } from '../../errors.ts';
import { readScenario } from '../../scenario/read.ts';
import type { Scenario } from '../../scenario/scenario.ts';

export interface Reading {
  /** Undefined where something is wrong. */
  readonly scenario: Scenario | undefined;
  /** Mistakes, or else warnings. */
  readonly issues: readonly Issue[];
}

export function readingOf(text: string, file: string, set: readonly string[]): Reading {
  try {
    const { scenario, warnings } = readScenario(text, { file, set });
    return { scenario, issues: warnings };
  } catch (error) {
    if (error instanceof ScenarioError) return { scenario: undefined, issues: error.issues };
    if (!(error instanceof HearsayError)) throw error;
    const { message, hint } = error.inWords;
    const issue: Issue = {
      code: 'refused',
      file,
      line: 0,
      column: 0,
      length: 0,
      message: message.en,
      hint: hint.en,
      inChinese: { message: message.zh, hint: hint.zh },
      path: [],
      severity: 'error',
    };
    return { scenario: undefined, issues: [issue] };
  }
}

/** What is wrong, and what to do about it. */
export function inWords(issue: Issue, language: Language): string {
  const { message, hint } = language === 'zh' ? (issue.inChinese ?? issue) : issue;
  if (hint === '') return message;
  return language === 'zh' ? `${message}（${hint}）` : `${message} (${hint})`;
}
