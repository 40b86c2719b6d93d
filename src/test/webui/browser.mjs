// What the browser tests share: a browser, people who are logged in, and the three things no page may do:
// ask another host, break the page's own rules (CSP), or keep somebody out (axe).
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { chromium } from 'playwright-core'

export const ORIGIN = process.env.JIFENBU_URL ?? 'http://127.0.0.1:8080'
export const PASSWORD = 'jifenbu-demo-2026'
export const VILLAGE = '500243999201'
const SHOTS = process.env.JIFENBU_SHOTS ?? path.join(import.meta.dirname, '../../../target/browser-shots')
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const BROWSER =
  process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)

let browser
export async function launch() {
  browser ??= await chromium.launch({
    executablePath: BROWSER,
    env: { ...process.env, LANGUAGE: 'zh_CN' },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=zh-CN',
    ],
  })
  return browser
}
export async function close() {
  await browser?.close()
  browser = undefined
}

/** A window of its own; `faults` collects what must not happen. */
export async function open({ width = 1366, height = 850, theme = 'light', allow = () => false } = {}) {
  const context = await (
    await launch()
  ).newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: theme,
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(15_000)
  const faults = []
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(ORIGIN) && !/^(data|blob):/.test(url)) faults.push(`another host: ${url}`)
  })
  context.on('request', (request) => count(request, 1))
  context.on('requestfinished', (request) => count(request, -1))
  context.on('requestfailed', (request) => count(request, -1))
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(`page error: ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !allow(text)) faults.push(`console: ${text} ${message.location().url}`)
  })
  return {
    context,
    page,
    faults,
    end: async () => {
      await context.close()
      assert.deepEqual(faults, [])
    },
  }
}

export async function logIn(page, username, { to = '/', ownDevice = false } = {}) {
  await page.goto(`${ORIGIN}/admin/login${to === '/' ? '' : `?to=${encodeURIComponent(to)}`}`)
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill(PASSWORD)
  if (ownDevice) await page.getByLabel(/这是我自己的/).check()
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.locator('#menu a').first().waitFor({ state: 'attached' })
  await page.locator('#main h1').first().waitFor()
}

/** Goes to another page inside the console, as a tap in the menu does. */
export async function go(page, name) {
  const burger = page.getByRole('button', { name: '菜单' })
  if (await burger.isVisible()) await burger.click()
  await page.locator('nav').getByRole('link', { name, exact: true }).click()
  await settled(page)
}

const pending = new WeakMap()
function count(request, by) {
  try {
    const page = request.frame().page()
    pending.set(page, Math.max(0, (pending.get(page) ?? 0) + by))
  } catch {
    // the service worker's own, belonging to no page
  }
}

/** Everything asked for has come, and what it led to as well: nothing under way for a while. */
export async function settled(page) {
  const patience = Date.now() + 20_000
  for (let quiet = 0; quiet < 4 && Date.now() < patience;) {
    await new Promise((again) => setTimeout(again, 100))
    const busy = (pending.get(page) ?? 0) > 0 || (await page.locator('.wait[role=status]:visible').count()) > 0
    quiet = busy ? 0 : quiet + 1
  }
}

/** `only` names the rules to ask for, where the others were asked on the same page already. */
export async function axe(page, what, only) {
  await page
    .evaluate((source) => {
      const run = new Function(source)
      run()
    }, AXE)
    .catch(async () => {
      // the page's rules forbid scripts made of text, so the checker comes in through the debugger
      const session = await page.context().newCDPSession(page)
      await session.send('Runtime.evaluate', { expression: AXE })
    })
  const rules = only
    ? { type: 'rule', values: only }
    : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const found = await page.evaluate((runOnly) => globalThis.axe.run(document, { runOnly }), rules)
  const said = found.violations.map(
    (v) =>
      `${what}: ${v.id}: ${v.nodes
        .slice(0, 3)
        .map((n) => `${n.target} ${n.any[0]?.message ?? n.failureSummary}`)
        .join(' | ')}`,
  )
  assert.ok(found.passes.length > (only ? 0 : 10), `${what}: axe looked at nothing`)
  assert.deepEqual(said, [])
}

/** Nothing is cut off to the side. */
export async function fits(page, what) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(over <= 1, `${what} is ${over} px too wide`)
}

export async function shot(page, name, options = {}) {
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: path.join(SHOTS, `${name}.png`), animations: 'disabled', ...options })
}

const tokens = {}
/** Asks the service directly, to see what really happened. */
export async function api(username, method, address, body) {
  tokens[username] ??= (
    await (
      await fetch(`${ORIGIN}/api/v1/auth/staff/token`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ username, password: PASSWORD }),
      })
    ).json()
  ).accessToken
  const response = await fetch(`${ORIGIN}/api/v1${address}`, {
    method,
    headers: {
      Authorization: `Bearer ${tokens[username]}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': crypto.randomUUID(),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  return response.json()
}
