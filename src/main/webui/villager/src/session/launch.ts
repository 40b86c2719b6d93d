import { keep } from '@/session/kept'

/** What a link or a QR code on the board brought along: the village whose notices are meant. */
export function launched(query: Record<string, string> | undefined): void {
  if (query?.village && /^[1-9][0-9]{11}$/.test(query.village)) keep('village', query.village)
}
