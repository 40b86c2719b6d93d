import { beforeEach, expect, test } from 'vitest'
import { keepTokens } from '@/session/tokens'
import { me } from '@/session/session'
import { keepBlob, blobOf } from '@/platform/blobs'
import { discard, enqueue, flush, mine, waiting } from '@/outbox/outbox'
import type { NewClaim } from '@/api/types'
import { phone } from './phone'

const VILLAGE = '500243999201'
const HOME = 'b7d3a3e6-0000-4000-8000-000000000001'
const body = { channel: 'ONLINE', ruleId: 'r02', householdId: HOME, happenedOn: '2026-03-05', quantity: 1 } as NewClaim
const pair = { accessToken: 'a', refreshToken: 'r', expiresIn: 1800 }
const problem = (code: string, title: string, detail: string) => ({ code, title, detail })
const claims = () => phone.to('/claims')

beforeEach(() => {
  waiting.value = []
  keepTokens(pair)
  me.value = {
    id: 'p',
    name: '村民',
    household: { villageId: VILLAGE, householdId: HOME, code: '201-01-001', group: 1, mayRedeem: true, permissions: [] },
  }
})

test('a claim made without a network is sent once it is back, under one key', async () => {
  phone.online = false
  enqueue(VILLAGE, '打扫', 2, body, [])
  expect(await flush()).toBe(0)
  expect(mine()).toHaveLength(1)
  phone.online = true
  expect(await flush()).toBe(1)
  expect(mine()).toHaveLength(0)
  expect(new Set(claims().map((r) => r.header['Idempotency-Key'])).size).toBe(1)
})

test('an answer lost on the way leads to the same key again', async () => {
  let first = true
  phone.answer = () => (first ? ((first = false), null) : { status: 201, data: {} })
  enqueue(VILLAGE, '打扫', 2, body, [])
  await flush()
  await flush()
  expect(claims()).toHaveLength(2)
  expect(claims()[0].header['Idempotency-Key']).toBe(claims()[1].header['Idempotency-Key'])
})

test('photos go first, each once, and a cut in between does not send the first one again', async () => {
  await keepBlob('one', new Blob(['1'], { type: 'image/jpeg' }))
  await keepBlob('two', new Blob(['2'], { type: 'image/jpeg' }))
  let uploads = 0
  phone.answer = (r) => {
    if (!r.url.endsWith('/evidence')) return { status: 201, data: {} }
    uploads++
    return uploads === 2 ? null : { status: 201, data: { id: 'evidence-' + uploads } }
  }
  enqueue(VILLAGE, '打扫', 2, body, ['one', 'two'])
  await flush()
  expect(claims()).toHaveLength(0)
  await flush()
  expect(phone.uploads).toHaveLength(3)
  expect(phone.uploads[1].header['Idempotency-Key']).toBe(phone.uploads[2].header['Idempotency-Key'])
  expect(claims()[0].data?.evidence).toEqual(['evidence-1', 'evidence-3'])
  expect(await blobOf('one')).toBeNull()
})

test("a refusal stays on the phone with the service's own sentence and is not sent again", async () => {
  phone.answer = () => ({ status: 409, data: problem('cap-reached', '这一项已经到上限', '下周再来。') })
  enqueue(VILLAGE, '打扫', 2, body, [])
  await flush()
  await flush()
  expect(claims()).toHaveLength(1)
  expect(mine()[0].refused).toBe('这一项已经到上限。下周再来。')
})

test('a refused one does not stop the next', async () => {
  phone.answer = (r) =>
    r.data?.ruleId === 'bad'
      ? { status: 422, data: problem('unknown-rule', '没有这一项', '请重选。') }
      : { status: 201, data: {} }
  enqueue(VILLAGE, '坏的', 2, { ...body, ruleId: 'bad' }, [])
  enqueue(VILLAGE, '好的', 2, body, [])
  expect(await flush()).toBe(1)
  expect(mine().map((w) => w.title)).toEqual(['坏的'])
})

test('a login that ended while sending is renewed, and the claim goes out under its key', async () => {
  phone.answer = (r) => {
    if (r.url.endsWith('/auth/refresh')) return { status: 200, data: { ...pair, accessToken: 'new' } }
    return r.header.Authorization === 'Bearer new'
      ? { status: 201, data: {} }
      : { status: 401, data: problem('not-logged-in', '还没有登录', '') }
  }
  enqueue(VILLAGE, '打扫', 2, body, [])
  expect(await flush()).toBe(1)
  expect(new Set(claims().map((r) => r.header['Idempotency-Key'])).size).toBe(1)
})

test('a login that cannot be renewed keeps the claim for after the next login', async () => {
  phone.answer = (r) => ({
    status: 401,
    data: problem(r.url.endsWith('refresh') ? 'refresh-refused' : 'not-logged-in', '登录已经失效', ''),
  })
  enqueue(VILLAGE, '打扫', 2, body, [])
  expect(await flush()).toBe(0)
  expect(mine()[0].refused).toBeNull()
  keepTokens(pair)
  phone.answer = () => ({ status: 201, data: {} })
  expect(await flush()).toBe(1)
})

test('two flushes at once send one claim once', async () => {
  enqueue(VILLAGE, '打扫', 2, body, [])
  await Promise.all([flush(), flush()])
  expect(claims()).toHaveLength(1)
})

test('what another household left on this phone is not sent under this login', async () => {
  enqueue(VILLAGE, '打扫', 2, { ...body, householdId: 'b7d3a3e6-0000-4000-8000-000000000002' }, [])
  expect(await flush()).toBe(0)
  expect(phone.requests).toHaveLength(0)
  expect(waiting.value).toHaveLength(1)
})

test('a full phone says so and keeps nothing half', () => {
  phone.full = true
  expect(() => enqueue(VILLAGE, '打扫', 2, body, [])).toThrow('phone full')
})

test('a discarded claim takes its photos with it', async () => {
  await keepBlob('one', new Blob(['1']))
  const made = enqueue(VILLAGE, '打扫', 2, body, ['one'])
  await discard(made.key)
  expect(await blobOf('one')).toBeNull()
  expect(mine()).toHaveLength(0)
})
