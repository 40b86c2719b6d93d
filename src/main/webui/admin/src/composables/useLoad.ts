import { onBeforeUnmount, ref, shallowRef, watch, type Ref, type WatchSource } from 'vue'
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
