import { age, balance, count, day, fenOf, lastDay, money, points } from '@shared/format'
import { maskName, maskPhone } from '@shared/masks'
import { expect, test } from 'vitest'

const now = new Date('2026-03-10T04:00:00Z')

test('points with sign and 分, money to the fen, days without this year', () => {
  expect([points(2), points(-5), points(0), balance(1234)]).toEqual(['+2分', '−5分', '0分', '1,234分'])
  expect([money(123456), money(-5), count(1234567)]).toEqual(['¥1,234.56', '−¥0.05', '1,234,567'])
  expect([day('2026-03-05', now), day('2025-12-31', now), day(null)]).toEqual(['3月5日', '2025年12月31日', '—'])
})

test('an instant belongs to the day in Shanghai', () => expect(day('2026-03-04T16:30:00Z', now)).toBe('3月5日'))
test('what ends at midnight ends with the day before', () => expect(lastDay('2026-03-04T16:00:00Z', now)).toBe('3月4日'))
test('how long it has waited', () =>
  expect([age('2026-03-10T03:59:30Z', now), age('2026-03-10T01:00:00Z', now), age('2026-03-07T01:00:00Z', now)]).toEqual([
    '刚刚',
    '3小时前',
    '3天前',
  ]))
test.each([
  ['12.34', 1234],
  ['1,200', 120000],
  ['￥5', 500],
  ['12.345', null],
  ['-1', null],
  ['', null],
  ['十元', null],
])('%s yuan is %s fen', (text, fen) => expect(fenOf(text)).toBe(fen))
test('names and phones for more eyes than one', () =>
  expect([maskName('张桂兰'), maskName('欧阳·娜娜'), maskPhone('13812345678')]).toEqual(['张**', '欧***', '138****5678']))
