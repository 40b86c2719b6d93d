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
  REVERSED: ['已冲销', 'stop'],
}
const ORDER: Words = {
  HELD: ['等来取', 'wait'],
  CONFIRMING: ['等确认', 'wait'],
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
  RETURNED: ['被退汇，等重发', 'stop'],
  TO_SET_OFF: ['等下次的钱里扣', 'wait'],
  SET_OFF: ['抵扣完了', 'done'],
  REPAID: ['退回来了', 'done'],
  WAIVED: ['凭决议免了', 'done'],
}
const DISCHARGE: Words = {
  PROPOSED: ['等另一个人确认', 'wait'],
  CONFIRMED: ['确认了', 'done'],
  WITHDRAWN: ['撤回了', 'plain'],
}
const HOUSEHOLD: Words = { ACTIVE: ['正常', 'go'], FROZEN: ['冻结，等清户', 'wait'], CLOSED: ['已注销', 'plain'] }
const OBJECTION: Words = {
  OPEN: ['等处理', 'wait'],
  UPHELD: ['维持原来的', 'done'],
  AMENDED: ['改了分', 'done'],
  CANCELLED: ['取消了', 'plain'],
}
const REDEMPTION_DISPUTE: Words = {
  OPEN: ['户里说不对', 'stop'],
  UPHELD: ['争议成立，积分退回', 'done'],
  DISMISSED: ['争议不成立', 'plain'],
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
  REVERSED: ['已冲回', 'done'],
}

export const WORDS = {
  deduction: DEDUCTION,
  claim: CLAIM,
  order: ORDER,
  redemptionDispute: REDEMPTION_DISPUTE,
  run: RUN,
  payment: PAYMENT,
  discharge: DISCHARGE,
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

export const RUN_STAGE: Record<string, string> = {
  INCOME_MISSING: '▲ 没有申报收入',
  INCOME_NOT_APPROVED: '◔ 收入等审批',
  WAITING: '◔ 等着',
  HELD_UP: '◔ 还有事没办完',
  FAILED: '▲ 没办成',
  NOTHING_TO_SHARE: '– 没有可分的',
  DRAFT: '◔ 草稿',
  FROZEN: '◔ 等乡里复核',
  CHECKED: '◔ 等公示',
  ON_NOTICE: '● 公示中',
  CONFIRMED: '● 等发放',
  PAYING: '● 发放中',
  CLOSED: '✓ 已结束',
}
export const DRAFT_STATE: Record<string, string> = {
  DRAFT: '草稿',
  SUBMITTED: '等审批',
  APPROVED: '已批准',
  RETURNED: '退回来改',
  WITHDRAWN: '已撤回',
}
export const YEAR_END_STEP: Record<string, string> = {
  INCOME_MISSING: '村集体收入还没有申报',
  INCOME_NOT_APPROVED: '村集体收入还没有审批',
  HELD_UP: '年底分红在等没办完的事',
  FAILED: '年底分红没有办成',
}
/** Why a village's year stands still; other codes are shown as they are. */
export const YEAR_END_REASON: Record<string, string> = {
  'nobody-earned-points': '没有一户有积分',
  'nothing-to-share': '按收入算出来不到 1 分钱',
  'pool-above-income': '要分的比收入还多',
  'income-not-approved': '收入还没有审批',
  'unknown-income': '没有申报收入',
  'shares-disagree': '两遍算出来的金额不一样',
}
/** What the freeze waits for. */
export const OPEN_ITEM: Record<string, string> = {
  CLAIM: '申报事项',
  DEDUCTION: '扣分',
  HOUSEHOLD: '冻结着的户',
  ORDER: '兑换',
  HOLD: '冻结的积分',
}
/** What is to be done next, by the permission it takes. */
export const OPEN_ITEM_STEP: Record<string, string> = {
  CLAIM: '等户里补正',
  FIRST_CHECK: '等初审',
  APPROVE_CLAIM: '等审批',
  PUBLISH_NOTICE: '等张榜公示',
  RESOLVE_OBJECTION: '等处理异议',
  RECORD_DEDUCTION: '等送达',
  DECIDE_DEDUCTION: '等决定扣不扣',
  CHANGE_HOUSEHOLD: '等清户或者恢复',
  HAND_OVER: '等来取',
  HOLD_POINTS: '等解冻',
}
export const ORDER_ENDED: Record<string, string> = {
  HANDED_OVER: '交付',
  CANCELLED: '取消',
  EXPIRED: '过期退回',
  RETURNED: '退货',
}

/** Red is for what was taken as a fault; what a household spent is no fault. */
export const pointsTone = (entry: { kind: string; points: number }): string =>
  entry.points > 0 ? 'grain' : ['DEDUCT', 'REVERSAL'].includes(entry.kind) ? 'brick' : ''
