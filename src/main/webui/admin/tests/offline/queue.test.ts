// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

/** A browser's worth of globals around Node's own Request, FormData and Blob, which IndexedDB can keep. */
function shelf(): Storage {
  const kept = new Map<string, string>()
  return {
    getItem: (k: string) => kept.get(k) ?? null,
    setItem: (k: string, v: string) => void kept.set(k, v),
    removeItem: (k: string) => void kept.delete(k),
  } as Storage
}
vi.stubGlobal('sessionStorage', shelf())
vi.stubGlobal('localStorage', shelf())
vi.stubGlobal('location', new URL('http://localhost/admin/'))
vi.stubGlobal('navigator', { onLine: true })
vi.stubGlobal('addEventListener', () => undefined)

const sent: { path: string; key: string | null; body: unknown }[] = []
type Answer = (path: string) => Response | Error
let answer: Answer

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
const made = () => json(201, { id: 'e-1' })

vi.stubGlobal('fetch', async (request: Request) => {
  const path = new URL(request.url).pathname
  const text = await request.clone().text()
  sent.push({ path, key: request.headers.get('Idempotency-Key'), body: text.startsWith('{') ? JSON.parse(text) : text.length })
  const reply = answer(path)
  if (reply instanceof Error) throw reply
  return reply
})
sessionStorage.setItem(
  'jifenbu.session',
  JSON.stringify({ access: 'a', refresh: 'r', me: { id: 'xie1', name: '协管员', roles: [] } }),
)

const { amend, enqueue, enqueueSheet, flush } = await import('@/offline/queue')
const { formNumber, paperSheet, takeBack } = await import('@/offline/paper')
const { store } = await import('@/offline/store')

const body = (note: string) => ({
  channel: 'OFFLINE' as const,
  ruleId: 'r12',
  householdId: 'h1',
  happenedOn: '2026-03-05',
  note,
})
const label = { code: '201-01-001', head: '张*', rule: '参加会议', points: 4 }
const put = (note: string, photos: Blob[] = []) => enqueue('500243999201', body(note), label, photos)
const states = async () => (await store.waiting.orderBy('at').toArray()).map((entry) => entry.state)

beforeEach(async () => {
  await Promise.all([store.waiting.clear(), store.photos.clear()])
  sent.length = 0
  answer = made
})
afterEach(() => vi.useRealTimers())

test('what is entered without a network goes out once, under the same key, when there is one', async () => {
  answer = () => new TypeError('Failed to fetch')
  const entry = await put('a')
  expect(await flush()).toBe(0)
  answer = made
  expect(await flush()).toBe(1)
  expect(sent.map((request) => request.key)).toEqual([entry.key, entry.key])
  expect(await states()).toEqual(['sent'])
  expect(await flush()).toBe(0)
})

test('a refused entry is put aside with its reason and does not hold up the next', async () => {
  await put('bad')
  await put('good')
  let first = true
  answer = () => {
    if (!first) return made()
    first = false
    return json(409, { title: '已到上限', detail: '这个月报过了。', code: 'cap-reached' })
  }
  expect(await flush()).toBe(1)
  const [refused] = await store.waiting.where('state').equals('refused').toArray()
  expect(refused?.problem).toEqual({ title: '已到上限', detail: '这个月报过了。' })
})

test.each([500, 503, 429, 401])('a %i is nobody’s fault: the entry stays and nothing overtakes it', async (status) => {
  vi.useFakeTimers({ toFake: ['setTimeout'], shouldAdvanceTime: true, advanceTimeDelta: 2000 })
  await put('a')
  await put('b')
  answer = () => json(status, { title: '忙', detail: '请再试', code: 'busy' })
  await flush()
  expect(await states()).toEqual(['waiting', 'waiting'])
  expect(
    sent
      .filter((request) => request.path.endsWith('/claims'))
      .every((request) => (request.body as { note: string }).note === 'a'),
  ).toBe(true)
})

test('a mended entry is another claim and gets another key', async () => {
  const entry = await put('wrong', [new Blob(['x'])])
  await amend(entry.key, body('right'), label)
  const [mended] = await store.waiting.toArray()
  expect(mended?.key).not.toBe(entry.key)
  expect(await store.photos.where('entry').equals(mended!.key).count()).toBe(1)
})

test('photos go first, each once, and the claim names them', async () => {
  const entry = await put('with photos', [new Blob(['1']), new Blob(['2'])])
  let n = 0
  answer = (path) => (path.endsWith('/evidence') ? (++n === 2 ? new TypeError('gone') : json(201, { id: `e-${n}` })) : made())
  await flush()
  await flush()
  const uploads = sent.filter((request) => request.path.endsWith('/evidence')).map((request) => request.key)
  expect(uploads).toHaveLength(3)
  expect(uploads[1]).toBe(uploads[2])
  const claims = sent.filter((request) => request.path.endsWith('/claims'))
  expect(claims).toHaveLength(1)
  expect(claims[0]?.key).toBe(entry.key)
  expect((claims[0]?.body as { evidence: string[] }).evidence).toEqual(['e-1', 'e-3'])
  expect(await store.photos.count()).toBe(0)
})

test('another person’s entries on the same device are left alone', async () => {
  const entry = await put('mine')
  await store.waiting.update(entry.key, { person: 'xie2' })
  expect(await flush()).toBe(0)
  expect(sent).toHaveLength(0)
})

const line = (household: string) => ({ household, rule: '参加会议', day: '3月5日', quantity: '', event: '', note: '' })
const paper = { formNo: '000001-95', total: '8', lines: [line('201-01-001'), line('201-01-002')] }
const sheet = () =>
  paperSheet(
    paper,
    paper.lines.map((_, i) => ({ ok: true as const, body: { ...body(''), householdId: `h${i}` }, label })),
  )

test('a form number is checked by its last two digits', () => {
  expect(formNumber('000001-95')).toBe('000001-95')
  expect(formNumber(' 00000195 ')).toBe('000001-95')
  expect([
    formNumber('000001-94'),
    formNumber('000010-95'),
    formNumber('1-95'),
    formNumber('000000-98'),
    formNumber(''),
  ]).toEqual([null, null, null, null, null])
})

test('a paper form goes as a whole, with its photo, under one key', async () => {
  await enqueueSheet('500243999201', sheet(), label, [new Blob(['x'])])
  expect(await flush()).toBe(1)
  expect(sent.map((request) => request.path.split('/').pop())).toEqual(['evidence', 'sheets'])
  expect(sent[1]!.body).toMatchObject({
    formNo: '000001-95',
    writtenTotal: 8,
    evidence: 'e-1',
    lines: [{ householdId: 'h0' }, { householdId: 'h1' }],
  })
})

test('a refused paper form says which row, and lies on the table again when nothing else does', async () => {
  await enqueueSheet('500243999201', sheet(), label)
  answer = () =>
    json(422, {
      code: 'rows-refused',
      title: '有 1 行不能录',
      detail: '改好再交。',
      errors: [{ field: 'rows[2]', message: '已到上限' }],
    })
  await flush()
  const [refused] = await store.waiting.toArray()
  expect([refused!.state, refused!.problem!.detail]).toEqual(['refused', '第 2 行：已到上限'])
  localStorage.setItem('jifenbu.draft.entry-paper', JSON.stringify({ lines: [line('201-01-009')] }))
  expect(takeBack(refused!)).toBe(false)
  localStorage.removeItem('jifenbu.draft.entry-paper')
  expect(takeBack(refused!)).toBe(true)
  expect(JSON.parse(localStorage.getItem('jifenbu.draft.entry-paper')!)).toEqual(paper)
})
