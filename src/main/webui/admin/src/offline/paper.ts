import type { Schemas } from '@shared/api-types'
import type { Paper, PaperSheet, QueuedEntry, RowCheck } from './types'

const DRAFT = 'jifenbu.draft.entry-paper'

/** The number as it is printed, 000123-20, or null: two digits check the others, so a slip of the pen is seen at once. */
export function formNumber(text: string): string | null {
  const [, no, check] = /^(\d{6,12})-?(\d{2})$/.exec(text.trim()) ?? []
  return no && Number(no) > 0 && 98 - ((Number(no) * 100) % 97) === Number(check) ? `${no}-${check}` : null
}

/** A paper form goes as a whole: it is entered with all its lines or not at all. */
export function paperSheet(paper: Paper, checks: RowCheck[]): PaperSheet {
  const lines = checks
    .flatMap((check) => (check.ok ? [check.body] : []))
    .map(({ householdId, ruleId, happenedOn, quantity, event, note }) => ({
      householdId,
      ruleId,
      happenedOn,
      quantity,
      event,
      note,
    }))
  const body = {
    formNo: formNumber(paper.formNo) ?? paper.formNo,
    lines,
    ...(paper.total === '' ? {} : { writtenTotal: Number(paper.total) }),
  } as Schemas['SheetRequest']
  return { body, paper: { ...paper, lines: paper.lines.map((line) => ({ ...line })) } }
}

/** A refused form back onto the table, unless another one lies there half done. */
export function takeBack(entry: QueuedEntry): boolean {
  const there = JSON.parse(localStorage.getItem(DRAFT) ?? '{}') as Partial<Paper>
  if (!entry.sheet || there.lines?.some((line) => line.household || line.rule || line.note)) return false
  localStorage.setItem(DRAFT, JSON.stringify(entry.sheet.paper))
  return true
}
