// The console's home page under Lighthouse, with nothing kept from an earlier visit but the log-in. Not part of a test run:
//   npm install --no-save lighthouse@12 && JIFENBU_URL=http://127.0.0.1:8080 node lighthouse.mjs
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import lighthouse, { desktopConfig } from 'lighthouse'
import { chromium } from 'playwright-core'
import { logIn, ORIGIN } from './browser.mjs'

const PORT = 9333
const profile = mkdtempSync(path.join(tmpdir(), 'jifenbu-lighthouse-'))
const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  locale: 'zh-CN',
  args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${PORT}`, '--lang=zh-CN'],
})
try {
  const page = await context.newPage()
  await logIn(page, 'cun1', { ownDevice: true })
  for (const [name, config] of [
    ['desktop', desktopConfig],
    ['mobile', undefined],
  ]) {
    for (let round = 0; round < 3; round++) {
      await forget(page)
      const { lhr } = await lighthouse(
        `${ORIGIN}/admin/`,
        { port: PORT, disableStorageReset: true, onlyCategories: ['performance', 'accessibility'], logLevel: 'error' },
        config,
      )
      const shown = (audit) => `${audit} ${lhr.audits[audit].displayValue}`
      console.log(
        name,
        `performance ${lhr.categories.performance.score * 100}`,
        `accessibility ${lhr.categories.accessibility.score * 100}`,
        ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift']
          .map(shown)
          .join(', '),
      )
    }
  }
} finally {
  await context.close()
  rmSync(profile, { recursive: true, force: true })
}

async function forget(page) {
  await (await context.newCDPSession(page)).send('Network.clearBrowserCache')
  await page.evaluate(async () => {
    for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister()
    for (const name of await caches.keys()) await caches.delete(name)
  })
}
