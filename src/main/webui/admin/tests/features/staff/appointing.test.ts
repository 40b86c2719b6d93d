import { beforeEach, expect, test } from 'vitest'
import { givable, mayManage, spots, type Staff } from '@/features/staff/appointing'
import { village, villages } from '@/stores/currentVillage'
import { logInAs, somebody } from '../../people'

const TOWNSHIP = { code: '500243999', name: '示范乡' }
const COUNTY = { code: '500243', name: '全县' }
const HERE = '500243999201'

beforeEach(() => {
  village.value = HERE
  villages.value = [{ code: HERE, name: '一村' }] as typeof villages.value
})
const codes = (role: Parameters<typeof spots>[0]) => spots(role, [COUNTY, TOWNSHIP]).map((spot) => spot.code)
const staff = (...roles: [role: string, scope: string][]) =>
  ({ id: 'other', roles: roles.map(([role, scope]) => ({ role, scope, groups: [] })) }) as unknown as Staff

test('a county gives a township its administrator, a village its people, and auditors anywhere', () => {
  logInAs(somebody(['县管理员', '500243']))
  expect(givable.value).toEqual(['TOWNSHIP_ADMIN', 'VILLAGE_ADMIN', 'COORDINATOR', 'SHOPKEEPER', 'AUDITOR'])
  expect([codes('TOWNSHIP_ADMIN'), codes('SHOPKEEPER'), codes('AUDITOR')]).toEqual([
    [TOWNSHIP.code],
    [HERE],
    [COUNTY.code, TOWNSHIP.code, HERE],
  ])
})
test('a township gives the villages their people and no auditor', () => {
  logInAs(somebody(['乡管理员', TOWNSHIP.code]))
  expect(givable.value).toEqual(['VILLAGE_ADMIN', 'COORDINATOR', 'SHOPKEEPER'])
  expect([codes('COORDINATOR'), codes('AUDITOR')]).toEqual([[HERE], []])
})
test('a village gives nothing, and who runs the platform does it elsewhere', () => {
  for (const [title, scope] of [
    ['村管理员', HERE],
    ['平台管理员', '100000'],
  ] as const) {
    logInAs(somebody([title, scope]))
    expect(givable.value).toEqual([])
  }
})
test('somebody is managed by whom all their roles could come from, and not by themselves', () => {
  logInAs(somebody(['乡管理员', TOWNSHIP.code]))
  expect(mayManage(staff(['COORDINATOR', HERE], ['SHOPKEEPER', HERE]))).toBe(true)
  expect(mayManage(staff(['COORDINATOR', HERE], ['AUDITOR', HERE]))).toBe(false)
  expect(mayManage(staff(['COORDINATOR', '500243998201']))).toBe(false)
  expect(mayManage({ ...staff(['COORDINATOR', HERE]), id: 'somebody' } as Staff)).toBe(false)
})
