/** Submodels of the specification that the program does not have, by the key under which they would stand in `SUBMODELS`. */
export const ABSENT: Readonly<Record<string, string>> = {
  roles: 'The measurement of roles: lurker, active, core, leader (§4.4 o).',
};
