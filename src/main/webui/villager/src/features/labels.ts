import type { Claim, ClaimState, Entry, Order } from '@/api/types'
import { t, word } from '@/i18n'
import { day, points } from '@/i18n/format'

const WITH_VILLAGE: ClaimState[] = ['SUBMITTED', 'FIRST_CHECKED', 'APPROVED', 'ON_NOTICE', 'OBJECTED']
export const isWithVillage = (state: ClaimState) => WITH_VILLAGE.includes(state)

/** Green: counted; gold: on its way; red: the person has something to do or it came to nothing. */
export function toneOf(state: ClaimState): '' | 'wait' | 'no' {
  if (state === 'POSTED') return ''
  return isWithVillage(state) || state === 'DRAFT' ? 'wait' : 'no'
}

/** Red is for deductions alone; what was taken home cost points, but nobody did wrong. */
export const toneOfEntry = (entry: Entry) => (entry.points >= 0 ? 'plus' : entry.kind === 'DEDUCT' ? 'minus' : 'strong')

/** What an order cost or gave back; nothing once its points have come back by themselves. */
export function costOf(order: Order): string {
  if (order.state === 'CANCELLED' || order.state === 'EXPIRED') return ''
  return points(order.kind === 'RETURN' ? order.points : -order.points)
}

/** What an entry was for, in the words of the claim or the goods where they are known. */
export function titleOf(entry: Entry, claims: Claim[], orders: Order[]): string {
  const claim = claims.find((c) => c.entryNo === entry.entryNo || c.id === entry.sourceId)
  if (claim) return claim.ruleTitle
  const order = orders.find((o) => o.id === entry.sourceId)
  return order ? word('kind', entry.kind) + '：' + goodsOf(order) : word('kind', entry.kind)
}

export const goodsOf = (order: Order) => order.lines.map((line) => `${line.name} ${line.quantity}${line.unit}`).join('、')

/** Until when an order can be fetched, or what became of it. */
export function fateOf(order: Order): string {
  if (order.state !== 'HELD') return word('fate', order.state)
  if (order.confirmation) return t('orders.confirm')
  return order.expiresAt ? t('orders.until', { day: day(order.expiresAt) }) : word('fate', order.state)
}
