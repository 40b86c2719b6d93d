/** What kinds and channels are called; t() says them in the other language. */
export const CHANNEL: Record<string, string> = { ONLINE: '线上', OFFLINE: '线下' }
export const ORDER_CHANNEL: Record<string, string> = { ONLINE: '预订，来取', COUNTER: '柜台当场换' }
export const PROOF: Record<string, string> = {
  CODE: '取货码或付款码',
  CARD: '扫户卡',
  SIGNATURE: '纸上签名',
  DRAWN: '屏上签名',
  PHOTO: '交付照片',
}
export const GOODS_CATEGORY: Record<string, string> = { FARMING: '农用品', DAILY: '日用品', SOLIDARITY: '消费帮扶' }
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
export const FEEDBACK_KIND: Record<string, string> = { SUGGESTION: '建议', COMPLAINT: '意见', QUESTION: '问题' }
export const HOUSEHOLD_CHANGE: Record<string, string> = {
  SPLIT: '分户',
  MERGE: '并户',
  REGROUP: '村内搬迁',
  MOVE_AWAY: '迁出',
  CLOSE: '销户',
  REOPEN: '恢复',
  SETTLE: '清户',
  NEW_HEAD: '换户主',
}
export const LEDGER_COUNTER: Record<string, string> = {
  ISSUANCE: '发放',
  REDEMPTION: '兑换',
  CLEARING: '清零和归村',
  ADJUSTMENT: '更正',
  TRANSFER: '转分',
  HOUSEHOLDS: '各户',
}
export const FUND_KIND: Record<string, string> = { INCOME: '收入', DONATION: '捐赠', PURCHASE: '采购支出', CORRECTION: '更正' }
