import { beforeEach, expect, test } from 'vitest'
import { village } from '@/stores/currentVillage'
import { may, mayInGroup, places, scopesOf } from '@/stores/permissions'
import { logInAs, somebody } from '../people'

const HERE = '500243999201'
const NEXT = '500243999202'

beforeEach(() => (village.value = HERE))

test('what a role lets one do counts in its place and everywhere below', () => {
  for (const scope of ['500243', '500243999']) {
    logInAs(somebody(['监督员', scope]))
    expect([may('READ_LEDGER'), may('READ_AUDIT'), may('APPROVE_CLAIM')]).toEqual([true, true, false])
  }
  logInAs(somebody(['乡管理员', '500243998']))
  expect(may('READ_STAFF')).toBe(false)
})
test('any of several permissions will do', () => {
  logInAs(somebody(['监督员', HERE]))
  expect([may('REVIEW', 'READ_LEDGER'), may('REVIEW', 'HAND_OVER')]).toEqual([true, false])
})
test('what one may do in one village is no permission in the next', () => {
  logInAs(somebody(['村管理员', HERE], ['积分协管员', NEXT]))
  expect([may('APPROVE_CLAIM'), may('CHECK_AT_ENTRY')]).toEqual([true, false])
  village.value = NEXT
  expect([may('APPROVE_CLAIM'), may('CHECK_AT_ENTRY')]).toEqual([false, true])
})
test('a role for some groups reaches their households alone', () => {
  logInAs(somebody(['积分协管员', HERE, [2, 3]]))
  expect([1, 2, 3].map((group) => mayInGroup(group, 'DECIDE_BINDING'))).toEqual([false, true, true])
  expect(mayInGroup(2, 'UNMASK')).toBe(false)
  expect(mayInGroup(2, 'UNMASK', 'DECIDE_BINDING')).toBe(true)
})
test('a coordinator without groups reaches none, everybody else all of the village', () => {
  logInAs(somebody(['村管理员', HERE]))
  expect(mayInGroup(7, 'DECIDE_BINDING')).toBe(true)
  logInAs(somebody(['积分协管员', HERE]))
  expect(mayInGroup(7, 'DECIDE_BINDING')).toBe(false)
})
test('the places of a permission are those whose role gives it', () => {
  logInAs(somebody(['乡管理员', '500243999'], ['监督员', '500244']))
  expect([scopesOf('READ_AUDIT'), scopesOf('KEEP_WEBHOOKS')]).toEqual([['500243999', '500244'], ['500243999']])
})
test('who only runs the platform finds nothing here, though they manage staff', () => {
  for (const scope of ['100000', '500243']) {
    logInAs(somebody(['平台管理员', scope]))
    expect([places.value, may('MANAGE_STAFF', 'KEEP_DIVISIONS'), scopesOf('MANAGE_STAFF')]).toEqual([[], false, []])
  }
})
test('nobody may do anything before the service has said so', () => {
  const { permissions: _, ...before } = somebody(['村管理员', HERE])
  logInAs(before as ReturnType<typeof somebody>)
  expect(may('READ_STAFF')).toBe(false)
})
