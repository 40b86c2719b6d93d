import { useDecisions, type Decision } from '@/features/claims/useDecisions'
import { periodStart, warningsOf } from '@/features/claims/warnings'
import type { Schemas } from '@shared/api-types'
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineComponent } from 'vue'

let sent: Decision[]
beforeEach(() => {
  vi.useFakeTimers()
  sent = []
})
afterEach(() => vi.useRealTimers())

function decisions() {
  let made!: ReturnType<typeof useDecisions>
  const page = mount(
    defineComponent({
      setup() {
        made = useDecisions(async (decision) => void sent.push(decision), 1000)
        return () => null
      },
    }),
  )
  return { ...made, leave: () => page.unmount() }
}
const approve = (id: string): Decision => ({ ids: [id], action: 'APPROVE' })

test('a decision is sent a moment later, an undone one never', async () => {
  const { decide, undo, state } = decisions()
  await decide(approve('1'))
  expect(state.hidden.has('1')).toBe(true)
  expect(undo()).toBe(true)
  await vi.advanceTimersByTimeAsync(2000)
  expect(sent).toEqual([])
  expect(state.hidden.size).toBe(0)
  await decide(approve('2'))
  await vi.advanceTimersByTimeAsync(2000)
  expect(sent).toEqual([approve('2')])
  expect(undo()).toBe(false)
})

test('the next decision sends the one before; leaving the page sends the last', async () => {
  const { decide, leave } = decisions()
  await decide(approve('1'))
  await decide(approve('2'))
  expect(sent).toEqual([approve('1')])
  leave()
  await vi.advanceTimersByTimeAsync(0)
  expect(sent).toEqual([approve('1'), approve('2')])
})

test.each([
  ['WEEK', '2026-03-05', '2026-03-02'],
  ['MONTH', '2026-03-05', '2026-03-01'],
  ['QUARTER', '2026-05-05', '2026-04-01'],
  ['YEAR', '2026-05-05', '2026-01-01'],
  ['LIFETIME', '2026-05-05', ''],
])('a %s with %s begins on %s', (period, date, start) => expect(periodStart(period, date)).toBe(start))

test('warns of a second one on the same day, of a nearly full cap and of an old deed', () => {
  const claim = (over: object) =>
    ({
      id: 'a',
      claimNo: 1,
      ruleId: 'r12',
      happenedOn: '2026-03-05',
      createdAt: '2026-03-05T02:00:00Z',
      state: 'SUBMITTED',
      event: '',
      ...over,
    }) as Schemas['ClaimView']
  const rule = { id: 'r12', cap: { times: 2, points: 0, period: 'YEAR' } } as Schemas['Rule']
  expect(warningsOf(claim({}), rule, [claim({ id: 'b', claimNo: 7 })])).toEqual([
    '同一天同一项还有一条（第 7 号）',
    '这一期最多 2 次，这是第 2 次',
  ])
  expect(warningsOf(claim({}), rule, [claim({ id: 'b', state: 'REJECTED' })])).toEqual([])
  expect(warningsOf(claim({ createdAt: '2026-06-05T02:00:00Z' }), undefined, [])[0]).toContain('天才报')
})
