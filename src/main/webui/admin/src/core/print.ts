import { fetchBlob } from './api'

/**
 * Shows a page of the service's for the printer in this window. A style within a page would be refused by the console's own
 * rules, so it is taken out of the text and given to the document as a sheet, which is not.
 */
export async function printPage(path: string) {
  printHtml(await (await fetchBlob(path)).text())
}

export function printHtml(html: string) {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const sheet = new CSSStyleSheet()
  sheet.replaceSync([...page.querySelectorAll('style')].map((style) => style.textContent).join('\n').replace(/(^|[}\s])body(\s*\{)/g, '$1.paper-page$2'))
  const paper = document.createElement('main')
  paper.className = 'paper-page'
  paper.append(...page.body.childNodes)
  const before = [...document.adoptedStyleSheets]
  const app = document.getElementById('app')!
  const title = document.title
  app.hidden = true
  document.title = page.title
  document.adoptedStyleSheets = [...before, sheet]
  document.body.append(paper)
  document.documentElement.classList.add('printing')
  const back = () => {
    document.documentElement.classList.remove('printing')
    paper.remove()
    app.hidden = false
    document.title = title
    document.adoptedStyleSheets = before
  }
  addEventListener('afterprint', back, { once: true })
  requestAnimationFrame(() => setTimeout(() => window.print(), 50))
}
