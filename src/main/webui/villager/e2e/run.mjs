// npm run e2e : every path of the villagers on the web in a phone-sized Chromium,
// through the service at BASE_URL with its demo data.
// ONLY=words picks paths by name, SHOTS=folder says where pictures go.
import { BASE, claims, households } from './api.mjs'
import { launch } from './browser.mjs'
import * as claimPaths from './claims.mjs'
import { table } from './counted.mjs'
import * as otherPaths from './paths.mjs'
import { lookAtElderMode } from './elder.mjs'
import { aRelativeActsForTheParentsAndIsRemoved } from './family.mjs'
import { aLargerAppBringsItsUserInOnce } from './launch.mjs'
import { phone } from './phone.mjs'

const ORDER = [
  'boardWithoutLogin',
  'loginWithConsent',
  'homeShowsTheAccount',
  'aFrequentClaimTakesFourTaps',
  'rulesAreFoundByCategoryAndByWord',
  'aClaimWithoutANetworkIsSentOnce',
  'aHalfFilledClaimSurvivesAClosedApp',
  'aReturnedClaimIsMendedAndSentAgain',
  'anEntryIsCheckedOnThePhone',
  'theCodeThatPaysIsShown',
  'goodsAreOrderedAndTheOrderCancelled',
  'anObjectionTakesTwoTaps',
  'theDividendIsExplained',
  'theFamilyIsShown',
  'aRelativeActsForTheParentsAndIsRemoved',
  'feedbackIsAnswered',
  'theRestIsThere',
  'elderMode',
  'aLoginThatEndsWhileSendingLosesNothing',
  'ownDataIsShown',
  'somebodyDeletesTheirData',
  'aSlowNetworkStillShowsThePoints',
  'logOutLeavesNothingBehind',
  'aLargerAppBringsItsUserInOnce',
]
const paths = { ...claimPaths, ...otherPaths, aRelativeActsForTheParentsAndIsRemoved, aLargerAppBringsItsUserInOnce }
const problems = []
const failed = []
const only = process.env.ONLY
const browser = await launch()
const p = await phone(browser, problems)

/** Somebody with points and no claim this quarter, so that caps are not in the way; another one in each run. */
async function pickHome(all) {
  const rich = all.filter((h) => h.account.available >= 12 && h.held === 0).sort(() => Math.random() - 0.5)
  for (const h of rich) if (!(await claims(h)).some((c) => Date.now() - Date.parse(c.happenedOn) < 100 * 86400_000)) return h
  throw new Error('no household with points and without recent claims; run the service with --fresh')
}

async function run(name, work) {
  if (only && !name.includes(only) && name !== 'loginWithConsent') return
  const begun = Date.now()
  const before = problems.length
  try {
    await work()
  } catch (problem) {
    failed.push(name)
    console.error(`✗ ${name}: ${String(problem.stack ?? problem).slice(0, 900)}`)
    await p.page.screenshot({ path: `${process.env.SHOTS ?? 'e2e/out'}/failed-${name}.png` }).catch(() => undefined)
  }
  const found = problems.slice(before)
  found.forEach((problem) => console.error('  ! ' + problem))
  if (!failed.includes(name)) console.log(`${found.length ? '!' : '✓'} ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`)
}

try {
  const all = await households()
  const home = await pickHome(all)
  console.log(`${BASE}, household ${home.code} with ${home.account.available} points`)
  for (const name of ORDER) await run(name, () => (name === 'elderMode' ? lookAtElderMode(p) : paths[name](p, home, all)))
} finally {
  await browser.close()
}

console.table(table)
if (failed.length || problems.length) {
  console.error(`${failed.length} paths failed, ${problems.length} problems`)
  process.exit(1)
}
console.log('all paths work, axe found nothing')
