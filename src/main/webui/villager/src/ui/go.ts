/** From page to page. Addresses are short enough to be printed as QR codes. */
const url = (page: string, query: Record<string, string> = {}) => {
  const asked = Object.entries(query)
    .map(([name, value]) => name + '=' + encodeURIComponent(value))
    .join('&')
  return '/pages/' + page + (asked ? '?' + asked : '')
}

/** Mini-programs keep ten pages at most; a longer way replaces the last one. */
export function go(page: string, query?: Record<string, string>): void {
  const target = { url: url(page, query) }
  if (getCurrentPages().length >= 9) void uni.redirectTo(target)
  else void uni.navigateTo(target)
}

/** The page that has done its work must not come back. */
export const goInstead = (page: string, query?: Record<string, string>) => void uni.redirectTo({ url: url(page, query) })

export const goHome = () => void uni.reLaunch({ url: url('home') })

export function back(): void {
  if (getCurrentPages().length > 1) void uni.navigateBack({ delta: 1 })
  else goHome()
}
