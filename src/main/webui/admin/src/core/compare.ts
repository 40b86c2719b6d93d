import type { Schemas } from '@shared/api-types'
import { money, points } from '@shared/format'
import { t } from './i18n'
import { capInWords } from './words'

type Rule = Schemas['Rule']
type RuleLine = Schemas['RuleLine']
type Policy = Schemas['Policy']

const asRule = (line: RuleLine) =>
  ({ ...line, cap: line.capPeriod ? { times: line.capTimes ?? 0, points: line.capPoints ?? 0, period: line.capPeriod } : null }) as unknown as Rule
const arrow = (what: string, was: string, will: string) => (was === will ? [] : [`${what} ${was} → ${will}`])

/** What a draft of rules changes against those in force, a line each. */
export function changedRules(now: Rule[], draft: RuleLine[]): string[] {
  const changed = draft.flatMap((line) => {
    const was = now.find((rule) => rule.id === line.id)
    if (!was) return [t('新增：{title} {points}', { title: line.title, points: points(line.points ?? 0) })]
    const will = asRule(line)
    return [
      ...arrow(was.title, points(was.points), points(will.points)),
      ...arrow(t('事项'), was.title, will.title),
      ...arrow(`${was.title} ${t('凭据')}`, was.evidence, will.evidence),
      ...arrow(`${was.title} ${t('上限')}`, capInWords(was), capInWords(will)),
    ]
  })
  const gone = now.filter((rule) => !draft.some((line) => line.id === rule.id)).map((rule) => t('去掉：{title}', { title: rule.title }))
  return [...changed, ...gone]
}

/** What a draft of the policy changes against the one in force, a line each. */
export function changedPolicy(now: Policy, draft: Policy): string[] {
  const facts = (policy: Policy): [string, string][] => [
    [t('公示几天'), String(policy.noticeDays)],
    [t('多少分起要两个人批'), String(policy.secondApprovalFrom)],
    [t('取货码管几天'), String(policy.pickupDays)],
    [t('能不能欠分'), policy.belowZero === 'FLOOR_ZERO' ? t('不能，最低 0 分') : t('能，欠着时不能兑换')],
    [t('分红拿多少'), policy.dividend.fixedFen ? money(policy.dividend.fixedFen) : `${policy.dividend.rateBp / 100}%`],
    [t('按什么分'), policy.dividend.base],
    [t('多少分才分'), String(policy.dividend.minMerit)],
  ]
  const was = facts(now)
  return facts(draft).flatMap(([what, will], i) => arrow(what, was[i]![1], will))
}
