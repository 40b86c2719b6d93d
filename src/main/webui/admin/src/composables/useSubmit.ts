import { ref } from 'vue'
import { newKey } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'

/**
 * Doing something once: while it runs it is not started again, and when no answer comes the next try carries the same key,
 * so that it happens once whatever became of the first. Answers whether it was done.
 */
export function useSubmit() {
  const busy = ref(false)
  const problem = ref<Problem | null>(null)
  let key = newKey()
  let about = ''
  async function submit(what: string, work: (key: string) => Promise<unknown>): Promise<boolean> {
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
  return { busy, problem, submit }
}
