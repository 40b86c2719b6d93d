import type { Schemas } from '@shared/api-types'

export type Rule = Schemas['Rule']
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
export interface QueuedEntry {
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

/** A line as people write it, on paper or in a spreadsheet. */
export interface ClaimLine {
  household: string
  rule: string
  day: string
  quantity: string
  event: string
  note: string
}

/** What would become of a line, as far as this device can tell. */
export type RowCheck = { ok: true; body: NewClaim; label: QueuedEntry['label'] } | { ok: false; why: string }

export interface Paper {
  formNo: string
  total: string
  lines: ClaimLine[]
}
