import { onBeforeUnmount, reactive } from 'vue'

export type Action = 'FIRST_CHECK' | 'APPROVE' | 'RETURN' | 'REJECT'

export interface Decision {
  ids: string[]
  action: Action
  reason?: string
}

export const TIME_TO_UNDO = 6000

/**
 * Decisions take effect a moment later than they are made: until then they can be undone without a trace. The next decision,
 * leaving the page or hiding it sends what is pending at once. What the service refuses comes back to the queue.
 */
export function useDecisions(send: (decision: Decision) => Promise<void>, wait = TIME_TO_UNDO) {
  const state = reactive({ pending: null as Decision | null, hidden: new Set<string>() })
  let timer: ReturnType<typeof setTimeout> | undefined

  async function flush() {
    clearTimeout(timer)
    const decision = state.pending
    state.pending = null
    if (!decision) return
    try {
      await send(decision)
    } finally {
      decision.ids.forEach((id) => state.hidden.delete(id))
    }
  }

  async function decide(decision: Decision) {
    const before = flush()
    state.pending = decision
    decision.ids.forEach((id) => state.hidden.add(id))
    timer = setTimeout(() => void flush(), wait)
    await before
  }

  function undo(): boolean {
    clearTimeout(timer)
    const decision = state.pending
    state.pending = null
    decision?.ids.forEach((id) => state.hidden.delete(id))
    return decision !== null
  }

  const onHide = () => document.visibilityState === 'hidden' && void flush()
  document.addEventListener('visibilitychange', onHide)
  onBeforeUnmount(() => {
    document.removeEventListener('visibilitychange', onHide)
    void flush()
  })
  return { state, decide, undo, flush }
}
