/** Submodels of the specification that the program does not have, by the key under which they would stand in `SUBMODELS`. */
export const ABSENT: Readonly<Record<string, string>> = {
  ads: 'Advertisements and the weariness of them (§4.4 k).',
  crises: 'Crises, rumors, raids, competitors and communities in partnership (§4.4 n).',
  scale: 'Splitting of groups, paid tiers and pruning (§4.4 n).',
  moderation: 'Moderators, enforcement, warnings, removals, reports and false positives (§4.4 l).',
  roles: 'The measurement of roles: lurker, active, core, leader (§4.4 o).',
};
