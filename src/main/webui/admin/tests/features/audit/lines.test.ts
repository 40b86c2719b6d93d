import { about, deed, outcome, type Line } from '@/features/audit/lines'
import { speak } from '@/i18n'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { operations, problems } from 'virtual:api-words'
import { expect, test } from 'vitest'

const document = (name: string) => readFileSync(path.resolve(import.meta.dirname, '../../../../../../..', name), 'utf8')
const line = (more: Partial<Line>) => ({ operation: 'approveClaim', target: '', status: 200, code: null, ...more }) as Line

test('every operation of the API has words, a subject and a path', () => {
  expect(Object.keys(operations).length).toBe(document('openapi/openapi.yaml').match(/^ {6}operationId: /gm)!.length)
  expect(
    Object.entries(operations).filter(([, o]) => !/[\u4e00-\u9fff]/.test(o.summary) || !o.tag || !o.path.startsWith('/')),
  ).toEqual([])
})
test('every problem of the catalogue has its title', () => {
  const codes = [...document('src/docs/ERRORS.md').matchAll(/^\| \d+ \| `([^`]+)`/gm)].map(([, code]) => code)
  expect(codes.length).toBeGreaterThan(200)
  expect(codes.filter((code) => !problems[code!])).toEqual([])
  expect(problems['already-posted']).toBe('这一笔已经入过账')
})
test('a line of the log is read in words', () => {
  expect(deed('enterStaff')).toBe('登记一位工作人员')
  expect(outcome(line({ status: 409, code: 'already-posted' }))).toBe('▲ 这一笔已经入过账')
  expect(outcome(line({ operation: 'logInStaff', status: 401, code: 'wrong-credentials' }))).toMatch(/^▲ [\u4e00-\u9fff]/)
  speak('en')
  expect(deed('enterStaff')).toBe('enter staff')
  expect(outcome(line({ status: 409, code: 'already-posted' }))).toBe('▲ already posted')
  speak('zh')
})
test('a line knows the claim, the order or the person it is about', () => {
  expect(about(line({ target: 'id=7' }))).toEqual({ kind: 'claim', id: '7' })
  expect(about(line({ operation: 'handOverRedemption', target: 'id=8' }))).toEqual({ kind: 'order', id: '8' })
  expect(about(line({ operation: 'changeStaff', target: 'id=9' }))).toEqual({ kind: 'staff', id: '9' })
  expect(about(line({ operation: 'listVillageAudit' }))).toBe(null)
})
