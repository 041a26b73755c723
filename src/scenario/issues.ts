/**
 * Every message about a scenario: what was found, what would be accepted, what to do, in English and Chinese side by side. One file a stage.
 *
 * Each function returns a problem without its place; `read.ts` adds file, line and column. Codes are stable.
 */

export * from './issues/activities.ts';
export * from './issues/community.ts';
export * from './issues/formulas.ts';
export * from './issues/money.ts';
export * from './issues/overrides.ts';
export * from './issues/ranges.ts';
export * from './issues/shape.ts';
export * from './issues/stages.ts';
export * from './issues/telling.ts';
export * from './issues/text.ts';
export * from './issues/wording.ts';
