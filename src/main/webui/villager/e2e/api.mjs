/* The service itself, asked beside the pages: to choose people in the right state, to play the village, to compare figures. */
import { randomUUID } from 'node:crypto'

export const BASE = (process.env.BASE_URL ?? 'http://127.0.0.1:8080').replace(/\/$/, '')
export const VILLAGE = '500243999201'
const PASSWORD = 'jifenbu-demo-2026'

export async function ask(method, path, { token, body } = {}) {
  const answer = await fetch(BASE + '/api/v1' + path, {
    method,
    headers: {
      ...(token ? { Authorization: 'Bearer ' + token } : {}),
      ...(body ? { 'Content-Type': 'application/json' } : {}),
      'Idempotency-Key': randomUUID(),
    },
    body: body && JSON.stringify(body),
  })
  const text = await answer.text()
  let data = text
  try {
    data = JSON.parse(text)
  } catch {
    /* a page or an SVG */
  }
  if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 300)}`)
  return data
}

const logins = new Map()
export async function staff(username) {
  if (!logins.has(username))
    logins.set(username, (await ask('POST', '/auth/staff/token', { body: { username, password: PASSWORD } })).accessToken)
  return logins.get(username)
}
export const villager = async (code) => (await ask('POST', '/auth/wechat/token', { body: { code: 'dev-' + code } })).accessToken

const inVillage = (path) => `/villages/${VILLAGE}${path}`

/** Households of the village with what the tests want to know of them, the richest first. */
export async function households() {
  const token = await staff('cun1')
  const found = (await ask('GET', inVillage('/households?limit=60'), { token })).items.filter((h) => h.state === 'ACTIVE')
  const all = []
  for (const h of found) {
    const account = await ask('GET', inVillage(`/households/${h.id}/account`), { token })
    const held = (await ask('GET', inVillage(`/redemptions?householdId=${h.id}&state=HELD`), { token })).items.length
    all.push({ ...h, account, held })
  }
  return all.sort((a, b) => b.account.available - a.account.available)
}

/** Whether the service has this operation at all. */
export const offers = async (path, h) =>
  ask('GET', path, { token: await villager(h.code) }).then(
    () => true,
    () => false,
  )

export const account = async (h) => ask('GET', inVillage(`/households/${h.id}/account`), { token: await villager(h.code) })
export const claims = async (h) =>
  (await ask('GET', inVillage(`/claims?householdId=${h.id}&limit=50`), { token: await villager(h.code) })).items
export const dividends = async (h) =>
  (await ask('GET', inVillage(`/households/${h.id}/dividends`), { token: await villager(h.code) })).items
export const notices = async () => (await ask('GET', `/public/villages/${VILLAGE}/notices`)).items
export const reply = async (text) => {
  const token = await staff('cun1')
  const [first] = (await ask('GET', inVillage('/feedback'), { token })).items.slice(-1)
  return ask('POST', inVillage(`/feedback/${first.id}/reply`), { token, body: { text } })
}

/** Which line of the notice nobody has objected to yet. */
export async function openToObjection(notice) {
  const { lines } = await ask('GET', `/public/villages/${VILLAGE}/notices/${notice}`)
  for (const [n, line] of lines.entries()) {
    if ((await ask('GET', inVillage('/claims/' + line.claimId), { token: await staff('cun1') })).state === 'ON_NOTICE') return n
  }
  throw new Error('every line is objected to')
}

/** The village sends a claim back. */
export const returnClaim = async (id, reason) =>
  ask('POST', inVillage(`/claims/${id}/return`), { token: await staff('cun1'), body: { reason } })

export async function waitFor(what, ready) {
  for (let tries = 0; tries < 100; tries++) {
    const found = await what()
    if (ready(found)) return found
    await new Promise((again) => setTimeout(again, 100))
  }
  throw new Error('never came: ' + ready)
}
