/** Every page once more in the elderly mode: 1.5 times the size, nothing cut off, axe again. */
import * as api from './api.mjs'
import { expect } from './phone.mjs'

const PAGES = [
  ['home', 'home', 'available'],
  ['claim', 'claim', 'often'],
  ['claims', 'claims', 'claim'],
  ['shop', 'shop', 'goods'],
  ['orders', 'orders', 'order'],
  ['entries', 'entries', 'entry'],
  ['notices', `notices?village=${api.VILLAGE}`, 'notice'],
  ['dividend', 'dividend', 'sum'],
  ['card', 'card', 'counter-code'],
  ['family', 'family', 'member'],
  ['feedback', 'feedback', 'text'],
  ['privacy', 'privacy', null],
  ['settings', 'settings', 'big-switch'],
  ['bind', 'bind', 'code'],
]

export async function lookAtElderMode(p) {
  await p.go()
  await p.at('available').waitFor()
  const normal = await p.page.evaluate(() => parseFloat(getComputedStyle(document.querySelector('.pg')).fontSize))
  await p.tap('big')
  const big = await p.page.evaluate(() => parseFloat(getComputedStyle(document.querySelector('.pg')).fontSize))
  expect(big === normal * 1.5, normal, big)
  for (const [name, to, ready] of PAGES) {
    await p.go('pages/' + to)
    if (ready) await p.at(ready).first().waitFor()
    await p.look(name + '-elder')
  }
  await lookInside(p)
  await p.go()
  await p.tap('big')
}

/** What lies behind a tap. */
async function lookInside(p) {
  await p.go('pages/claim')
  await p.tap('often', 0)
  await p.at('send').waitFor()
  await p.look('claim-photo-elder')
  await p.go('pages/entries')
  await p.tap('entry', 0)
  await p.at('check').waitFor()
  await p.look('entry-elder')
  await p.go('pages/shop')
  await p.tap('goods', 0)
  await p.at('order').waitFor()
  await p.look('goods-elder')
  await p.tap('order')
  await p.at('code').waitFor()
  await p.look('order-elder')
  await p.tap('cancel')
  await p.tap('cancel-yes')
  await p.shown('积分已经退回来了')
}
