import type { Schemas } from '@shared/api-types'
import { t } from '@/i18n'
import { PERIOD } from './kinds'

/** "每月最多 1 次", or nothing where there is no cap. */
export function capInWords(rule: Schemas['Rule']): string {
  const cap = rule.cap
  if (!cap) return t('不限')
  const period = t(PERIOD[cap.period] ?? cap.period)
  const most = cap.times > 0 ? t('{n}次', { n: cap.times }) : t('{n}分', { n: cap.points })
  return t('每{period}最多{most}', { period, most })
}

/** The same of a line of a draft. */
export const capOfLine = (line: Schemas['RuleDraftLine']): string =>
  capInWords({
    cap: line.capPeriod ? { times: line.capTimes ?? 0, points: line.capPoints ?? 0, period: line.capPeriod } : null,
  } as Schemas['Rule'])
