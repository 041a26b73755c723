/** Messages about what content tells of and where it gets to, and about what is done for one person. */

import { error, grouped, type Problem, plural, q, quote, warning } from './wording.ts';

const listed = (names: readonly string[]): string => names.map((each) => quote(each)).join(', ');
const listedInChinese = (names: readonly string[]): string => names.map((each) => q(each)).join('、');

export const storyOfNothing = (of: string, goods: readonly string[]): Problem =>
  error(
    'content',
    { en: `a ${of} is about a good, and none is named`, zh: `${of} 要谈一种商品，这里没有写` },
    goods.length === 0
      ? { en: 'write an offer first, then its name as "good"', zh: '请先写 offers，再把其名称写为“good”' }
      : { en: `write "good" with one of ${listed(goods)}`, zh: `请写“good”，取值为${listedInChinese(goods)}之一` },
  );
export const tellsOfNoGood = (of: string, kinds: readonly string[]): Problem =>
  error(
    'content',
    { en: `what tells of the ${of} is about no good`, zh: `讲 ${of} 的内容不谈商品` },
    {
      en: `leave "good" out, or write of: ${kinds.join(', ')}`,
      zh: `请删去“good”，或把 of 写为 ${kinds.join('、')} 之一`,
    },
  );
export const reviewOfUnknown = (good: string): Problem =>
  error(
    'content',
    {
      en: `a review says how good ${quote(good)} is, and its offer does not`,
      zh: `评测要说${q(good)}有多好，而其商品没有写明`,
    },
    { en: 'write "quality" in that offer, such as 0.7', zh: '请在该商品中写“quality”，例如 0.7' },
  );
export const pageNobodySees = (page: string): Problem =>
  warning(
    'content',
    {
      en: `nobody comes across the page ${quote(page)}, and nobody can follow it`,
      zh: `没有人看到主页${q(page)}，也无人能关注`,
    },
    { en: 'write "viewers" above 0, such as 100', zh: '请写大于 0 的“viewers”，例如 100' },
  );
export const improvesUnknown = (good: string): Problem =>
  error(
    'offer',
    { en: `${quote(good)} is to get better, and its quality is not given`, zh: `${q(good)}要改进，却没有写明质量` },
    { en: 'write "quality" in the offer, such as 0.5', zh: '请在该商品中写“quality”，例如 0.5' },
  );
export const careWaitsForNobody = (whom: string): Problem =>
  error(
    'care',
    { en: `"after" says nothing about care for ${whom}`, zh: `“after”不适用于对 ${whom} 的关怀` },
    { en: 'leave it out, or write for: newcomers or away', zh: '请删去它，或写 for: newcomers 或 away' },
  );
export const awayForNoTime = (): Problem =>
  error(
    'care',
    { en: 'members who have been away for 0 days are there', zh: '离开 0 天的人就在群里' },
    { en: 'write "after", such as 14 days', zh: '请写“after”，例如 14 days' },
  );
export const careAfterEnd = (days: number): Problem =>
  warning(
    'care',
    {
      en: `it is over before somebody has waited ${plural(days, 'day')}`,
      zh: `还没等满 ${grouped(days)} 天，模拟就结束了`,
    },
    { en: 'make "after" shorter than the horizon', zh: '请让“after”短于历时' },
  );
export const nobodyToWelcome = (): Problem =>
  warning(
    'care',
    { en: '"welcome" does nothing: nobody answers first posts', zh: '“welcome”不起作用：没有人回复首次发言' },
    { en: 'write replyToNewcomers: true', zh: '请写 replyToNewcomers: true' },
  );
export const seenByMoreThanAll = (viewers: number, size: number): Problem =>
  warning(
    'content',
    {
      en: `more people come across it (${grouped(viewers)}) than there are (${grouped(size)})`,
      zh: `看到它的人数（${grouped(viewers)}）超过了总人数（${grouped(size)}）`,
    },
    {
      en: `write ${grouped(size)} at most, or make the population larger`,
      zh: `请至多写 ${grouped(size)}，或增大总人数`,
    },
  );
export const careForNoBuyers = (): Problem =>
  warning(
    'care',
    { en: 'nothing is sold, so that there are no buyers', zh: '没有出售商品，因而没有买家' },
    { en: 'write "offers", or another "for"', zh: '请写“offers”，或改写“for”' },
  );
