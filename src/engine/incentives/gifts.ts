/** Gifts that nobody expects: they are enjoyed, and neither pull nor crowd out (Deci, Koestner & Ryan 1999: unexpected rewards). */
import { uniform } from '../../random/threefry.ts';
import { expose, opennessOf } from '../habituation/habituation.ts';
import { GIFTS } from '../habituation/kinds.ts';
import type { Run } from '../run.ts';
import { call } from '../talk/calls.ts';
import { moneyPull } from './pull.ts';
import type { IncentiveState } from './state.ts';
import { isOpen, spend } from './wallets.ts';

/** Gives today's gifts to members drawn by lot. */
export function giveGifts(run: Run, state: IncentiveState): void {
  const { members, world, day } = run;
  state.plan.gifts.forEach((gift, index) => {
    if (gift.day !== day || !isOpen(state, gift.budget)) return;
    for (let member = 0; member < members.count; member++) {
      if (members.group[member]! < 0) continue;
      if (uniform(world.draws.gift, members.person[member]!, index) >= gift.share) continue;
      if (!spend(run, state, gift.budget, gift.cost)) return;
      state.deals[member]! += gift.value;
      run.recorder.rewarded(member, gift.value);
      // It is in the group: whoever hears of it comes to open it.
      call(
        run,
        member,
        run.parameters.giftCall * moneyPull(gift.value, run.parameters) * opennessOf(run, member, GIFTS),
      );
      expose(run, member, GIFTS, 1, 0);
    }
  });
}
