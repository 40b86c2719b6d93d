import { onBeforeUnmount, ref, shallowRef, watch, type Ref, type WatchSource } from 'vue'
import { newKey } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'

/** Loads now and whenever a source changes; of two answers the one asked for last counts. */
export function useLoad<T>(load: () => Promise<T>, ...sources: WatchSource[]) {
  const data = shallowRef<T | null>(null) as Ref<T | null>
  const problem = ref<Problem | null>(null)
  const loading = ref(true)
  let newest = 0
  async function reload() {
    const mine = ++newest
    loading.value = true
    try {
      const loaded = await load()
      if (mine !== newest) return
      data.value = loaded
      problem.value = null
    } catch (thrown) {
      if (mine === newest) problem.value = asProblem(thrown)
    } finally {
      if (mine === newest) loading.value = false
    }
  }
  if (sources.length) watch(sources, reload)
  void reload()
  onBeforeUnmount(() => newest++)
  return { data, problem, loading, reload }
}

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

/**
 * Doing something once: while it runs it is not started again, and when no answer comes the next try carries the same key,
 * so that it happens once whatever became of the first. Answers whether it was done.
 */
export function useAct() {
  const busy = ref(false)
  const problem = ref<Problem | null>(null)
  let key = newKey()
  let about = ''
  async function act(what: string, work: (key: string) => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false
    if (what !== about) key = newKey()
    about = what
    busy.value = true
    problem.value = null
    try {
      await work(key)
      about = ''
      return true
    } catch (thrown) {
      problem.value = asProblem(thrown)
      if (!problem.value.passing) about = ''
      return false
    } finally {
      busy.value = false
    }
  }
  return { busy, problem, act }
}

/** What is being typed, kept until it is sent: a reload, a crash or an expired log-in loses nothing. */
export function useDraft<T extends object>(name: string, empty: () => T) {
  const place = `jifenbu.draft.${name}`
  const draft = ref(empty()) as Ref<T>
  try {
    const kept = localStorage.getItem(place)
    if (kept) draft.value = { ...empty(), ...(JSON.parse(kept) as T) }
  } catch {
    localStorage.removeItem(place)
  }
  watch(draft, (value) => localStorage.setItem(place, JSON.stringify(value)), { deep: true })
  function clear() {
    draft.value = empty()
    queueMicrotask(() => localStorage.removeItem(place))
  }
  return { draft, clear }
}
