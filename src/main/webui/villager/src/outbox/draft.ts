import { keep, kept } from '@/session/storage'

/** What is being filled in, kept at every change: a call, an empty battery or a closed app loses nothing. */
export interface Draft {
  ruleId: string
  day: string
  quantity: number
  event: string
  note: string
  photos: string[]
}

export const keptDraft = () => kept<Draft>('draft')
export const keepDraft = (draft: Draft | null) => keep('draft', draft)
