import { distribution } from '@/features/dividend/distribution'
import { Problem } from '@/api/problem'
import { allPages, useAct, useDraft, useList } from '@/composables/use'
import { flushPromises, mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { defineComponent, nextTick, ref } from 'vue'

const failing = (status: number) => () => Promise.reject(new Problem(status, 'x', 't', 'd'))

test('after no answer the next try carries the same key, after a refusal another', async () => {
  const { act } = useAct()
  const keys: string[] = []
  const tried = (work: () => Promise<unknown>) => act('pay', (key) => (keys.push(key), work()))
  await tried(failing(0))
  await tried(failing(503))
  await tried(failing(422))
  await tried(() => Promise.resolve())
  expect(keys[0]).toBe(keys[1])
  expect(keys[1]).toBe(keys[2])
  expect(keys[2]).not.toBe(keys[3])
})

test('another content is another act', async () => {
  const { act } = useAct()
  const keys: string[] = []
  await act('5 yuan', (key) => (keys.push(key), failing(0)()))
  await act('6 yuan', (key) => (keys.push(key), failing(0)()))
  expect(keys[0]).not.toBe(keys[1])
})

test('a draft is there again after the page was opened anew, and gone when it was sent', async () => {
  const first = useDraft('test', () => ({ note: '' }))
  first.draft.value.note = '写到一半'
  await nextTick()
  const second = useDraft('test', () => ({ note: '' }))
  expect(second.draft.value.note).toBe('写到一半')
  second.clear()
  await nextTick()
  await nextTick()
  expect(useDraft('test', () => ({ note: '' })).draft.value.note).toBe('')
})

test('all pages, in order', async () => {
  const pages: Record<string, { items: number[]; next: string | null }> = {
    first: { items: [1, 2], next: 'b' },
    b: { items: [3], next: null },
  }
  expect(await allPages((cursor) => Promise.resolve(pages[cursor ?? 'first']!))).toEqual([1, 2, 3])
})

test('of two lists the one asked for last is shown, whichever comes last', async () => {
  const wanted = ref('old')
  const answers: Record<string, (page: { items: string[] }) => void> = {}
  let list!: ReturnType<typeof useList<string>>
  mount(
    defineComponent({
      setup() {
        list = useList(() => new Promise<{ items: string[] }>((go) => (answers[wanted.value] = go)), wanted)
        return () => null
      },
    }),
  )
  wanted.value = 'new'
  await nextTick()
  answers.new!({ items: ['new'] })
  await flushPromises()
  answers.old!({ items: ['old'] })
  await flushPromises()
  expect(list.items.value).toEqual(['new'])
})

test('the distribution counts every household once, in steps of a round sum', () => {
  const amounts = [0, 100, 99_999, 250_000, 250_000, 1_234_567]
  const steps = distribution(amounts)
  expect(steps.reduce((sum, step) => sum + step.households, 0)).toBe(amounts.length)
  expect(steps[0]).toEqual({ from: 0, to: 200_000, households: 3 })
  expect(distribution([])).toEqual([])
  expect(distribution([0, 0])[0]?.households).toBe(2)
})
