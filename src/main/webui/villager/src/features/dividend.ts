import type { Dividend } from '@/api/types'
import { t } from '@/i18n'
import { money } from '@/i18n/format'

export interface Part {
  title: string
  value: string
  why: string
  width: number
}

/** How the sum came about, as four bars: each is the part of the one before that its length shows. A bar is never invisible. */
export function partsOf(one: Dividend): Part[] {
  const perPoint = one.totalMerit ? one.poolFen / one.totalMerit : 0
  const parts = [
    part('income', money(one.incomeFen), {}, 1),
    part('share', money(one.poolFen), { rate: (one.rateBp / 100).toString() }, one.incomeFen ? one.poolFen / one.incomeFen : 0),
    part(
      'merit',
      t('dividend.points', { n: one.merit }),
      { n: one.totalMerit },
      one.totalMerit ? one.merit / one.totalMerit : 0,
    ),
    part(
      'sum',
      money(one.dueFen),
      { each: (perPoint / 100).toFixed(4), n: one.merit },
      one.poolFen ? one.dueFen / one.poolFen : 0,
    ),
  ]
  return one.earlierFen ? [...parts, part('earlier', money(one.amountFen), { earlier: money(one.earlierFen) }, 0)] : parts
}

function part(
  name: 'income' | 'share' | 'merit' | 'sum' | 'earlier',
  value: string,
  values: Record<string, string | number>,
  share: number,
): Part {
  return {
    title: t(`dividend.${name}`),
    value,
    why: t(`dividend.${name}Why`, values),
    width: Math.min(100, Math.max(2, Math.round(share * 100))),
  }
}
