/** Points, money and days as people here say them. Days and years are Shanghai's, whatever the phone thinks. */
const SHANGHAI_MS = 8 * 3600_000

export const signed = (points: number) => (points > 0 ? '+' : points < 0 ? '−' : '') + Math.abs(points)
export const points = (n: number) => signed(n) + '分'

/** Whole fen to ¥12.34, without floating point. */
export function money(fen: number): string {
  const whole = Math.trunc(Math.abs(fen) / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',')
  return (fen < 0 ? '−' : '') + '¥' + whole + '.' + String(Math.abs(fen) % 100).padStart(2, '0')
}

/** 2026-03-05 of an instant, or the day itself. */
export function dayOf(text: string): string {
  return text.length === 10 ? text : new Date(new Date(text).getTime() + SHANGHAI_MS).toISOString().slice(0, 10)
}

export const today = (now = Date.now()) => new Date(now + SHANGHAI_MS).toISOString().slice(0, 10)

export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86400_000).toISOString().slice(0, 10)
}

/** 3月5日 this year, 2025年12月31日 otherwise. */
export function day(text: string, now = today()): string {
  const [year, month, date] = dayOf(text).split('-').map(Number)
  return (String(year) === now.slice(0, 4) ? '' : year + '年') + month + '月' + date + '日'
}

/** 3月5日 10:00 */
export function moment(text: string, now = today()): string {
  const at = new Date(new Date(text).getTime() + SHANGHAI_MS).toISOString()
  return day(text, now) + ' ' + at.slice(11, 16)
}

/** How many days until then, today counting 0; never negative. */
export function daysUntil(text: string, now = today()): number {
  return Math.max(0, Math.round((Date.parse(dayOf(text)) - Date.parse(now)) / 86400_000))
}

/** A code in two halves, easier to read and to say. */
export const halves = (code: string) => `${code.slice(0, code.length / 2)} ${code.slice(code.length / 2)}`
