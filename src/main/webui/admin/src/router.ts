import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { me } from '@/api/session'
import { may, type Permission } from '@/stores/permissions'

export interface Place {
  path: string
  title: string
  icon: string
  /** Any of these opens it. */
  for: Permission[]
  view: () => Promise<unknown>
}

/** The pages in the order of a day's work, and who finds them in the menu. */
export const PLACES: Place[] = [
  { path: '/', title: '首页', icon: 'home', for: ['READ_STAFF'], view: () => import('@/features/dashboard/HomePage.vue') },
  {
    path: '/review',
    title: '审核',
    icon: 'check',
    for: ['REVIEW', 'READ_LEDGER'],
    view: () => import('@/features/claims/ReviewPage.vue'),
  },
  {
    path: '/entry',
    title: '现场录入',
    icon: 'pen',
    for: ['ENTER_ON_PAPER'],
    view: () => import('@/features/entry/EntryPage.vue'),
  },
  {
    path: '/households',
    title: '家庭',
    icon: 'people',
    for: ['READ_STAFF'],
    view: () => import('@/features/household/HouseholdsPage.vue'),
  },
  {
    path: '/counter',
    title: '柜台兑换',
    icon: 'counter',
    for: ['HAND_OVER'],
    view: () => import('@/features/counter/CounterPage.vue'),
  },
  { path: '/shop', title: '积分超市', icon: 'shop', for: ['READ_SHOP'], view: () => import('@/features/shop/ShopPage.vue') },
  {
    path: '/notices',
    title: '公示和异议',
    icon: 'board',
    for: ['READ_STAFF'],
    view: () => import('@/features/notice/NoticesPage.vue'),
  },
  {
    path: '/deductions',
    title: '扣分',
    icon: 'minus',
    for: ['RECORD_DEDUCTION', 'READ_LEDGER'],
    view: () => import('@/features/deduction/DeductionsPage.vue'),
  },
  {
    path: '/dividend',
    title: '年底分红',
    icon: 'coin',
    for: ['READ_MONEY'],
    view: () => import('@/features/dividend/DividendPage.vue'),
  },
  {
    path: '/catalogue',
    title: '细则和办法',
    icon: 'book',
    for: ['READ_STAFF'],
    view: () => import('@/features/catalogue/CataloguePage.vue'),
  },
  {
    path: '/ledger',
    title: '积分台账',
    icon: 'ledger',
    for: ['READ_LEDGER'],
    view: () => import('@/features/ledger/LedgerPage.vue'),
  },
  {
    path: '/people',
    title: '人员和区划',
    icon: 'staff',
    for: ['MANAGE_STAFF', 'REGISTER_HOUSEHOLD', 'READ_TOWNSHIP'],
    view: () => import('@/features/staff/PeoplePage.vue'),
  },
  {
    path: '/audit',
    title: '操作记录',
    icon: 'audit',
    for: ['READ_AUDIT'],
    view: () => import('@/features/audit/AuditPage.vue'),
  },
  {
    path: '/webhooks',
    title: '对外通知',
    icon: 'hook',
    for: ['KEEP_WEBHOOKS'],
    view: () => import('@/features/webhook/WebhooksPage.vue'),
  },
]

export const mayOpen = (place: Place): boolean => may(...place.for)

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
