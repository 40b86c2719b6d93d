import { statementSheet } from '@/features/household/statement'
import { dayOf, harmless, readSheet, readText, writeXlsx } from '@/document/xlsx'
import { expect, test } from 'vitest'

test('a written sheet reads back as it was, formulas made harmless', async () => {
  const rows = [
    ['户编号', '说明'],
    ['201-01-001', '=1+1'],
    ['201-01-002', '张<&>𠮷'],
  ]
  expect(await readSheet(writeXlsx('申报', rows))).toEqual([
    ['户编号', '说明'],
    ['201-01-001', "'=1+1"],
    ['201-01-002', '张<&>𠮷'],
  ])
})

test.each(['=1', '+1', '-1', '@x', '\tx'])('%j gets an apostrophe', (text) => expect(harmless(text)).toBe(`'${text}`))

test('text from a spreadsheet’s clipboard and from CSV, quotes and line ends included', () => {
  expect(readText('a\tb\r\n1\t2')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
  expect(readText('\ufeff"x, y",2\n"he said ""no""",3')).toEqual([
    ['x, y', '2'],
    ['he said "no"', '3'],
  ])
})

test.each([
  ['2026-03-05', '2026-03-05'],
  ['2026/3/5', '2026-03-05'],
  ['2026年3月5日', '2026-03-05'],
  ['3月5日', '2026-03-05'],
  ['46086', '2026-03-05'],
  ['2026-02-30', null],
  ['昨天', null],
  ['13月1日', null],
])('%s is the day %s', (text, day) => expect(dayOf(text, 2026)).toBe(day))

test('what is no sheet is refused', async () => {
  await expect(readSheet(new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 9, 9])]))).rejects.toThrow()
  await expect(readSheet(new Blob([new Uint8Array([0xff, 0xfe, 0xd8])]))).rejects.toThrow()
})

test('a household’s statement for a spreadsheet keeps its numbers and says where it begins and ends', () => {
  const entry = { entryNo: 7, effectiveOn: '2026-03-05', kind: 'EARN', points: 4, balanceAfter: 14 }
  const rows = statementSheet(
    {
      code: '201-01-001',
      from: '2026-01-01',
      until: '2026-12-31',
      openingBalance: 10,
      closingBalance: 14,
      entries: [entry],
      meritByYear: { 2026: 4 },
    } as never,
    '冉*',
  )
  expect(rows[0]).toEqual(['户编号', '201-01-001', '冉*'])
  expect(rows.slice(2)).toEqual([
    ['期初', 10],
    ['流水号', '日期', '事由', '积分', '这笔之后'],
    [7, '2026-03-05', '挣得', 4, 14],
    ['期末', 14],
    ['2026 年挣的', 4],
  ])
})
