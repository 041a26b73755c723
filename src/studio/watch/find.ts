/** The search for members: by number, or by words for role and segment. */
import type { Film } from './shot.ts';

export interface Found {
  readonly person: number;
  /** Empty where it is not known on this day. */
  readonly segment: string;
  readonly role: string;
}

const MOST = 8;

/**
 * Members present on a day under either strategy whose number begins with what is asked for, or whose role and segment hold all its words;
 * who wrote most comes first. Where members are too many for pictures, a number is taken at its word.
 */
export function findMembers(
  films: readonly Film[],
  day: number,
  asked: string,
  roleName: (role: number) => string,
): Found[] {
  const words = asked.trim().toLowerCase().split(/\s+/);
  const found = new Map<number, Found & { readonly posts: number }>();
  let isPictured = true;
  for (const { shots, segments } of films) {
    const people = shots[day]?.people;
    if (people === undefined) isPictured = false;
    people?.person.forEach((person, k) => {
      const segment = segments[people.segment[k]!]!;
      const role = roleName(people.role[k]!);
      const text = `${segment} ${role}`.toLowerCase();
      const isMeant = words.every((word) =>
        /^\d+$/.test(word) ? String(person).startsWith(word) : text.includes(word),
      );
      if (isMeant && !found.has(person)) found.set(person, { person, segment, role, posts: people.posts[k]! });
    });
  }
  const number = words.length === 1 && /^\d{1,9}$/.test(words[0]!) ? Number(words[0]) : undefined;
  const exact = (each: Found) => (each.person === number ? 1 : 0);
  const best = [...found.values()]
    .sort((a, b) => exact(b) - exact(a) || b.posts - a.posts || a.person - b.person)
    .slice(0, MOST)
    .map(({ person, segment, role }) => ({ person, segment, role }));
  return best.length === 0 && number !== undefined && !isPictured ? [{ person: number, segment: '', role: '' }] : best;
}
