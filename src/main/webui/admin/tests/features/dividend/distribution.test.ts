import { distribution } from '@/features/dividend/distribution'
import { expect, test } from 'vitest'

test('the distribution counts every household once, in steps of a round sum', () => {
  const amounts = [0, 100, 99_999, 250_000, 250_000, 1_234_567]
  const steps = distribution(amounts)
  expect(steps.reduce((sum, step) => sum + step.households, 0)).toBe(amounts.length)
  expect(steps[0]).toEqual({ from: 0, to: 200_000, households: 3 })
  expect(distribution([])).toEqual([])
  expect(distribution([0, 0])[0]?.households).toBe(2)
})
