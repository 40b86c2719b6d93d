import { keep } from '@/session/kept'

/** What a link or a QR code brought along: the village of the board, a launch token of a larger app. */
let token: string | null = null

export function launched(query: Record<string, string> | undefined): void {
  if (query?.village && /^[1-9][0-9]{11}$/.test(query.village)) keep('village', query.village)
  token = query?.launch ?? fromHash() ?? token
}

/** Behind the `#`, so that it reaches neither a server's log nor a Referer; gone from the address at once. */
function fromHash(): string | null {
  if (typeof location === 'undefined' || typeof history === 'undefined') return null
  const found = /[#&]launch=([^&]+)/.exec(location.hash ?? '')
  if (!found) return null
  history.replaceState(history.state, '', location.pathname + location.search)
  return decodeURIComponent(found[1])
}

/** Given out once. */
export function launchToken(): string | null {
  const found = token
  token = null
  return found
}

export const hasLaunchToken = () => token !== null
