import { CLAIM_ENDS, ENTRY_KINDS } from '@shared/labels'

/** The service's own names for states, steps and kinds, as a villager would say them. */
export default {
  state: {
    ...CLAIM_ENDS,
    DRAFT: '没发出去',
    SUBMITTED: '等村里审核',
    FIRST_CHECKED: '组里看过了，等村里',
    APPROVED: '通过了，等公示',
    ON_NOTICE: '正在公示',
    OBJECTED: '有人有意见，在查',
    RETURNED: '退回来了',
    WITHDRAWN: '自己收回了',
    CANCELLED: '查过，不算',
    REVERSED: '记错了，收回去了',
  },
  step: {
    DRAFT: '还在自己这里。',
    SUBMITTED: '报上来了，村里正在看。',
    FIRST_CHECKED: '协管员看过，同意。',
    APPROVED: '村里审核，同意。',
    ON_NOTICE: '张榜公示，谁都能看。',
    OBJECTED: '有人提了意见，查清楚再说。',
    POSTED: '公示完了，分数入账。',
    RETURNED: '村里要您改一改，再发一次。',
    WITHDRAWN: '您自己收回了，不算分。',
    REJECTED: '村里没有同意。不明白的话，找积分协管员问。',
    CANCELLED: '公示时有人提意见，查过不算。',
    REVERSED: '记错了，分数收回去了。不明白的话，找积分协管员问。',
  },
  kind: {
    ...ENTRY_KINDS,
    EARN: '挣得积分',
    REDEEM: '换东西',
    ADJUST: '调整',
    TRANSFER: '户变动转分',
  },
  fate: { HELD: '等着去取', HANDED_OVER: '取走了', CANCELLED: '取消了', EXPIRED: '过期没取', RETURNED: '退货了' },
  dispute: {
    OPEN: '村里正在看。',
    UPHELD: '查过是不对，积分已经退回来了。',
    DISMISSED: '查过没有不对。不明白的话，找村里问。',
  },
  payment: {
    PENDING: '等着发',
    PAID: '已经发了',
    FAILED: '没发成，请找村里',
    UNCLAIMED: '没人领，找村里',
    CREDITED: '换成东西给',
    OVERPAID: '多发了，村里会说明',
  },
}
