import type { Schemas } from '@shared/api-types'
import type { Paper } from './paper'
import Dexie, { type EntityTable, type Table } from 'dexie'

export type NewClaim = Schemas['ClaimRequest']

export interface KnownHousehold {
  id: string
  village: string
  code: string
  group: number
  head: string
  doorplate: string
  state: string
}

/** What the device knows of a village for work without a network, and since when. */
export interface KnownVillage {
  village: string
  rules: Schemas['Rule'][]
  at: number
}

/** A numbered paper form: what is sent, and what was typed, to be mended. */
export interface PaperSheet {
  body: Schemas['SheetRequest']
  paper: Paper
}

/** Either a claim (`body`) or a whole paper form (`sheet`). */
export interface Waiting {
  /** The Idempotency-Key: whatever becomes of the answers, the claim is entered once. */
  key: string
  village: string
  person: string
  body?: NewClaim
  sheet?: PaperSheet
  label: { code: string; head: string; rule: string; points: number }
  at: number
  state: 'waiting' | 'refused' | 'sent'
  problem?: { title: string; detail: string }
  sentAt?: number
}

export interface Photo {
  id?: number
  entry: string
  blob: Blob
  /** The evidence's id, once it is uploaded. */
  evidence?: string
}

class Store extends Dexie {
  declare households: Table<KnownHousehold, string>
  declare villages: Table<KnownVillage, string>
  declare waiting: Table<Waiting, string>
  declare photos: EntityTable<Photo, 'id'>

  constructor() {
    super('jifenbu-console')
    this.version(1).stores({
      households: 'id, village, [village+code]',
      villages: 'village',
      waiting: 'key, state, at',
      photos: '++id, entry',
    })
  }
}

export const store = new Store()
