/* A phone with the villagers' pages: taps are counted, every page is checked with axe and photographed. */
import { readFileSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { BASE } from './api.mjs'
import { PHONE } from './browser.mjs'
import { makePhoto } from './photo.mjs'

const LEVELS = JSON.stringify(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const OUT = path.resolve(process.env.SHOTS ?? path.join(import.meta.dirname, 'out'))
const PHOTO = path.join(tmpdir(), `villager-photo-${process.pid}.png`)
mkdirSync(OUT, { recursive: true })

export async function phone(browser, problems) {
  const context = await browser.newContext(PHONE)
  await context.addInitScript(
    `window.__spoken = []; window.speechSynthesis && (speechSynthesis.speak = (u) => window.__spoken.push(u.text))`,
  )
  const page = await context.newPage()
  const taps = { n: 0 }
  page.on('request', (r) => {
    if (!r.url().startsWith(BASE) && !/^(data|blob):/.test(r.url())) problems.push('foreign host: ' + r.url())
  })
  page.on('pageerror', (e) => problems.push('page error: ' + e.message))
  page.on('console', (m) => {
    if (m.type() === 'error' && !/Failed to load resource|ERR_INTERNET_DISCONNECTED/.test(m.text()))
      problems.push('console: ' + m.text())
  })

  const shown = (words) =>
    page.locator('uni-page:visible').getByText(words).first().waitFor({ state: 'visible', timeout: 15_000 })
  const at = (id) => page.locator(`uni-page:visible [data-testid="${id}"]`)
  return {
    context,
    page,
    taps,
    shown,
    at,
    go: (to = '') => page.goto(BASE + '/m/' + to),
    async tap(id, n = 0) {
      taps.n++
      await at(id).nth(n).click()
    },
    async tapText(words) {
      taps.n++
      await page
        .locator('uni-page:visible [role="button"]:visible, uni-page:visible [role="radio"]')
        .filter({ hasText: words })
        .first()
        .click()
    },
    type: (id, text) => at(id).locator('input, textarea').first().fill(text),
    /** Takes a photo: one tap, the camera's own button is not ours. */
    async photo(id) {
      taps.n++
      await makePhoto(page, PHOTO)
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), at(id).click()])
      await chooser.setFiles(PHOTO)
    },
    /** Looks at the page as it is: axe in this look, a picture of it. */
    async look(name) {
      await page.waitForTimeout(250)
      const found = await page.evaluate(`(async () => { ${AXE}; const r = await axe.run(document, { runOnly: ${LEVELS} });
        const where = (v) => v.nodes.map((n) => n.target.join(' ') + ' ' + n.html.slice(0, 160)).slice(0, 3).join(' | ');
        return r.violations.map((v) => v.id + ': ' + where(v)) })()`)
      found.forEach((violation) => problems.push(`axe on ${name}: ${violation}`))
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      if (wide > 0) problems.push(`${name} is ${wide} px too wide`)
      const small = await page.evaluate(() =>
        [
          ...document.querySelectorAll(
            'uni-page :is([role=button], [role=radio], [role=checkbox], [role=switch], input, textarea)',
          ),
        ]
          .filter(
            (e) =>
              e.offsetParent && e.tagName !== 'TEXTAREA' && (e.closest('.field') ?? e).getBoundingClientRect().height < 47.5,
          )
          .map((e) => e.outerHTML.slice(0, 120)),
      )
      small.forEach((target) => problems.push(`${name}: less than 48 px high: ${target}`))
      await page.screenshot({ path: path.join(OUT, `villager-${name}.png`), scale: process.env.SHOTS ? 'css' : 'device' })
    },
    spoken: () => page.evaluate(() => window.__spoken),
  }
}

export function expect(what, ...reasons) {
  if (!what) throw new Error(reasons.map((r) => (typeof r === 'string' ? r : JSON.stringify(r))).join(' '))
}
