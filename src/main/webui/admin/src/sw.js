// Keeps the console's own files, so that it opens without a network. What it shows of the village is kept in IndexedDB by
// the pages themselves: an answer of the API never gets into this cache, and no person's data with it.
const CACHE = 'console-__VERSION__'
const FILES = '__FILES__'

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(FILES))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((name) => name.startsWith('console-') && name !== CACHE).map((name) => caches.delete(name))),
      )
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== location.origin || !url.pathname.startsWith('/admin/')) return
  if (event.request.mode === 'navigate') event.respondWith(newest('/admin/index.html'))
  else event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)))
})

// The page itself from the network when that answers soon, else as kept.
async function newest(page) {
  try {
    const answer = await fetch(page, { signal: AbortSignal.timeout(3000), cache: 'no-cache' })
    if (answer.ok) return answer
  } catch {
    // no network: the kept one does
  }
  return (await caches.match(page)) ?? Response.error()
}
