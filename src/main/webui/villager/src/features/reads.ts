/** What the pages read about a household, each one call with its words. */
import { call } from '@/api/http'
import type {
  Account,
  Catalogue,
  Claim,
  CounterCode,
  Dividend,
  DividendNotice,
  Entry,
  Household,
  Notice,
  Order,
  OwnHousehold,
  Page,
  Proof,
  Seal,
  ShopItem,
  ShopPolicy,
} from '@/api/types'

const inVillage = (h: OwnHousehold) => `/villages/${h.villageId}`
const home = (h: OwnHousehold) => `${inVillage(h)}/households/${h.householdId}`

export const readAccount = (h: OwnHousehold) => call<Account>('GET', home(h) + '/account')
export const readEntries = (h: OwnHousehold, cursor?: string) =>
  call<Page<Entry>>('GET', home(h) + '/entries', { query: { limit: 30, cursor } })
export const readProof = (h: OwnHousehold, no: number) => call<Proof>('GET', `${inVillage(h)}/entries/${no}/proof`)
export const readSeals = (village: string, cursor?: string) =>
  call<Page<Seal>>('GET', `/public/villages/${village}/seals`, { query: { limit: 50, cursor } })
/** Pays once at a counter of the township, for some minutes; a new one ends the one before. */
export const makeCounterCode = (h: OwnHousehold) => call<CounterCode>('POST', home(h) + '/counter-code')
export const revokeCards = (h: OwnHousehold) => call('POST', home(h) + '/card/revoke')
export const readHousehold = (h: OwnHousehold) => call<Household>('GET', home(h))
export const readDividends = (h: OwnHousehold) => call<Page<Dividend>>('GET', home(h) + '/dividends')

export const readCatalogue = (h: OwnHousehold) => call<Catalogue>('GET', inVillage(h) + '/catalogue')
export const readClaims = (h: OwnHousehold, cursor?: string) =>
  call<Page<Claim>>('GET', inVillage(h) + '/claims', { query: { householdId: h.householdId, limit: 50, cursor } })
export const readClaim = (h: OwnHousehold, id: string) => call<Claim>('GET', `${inVillage(h)}/claims/${id}`)

export const readShop = (h: OwnHousehold) =>
  call<Page<ShopItem>>('GET', inVillage(h) + '/shop', { query: { householdId: h.householdId, limit: 200 } })
export const readShopPolicy = (h: OwnHousehold) => call<ShopPolicy>('GET', inVillage(h) + '/shop-policy')
export const readOrders = (h: OwnHousehold) =>
  call<Page<Order>>('GET', inVillage(h) + '/redemptions', { query: { householdId: h.householdId, limit: 50 } })
/** At the counters of the township's other villages. */
export const readOrdersElsewhere = (h: OwnHousehold) =>
  call<Page<Order>>('GET', home(h) + '/redemptions-elsewhere', { query: { limit: 50 } })
export const confirmOrder = (h: OwnHousehold, id: string) => call<Order>('POST', `${inVillage(h)}/redemptions/${id}/confirm`)
export const renewPickupCode = (h: OwnHousehold, id: string) =>
  call<Order>('POST', `${inVillage(h)}/redemptions/${id}/pickup-code`)
export const disputeOrder = (h: OwnHousehold, id: string, reason: string, key: string) =>
  call<Order>('POST', `${home(h)}/redemptions/${id}/dispute`, { body: { reason }, key })
export const readOrder = (h: OwnHousehold, id: string) => call<Order>('GET', `${inVillage(h)}/redemptions/${id}`)
export const readPickupQr = (h: OwnHousehold, id: string) => call<string>('GET', `${inVillage(h)}/redemptions/${id}/qr`)

export const readNotices = (village: string, cursor?: string) =>
  call<Page<Notice>>('GET', `/public/villages/${village}/notices`, { query: { limit: 20, cursor } })
export const readNotice = (village: string, id: string) => call<Notice>('GET', `/public/villages/${village}/notices/${id}`)
export const readDividendNotices = (village: string) =>
  call<Page<DividendNotice>>('GET', `/public/villages/${village}/dividend-notices`)
