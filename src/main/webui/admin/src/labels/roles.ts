import type { Schemas } from '@shared/api-types'

export type Role = Schemas['Role']

export const ROLE: Record<string, string> = {
  COUNTY_ADMIN: '县管理员',
  TOWNSHIP_ADMIN: '乡管理员',
  VILLAGE_ADMIN: '村管理员',
  COORDINATOR: '积分协管员',
  SHOPKEEPER: '超市管理员',
  AUDITOR: '监督员',
}
/** What each role is for, in one breath. */
export const DUTY: Record<string, { words: string }> = {
  COUNTY_ADMIN: { words: '管全县：设乡镇和村，定谁管哪里。' },
  TOWNSHIP_ADMIN: { words: '管全乡：批细则、复核分红、抽查审核、定村里的人。' },
  VILLAGE_ADMIN: { words: '管一个村：审批申报、公示、办分红、管家庭和超市。' },
  COORDINATOR: { words: '在组里跑腿：替人录申报、做初审，自己报的自己不能审。' },
  SHOPKEEPER: { words: '管积分超市：柜台兑换、交货、进出库。' },
  AUDITOR: { words: '只看不办：台账、操作记录都能看，什么也改不了。' },
}
/** How many digits the code of its place has; what is not here is given in any. */
export const DIGITS: Record<string, number> = {
  COUNTY_ADMIN: 6,
  TOWNSHIP_ADMIN: 9,
  VILLAGE_ADMIN: 12,
  COORDINATOR: 12,
  SHOPKEEPER: 12,
}
/** Those that may be for some groups of a village only. */
export const FOR_GROUPS: string[] = ['COORDINATOR']
