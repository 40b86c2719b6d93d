import { expect, test } from 'vitest'
import { fit } from '@/platform/shrink'
import { svgIn, svgSource } from '@/ui/svg'
import { keepDraft, keptDraft } from '@/outbox/draft'
import { launched } from '@/session/launch'
import { kept } from '@/session/storage'
import { t } from '@/i18n'
import zhHans from '@/i18n/zh-Hans'
import { readFileSync, readdirSync } from 'node:fs'

test('a photo is never enlarged and keeps its shape', () => {
  expect(fit(4000, 3000, 1600)).toEqual({ width: 1600, height: 1200 })
  expect(fit(300, 400, 1600)).toEqual({ width: 300, height: 400 })
  expect(fit(1, 40000, 1600)).toEqual({ width: 1, height: 1600 })
})
test("a card's QR code is taken out of the printed page", () => {
  expect(svgIn('<html><svg a="1"><path/></svg></html>')).toBe('<svg a="1"><path/></svg>')
  expect(svgSource('')).toBe('')
})
test('a draft outlives the page', () => {
  const draft = { ruleId: 'r02', day: '2026-03-05', quantity: 1, event: '', note: '扫了', photos: ['one'] }
  keepDraft(draft)
  expect(keptDraft()).toEqual(draft)
})
test('a link brings the village, and nothing that is none', () => {
  launched({ village: '500243999201' })
  expect(kept('village')).toBe('500243999201')
  launched({ village: '<script>' })
  expect(kept('village')).toBe('500243999201')
})
test('texts fill in their values', () => expect(t('home.pending', { n: 4 })).toBe('还有 4 分等着入账'))

test('no Chinese stands outside the texts, pictures and spoken words', () => {
  const folders = ['components', 'pages', 'features', 'session', 'outbox', 'ui', 'platform', 'api']
  const spoken = ['pictures.ts', 'rules.ts']
  const found = folders.flatMap((folder) =>
    readdirSync('src/' + folder)
      .filter((name) => !spoken.includes(name))
      .filter((name) => /['"`>][^'"`<]*[\u4e00-\u9fff]/.test(withoutComments(readFileSync(`src/${folder}/${name}`, 'utf8'))))
      .map((name) => `${folder}/${name}`),
  )
  expect(found).toEqual([])
})
test('every text is used and short enough to be read', () => {
  const all = JSON.stringify(zhHans)
  expect(all).not.toMatch(/待审批|参数|提交失败|非法|异常/)
})

const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '')
