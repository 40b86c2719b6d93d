// Market day for the neighbours: a card of another village, three taps, and the goods brought back.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { api, axe, close, fits, logIn, open, ORIGIN, settled, shot, VILLAGE } from './browser.mjs'
import { cardOf } from './cards.mjs'

after(close)

const HOME = '500243999202'
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

async function openTheShop(village, username) {
  const { exchangeWindow, exchangeDays, stopWhenShort } = await api(username, 'GET', `/villages/${village}/shop-policy`)
  const now = await api(username, 'PUT', `/villages/${village}/shop-policy`, {
    validFrom: today,
    resolution: '村民代表会议〔2026〕11号',
    exchangeWindow,
    exchangeDays,
    stopWhenShort,
    crossVillage: true,
  })
  assert.equal(now.crossVillage, true)
}

test('a guest’s card is scanned, the goods are tapped, done; what comes back goes to the guest’s own village', async () => {
  await openTheShop(VILLAGE, 'cun1')
  await openTheShop(HOME, 'cun2')
  const households = (await api('cun2', 'GET', `/villages/${HOME}/households?limit=50`)).items
  let guest
  for (const one of households) {
    const account = await api('cun2', 'GET', `/villages/${HOME}/households/${one.id}/account`)
    if (one.state === 'ACTIVE' && account.available >= 20) {
      guest = { ...one, available: account.available }
      break
    }
  }
  const card = await cardOf('cun2', HOME, guest.id)
  const { page, end } = await open({ width: 1024, height: 768, allow: (text) => text.includes('404') })
  await logIn(page, 'dian1', { to: '/counter' })
  await settled(page)
  const scanner = page.getByRole('combobox', { name: '先扫户卡，或输入户编号' })
  await scanner.fill(card)
  await scanner.press('Enter')
  await page.getByTestId('guest').waitFor()
  assert.equal(await page.getByTestId('left').textContent(), `${guest.available}分`)
  await settled(page)
  const tile = page.locator('.take:not([disabled])').first()
  const price = Number((await tile.locator('.grain').textContent()).match(/\d+/)[0])
  await tile.click()
  await axe(page, 'a guest at the counter')
  await shot(page, 'counter-guest')
  for (const [width, height] of [
    [683, 425],
    [360, 740],
  ]) {
    await page.setViewportSize({ width, height })
    await fits(page, `the counter at ${width} px`)
  }
  await page.setViewportSize({ width: 1024, height: 768 })
  await page.getByRole('button', { name: /^给 1 件/ }).click()
  await scanner.waitFor()
  const after = await api('cun2', 'GET', `/villages/${HOME}/households/${guest.id}/account`)
  assert.equal(after.available, guest.available - price)

  await page.goto(`${ORIGIN}/admin/shop?tab=orders`)
  await page.getByLabel('状态').selectOption('HANDED_OVER')
  const order = page.locator('table.list tbody tr').filter({ hasText: '的客人' }).first()
  await order.waitFor()
  await settled(page)
  await axe(page, 'orders of guests')
  await shot(page, 'orders-guest')
  await order.getByRole('button', { name: '退货' }).click()
  await page.getByRole('dialog').getByLabel('原因').fill('拿回来没拆封')
  await page.getByRole('dialog').getByRole('button', { name: '退货' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  assert.equal((await api('cun2', 'GET', `/villages/${HOME}/households/${guest.id}/account`)).available, guest.available)
  await end()
})
