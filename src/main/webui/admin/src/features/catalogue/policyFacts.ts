import type { Schemas } from '@shared/api-types'
import { count, money } from '@shared/format'
import { t } from '@/i18n'

type Policy = Schemas['Policy']

export const BASE: Record<string, string> = {
  NET_OF_YEAR: '当年净积分',
  GROSS_OF_YEAR: '当年挣的（不减扣分）',
  BALANCE: '截止日余额',
  LIFETIME: '历年累计',
}
export const YEAR_OF: Record<string, string> = { DEED: '做好事的那一天', POSTING: '入账的那一天' }
export const NEGATIVE: Record<string, string> = { ZERO: '按 0 分算', EXCLUDED: '这一户不分' }
export const BELOW_ZERO: Record<string, string> = { FLOOR_ZERO: '不能，最低 0 分', DEBT_ALLOWED: '能，欠着时不能兑换' }
export const CLEARING: Record<string, string> = { NONE: '不清零', KEEP_PERCENT: '留一部分', CLEAR_ALL: '全部清零' }

/** The service writes a day of the year as --01-15. */
export function dayOfYear(value: string): string {
  const [, month, date] = /^--(\d{2})-(\d{2})$/.exec(value) ?? []
  return month ? t('{month}月{date}日', { month: Number(month), date: Number(date) }) : '—'
}

export interface Part {
  title: string
  facts: [name: string, value: string][]
}

/** A policy as people read it, in the order of a point's life: checked, spent, shared, ended. */
export function policyParts(policy: Policy): Part[] {
  const { review, dividend } = policy
  const { clearing } = dividend
  const days = (n: number) => t('{n} 天', { n })
  const sum = (fen: number | null | undefined) => (fen ? money(fen) : t('不设'))
  return [
    {
      title: t('审核和公示'),
      facts: [
        [t('公示几天'), days(policy.noticeDays)],
        [t('几天内要审完'), days(review.dueDays)],
        [t('多少分起要两个人批'), `${count(policy.secondApprovalFrom)}${t('分')}`],
        [t('乡里抽查'), `${review.secondLookPercent}%`],
        [t('离开一户以后回避几天'), days(review.recusalDays)],
        [t('上一年补录到'), dayOfYear(policy.lateEntryUntil)],
      ],
    },
    {
      title: t('兑换和欠分'),
      facts: [
        [t('取货码管几天'), days(policy.pickupDays)],
        [t('能不能欠分'), t(BELOW_ZERO[policy.belowZero] ?? policy.belowZero)],
      ],
    },
    {
      title: t('年底分红'),
      facts: [
        [t('分红拿多少'), dividend.fixedFen ? money(dividend.fixedFen) : t('村集体收入的 {n}%', { n: dividend.rateBp / 100 })],
        [t('最少拿多少'), sum(dividend.floorFen)],
        [t('最多拿多少'), sum(dividend.ceilingFen)],
        [t('按什么分'), t(BASE[dividend.base] ?? dividend.base)],
        [t('算哪一年的'), t(YEAR_OF[dividend.yearOf] ?? dividend.yearOf)],
        [t('多少分才分'), `${count(dividend.minMerit)}${t('分')}`],
        [t('负分的户'), t(NEGATIVE[dividend.negative] ?? dividend.negative)],
        [t('不到多少钱转物资抵扣'), sum(dividend.minPayoutFen)],
        [t('哪天起准备'), dayOfYear(dividend.prepareOn)],
        [t('哪天冻结'), dayOfYear(dividend.freezeOn)],
        [t('几天没来领算没领'), days(dividend.unclaimedDays)],
      ],
    },
    {
      title: t('积分清零'),
      facts: [
        [t('兑换积分清不清零'), t(CLEARING[clearing.kind] ?? clearing.kind)],
        ...(clearing.kind === 'KEEP_PERCENT' ? [[t('留百分之几'), `${clearing.keepPercent}%`] as [string, string]] : []),
        ...(clearing.kind === 'NONE'
          ? []
          : ([
              [t('哪天清零'), dayOfYear(clearing.on)],
              [t('提前几天告诉大家'), days(clearing.noticeDays)],
            ] as [string, string][])),
      ],
    },
  ]
}
