import { t } from '@/i18n'

/** What a receiver may be told, in the order of a village's year. */
export const KINDS = ['LEDGER_SEALED', 'NOTICE_PUBLISHED', 'NOTICE_CLOSED', 'ENTRY_REVERSED'] as const
export type EventKind = (typeof KINDS)[number]

export const kindName = (kind: string): string =>
  ({
    LEDGER_SEALED: t('台账封存'),
    NOTICE_PUBLISHED: t('贴出公示'),
    NOTICE_CLOSED: t('公示结束'),
    ENTRY_REVERSED: t('冲销一笔'),
    TEST: t('测试消息'),
  })[kind] ?? kind

/** What came back, in words that say where to look. */
export function answerName(delivery: { lastStatus?: number | null; lastError?: string | null }): string {
  if (delivery.lastStatus) return t('对方回 {status}', { status: delivery.lastStatus })
  const why: Record<string, string> = {
    UNKNOWN_HOST: t('找不到主机'),
    ADDRESS_REFUSED: t('地址在内网，不能发'),
    UNREACHABLE: t('连不上'),
    TIMEOUT: t('等不到回答'),
    TLS: t('证书不对'),
    BROKEN_ANSWER: t('回答看不懂'),
  }
  return delivery.lastError ? (why[delivery.lastError] ?? delivery.lastError) : t('还没有回答')
}
