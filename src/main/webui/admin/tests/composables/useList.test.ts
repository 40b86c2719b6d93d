import { allPages, useList } from '@/composables/useList'
import { flushPromises, mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { defineComponent, nextTick, ref } from 'vue'

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
