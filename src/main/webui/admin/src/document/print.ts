import { fetchBlob } from '@/api/client'
import { t } from '@/i18n'

/**
 * Shows a page of the service's for the printer in this window. A style within a page would be refused by the console's own
 * rules, so it is taken out of the text and given to the document as a sheet, which is not.
 */
export async function printPage(path: string, method = 'GET') {
  printHtml(await (await fetchBlob(path, method)).text())
}

export function printHtml(html: string) {
  let styles = ''
  const plain = html.replace(/<style[^>]*>([\s\S]*?)<\/style>/g, (_whole, text: string) => ((styles += text), ''))
  const page = new DOMParser().parseFromString(plain, 'text/html')
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles.replace(/(^|[}\s])body(\s*\{)/g, '$1.paper-page$2'))
  const paper = document.createElement('main')
  paper.className = 'paper-page'
  paper.append(
    bar(() => back()),
    ...page.body.childNodes,
  )
  const before = [...document.adoptedStyleSheets]
  const app = document.getElementById('app')!
  const title = document.title
  const theme = document.documentElement.dataset.theme
  app.hidden = true
  document.documentElement.dataset.theme = 'light'
  document.title = page.title
  document.adoptedStyleSheets = [...before, sheet]
  document.body.append(paper)
  document.documentElement.classList.add('printing')
  function back() {
    document.documentElement.classList.remove('printing')
    paper.remove()
    app.hidden = false
    document.documentElement.dataset.theme = theme
    document.title = title
    document.adoptedStyleSheets = before
  }
  requestAnimationFrame(() => setTimeout(() => window.print(), 50))
}

/** Not printed: the way back, and once more. */
function bar(back: () => void): HTMLElement {
  const made = document.createElement('div')
  made.className = 'print-bar no-print'
  for (const [words, work] of [
    [t('回到管理台'), back],
    [t('打印'), () => window.print()],
  ] as const) {
    const button = document.createElement('button')
    button.className = 'el-button'
    button.textContent = words
    button.onclick = work
    made.append(button)
  }
  return made
}
