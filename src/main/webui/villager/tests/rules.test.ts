import { expect, test } from 'vitest'
import type { Rule, ShopItem } from '@/api/types'
import { partsOf } from '@/features/dividend'
import { frequent, matches, mayClaim, photosWanted, tried } from '@/features/rules'
import { affordable, shortOf, similar } from '@/features/shop'
import { titleOf } from '@/features/labels'

const rule = (id: string, title: string, more: object = {}) =>
  ({
    id,
    title,
    category: '人居环境',
    kind: 'CLAIM',
    points: 2,
    evidence: '打扫前后各1张照片',
    claimants: ['HOUSEHOLD'],
    cap: null,
    ...more,
  }) as unknown as Rule
const sweep = rule('r02', '打扫自家门前责任区')
const pens = rule('r04', '鸡鸭牛羊圈养、粪污清干净', { evidence: '圈舍照片' })
const pull = rule('r05', '自己拆掉闲置棚圈', { cap: { times: 1, period: 'EVENT' } })
const blood = rule('r10', '无偿献血', { evidence: '献血证当场看过就还，不拍照不留存' })

test('households claim only what is theirs to claim', () => {
  expect(mayClaim(sweep)).toBe(true)
  expect(mayClaim(rule('r03', '垃圾分类', { claimants: ['COORDINATOR'] }))).toBe(false)
  expect(mayClaim(rule('r26', '乱倒垃圾', { kind: 'DEDUCTION' }))).toBe(false)
})
test('the number of photos is read from the rule', () => {
  expect([sweep, pens, blood].map(photosWanted)).toEqual([2, 1, 0])
  expect(photosWanted({ ...sweep, photos: 3 })).toBe(3)
})
test('what this phone claims most comes first', () => {
  expect(frequent([sweep, pens, pull, blood], {}).map((r) => r.id)).toEqual(['r02', 'r04'])
  expect(frequent([sweep, pens, blood], tried(tried({}, 'r10'), 'r10')).map((r) => r.id)).toEqual(['r10', 'r02', 'r04'])
})
test('rules are found in the words people use', () => {
  expect(matches(sweep, '扫地')).toBe(true)
  expect(matches(pens, '猪圈')).toBe(true)
  expect(matches(blood, '猪圈')).toBe(false)
  expect(matches(blood, ' ')).toBe(true)
})

const item = (id: string, pointsPrice: number, maxQuantity: number, category = 'DAILY') =>
  ({ goodsId: id, pointsPrice, maxQuantity, category }) as ShopItem
test('what can be had now comes first, cheapest first', () => {
  const sorted = affordable([item('a', 30, 0), item('b', 8, 2), item('c', 3, 1), item('d', 12, 0)])
  expect(sorted.now.map((i) => i.goodsId)).toEqual(['c', 'b'])
  expect(sorted.later.map((i) => i.goodsId)).toEqual(['d', 'a'])
  expect(shortOf(item('a', 30, 0), 22)).toBe(8)
})
test('when goods are gone, similar ones that can be had are offered', () => {
  const gone = item('gone', 5, 0)
  expect(similar([gone, item('x', 4, 1), item('y', 2, 1, 'FARMING')], gone).map((i) => i.goodsId)).toEqual(['x'])
})

test('a dividend is explained from the income to the sum', () => {
  const parts = partsOf({
    incomeFen: 1000000,
    poolFen: 50000,
    rateBp: 500,
    totalMerit: 5000,
    merit: 40,
    dueFen: 400,
    amountFen: 400,
    earlierFen: 0,
  } as never)
  expect(parts.map((p) => p.value)).toEqual(['¥10,000.00', '¥500.00', '40分', '¥4.00'])
  expect(parts.every((p) => p.width >= 2 && p.width <= 100)).toBe(true)
  expect(parts[3].why).toContain('0.1000')
})
test('an adjustment names what was paid before', () => {
  const parts = partsOf({
    incomeFen: 100,
    poolFen: 5,
    rateBp: 500,
    totalMerit: 1,
    merit: 1,
    dueFen: 5,
    amountFen: 2,
    earlierFen: 3,
  } as never)
  expect(parts.at(-1)).toMatchObject({ value: '¥0.02' })
})
test('an entry is told in the words of its claim or goods', () => {
  const entry = { entryNo: 7, sourceId: 'o1', kind: 'REDEEM' } as never
  expect(titleOf(entry, [], [{ id: 'o1', lines: [{ name: '肥皂', quantity: 2, unit: '块' }] } as never])).toBe(
    '换东西：肥皂 2块',
  )
  expect(titleOf(entry, [{ entryNo: 7, ruleTitle: '打扫' } as never], [])).toBe('打扫')
  expect(titleOf(entry, [], [])).toBe('换东西')
})
