import type { TokenPair } from '@/api/types'
import { keep, kept } from '@/session/storage'

let held: TokenPair | null | undefined

export function tokens(): TokenPair | null {
  if (held === undefined) held = kept<TokenPair>('tokens')
  return held
}

export function keepTokens(pair: TokenPair): void {
  held = pair
  keep('tokens', pair)
}

export function dropTokens(): void {
  held = null
  keep('tokens', null)
}

/** For tests: reads the store anew. */
export function forgetHeld(): void {
  held = undefined
}
