import { ref, shallowRef, watch, type Ref, type WatchSource } from 'vue'
import { asProblem } from '@/api/problem'
import { useLoad } from './useLoad'

interface PageOf<T> {
  items: T[]
  next?: string | null
}

/** A list that is fetched page by page. */
export function useList<T>(page: (cursor: string | undefined) => Promise<PageOf<T>>, ...sources: WatchSource[]) {
  const items = shallowRef<T[]>([]) as Ref<T[]>
  const next = ref<string | null>(null)
  const { data, problem, loading, reload } = useLoad(() => page(undefined), ...sources)
  // an answer to what was asked before must not come in after the one that counts
  watch(
    data,
    (first) => {
      items.value = first?.items ?? []
      next.value = first?.next ?? null
    },
    { flush: 'sync' },
  )
  async function more() {
    if (!next.value || loading.value) return
    loading.value = true
    const of = data.value
    try {
      const following = await page(next.value)
      if (of !== data.value) return
      items.value = [...items.value, ...following.items]
      next.value = following.next ?? null
    } catch (thrown) {
      problem.value = asProblem(thrown)
    } finally {
      loading.value = false
    }
  }
  return { items, next, problem, loading, reload, more }
}

/** All pages, for a sheet or a cache; stops where a mistake would go on for ever. */
export async function allPages<T>(page: (cursor: string | undefined) => Promise<PageOf<T>>, most = 100): Promise<T[]> {
  const all: T[] = []
  let cursor: string | undefined
  for (let i = 0; i < most; i++) {
    const one = await page(cursor)
    all.push(...one.items)
    if (!one.next) return all
    cursor = one.next
  }
  return all
}
