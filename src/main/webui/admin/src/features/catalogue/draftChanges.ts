import type { Schemas } from '@shared/api-types'
import { points } from '@shared/format'
import { t } from '@/i18n'
import { policyParts } from './policyFacts'
import { capInWords, capOfLine } from '@/labels/caps'
import { CLAIMANT } from '@/labels/kinds'

type Rule = Schemas['Rule']
type RuleLine = Schemas['RuleDraftLine']
type Policy = Schemas['Policy']

const arrow = (what: string, was: string, will: string) => (was === will ? [] : [`${what} ${was} → ${will}`])

const amount = (rule: Rule | RuleLine) => (rule.quantityUnit ? `${rule.quantityUnit}（${rule.maxQuantity || 1}）` : t('不数'))
const claimants = (rule: Rule | RuleLine) =>
  [...rule.claimants]
    .sort()
    .map((one) => t(CLAIMANT[one] ?? one))
    .join('、')
const yes = (is?: boolean) => (is ? t('是') : t('否'))

/** What a draft of rules changes against those in force, a line each. */
export function changedRules(now: Rule[], draft: RuleLine[]): string[] {
  const changed = draft.flatMap((line) => {
    const was = now.find((rule) => rule.id === line.id)
    if (!was) return [t('新增：{title} {points}', { title: line.title, points: points(line.points ?? 0) })]
    const of = (what: string) => `${was.title} ${what}`
    return [
      ...arrow(was.title, points(was.points), points(line.points ?? 0)),
      ...arrow(t('事项'), was.title, line.title),
      ...arrow(of(t('类别')), was.category, line.category),
      ...arrow(of(t('凭据')), was.evidence, line.evidence),
      ...arrow(of(t('上限')), capInWords(was), capOfLine(line)),
      ...arrow(of(t('按什么数')), amount(was), amount(line)),
      ...arrow(of(t('照片')), String(was.photos), String(line.photos ?? 0)),
      ...arrow(of(t('谁来报')), claimants(was), claimants(line)),
      ...arrow(of(t('要两个人批')), yes(was.secondApproval), yes(line.secondApproval)),
    ]
  })
  const gone = now
    .filter((rule) => !draft.some((line) => line.id === rule.id))
    .map((rule) => t('去掉：{title}', { title: rule.title }))
  return [...changed, ...gone]
}

/** What a draft of the policy changes against the one in force, a line each; what one of them does not have is none there. */
export function changedPolicy(now: Policy, draft: Policy): string[] {
  const facts = (policy: Policy) => new Map(policyParts(policy).flatMap((part) => part.facts))
  const was = facts(now)
  const will = facts(draft)
  return [...new Set([...will.keys(), ...was.keys()])].flatMap((name) =>
    arrow(name, was.get(name) ?? t('不设'), will.get(name) ?? t('不设')),
  )
}
