import type { Schemas } from '@shared/api-types'

type Rule = Schemas['Rule']
export type RuleLine = Schemas['RuleDraftLine']

/** A rule in force as a line of a draft: what it does not have is left out, the catalogue says null or 0 for it. */
export function lineOf({ cap, ...rule }: Rule): RuleLine {
  return written({ ...rule, capTimes: cap?.times, capPoints: cap?.points, capPeriod: cap?.period } as RuleLine)
}

/** What goes to the service: no empty fields, and of a cap without a period nothing. */
export function written(line: RuleLine): RuleLine {
  const uncapped = line.capPeriod ? line : { ...line, capTimes: undefined, capPoints: undefined, capPeriod: undefined }
  return Object.fromEntries(
    Object.entries(uncapped).filter(
      ([name, value]) => value != null && value !== '' && !(value === 0 && /^cap|maxQuantity/.test(name)),
    ),
  ) as unknown as RuleLine
}

/** The lines numbered as they stand. */
export const numbered = (lines: RuleLine[]): RuleLine[] => lines.map((line, at) => ({ ...written(line), position: at + 1 }))

/** Changed in its place; a new line goes to the end of its category, or to the end. */
export function put(lines: RuleLine[], line: RuleLine): RuleLine[] {
  if (lines.some((one) => one.id === line.id)) return lines.map((one) => (one.id === line.id ? line : one))
  const after = lines.map((one) => one.category).lastIndexOf(line.category) + 1 || lines.length
  return [...lines.slice(0, after), line, ...lines.slice(after)]
}

export const newLine = (category: string): RuleLine => ({
  id: `r${Date.now().toString(36)}`,
  position: 1,
  category,
  title: '',
  kind: 'CLAIM',
  points: 1,
  evidence: '',
  photos: 1,
  claimants: ['HOUSEHOLD'],
  secondApproval: false,
  capPeriod: 'MONTH',
  capTimes: 1,
})
