import { expect, test } from 'vitest'
import { day, dayOf, daysBefore, daysUntil, halves, moment, money, points, today } from '@/i18n/format'

test('points carry their sign and 分', () => {
  expect([points(2), points(-5), points(0)]).toEqual(['+2分', '−5分', '0分'])
})
test('money is exact to the fen', () => {
  expect([money(1234), money(5), money(123456789), money(-250), money(0)]).toEqual([
    '¥12.34',
    '¥0.05',
    '¥1,234,567.89',
    '−¥2.50',
    '¥0.00',
  ])
})
test('days of this year leave the year out', () => {
  expect(day('2026-03-05', '2026-11-25')).toBe('3月5日')
  expect(day('2025-12-31', '2026-11-25')).toBe('2025年12月31日')
})
test('an instant belongs to the day it is in Shanghai', () => {
  expect(dayOf('2026-12-31T16:30:00Z')).toBe('2027-01-01')
  expect(moment('2026-03-05T02:30:00Z', '2026-11-25')).toBe('3月5日 10:30')
  expect(today(Date.parse('2026-12-31T16:00:00Z'))).toBe('2027-01-01')
})
test('days left count today as none and never go below', () => {
  expect([
    daysUntil('2026-03-08', '2026-03-05'),
    daysUntil('2026-03-05', '2026-03-05'),
    daysUntil('2026-03-01', '2026-03-05'),
  ]).toEqual([3, 0, 0])
  expect(daysBefore('2026-03-01', 1)).toBe('2026-02-28')
})
test('a pick-up code is read in two halves', () => expect(halves('123456')).toBe('123 456'))
