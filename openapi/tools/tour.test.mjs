// The README's tour against a running demo (JIFENBU_URL), by curl and through the generated client. Started by
// `./jifenbu clients`; ACCEPT=1 takes over what tour.sh says now.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { here, target } from './tools.mjs'

const url = process.env.JIFENBU_URL ?? 'http://localhost:8080'
const docs = path.join(here, '../../src/docs')
const thisYear = new Date().getFullYear()
const said = path.join(docs, 'tour.out')

/** What is another one each time: ids, hashes, codes, days, and the numbers that go up with each day of the demo. */
const stable = (text) =>
  text
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
    .replaceAll(/[0-9a-f]{64}/g, 'HASH')
    .replaceAll(/[0-9a-f]{4}( [0-9a-f]{4}){4}/g, 'CODE')
    .replaceAll(/"pickupCode":"\d{6}"/g, '"pickupCode":"CODE"')
    .replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'TIME')
    .replaceAll(/\d{4}-\d{2}-\d{2}/g, 'DAY')
    .replaceAll(/("(?:claimNo|noticeNo|orderNo|entryNo|sealNo|seals|sealsOutside|entries|next)":"?)\d+/g, '$1N')
    .replaceAll(/"claims":\d+,"points":\d+,"sealNo":N/g, '"claims":N,"points":N,"sealNo":N')
    .replaceAll(/(?<="claimants":\[)[^\]]*/g, (set) => set.split(',').sort().join())
    .replaceAll(/\[\{"lineNo":.*?\}\]/g, '[…]')
    .replaceAll(new RegExp(`\\b${thisYear}\\b`, 'g'), 'THIS_YEAR')
    .replaceAll(new RegExp(`\\b${thisYear - 1}\\b`, 'g'), 'LAST_YEAR')

test('the tour says what its output promises', () => {
  const now = stable(execFileSync('bash', [path.join(docs, 'tour.sh'), url], { encoding: 'utf8' }))
  if (process.env.ACCEPT) writeFileSync(said, now)
  assert.equal(now, readFileSync(said, 'utf8'))
})

test('the same steps go through the generated client', () => {
  const told = execFileSync('node', [path.join(target, 'clients/typescript/dist/tour.js'), url], { encoding: 'utf8' })
  assert.equal(told.trim(), 'tour ✓')
})
