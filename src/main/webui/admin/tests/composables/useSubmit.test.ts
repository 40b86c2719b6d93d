import { Problem } from '@/api/problem'
import { useSubmit } from '@/composables/useSubmit'
import { expect, test } from 'vitest'

const failing = (status: number) => () => Promise.reject(new Problem(status, 'x', 't', 'd'))

test('after no answer the next try carries the same key, after a refusal another', async () => {
  const { submit } = useSubmit()
  const keys: string[] = []
  const tried = (work: () => Promise<unknown>) => submit('pay', (key) => (keys.push(key), work()))
  await tried(failing(0))
  await tried(failing(503))
  await tried(failing(422))
  await tried(() => Promise.resolve())
  expect(keys[0]).toBe(keys[1])
  expect(keys[1]).toBe(keys[2])
  expect(keys[2]).not.toBe(keys[3])
})

test('another content is another submission', async () => {
  const { submit } = useSubmit()
  const keys: string[] = []
  await submit('5 yuan', (key) => (keys.push(key), failing(0)()))
  await submit('6 yuan', (key) => (keys.push(key), failing(0)()))
  expect(keys[0]).not.toBe(keys[1])
})
