import type { Schemas } from '@shared/api-types'
import { CLAIM_ENDS, ENTRY_KINDS } from '@shared/labels'
import { t } from '@/i18n'

type Tone = 'go' | 'wait' | 'stop' | 'done' | 'plain'
type Words = Record<string, [string, Tone]>

/** States in spoken words, each with a sign beside its colour. */
const CLAIM: Words = {
  DRAFT: ['草稿', 'plain'],
  SUBMITTED: ['等初审', 'wait'],
  FIRST_CHECKED: ['等村里审批', 'wait'],
  APPROVED: ['等公示', 'go'],
  ON_NOTICE: ['公示中', 'go'],
  OBJECTED: ['有人提异议', 'stop'],
  POSTED: [CLAIM_ENDS.POSTED, 'done'],
  RETURNED: ['退回补正', 'stop'],
  WITHDRAWN: ['已撤回', 'plain'],
  REJECTED: [CLAIM_ENDS.REJECTED, 'stop'],
  CANCELLED: ['已取消', 'plain'],
}
const ORDER: Words = {
  HELD: ['等来取', 'wait'],
  HANDED_OVER: ['已领走', 'done'],
  CANCELLED: ['已取消', 'plain'],
  EXPIRED: ['过期退回', 'plain'],
  RETURNED: ['退货', 'plain'],
}
const RUN: Words = {
  DRAFT: ['草稿', 'plain'],
  FROZEN: ['已冻结，等乡里复核', 'wait'],
  CHECKED: ['已复核，等公示', 'wait'],
  ON_NOTICE: ['公示中', 'go'],
  CONFIRMED: ['已确认，等发放', 'go'],
  PAYING: ['发放中', 'wait'],
  CLOSED: ['已结束', 'done'],
  CANCELLED: ['已撤回', 'plain'],
}
const PAYMENT: Words = {
  PENDING: ['待付', 'wait'],
  PAID: ['已付', 'done'],
  FAILED: ['没付成', 'stop'],
  UNCLAIMED: ['没来领', 'plain'],
  CREDITED: ['转物资抵扣', 'done'],
  OVERPAID: ['多付了', 'stop'],
}
const HOUSEHOLD: Words = { ACTIVE: ['正常', 'go'], FROZEN: ['冻结，等清户', 'wait'], CLOSED: ['已注销', 'plain'] }
const OBJECTION: Words = {
  OPEN: ['等处理', 'wait'],
  UPHELD: ['维持原来的', 'done'],
  AMENDED: ['改了分', 'done'],
  CANCELLED: ['取消了', 'plain'],
}
const BINDING: Words = { PENDING: ['等同意', 'wait'], APPROVED: ['已同意', 'done'], REJECTED: ['没同意', 'stop'] }
const HOLD: Words = {
  OPEN: ['冻结着', 'wait'],
  CAPTURED: ['扣掉了', 'done'],
  RELEASED: ['退回了', 'plain'],
  EXPIRED: ['到期退回', 'plain'],
}
const GOODS: Words = { ON_SHELF: ['在架', 'go'], OFF_SHELF: ['已下架', 'plain'] }
const ENTRY: Words = {
  EARN: ['挣得', 'go'],
  DEDUCT: [ENTRY_KINDS.DEDUCT, 'stop'],
  REDEEM: ['兑换', 'plain'],
  RETURN: [ENTRY_KINDS.RETURN, 'go'],
  CLEAR: [ENTRY_KINDS.CLEAR, 'plain'],
  ADJUST: ['更正', 'plain'],
  TRANSFER: ['转分', 'plain'],
  REVERSAL: [ENTRY_KINDS.REVERSAL, 'stop'],
}
const STOCK: Words = {
  PURCHASE: ['采购入库', 'go'],
  DONATION: ['受赠入库', 'go'],
  HAND_OVER: ['兑换出库', 'plain'],
  RETURN: ['退货入库', 'go'],
  STOCKTAKE: ['盘点差额', 'wait'],
  WRITE_OFF: ['报损', 'stop'],
}

const DEDUCTION: Words = {
  RECORDED: ['等送达', 'wait'],
  SERVED: ['已送达，等整改', 'wait'],
  RECTIFYING: ['在整改', 'wait'],
  WAIVED: ['不扣了', 'done'],
  HALVED: ['扣一半', 'stop'],
  ON_NOTICE: ['告知中', 'stop'],
  DISPUTED: ['在申辩', 'wait'],
  POSTED: ['已扣', 'stop'],
}

export const WORDS = {
  deduction: DEDUCTION,
  claim: CLAIM,
  order: ORDER,
  run: RUN,
  payment: PAYMENT,
  household: HOUSEHOLD,
  objection: OBJECTION,
  binding: BINDING,
  goods: GOODS,
  hold: HOLD,
  entry: ENTRY,
  stock: STOCK,
}
export type Kind = keyof typeof WORDS
export const SIGN: Record<Tone, string> = { go: '●', wait: '◔', stop: '▲', done: '✓', plain: '–' }

export const word = (kind: Kind, state: string): string => t(WORDS[kind][state]?.[0] ?? state)
export const tone = (kind: Kind, state: string): Tone => WORDS[kind][state]?.[1] ?? 'plain'

export const CHANNEL: Record<string, string> = { ONLINE: '线上', OFFLINE: '线下' }
export const ORDER_CHANNEL: Record<string, string> = { ONLINE: '预订，来取', COUNTER: '柜台当场换' }
export const PROOF: Record<string, string> = {
  CODE: '取货码',
  CARD: '扫户卡',
  SIGNATURE: '纸上签名',
  DRAWN: '屏上签名',
  PHOTO: '交付照片',
}
export const GOODS_CATEGORY: Record<string, string> = { FARMING: '农用品', DAILY: '日用品', SOLIDARITY: '消费帮扶' }
export const ROLE: Record<string, string> = {
  COUNTY_ADMIN: '县管理员',
  TOWNSHIP_ADMIN: '乡管理员',
  VILLAGE_ADMIN: '村管理员',
  COORDINATOR: '积分协管员',
  SHOPKEEPER: '超市管理员',
  AUDITOR: '监督员',
}
export const PERIOD: Record<string, string> = {
  DAY: '天',
  WEEK: '周',
  MONTH: '月',
  QUARTER: '季',
  YEAR: '年',
  EVENT: '处（次）',
  LIFETIME: '户',
}
export const CLAIMANT: Record<string, string> = {
  HOUSEHOLD: '户自己',
  COORDINATOR: '协管员',
  BATCH: '批量（签到）',
  INSPECTOR: '检查员',
  NOMINATION: '提名',
  ADMIN: '管理员',
}

/** "每月最多 1 次", or nothing where there is no cap. */
export function capInWords(rule: Schemas['Rule']): string {
  const cap = rule.cap
  if (!cap) return t('不限')
  const period = t(PERIOD[cap.period] ?? cap.period)
  const most = cap.times > 0 ? t('{n}次', { n: cap.times }) : t('{n}分', { n: cap.points })
  return t('每{period}最多{most}', { period, most })
}

/** The same of a line of a draft. */
export const capOfLine = (line: Schemas['RuleLine']): string =>
  capInWords({
    cap: line.capPeriod ? { times: line.capTimes ?? 0, points: line.capPoints ?? 0, period: line.capPeriod } : null,
  } as Schemas['Rule'])

/** Red is for what was taken as a fault; what a household spent is no fault. */
export const pointsTone = (entry: { kind: string; points: number }): string =>
  entry.points > 0 ? 'grain' : ['DEDUCT', 'REVERSAL'].includes(entry.kind) ? 'brick' : ''
