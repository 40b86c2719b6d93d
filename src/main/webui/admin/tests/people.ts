import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Schemas } from '@shared/api-types'

type Me = Schemas['Me']
type Place = Schemas['PermissionsInPlace']

/** The page that the service's own test holds to its code. */
const page = readFileSync(path.resolve(import.meta.dirname, '../../../../docs/PERMISSIONS.md'), 'utf8')
const rows = (heading: string): string[][] =>
  page
    .split(`\n## ${heading}\n`)[1]!
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim()))

const ROLES: Record<string, Place['appoints'][number]> = {
  县管理员: 'COUNTY_ADMIN',
  乡管理员: 'TOWNSHIP_ADMIN',
  村管理员: 'VILLAGE_ADMIN',
  积分协管员: 'COORDINATOR',
  超市管理员: 'SHOPKEEPER',
  监督员: 'AUDITOR',
  平台管理员: 'PLATFORM_OPERATOR',
}

/** What one of somebody's roles lets them do, as `GET /me` tells it. */
function place(title: string, scope: string, groups: number[]): Place {
  const [head, ...table] = rows('权限')
  const permissions = table
    .filter((row) => row[head!.indexOf(title)] === '●')
    .map((row) => row[1] as Place['permissions'][number])
  const appoints = rows('谁任命谁')
    .find((row) => row[1] === title)![2]!
    .split('、')
    .filter(Boolean)
  return { scope, groups, permissions, appoints: appoints.map((name) => ROLES[name]!) }
}

/** Somebody with these roles, named as in PERMISSIONS.md, each in its place. */
export const somebody = (...has: [title: string, scope: string, groups?: number[]][]): Me => ({
  id: 'somebody',
  name: '某某',
  roles: has.map(([title, scope, groups = []]) => ({ role: ROLES[title]!, scope, groups })),
  permissions: has.map(([title, scope, groups = []]) => place(title, scope, groups)),
  household: null as unknown as Me['household'],
})

/** Logs them in, in this tab. */
export function logInAs(me: Me) {
  sessionStorage.setItem('jifenbu.session', JSON.stringify({ access: 'a', refresh: 'r', me }))
  dispatchEvent(Object.assign(new Event('storage'), { key: 'jifenbu.session' }))
}
