import { changedPolicy, changedRules } from '@/features/catalogue/draftChanges'
import { lineOf, newLine, numbered, put } from '@/features/catalogue/ruleLines'
import { expect, test } from 'vitest'

const rule = (over: object) =>
  ({
    id: 'r1',
    category: '环境',
    title: '清扫',
    kind: 'CLAIM',
    points: 2,
    evidence: '照片',
    cap: null,
    photos: 1,
    claimants: ['HOUSEHOLD'],
    secondApproval: false,
    ...over,
  }) as never
const line = (over: object) => lineOf(rule(over))
const clearing = { kind: 'NONE', keepPercent: 100, on: '--03-31', noticeDays: 30 }
const dividend = {
  rateBp: 500,
  base: 'NET_OF_YEAR',
  yearOf: 'DEED',
  minMerit: 1,
  negative: 'ZERO',
  minPayoutFen: 0,
  prepareOn: '--01-01',
  freezeOn: '--02-15',
  unclaimedDays: 365,
  clearing,
}
const policy = (over: object, ofDividend: object = {}) =>
  ({
    noticeDays: 5,
    secondApprovalFrom: 20,
    lateEntryUntil: '--01-15',
    pickupDays: 7,
    belowZero: 'FLOOR_ZERO',
    review: { dueDays: 3, secondLookPercent: 5, recusalDays: 90 },
    dividend: { ...dividend, ...ofDividend },
    ...over,
  }) as never

test('a draft of rules says what is changed, new and gone, and nothing of what stays', () => {
  const now = [rule({}), rule({ id: 'r2', title: '种树' }), rule({ id: 'r3', title: '献血' })]
  const draft = [
    line({ points: 3, cap: { times: 2, points: 0, period: 'MONTH' } }),
    line({ id: 'r2', title: '种树' }),
    line({ id: 'r4', title: '调解', points: 5 }),
  ]
  expect(changedRules(now, draft)).toEqual([
    '清扫 +2分 → +3分',
    '清扫 上限 不限 → 每月最多2次',
    '新增：调解 +5分',
    '去掉：献血',
  ])
})

test('nothing of a rule changes unseen', () => {
  const draft = [
    line({
      photos: 2,
      secondApproval: true,
      claimants: ['COORDINATOR'],
      quantityUnit: '棵',
      maxQuantity: 20,
      category: '绿化',
    }),
  ]
  expect(changedRules([rule({})], draft)).toEqual([
    '清扫 类别 环境 → 绿化',
    '清扫 按什么数 不数 → 棵（20）',
    '清扫 照片 1 → 2',
    '清扫 谁来报 户自己 → 协管员',
    '清扫 要两个人批 否 → 是',
  ])
})

test('a draft of the policy says what is changed', () => {
  expect(changedPolicy(policy({}), policy({ noticeDays: 7 }, { fixedFen: 100_000 }))).toEqual([
    '公示几天 5 天 → 7 天',
    '分红拿多少 村集体收入的 5% → ¥1,000.00',
  ])
  expect(
    changedPolicy(
      policy({}),
      policy({ lateEntryUntil: '--01-20' }, { clearing: { ...clearing, kind: 'KEEP_PERCENT', keepPercent: 50 } }),
    ),
  ).toEqual([
    '上一年补录到 1月15日 → 1月20日',
    '兑换积分清不清零 不清零 → 留一部分',
    '留百分之几 不设 → 50%',
    '哪天清零 不设 → 3月31日',
    '提前几天告诉大家 不设 → 30 天',
  ])
  expect(changedPolicy(policy({}), policy({}))).toEqual([])
})

test('a rule goes into a draft as the service takes it: without what it does not have', () => {
  expect(line({ quantityUnit: null, maxQuantity: 1, cap: { times: 0, points: 20, period: 'YEAR' } })).toEqual({
    id: 'r1',
    category: '环境',
    title: '清扫',
    kind: 'CLAIM',
    points: 2,
    maxQuantity: 1,
    evidence: '照片',
    photos: 1,
    claimants: ['HOUSEHOLD'],
    secondApproval: false,
    capPoints: 20,
    capPeriod: 'YEAR',
  })
})

test('a new line stands at the end of its category, a changed one where it was, and the lines are numbered as they stand', () => {
  const lines = [line({}), line({ id: 'r2' }), line({ id: 'r3', category: '乡风' })]
  const more = put(lines, { ...newLine('环境'), id: 'n1' })
  expect(more.map((one) => one.id)).toEqual(['r1', 'r2', 'n1', 'r3'])
  expect(put(more, line({ id: 'r2', title: '种树' })).map((one) => one.title)[1]).toBe('种树')
  expect(
    put(lines, { ...newLine('新的'), id: 'n2' })
      .map((one) => one.id)
      .pop(),
  ).toBe('n2')
  expect(numbered(more).map((one) => one.position)).toEqual([1, 2, 3, 4])
})
