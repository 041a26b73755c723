/** How readily a member speaks of the community to friends outside: commitment is the strongest antecedent (de Matos & Rossi 2008). */

/** What is left without any trust, and without any belonging. */
export const UNMOVED = 0.25;

/** From ¼ without trust to 1 with all of it; the same for belonging. */
export const willing = (feeling: number): number => UNMOVED + (1 - UNMOVED) * feeling;
