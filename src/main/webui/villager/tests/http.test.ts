import { beforeEach, expect, test } from 'vitest'
import { call, expired } from '@/api/http'
import { Refused, sentence, Unreachable } from '@/api/problem'
import { dropTokens, keepTokens, tokens } from '@/session/tokens'
import { phone } from './phone'

const pair = { accessToken: 'old', refreshToken: 'r1', expiresIn: 1800 }
beforeEach(() => {
  dropTokens()
  expired.value = false
})

test('several requests whose login ended share one refresh', async () => {
  keepTokens(pair)
  phone.answer = (r) => {
    if (r.url.endsWith('/auth/refresh')) return { status: 200, data: { ...pair, accessToken: 'new', refreshToken: 'r2' } }
    return r.header.Authorization === 'Bearer new' ? { status: 200, data: { ok: true } } : { status: 401, data: {} }
  }
  await Promise.all([call('GET', '/me'), call('GET', '/me'), call('GET', '/me')])
  expect(phone.to('/auth/refresh')).toHaveLength(1)
  expect(tokens()?.refreshToken).toBe('r2')
})

test('a refused refresh ends the login and says so', async () => {
  keepTokens(pair)
  phone.answer = () => ({ status: 401, data: { code: 'refresh-refused' } })
  await expect(call('GET', '/me')).rejects.toBeInstanceOf(Refused)
  expect(tokens()).toBeNull()
  expect(expired.value).toBe(true)
})

test('a refresh without a network ends nothing', async () => {
  keepTokens(pair)
  phone.answer = (r) => (r.url.endsWith('/auth/refresh') ? null : { status: 401, data: {} })
  await expect(call('GET', '/me')).rejects.toBeInstanceOf(Unreachable)
  expect(tokens()).not.toBeNull()
})

test('a write that is tried again after a refresh keeps its key', async () => {
  keepTokens(pair)
  phone.answer = (r) => {
    if (r.url.endsWith('/auth/refresh')) return { status: 200, data: { ...pair, accessToken: 'new' } }
    return r.header.Authorization === 'Bearer new' ? { status: 201, data: {} } : { status: 401, data: {} }
  }
  await call('POST', '/villages/1/redemptions', { body: {} })
  const keys = phone.to('/redemptions').map((r) => r.header['Idempotency-Key'])
  expect(keys).toHaveLength(2)
  expect(keys[0]).toBe(keys[1])
})

test.each([[502], [503], [429]])('%i is passing trouble: try again later', async (status) => {
  phone.answer = () => ({ status, data: { code: 'busy' } })
  await expect(call('GET', '/me')).rejects.toBeInstanceOf(Unreachable)
})

test('every trouble is a sentence that says what to do', () => {
  expect(sentence(new Refused(409, 'out-of-stock', '库存不够', '请选别的。'))).toBe('库存不够。请选别的。')
  expect(sentence(new Unreachable('x'))).toContain('再试')
  expect(sentence(new TypeError('x'))).toContain('积分协管员')
})
