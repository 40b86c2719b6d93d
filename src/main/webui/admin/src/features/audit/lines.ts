import type { Schemas } from '@shared/api-types'
import { operations, problems } from 'virtual:api-words'
import { language, t } from '@/i18n'

export type Line = Schemas['AuditLine']

/** Lines that no operation of the API leaves, and lists, which are read. */
const OTHERS: Record<string, { words: string }> = {
  bootstrap: { words: '第一次开通' },
  listVillageAudit: { words: '看村里的操作记录' },
  listTownshipAudit: { words: '看全乡的操作记录' },
}
const split = (name: string) =>
  name
    .replace(/([A-Z])/g, ' $1')
    .replaceAll('-', ' ')
    .toLowerCase()

/** What was done, in the words of the API's document up to its first stop. */
export function deed(operation: string): string {
  if (OTHERS[operation]) return t(OTHERS[operation].words)
  const known = operations[operation]
  return known && language.value === 'zh' ? known.summary.split(/[；：（。]/)[0]! : split(operation)
}
export const outcome = (line: Line): string => {
  if (line.status < 400) return `✓ ${t('办成了')}`
  const code = line.code ?? String(line.status)
  return `▲ ${language.value === 'zh' ? (problems[code] ?? code) : split(code)}`
}

/** What can be asked for: everything that changes something, by subject, and what else the lines show. */
export function deeds(lines: Line[]): { name: string; items: string[] }[] {
  const groups = new Map<string, string[]>()
  for (const [id, { tag, write }] of Object.entries(operations)) if (write) groups.set(tag, [...(groups.get(tag) ?? []), id])
  const seen = [...new Set(lines.map((l) => l.operation))].filter((id) => !operations[id]?.write)
  return [{ name: t('这一页有的'), items: seen }, ...[...groups].map(([name, items]) => ({ name, items }))].filter(
    (g) => g.items.length,
  )
}

export type About = { kind: 'claim' | 'order' | 'staff' | 'other'; id: string } | null

/** What a line is about, out of the ids of its address. */
export function about(line: Line): About {
  const ids = new Map(
    (line.target ?? '')
      .split(';')
      .filter(Boolean)
      .map((pair) => pair.split('=', 2) as [string, string]),
  )
  const path = operations[line.operation]?.path ?? ''
  const id = ids.get('id')
  if (id && path.includes('/claims/{id}')) return { kind: 'claim', id }
  if (id && path.includes('/redemptions/{id}')) return { kind: 'order', id }
  if (id && path.includes('/staff/{id}')) return { kind: 'staff', id }
  if (id) return { kind: 'other', id }
  return null
}
export const entryNo = (line: Line): string => /(?:^|;)no=(\d+)/.exec(line.target ?? '')?.[1] ?? ''
export const tried = (line: Line): boolean => (line.target ?? '').includes('dryRun=true')
