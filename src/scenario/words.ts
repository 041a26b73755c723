/** What something is called where a person reads of it, in every language of the reports. */
export type { Words } from '../errors.ts';
