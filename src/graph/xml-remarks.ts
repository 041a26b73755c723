/** What was taken for what in a file that says by itself what is a person and what a friendship. */
import { count, counted } from './limits.ts';
import type { Remark } from './remark.ts';

/** Elements met that are read in some way that should be said. */
export function countElements() {
  return { graphs: 0, directed: 0, weights: 0, worthless: 0, times: 0, hyperedges: 0 };
}

/** For one line, and what else is worth knowing. */
export function remarksOf(
  { graphs, directed, weights, worthless, times, hyperedges }: ReturnType<typeof countElements>,
  friendships: number,
): [Remark[], Remark[]] {
  const parts: Remark[] = [
    { en: `read ${counted(friendships, 'friendship')}`, zh: `读入 ${count(friendships)} 对好友` },
  ];
  if (directed > 0) {
    parts.push({
      en: 'friendships have a direction in this file; they count in both',
      zh: '文件中的好友关系有方向；按双向计算',
    });
  }
  if (weights > 0) parts.push({ en: 'weights do not count', zh: '不使用权重' });
  if (worthless > 0) {
    parts.push({
      en: `${count(worthless)} with a weight of 0 or less count as friendships, too`,
      zh: `其中 ${count(worthless)} 对的权重不大于 0，也算好友`,
    });
  }
  if (times > 0) {
    parts.push({ en: 'times do not count: a friendship holds throughout', zh: '不使用时间信息：好友关系始终有效' });
  }
  if (graphs > 1)
    parts.push({
      en: `${count(graphs)} graphs in this file count as one`,
      zh: `文件中的 ${count(graphs)} 个图合并为一个`,
    });
  if (hyperedges > 0) {
    parts.push({ en: `passed over ${counted(hyperedges, 'hyperedge')}`, zh: `略过 ${count(hyperedges)} 条超边` });
  }
  return [parts, []];
}
