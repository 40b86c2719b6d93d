import Dexie, { type EntityTable, type Table } from 'dexie'
import type { KnownHousehold, KnownVillage, Photo, QueuedEntry } from './types'

class Store extends Dexie {
  declare households: Table<KnownHousehold, string>
  declare villages: Table<KnownVillage, string>
  declare waiting: Table<QueuedEntry, string>
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
