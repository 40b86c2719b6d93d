/** Photos that wait to be sent, in the browser's IndexedDB: addresses of blobs die with the page, these do not. */
const STORE = 'photos'

function open(): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    const asked = indexedDB.open('jifenbu', 1)
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore(STORE)
    }
    asked.onsuccess = () => done(asked.result)
    asked.onerror = () => failed(asked.error)
  })
}

async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open()
  try {
    return await new Promise<T>((done, failed) => {
      const transaction = database.transaction(STORE, mode)
      const asked = work(transaction.objectStore(STORE))
      transaction.oncomplete = () => done(asked.result)
      transaction.onerror = () => failed(transaction.error)
      transaction.onabort = () => failed(transaction.error)
    })
  } finally {
    database.close()
  }
}

/** Bytes and type, not the Blob itself: some phones' browsers cannot store Blobs. */
interface Stored {
  bytes: ArrayBuffer
  type: string
}

export async function keepBlob(id: string, blob: Blob): Promise<void> {
  const stored: Stored = { bytes: await blob.arrayBuffer(), type: blob.type }
  await inStore('readwrite', (store) => store.put(stored, id))
}

export async function blobOf(id: string): Promise<Blob | null> {
  const stored = await inStore<Stored | undefined>('readonly', (store) => store.get(id))
  return stored ? new Blob([stored.bytes], { type: stored.type }) : null
}

export async function dropBlob(id: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(id))
}
