import { beforeEach, expect, test } from 'vitest'
import { mayOpen, PLACES } from '@/router'
import { village } from '@/stores/currentVillage'
import { logInAs, somebody } from './people'

const VILLAGE = '500243999201'
const EVERYBODY = ['/', '/households', '/shop', '/notices', '/catalogue']
const ABOVE = [...EVERYBODY, '/review', '/deductions', '/dividend', '/ledger', '/people', '/audit', '/webhooks']
const WATCHING = ABOVE.filter((path) => path !== '/webhooks')

/** Who finds what in the menu. */
const MENUS: [title: string, scope: string, menu: string[]][] = [
  ['县管理员', '500243', ABOVE],
  ['乡管理员', '500243999', ABOVE],
  ['村管理员', VILLAGE, [...EVERYBODY, '/review', '/entry', '/counter', '/deductions', '/dividend', '/ledger', '/people']],
  ['积分协管员', VILLAGE, [...EVERYBODY, '/review', '/entry', '/deductions']],
  ['超市管理员', VILLAGE, ['/shop', '/counter']],
  ['监督员', '500243', WATCHING],
  ['监督员', '500243999', WATCHING],
  ['监督员', VILLAGE, WATCHING],
  ['平台管理员', '500243', []],
  ['平台管理员', '100000', []],
]

const menu = () => PLACES.filter(mayOpen).map((place) => place.path)

beforeEach(() => (village.value = VILLAGE))

test.each(MENUS)('the menu of %s in %s', (title, scope, expected) => {
  logInAs(somebody([title, scope]))
  expect(menu().sort()).toEqual(expected.sort())
})
