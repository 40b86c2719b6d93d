import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { is, type Role } from '@/stores/currentVillage'
import { me } from '@/api/session'

const ALL: Role[] = ['COUNTY_ADMIN', 'TOWNSHIP_ADMIN', 'VILLAGE_ADMIN', 'COORDINATOR', 'SHOPKEEPER', 'AUDITOR']
const ABOVE: Role[] = ['COUNTY_ADMIN', 'TOWNSHIP_ADMIN']
const MONEY: Role[] = [...ABOVE, 'VILLAGE_ADMIN', 'AUDITOR']

export interface Place {
  path: string
  title: string
  icon: string
  for: Role[]
  view: () => Promise<unknown>
}

/** The pages in the order of a day's work, and who finds them in the menu. */
export const PLACES: Place[] = [
  { path: '/', title: '首页', icon: 'home', for: ALL, view: () => import('@/features/dashboard/HomePage.vue') },
  {
    path: '/review',
    title: '审核',
    icon: 'check',
    for: [...ABOVE, 'VILLAGE_ADMIN', 'COORDINATOR', 'AUDITOR'],
    view: () => import('@/features/claims/ReviewPage.vue'),
  },
  {
    path: '/entry',
    title: '现场录入',
    icon: 'pen',
    for: ['VILLAGE_ADMIN', 'COORDINATOR'],
    view: () => import('@/features/entry/EntryPage.vue'),
  },
  {
    path: '/households',
    title: '家庭',
    icon: 'people',
    for: ALL,
    view: () => import('@/features/household/HouseholdsPage.vue'),
  },
  {
    path: '/counter',
    title: '柜台兑换',
    icon: 'counter',
    for: ['SHOPKEEPER', 'VILLAGE_ADMIN'],
    view: () => import('@/features/counter/CounterPage.vue'),
  },
  { path: '/shop', title: '积分超市', icon: 'shop', for: ALL, view: () => import('@/features/shop/ShopPage.vue') },
  { path: '/notices', title: '公示和异议', icon: 'board', for: ALL, view: () => import('@/features/notice/NoticesPage.vue') },
  {
    path: '/deductions',
    title: '扣分',
    icon: 'minus',
    for: [...ABOVE, 'VILLAGE_ADMIN', 'COORDINATOR', 'AUDITOR'],
    view: () => import('@/features/deduction/DeductionsPage.vue'),
  },
  {
    path: '/dividend',
    title: '年底分红',
    icon: 'coin',
    for: MONEY,
    view: () => import('@/features/dividend/DividendPage.vue'),
  },
  {
    path: '/catalogue',
    title: '细则和办法',
    icon: 'book',
    for: ALL,
    view: () => import('@/features/catalogue/CataloguePage.vue'),
  },
  { path: '/ledger', title: '积分台账', icon: 'ledger', for: MONEY, view: () => import('@/features/ledger/LedgerPage.vue') },
  {
    path: '/people',
    title: '人员和区划',
    icon: 'staff',
    for: [...ABOVE, 'VILLAGE_ADMIN', 'AUDITOR'],
    view: () => import('@/features/staff/PeoplePage.vue'),
  },
  {
    path: '/audit',
    title: '操作记录',
    icon: 'audit',
    for: [...ABOVE, 'AUDITOR'],
    view: () => import('@/features/audit/AuditPage.vue'),
  },
  { path: '/webhooks', title: '对外通知', icon: 'hook', for: ABOVE, view: () => import('@/features/webhook/WebhooksPage.vue') },
]

export const mayOpen = (place: Place): boolean => is(...place.for)

const routes: RouteRecordRaw[] = PLACES.map(({ path, title, view }) => ({ path, component: view as never, meta: { title } }))

export const router = createRouter({
  history: createWebHistory('/admin/'),
  routes: [
    ...routes,
    { path: '/households/:id', component: () => import('@/features/household/HouseholdPage.vue'), meta: { title: '家庭' } },
    { path: '/login', component: () => import('@/features/login/LoginPage.vue'), meta: { title: '登录', open: true } },
    { path: '/:rest(.*)', redirect: '/' },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

router.beforeEach((to) => {
  if (to.meta.open || me.value) return true
  return { path: '/login', query: to.path === '/' ? {} : { to: to.fullPath } }
})
