import { changedPolicy, changedRules } from '@/core/compare'
import { expect, test } from 'vitest'

const rule = (over: object) => ({ id: 'r1', title: '清扫', points: 2, evidence: '照片', cap: null, ...over }) as never
const policy = (over: object, dividend = {}) =>
  ({ noticeDays: 5, secondApprovalFrom: 20, pickupDays: 7, belowZero: 'FLOOR_ZERO', dividend: { rateBp: 500, base: 'NET_OF_YEAR', minMerit: 1, ...dividend }, ...over }) as never

test('a draft of rules says what is changed, new and gone, and nothing of what stays', () => {
  const now = [rule({}), rule({ id: 'r2', title: '种树' }), rule({ id: 'r3', title: '献血' })]
  const draft = [rule({ points: 3, capPeriod: 'MONTH', capTimes: 2 }), rule({ id: 'r2', title: '种树' }), rule({ id: 'r4', title: '调解', points: 5 })]
  expect(changedRules(now, draft)).toEqual(['清扫 +2分 → +3分', '清扫 上限 不限 → 每月最多2次', '新增：调解 +5分', '去掉：献血'])
})

test('a draft of the policy says what is changed', () => {
  expect(changedPolicy(policy({}), policy({ noticeDays: 7 }, { fixedFen: 100_000 }))).toEqual(['公示几天 5 → 7', '分红拿多少 5% → ¥1,000.00'])
  expect(changedPolicy(policy({}), policy({}))).toEqual([])
})
