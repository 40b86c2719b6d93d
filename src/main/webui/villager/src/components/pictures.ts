import type { IconName } from '@/components/icons'

/** The pictures of the six categories of the sample catalogue; a village's own category gets a neutral one. */
const CATEGORIES: Record<string, IconName> = {
  人居环境: 'home',
  公益互助: 'heart',
  议事协商: 'talk',
  平安法治: 'shield',
  乡风文明: 'rings',
  产业发展: 'field',
  扣分: 'scale',
}
export const pictureOfCategory = (category: string): IconName => CATEGORIES[category] ?? 'list'

/** What a rule's words are about, first match wins; otherwise its category's picture. */
const WORDS: [RegExp, IconName][] = [
  [/清扫|打扫|庭院|卫生/, 'broom'],
  [/垃圾|农膜|秸秆|回收/, 'recycle'],
  [/圈养|粪|禽|畜/, 'livestock'],
  [/拆/, 'pull'],
  [/献血/, 'blood'],
  [/劳动|义务|修路/, 'tools'],
  [/路|河|林/, 'road'],
  [/老人|残疾|邻|照护|帮/, 'hands'],
  [/会议|建议/, 'talk'],
  [/火|灾|险/, 'fire'],
  [/红白|婚|丧/, 'rings'],
  [/地|种|耕|技术/, 'field'],
]
export function pictureOfRule(rule: { title: string; category: string }): IconName {
  return WORDS.find(([about]) => about.test(rule.title))?.[1] ?? pictureOfCategory(rule.category)
}

const GOODS: Record<string, IconName> = { FARMING: 'tools', DAILY: 'daily', SOLIDARITY: 'wheat' }
const GOODS_WORDS: [RegExp, IconName][] = [
  [/手套/, 'glove'],
  [/种子/, 'field'],
  [/喷雾/, 'spray'],
  [/有机肥|复合肥|化肥/, 'sack'],
  [/膜|纸/, 'roll'],
  [/垃圾桶/, 'bin'],
  [/毛巾/, 'bath'],
  [/盐|油/, 'pot'],
  [/蜜/, 'flower'],
  [/豆|豇/, 'bean'],
]
export const pictureOfGoods = (goods: { name: string; category: string }): IconName =>
  GOODS_WORDS.find(([about]) => about.test(goods.name))?.[1] ?? GOODS[goods.category] ?? 'gift'
