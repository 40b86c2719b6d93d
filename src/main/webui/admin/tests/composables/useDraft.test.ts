import { useDraft } from '@/composables/useDraft'
import { expect, test } from 'vitest'
import { nextTick } from 'vue'

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
