/** What something serves: how much of its worth goes to each motive, as the submodel Value, belonging, need has them. */
export const MOTIVES = ['benefit', 'social', 'growth', 'entertainment'] as const;
export type Motive = (typeof MOTIVES)[number];
export type Serves = Readonly<Record<Motive, number>>;

export const serves = (benefit: number, social: number, growth: number, entertainment: number): Serves => ({
  benefit,
  social,
  growth,
  entertainment,
});

/** A prompt of the operator: something to learn, and fun. */
export const PROMPT_SERVES = serves(0, 0, 1, 1);
/** A post that is only read. */
export const POST_SERVES = serves(0, 0, 1, 0);
