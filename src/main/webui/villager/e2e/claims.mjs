/* The paths of a claim. */
import * as api from './api.mjs'
import { counted } from './counted.mjs'
import { expect } from './phone.mjs'

export async function aFrequentClaimTakesFourTaps(p, home) {
  const before = (await api.claims(home)).length
  await p.go()
  await p.at('to-claim').waitFor()
  await counted(p, '申报（常报的）', 4, async () => {
    await p.tap('to-claim')
    await p.at('often').first().waitFor()
    await p.look('claim')
    const one = await p.at('often').evaluateAll((tiles) => tiles.findIndex((tile) => tile.textContent.includes('圈养')))
    await p.tap('often', one)
    await p.photo('take')
    await p.at('photo').first().waitFor()
    await p.look('claim-photo')
    await p.tap('send')
    await p.at('sent').waitFor()
  })
  await p.shown('已经发给村里')
  await p.look('claim-sent')
  expect((await api.claims(home)).length === before + 1, 'one claim more')
}

export async function rulesAreFoundByCategoryAndByWord(p) {
  await p.go('pages/claim')
  await p.at('category').first().waitFor()
  await p.tapText('公益互助')
  await p.at('rule').first().waitFor()
  await p.look('claim-category')
  await p.tapText('看别的')
  await p.tap('search')
  await p.type('words', '出工')
  await p.shown('参加义务劳动满2小时')
  await p.look('claim-search')
}

/** The network is really cut, the app closed, the claim sent once when both are back. */
export async function aClaimWithoutANetworkIsSentOnce(p, home) {
  const before = (await api.claims(home)).length
  await p.go('pages/claim')
  await p.at('often').first().waitFor()
  const one = await p.at('often').evaluateAll((tiles) => tiles.findIndex((tile) => tile.textContent.includes('劳动')))
  await p.tap('often', Math.max(0, one))
  await p.photo('take')
  await p.at('photo').first().waitFor()
  await p.context.setOffline(true)
  await p.tap('send')
  if (
    await p
      .at('message')
      .isVisible()
      .catch(() => false)
  )
    await p.tap('send')
  await p.shown('存在手机里了')
  await p.look('claim-kept')
  expect((await api.claims(home)).length === before, 'nothing arrived yet')
  await p.page.goto('about:blank')
  await p.context.setOffline(false)
  await p.go('pages/claims')
  await api.waitFor(
    () => api.claims(home),
    (found) => found.length === before + 1,
  )
  await p.page.waitForTimeout(800)
  expect((await api.claims(home)).length === before + 1, 'sent once')
  await p.page.reload()
  await p.at('claim').first().waitFor()
  expect((await p.at('waiting').count()) === 0, 'nothing waits')
  await p.look('claims')
}

export async function aHalfFilledClaimSurvivesAClosedApp(p) {
  await p.go('pages/claim')
  await p.at('often').first().waitFor()
  await p.tap('often', 0)
  await p.photo('take')
  await p.at('photo').first().waitFor()
  await p.type('note', '和邻居一起')
  await p.page.goto('about:blank')
  await p.go('pages/claim')
  await p.tap('draft')
  await p.at('photo').first().waitFor()
  expect((await p.at('note').locator('textarea').first().inputValue()) === '和邻居一起', 'the words are still there')
  await p.tapText('不要这张')
}

export async function aReturnedClaimIsMendedAndSentAgain(p, home) {
  const claim = (await api.claims(home)).find((c) => c.state === 'SUBMITTED' && c.channel === 'ONLINE')
  await api.returnClaim(claim.id, '请拍清楚一点')
  await p.go()
  await p.shown('被退回来了')
  await counted(p, '改好退回的申报再发', 4, async () => {
    await p.tap('to-claims')
    await p.at('claim').first().waitFor()
    const one = await p.at('claim').evaluateAll((rows) => rows.findIndex((row) => row.textContent.includes('退回来了')))
    await p.tap('claim', one)
    await p.shown('村里说：请拍清楚一点')
    await p.look('claim-returned')
    await p.photo('take')
    await p.at('photo').first().waitFor()
    await p.tap('resend')
    await p.at('state').filter({ hasText: '等村里审核' }).waitFor()
  })
  const after = (await api.claims(home)).find((c) => c.id === claim.id)
  expect(after.state === 'SUBMITTED', after)
}
