import type { ShopItem } from '@/api/types'

/** What the household can take home now comes first, cheapest first; then what it lacks least for. */
export function affordable(items: ShopItem[]): { now: ShopItem[]; later: ShopItem[] } {
  const byPrice = [...items].sort((a, b) => a.pointsPrice - b.pointsPrice)
  return { now: byPrice.filter((i) => i.maxQuantity > 0), later: byPrice.filter((i) => i.maxQuantity <= 0) }
}

/** Points that are missing, 0 when it is not points but stock or a limit that is in the way. */
export const shortOf = (item: ShopItem, available: number) => Math.max(0, item.pointsPrice - available)

/** Other goods of the same kind, for somebody who comes too late. */
export const similar = (items: ShopItem[], to: ShopItem) =>
  affordable(items)
    .now.filter((i) => i.category === to.category && i.goodsId !== to.goodsId)
    .slice(0, 3)
