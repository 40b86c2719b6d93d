// Every page of the console, for each person, in both themes: nobody kept out, nothing cut off, nothing asked elsewhere.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { axe, close, fits, go, logIn, open, settled, shot } from './browser.mjs'

after(close)

const PEOPLE = [
  { username: 'cun1', who: 'village-admin', width: 1366, height: 900 },
  { username: 'xiang', who: 'township', width: 1366, height: 900 },
  { username: 'xian', who: 'county', width: 1366, height: 900 },
  { username: 'xie1', who: 'coordinator', width: 360, height: 740 },
  { username: 'dian1', who: 'shopkeeper', width: 1024, height: 768 },
  { username: 'jian', who: 'auditor', width: 1366, height: 900 },
]

/** What a page is at first, and behind each of the buttons that change what it shows. */
async function everyView(page, work) {
  const tabs = page.locator('#main .head [role=group] button')
  const names = (await tabs.allTextContents()).map((text) => text.trim())
  await work('')
  for (const [i, name] of names.entries()) {
    if ((await tabs.nth(i).getAttribute('aria-pressed')) === 'true') continue
    await tabs.nth(i).click()
    await settled(page)
    await work(` · ${name}`)
  }
}

for (const { username, who, width, height } of PEOPLE) {
  test(`every page of ${who} can be read and used by everybody`, async () => {
    const { page, end } = await open({ width, height })
    await page.goto('about:blank')
    await logIn(page, username)
    await settled(page)
    const names = await page.locator('nav a').allTextContents()
    assert.ok(names.length >= (who === 'shopkeeper' ? 2 : 5), `${who} sees ${names}`)
    for (const name of names.map((text) => text.trim())) {
      await go(page, name)
      const file = new URL(page.url()).pathname.split('/').at(-1) || 'home'
      let view = 0
      await everyView(page, async (tab) => {
        const what = `${who} ${name}${tab}`
        await axe(page, what)
        await fits(page, what)
        await shot(page, `${who}-${file}${view || ''}`)
        await page.getByRole('button', { name: '换成深色' }).click()
        await axe(page, `${what}, dark`, ['color-contrast', 'link-in-text-block'])
        if (who === 'village-admin') await shot(page, `${who}-${file}${view || ''}-dark`)
        await page.getByRole('button', { name: '换成浅色' }).click()
        // 200 % of a laptop
        await page.setViewportSize({ width: Math.min(width, 683), height: 425 })
        await fits(page, `${what} at 200 %`)
        await page.setViewportSize({ width, height })
        view++
      })
    }
    await end()
  })
}

test('the console can be read in English', async () => {
  const { page, end } = await open()
  await logIn(page, 'cun1')
  await page.getByRole('button', { name: 'EN', exact: true }).click()
  await page.getByRole('link', { name: 'Households' }).waitFor()
  assert.equal(await page.locator('html').getAttribute('lang'), 'en')
  await settled(page)
  await shot(page, 'home-english')
  await axe(page, 'home in English')
  await end()
})

test('the log-in page keeps nobody out, also enlarged to 200 %', async () => {
  const { page, end } = await open({ width: 683, height: 425 })
  await page.goto((process.env.JIFENBU_URL ?? 'http://127.0.0.1:8080') + '/admin/login')
  await page.getByLabel('用户名').waitFor()
  await axe(page, 'log-in')
  await fits(page, 'log-in')
  await shot(page, 'login')
  await logIn(page, 'cun1')
  await settled(page)
  await fits(page, 'home at 200 %')
  await axe(page, 'home at 200 %')
  await end()
})
