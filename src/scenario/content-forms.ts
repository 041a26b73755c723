/**
 * Forms of content: presets of what they cost, how they appeal, what attention they take, how they invite replies; text is 1 of each.
 *
 * All are assumptions. That pictures and videos draw more reactions than text has been found on brand pages (de Vries, Gensler & Leeflang
 * 2012; Sabate et al. 2014; both from memory); how much more differs from page to page.
 */
export interface ContentForm {
  /** Multiple of the cost of a piece. */
  readonly cost: number;
  /** Exponent of what is missing to perfect quality: 1 - (1 - quality)^appeal. */
  readonly appeal: number;
  /** Messages' worth of attention that taking it in costs. */
  readonly attention: number;
  /** How readily members reply to it, where it asks for answers. */
  readonly invites: number;
}

export const CONTENT_FORMS = {
  text: { cost: 1, appeal: 1, attention: 1, invites: 1 },
  picture: { cost: 1.5, appeal: 1.3, attention: 1, invites: 1.1 },
  video: { cost: 5, appeal: 1.7, attention: 3, invites: 1.2 },
  live: { cost: 3, appeal: 1.5, attention: 5, invites: 1.6 },
} as const satisfies Record<string, ContentForm>;

export type ContentFormName = keyof typeof CONTENT_FORMS;
