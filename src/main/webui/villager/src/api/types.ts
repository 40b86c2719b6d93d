import type { Schemas } from '@shared/api-types'

/** The API document calls every field of an answer optional; what is really left out is named at its place. */
type Sure<T> = { [K in keyof T]-?: NonNullable<T[K]> }

export type Page<T> = { items: T[]; next: string | null }
export type TokenPair = Sure<Schemas['TokenPair']>
export type OwnHousehold = Sure<Schemas['OwnHousehold']>
export type Me = { id: string; name: string; household: OwnHousehold | null }
export type Account = Sure<Schemas['AccountView']>
export type Entry = Sure<Schemas['LedgerEntry']>
export type Proof = { slip: string; seal: Sure<Schemas['Seal']>; entry: Sure<Schemas['HashedEntry']> }
export type Seal = Sure<Schemas['Seal']>
export type Rule = Sure<Omit<Schemas['Rule'], 'cap' | 'quantityUnit' | 'maxQuantity'>> & {
  cap: Schemas['Cap'] | null
  quantityUnit?: string | null
  maxQuantity?: number | null
}
export type Catalogue = { rules: Rule[] }
export type ClaimState = Schemas['ClaimState']
export type ClaimStep = { from: ClaimState | null; to: ClaimState; by: string; reason: string | null; at: string }
export type Claim = Sure<Omit<Schemas['ClaimView'], 'entryNo' | 'noticeId' | 'reason' | 'steps'>> & {
  entryNo: number | null
  noticeId: string | null
  reason: string | null
  steps: ClaimStep[] | null
  evidence?: { id: string }[] | null
}
export type NewClaim = Schemas['ClaimRequest']
export type ShopItem = Sure<Schemas['ShopItem']>
export type ShopPolicy = Sure<Schemas['ShopPolicyView']>
type Maybe = 'pickupCode' | 'expiresAt' | 'confirmation' | 'dispute' | 'disputableUntil' | 'trace' | 'endedAt'
export type Order = Sure<Omit<Schemas['Redemption'], 'lines' | Maybe>> &
  Pick<Schemas['Redemption'], 'confirmation' | 'dispute' | 'disputableUntil' | 'trace' | 'endedAt'> & {
    lines: OrderLine[]
    pickupCode: string | null
    expiresAt: string | null
  }
// by where it stands: schemas of one name are numbered, and the numbers change
export type OrderLine = Sure<NonNullable<Schemas['Redemption']['lines']>[number]>
export type CounterCode = Sure<Schemas['CounterCode']>
export type Notice = Sure<Omit<Schemas['Notice'], 'lines'>> & { lines: NoticeLine[] | null }
export type NoticeLine = Sure<NonNullable<Schemas['Notice']['lines']>[number]>
export type Dividend = Sure<Schemas['HouseholdDividend']>
export type DividendNotice = Sure<Schemas['DividendNotice']>
export type Household = Sure<Omit<Schemas['HouseholdView'], 'members'>> & { members: Member[] }
export type Member = Sure<Schemas['MemberView']>
export type Binding = Sure<Schemas['Binding']>
