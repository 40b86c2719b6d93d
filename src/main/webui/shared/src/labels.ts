/** What the console and the villagers' pages call in the same words; where they speak differently, each has its own. */

export const CLAIM_ENDS = { POSTED: '已入账', REJECTED: '没通过' }
export const ENTRY_KINDS = { DEDUCT: '扣分', RETURN: '退货退分', CLEAR: '到期清零', REVERSAL: '冲回' }
