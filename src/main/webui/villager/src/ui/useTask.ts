import { ref } from 'vue'
import { expired, isExpired } from '@/api/http'
import { sentence } from '@/api/problem'

/** Work that a page waits for: one at a time, and what went wrong as a sentence. */
export function useTask() {
  const busy = ref(false)
  const message = ref('')

  async function run<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (busy.value) return undefined
    busy.value = true
    message.value = ''
    try {
      return await work()
    } catch (problem) {
      if (isExpired(problem)) expired.value = true
      else message.value = sentence(problem)
      return undefined
    } finally {
      busy.value = false
    }
  }

  return { busy, message, run }
}
