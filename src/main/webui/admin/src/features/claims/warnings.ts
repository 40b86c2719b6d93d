import type { Schemas } from '@shared/api-types'
import { day } from '@shared/format'
import { t } from '@/i18n'

type Claim = Schemas['ClaimView']
type Rule = Schemas['Rule']

const COUNTS = new Set(['SUBMITTED', 'FIRST_CHECKED', 'APPROVED', 'ON_NOTICE', 'OBJECTED', 'POSTED'])
const LATE_DAYS = 60

/** The first day of the period a cap counts in; '' for ever. */
export function periodStart(period: string, date: string): string {
  const [year, month] = [date.slice(0, 4), Number(date.slice(5, 7))]
  switch (period) {
    case 'DAY':
      return date
    case 'MONTH':
      return `${date.slice(0, 7)}-01`
    case 'QUARTER':
      return `${year}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`
    case 'YEAR':
      return `${year}-01-01`
    case 'WEEK': {
      const at = new Date(`${date}T00:00:00Z`)
      at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7))
      return at.toISOString().slice(0, 10)
    }
    default:
      return ''
  }
}

/** What the eye should rest on before a claim is let through. The service decides; this only points. */
export function warningsOf(claim: Claim, rule: Rule | undefined, others: Claim[]): string[] {
  const found: string[] = []
  const same = others.filter((c) => c.ruleId === claim.ruleId && COUNTS.has(c.state))
  const sameDay = same.find((c) => c.happenedOn === claim.happenedOn)
  if (sameDay) found.push(t('同一天同一项还有一条（第 {n} 号）', { n: sameDay.claimNo }))
  const cap = rule?.cap
  if (cap && cap.times > 0 && cap.period !== 'EVENT') {
    const start = periodStart(cap.period, claim.happenedOn)
    const used = same.filter((c) => c.happenedOn >= start && periodStart(cap.period, c.happenedOn) === start).length
    if (used + 1 >= cap.times && cap.times > 1) found.push(t('这一期最多 {n} 次，这是第 {m} 次', { n: cap.times, m: used + 1 }))
  }
  if (claim.event && others.some((c) => c.event === claim.event && c.ruleId === claim.ruleId && c.id !== claim.id)) {
    found.push(t('同一处以前报过'))
  }
  const late = (Date.parse(claim.createdAt) - Date.parse(`${claim.happenedOn}T00:00:00+08:00`)) / 86_400_000
  if (late > LATE_DAYS) found.push(t('{day} 的事，过了 {n} 天才报', { day: day(claim.happenedOn), n: Math.floor(late) }))
  const told = claim as { evidence?: { seenBefore?: number }[] | null; relativeReview?: boolean }
  if (told.evidence?.some((photo) => (photo.seenBefore ?? 0) > 0)) found.push(t('照片和以前的一样'))
  if (told.relativeReview) found.push(t('这一户和审核的人是亲属'))
  return found
}
