import { t } from '@/i18n'
import { dayOf, type Cell } from '@/document/xlsx'
import { today } from '@shared/format'
import { households, rules } from './reference'
import type { ClaimLine, KnownHousehold, NewClaim, QueuedEntry, RowCheck, Rule } from './types'

export const TITLES = ['户编号', '事项', '日期', '数量', '哪一处、哪一次', '说明']

export const emptyLine = (): ClaimLine => ({ household: '', rule: '', day: '', quantity: '', event: '', note: '' })
export const isEmpty = (line: ClaimLine): boolean => !line.household && !line.rule && !line.note

export const claimRules = (): Rule[] => rules.value.filter((rule) => rule.kind === 'CLAIM')
const byTitle = (text: string): Rule | undefined =>
  claimRules().find((r) => r.id === text || r.title === text || r.title.replace(/\s/g, '') === text.replace(/\s/g, ''))

function byCode(text: string): KnownHousehold | undefined {
  return households.value.find((h) => h.code === text.trim().toUpperCase())
}

/** What would become of a line, as far as this device can tell; caps and late days the service alone knows. */
export function checkRow(line: ClaimLine, now: Date = new Date()): RowCheck {
  const household = byCode(line.household)
  if (!household) return no(line.household ? t('没有 {code} 这一户', { code: line.household }) : t('没有填户编号'))
  if (household.state !== 'ACTIVE') return no(t('这一户已经冻结或注销'))
  const rule = byTitle(line.rule)
  if (!rule) return no(line.rule ? t('细则里没有“{rule}”', { rule: line.rule }) : t('没有填事项'))
  const happenedOn = dayOf(line.day, Number(today(now).slice(0, 4)))
  if (!happenedOn) return no(t('看不懂日期“{day}”，请写成 3月5日 或 2026-03-05', { day: line.day }))
  if (happenedOn > today(now)) return no(t('日期还没到'))
  const quantity = line.quantity === '' ? 1 : Number(line.quantity)
  const most = Math.max(1, rule.maxQuantity)
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > most) return no(t('数量要在 1 到 {n} 之间', { n: most }))
  if (rule.cap?.period === 'EVENT' && !line.event.trim()) return no(t('请写明是哪一处、哪一次'))
  if (line.note.length > 500 || line.event.length > 100) return no(t('写得太长了'))
  return {
    ok: true,
    body: claim(household, rule, happenedOn, quantity, line.event.trim(), line.note.trim()),
    label: label(household, rule, quantity),
  }
}

const no = (why: string): RowCheck => ({ ok: false, why })

export function claim(
  household: KnownHousehold,
  rule: Rule,
  happenedOn: string,
  quantity = 1,
  event = '',
  note = '',
): NewClaim {
  return {
    channel: 'OFFLINE',
    ruleId: rule.id,
    householdId: household.id,
    happenedOn,
    ...(quantity === 1 ? {} : { quantity }),
    ...(event ? { event } : {}),
    ...(note ? { note } : {}),
  }
}

export const label = (household: KnownHousehold, rule: Rule, quantity = 1): QueuedEntry['label'] => ({
  code: household.code,
  head: household.head,
  rule: rule.title,
  points: rule.points * quantity,
})

/** Lines of a sheet, whatever the order of its columns; without a title row the order is the template's. */
export function linesOf(rows: string[][]): ClaimLine[] {
  const first = rows[0] ?? []
  const column = (words: RegExp, otherwise: number) => {
    const at = first.findIndex((cell) => words.test(cell))
    return titled ? at : otherwise
  }
  const titled = first.some((cell) => /户编号|事项/.test(cell))
  const [household, rule, day, quantity, event, note] = [
    column(/户编号|编号/, 0),
    column(/事项|细则/, 1),
    column(/日期|哪一天/, 2),
    column(/数量/, 3),
    column(/哪一处|地点|事由/, 4),
    column(/说明|备注/, 5),
  ] as [number, number, number, number, number, number]
  const text = (row: string[], at: number) => (at < 0 ? '' : (row[at] ?? '')).trim()
  return rows.slice(titled ? 1 : 0).map((row) => ({
    household: text(row, household),
    rule: text(row, rule),
    day: text(row, day),
    quantity: text(row, quantity),
    event: text(row, event),
    note: text(row, note),
  }))
}

export const cellsOf = (line: ClaimLine): Cell[] => [line.household, line.rule, line.day, line.quantity, line.event, line.note]
