import type { Rule } from '@/api/types'

/** What a household may claim itself; the rest is entered by coordinators and inspectors. */
export const mayClaim = (rule: Rule) => rule.kind === 'CLAIM' && rule.claimants.includes('HOUSEHOLD')

/** How many photos the evidence asks for: the rule's own number where the village set one, else what its words say. */
export function photosWanted(rule: Rule & { photos?: number }): number {
  if (rule.photos) return rule.photos
  if (/不拍照/.test(rule.evidence)) return 0
  if (/前后.*照片|照片.*前后/.test(rule.evidence)) return 2
  return /照片/.test(rule.evidence) ? 1 : 0
}

/** The rules this phone claimed most, filled up with the catalogue's first ones that need nothing but a photo. */
export function frequent(rules: Rule[], times: Record<string, number>, most = 4): Rule[] {
  const used = rules.filter((r) => times[r.id]).sort((a, b) => times[b.id] - times[a.id])
  const simple = rules.filter((r) => !times[r.id] && r.cap?.period !== 'EVENT' && photosWanted(r) > 0)
  return [...used, ...simple].slice(0, most)
}

export const tried = (times: Record<string, number>, rule: string) => ({ ...times, [rule]: (times[rule] ?? 0) + 1 })

/** How villagers say it, beside the catalogue's words. */
const SPOKEN: [RegExp, RegExp][] = [
  [/扫|卫生|干净/, /打扫|清扫|庭院/],
  [/猪|鸡|鸭|牛|羊|粪/, /圈养|粪/],
  [/出工|干活|修路|义务/, /义务劳动/],
  [/献血|血/, /献血/],
  [/老人|跑腿|买药/, /老人/],
  [/种地|荒地|开荒/, /撂荒/],
  [/塑料|地膜|薄膜|秸秆/, /农膜|秸秆/],
  [/火|塌|滑坡/, /火情|灾/],
  [/结婚|白事|丧|酒席/, /红白/],
  [/巡|护林|护河|看山/, /看护/],
  [/拆|棚/, /拆/],
]

/** True when what was typed or spoken is about this rule. */
export function matches(rule: Rule, said: string): boolean {
  const words = said.trim()
  if (!words) return true
  const text = rule.title + rule.category + rule.evidence
  if (text.includes(words)) return true
  return SPOKEN.some(([spoken, meant]) => spoken.test(words) && meant.test(rule.title))
}
