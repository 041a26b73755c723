/** What something is called where a person reads of it, in every language of the reports. */
export interface Words {
  readonly en: string;
  readonly zh: string;
}
