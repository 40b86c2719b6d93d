import { households, rules } from '@/offline/reference'
import { checkRow, emptyLine, linesOf } from '@/offline/rows'
import type { Schemas } from '@shared/api-types'
import { beforeEach, expect, test } from 'vitest'

const now = new Date('2026-03-10T04:00:00Z')
const rule = (over: Partial<Schemas['Rule']>) =>
  ({
    id: 'r12',
    title: '到会参加村民会议',
    kind: 'CLAIM',
    points: 4,
    maxQuantity: 1,
    category: '议事协商',
    claimants: ['BATCH'],
    evidence: '',
    ...over,
  }) as Schemas['Rule']
const line = (over: object) => ({ ...emptyLine(), household: '201-01-001', rule: '到会参加村民会议', day: '3月5日', ...over })
const why = (over: object) => {
  const check = checkRow(line(over), now)
  return check.ok ? 'ok' : check.why
}

beforeEach(() => {
  households.value = [
    { id: 'h1', village: 'v', code: '201-01-001', group: 1, head: '张*', doorplate: '', state: 'ACTIVE' },
    { id: 'h2', village: 'v', code: '201-01-002', group: 1, head: '李*', doorplate: '', state: 'FROZEN' },
  ]
  rules.value = [
    rule({}),
    rule({ id: 'r18', title: '红白事从简', cap: { times: 1, points: 0, period: 'EVENT' } }),
    rule({ id: 'r23', title: '复耕', maxQuantity: 5 }),
    rule({ id: 'r28', title: '露天焚烧', kind: 'DEDUCTION' }),
  ]
})

test('a good line becomes a claim', () => {
  expect(checkRow(line({ note: ' 讲了话 ' }), now)).toEqual({
    ok: true,
    body: { channel: 'OFFLINE', ruleId: 'r12', householdId: 'h1', happenedOn: '2026-03-05', note: '讲了话' },
    label: { code: '201-01-001', head: '张*', rule: '到会参加村民会议', points: 4 },
  })
})

test('every bad line says why, in words that help', () => {
  expect(why({ household: '999' })).toBe('没有 999 这一户')
  expect(why({ household: '201-01-002' })).toBe('这一户已经冻结或注销')
  expect(why({ rule: '跳舞' })).toBe('细则里没有“跳舞”')
  expect(why({ rule: '露天焚烧' })).toContain('细则里没有')
  expect(why({ day: '昨天' })).toContain('看不懂日期')
  expect(why({ day: '3月11日' })).toBe('日期还没到')
  expect(why({ quantity: '2' })).toBe('数量要在 1 到 1 之间')
  expect(why({ rule: '红白事从简' })).toBe('请写明是哪一处、哪一次')
})

test('columns are found by their titles, in any order', () => {
  expect(
    linesOf([
      ['日期', '户编号', '事项'],
      ['3月5日', '201-01-001', 'r12'],
    ]),
  ).toEqual([{ ...emptyLine(), household: '201-01-001', rule: 'r12', day: '3月5日' }])
  expect(linesOf([['201-01-001', 'r12', '3月5日', '2']])).toEqual([
    { ...emptyLine(), household: '201-01-001', rule: 'r12', day: '3月5日', quantity: '2' },
  ])
})
