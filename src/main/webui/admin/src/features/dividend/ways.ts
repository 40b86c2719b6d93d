import type { Schemas } from '@shared/api-types'

export type Result = Schemas['PaymentResult']['result']
export type Kind = Schemas['DischargeRequest']['kind']
type Payment = Schemas['DividendShare']['payment']

/** One person writes down what the bank did. */
export const RESULTS: { result: Result; words: string; from: Payment[]; optional?: boolean; day?: boolean }[] = [
  { result: 'PAID', words: '已付', from: ['PENDING', 'FAILED', 'RETURNED', 'UNCLAIMED'], optional: true },
  { result: 'FAILED', words: '没付成', from: ['PENDING', 'RETURNED', 'UNCLAIMED'] },
  { result: 'UNCLAIMED', words: '没来领', from: ['PENDING', 'FAILED', 'RETURNED'], optional: true },
  { result: 'RETURNED', words: '退汇', from: ['PAID'], day: true },
]

/** Two people settle the rest: one proposes, another confirms. */
export const DISCHARGES: { kind: Kind; words: string; from: Payment[]; hint: string }[] = [
  {
    kind: 'CASH',
    words: '发现金',
    from: ['PENDING', 'FAILED', 'RETURNED', 'UNCLAIMED', 'CREDITED'],
    hint: '钱当面给、签收表上签了字再提；另一个人确认后才算付了。',
  },
  {
    kind: 'SET_OFF',
    words: '从下次的钱里扣',
    from: ['OVERPAID', 'TO_SET_OFF'],
    hint: '先从这户退汇、没付成、没来领的钱里扣，不够的以后每次分红确认时接着扣。',
  },
  { kind: 'REPAY', words: '这户退回来了', from: ['OVERPAID', 'TO_SET_OFF'], hint: '多付的钱交回村里以后再提。' },
  {
    kind: 'WAIVE',
    words: '凭决议免了',
    from: ['OVERPAID', 'TO_SET_OFF', 'UNCLAIMED', 'RETURNED', 'CREDITED'],
    hint: '多付的不再收，没人领的不再发：要有村里的决议。',
  },
]

export const resultsFor = (payment: Payment) => RESULTS.filter((way) => way.from.includes(payment))
export const dischargesFor = (share: Schemas['DividendShare']) =>
  DISCHARGES.filter((way) => share.amountFen !== 0 && way.from.includes(share.payment))
export const wordsOf = (kind: Kind) => DISCHARGES.find((way) => way.kind === kind)!.words
