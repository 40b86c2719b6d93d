/** Points, money and dates as people here write them. Pure: no DOM, no Node, no uni. */

const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' })
const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' })

/** 1234567 → 1,234,567 */
export const count = (n: number): string => String(Math.trunc(n)).replace(/\B(?=(\d{3})+$)/g, ',')

/** +2分, −5分, 0分: a real minus sign, so that it is read as one. */
export function points(n: number): string {
  return `${n > 0 ? '+' : n < 0 ? '−' : ''}${count(Math.abs(n))}分`
}

/** 128分: what an account holds, without a sign unless it owes. */
export const balance = (n: number): string => `${n < 0 ? '−' : ''}${count(Math.abs(n))}分`

/** 123456 fen → ¥1,234.56 */
export function money(fen: number): string {
  const whole = Math.trunc(Math.abs(fen) / 100)
  return `${fen < 0 ? '−' : ''}¥${count(whole)}.${String(Math.abs(fen) % 100).padStart(2, '0')}`
}

/** "12.3", "1,200", "￥5" → fen; null when it is no amount of money. */
export function fenOf(text: string): number | null {
  const plain = text.replace(/[,，\s¥￥元]/g, '')
  const parts = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain)
  return parts ? Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0')) : null
}

/** The business day, whatever zone the device is in: 2026-03-05 */
export const today = (now: Date = new Date()): string => DAY.format(now)
export const tomorrow = (now: Date = new Date()): string => DAY.format(new Date(now.getTime() + 86_400_000))

/** 3月5日 this year, 2025年12月31日 otherwise; takes a day or an instant. */
export function day(value: string | null | undefined, now: Date = new Date()): string {
  if (!value) return '—'
  const iso = value.length === 10 ? value : DAY.format(new Date(value))
  const [year, month, date] = iso.split('-').map(Number)
  return `${iso.slice(0, 4) === today(now).slice(0, 4) ? '' : `${year}年`}${month}月${date}日`
}

/** 3月5日 14:30 */
export const moment = (instant: string | null | undefined, now: Date = new Date()): string =>
  instant ? `${day(instant, now)} ${CLOCK.format(new Date(instant))}` : '—'

/** The last day of something that ends at this instant: what ends at midnight ends with the day before. */
export const lastDay = (instant: string | null | undefined, now: Date = new Date()): string =>
  instant ? day(new Date(new Date(instant).getTime() - 1).toISOString(), now) : '—'

/** How long something has waited, in words. */
export function age(instant: string, now: Date = new Date()): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - new Date(instant).getTime()) / 60_000))
  if (minutes < 60) return minutes < 2 ? '刚刚' : `${minutes}分钟前`
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)}小时前`
  return `${Math.floor(minutes / (24 * 60))}天前`
}
