import { reactive } from 'vue'

export interface Toast {
  id: number
  text: string
  bad: boolean
  undo?: () => void
}

export const toasts = reactive<Toast[]>([])
let last = 0

/** Says that something is done; with `undo` there is a button beside it as long as it can be taken back. */
export function showToast(
  text: string,
  { bad = false, undo, stay = 5000 }: { bad?: boolean; undo?: () => void; stay?: number } = {},
): number {
  const id = ++last
  toasts.push({ id, text, bad, undo })
  if (toasts.length > 3) toasts.shift()
  setTimeout(() => drop(id), stay)
  return id
}

export function drop(id: number) {
  const at = toasts.findIndex((toast) => toast.id === id)
  if (at >= 0) toasts.splice(at, 1)
}
