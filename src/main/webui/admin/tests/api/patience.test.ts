import { patienceFor, send } from '@/api/client'
import { afterEach, expect, test, vi } from 'vitest'

const form = (...sizes: number[]) => {
  const body = new FormData()
  sizes.forEach((size, i) => body.append('file', new Blob([new Uint8Array(size)]), `${i}.jpg`))
  return body
}
afterEach(() => vi.restoreAllMocks())

test('an ordinary request ends after half a minute', () => {
  expect(patienceFor(undefined)).toBe(30_000)
  expect(patienceFor({ points: 5 })).toBe(30_000)
})

test('a photo gets a second more for every 20 KB, ten minutes at most', () => {
  expect(patienceFor(form(0))).toBe(30_000)
  expect(patienceFor(form(20_000))).toBe(31_000)
  expect(patienceFor(form(900_000))).toBe(75_000)
  expect(patienceFor(form(20_000, 40_000))).toBe(33_000)
  expect(patienceFor(form(20_000_000))).toBe(600_000)
})

test('what is sent waits as long as its size needs', async () => {
  const waits = vi.spyOn(AbortSignal, 'timeout')
  vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(new Response('{}')))
  await send('POST', '/api/v1/photo', form(200_000))
  await send('POST', '/api/v1/thing', { points: 5 })
  expect(waits.mock.calls.map(([ms]) => ms)).toEqual([40_000, 30_000])
})
