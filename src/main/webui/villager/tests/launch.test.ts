import { beforeEach, expect, test, vi } from 'vitest'
import { agreeTo, forgetConsent, hasAgreed } from '@/session/consent'
import { enterByLaunch, launchTrouble, noticeLaunch } from '@/session/launch'
import { me } from '@/session/session'
import { dropTokens, keepTokens, tokens } from '@/session/tokens'
import { phone } from './phone'

const pair = { accessToken: 'mine', refreshToken: 'r', expiresIn: 1800 }
const person = (id: string) => ({ id, name: '村民', roles: [], household: null })
let address = ''
let opened: string[] = []

function openAt(hash: string): Promise<void> {
  vi.stubGlobal('location', { hash, pathname: '/m/', search: '?village=500243999201' })
  vi.stubGlobal('history', { state: null, replaceState: (_: unknown, __: string, to: string) => (address = to) })
  noticeLaunch()
  return enterByLaunch()
}

beforeEach(() => {
  address = ''
  opened = []
  dropTokens()
  forgetConsent()
  me.value = null
  launchTrouble.value = ''
  Object.assign(phone.uni, { reLaunch: ({ url }: { url: string }) => opened.push(url) })
  phone.answer = (r) => {
    if (r.url.endsWith('/auth/launch/token')) return { status: 200, data: pair }
    return r.url.endsWith('/me') ? { status: 200, data: person('a') } : { status: 204, data: null }
  }
})

test('the token leaves the address at once and brings the person in, who agrees first', async () => {
  await openAt('#launch=aa.bb-c.d_d')
  expect(address).toBe('/m/?village=500243999201')
  expect(phone.to('/auth/launch/token')[0]?.data).toEqual({ token: 'aa.bb-c.d_d' })
  expect(tokens()?.accessToken).toBe('mine')
  expect(opened).toEqual(['/pages/login'])
})

test('who agreed before goes straight home', async () => {
  await agreeTo()
  await openAt('#launch=a.b.c')
  expect(opened).toEqual(['/pages/home'])
})

test('whoever was here before is gone, and the new person is asked to agree', async () => {
  keepTokens({ ...pair, accessToken: 'of the one before' })
  me.value = person('before')
  await agreeTo()
  await openAt('#launch=a.b.c')
  expect(me.value?.id).toBe('a')
  expect(hasAgreed()).toBe(false)
  expect(opened).toEqual(['/pages/login'])
})

test('a token that does not hold is told in words and changes nothing', async () => {
  phone.answer = () => ({
    status: 401,
    data: { code: 'launch-refused', title: '这个入口已经失效了', detail: '请回到原来的应用，再点一次进来。' },
  })
  await openAt('#launch=a.b.c')
  expect(tokens()).toBeNull()
  expect(launchTrouble.value).toContain('请回到原来的应用')
  expect(opened).toEqual(['/pages/login'])
})

test('without a token nothing happens, and nonsense is taken out of the address, too', async () => {
  await openAt('')
  await openAt('#launch=<b>')
  expect(address).toBe('/m/?village=500243999201')
  expect(phone.to('/auth/launch/token')).toHaveLength(0)
  expect(opened).toEqual([])
})
