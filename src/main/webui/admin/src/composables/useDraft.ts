import { ref, watch, type Ref } from 'vue'

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
