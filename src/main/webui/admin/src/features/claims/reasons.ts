import { t } from '@/i18n'
import type { Action, Decision } from './useDecisions'

/** What is said most often; the service keeps the code beside the words, so that one can count why. */
const REASONS: Record<'RETURN' | 'REJECT', Record<string, string>> = {
  RETURN: {
    '照片看不清，请重拍': 'PHOTO_UNCLEAR',
    '还差照片，请补齐': 'PHOTO_MISSING',
    '日期不对，请核对': 'WRONG_DAY',
    '数量不对，请核对': 'WRONG_QUANTITY',
  },
  REJECT: {
    查实没有做: 'NOT_CONFIRMED',
    同一件事已经报过: 'ALREADY_CLAIMED',
    不属于这一项: 'WRONG_RULE',
    照片和别人的一样: 'PHOTO_REUSED',
  },
}

export const DONE: Record<Action, string> = {
  FIRST_CHECK: '初审通过',
  APPROVE: '审批通过',
  RETURN: '退回补正',
  REJECT: '不予通过',
}
export const ready = (action: 'RETURN' | 'REJECT') => Object.keys(REASONS[action])
export function codeOf(decision: Decision): string {
  const known = { ...REASONS.RETURN, ...REASONS.REJECT }
  return Object.entries(known).find(([words]) => t(words) === decision.reason)?.[1] ?? 'OTHER'
}
