import type { Schemas } from '@shared/api-types'
import { balance, day, points } from '@shared/format'
import { t } from '@/i18n'
import { villageName } from '@/stores/currentVillage'
import { word } from '@/labels/states'
import type { Cell } from '@/document/xlsx'

const safe = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const STYLE = `
@page { size: A4; margin: 15mm; @bottom-center { content: "第 " counter(page) " 页，共 " counter(pages) " 页"; font-size: 9pt; } }
body { font: 11pt/1.5 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #000; background: #fff; }
h1 { font-size: 16pt; text-align: center; margin: 0 0 4mm; } table { border-collapse: collapse; width: 100%; }
th, td { border: 0.3mm solid #000; padding: 1mm 2mm; text-align: left; } .n { text-align: right; }
thead { display: table-header-group; } tr { break-inside: avoid; }
.foot { display: flex; justify-content: space-between; margin-top: 8mm; }`

/** A household's statement for the printer: black on white, the name masked as the service gives it. */
export function statementPage(s: Schemas['Statement'], head: string): string {
  const rows = s.entries
    .map(
      (e) =>
        `<tr><td>${e.entryNo}</td><td>${day(e.effectiveOn)}</td><td>${safe(word('entry', e.kind))}</td>` +
        `<td class="n">${points(e.points)}</td><td class="n">${balance(e.balanceAfter)}</td></tr>`,
    )
    .join('')
  const merit = Object.entries(s.meritByYear)
    .map(([year, n]) => `${year}年挣 ${balance(n)}`)
    .join('，')
  return `<!doctype html><html lang="zh-CN"><head><title>${safe(s.code)} 积分对账单</title><style>${STYLE}</style></head><body>
<h1>${safe(villageName.value)} 积分对账单</h1>
<p>户 ${safe(s.code)} ${safe(head)}　${day(s.from)} 到 ${day(s.until)}</p>
<p>期初 ${balance(s.openingBalance)}，期末 <b>${balance(s.closingBalance)}</b>。${merit}</p>
<table><thead><tr><th>流水号</th><th>日期</th><th>事由</th><th class="n">积分</th><th class="n">这笔之后</th></tr></thead>
<tbody>${rows}</tbody></table>
<div class="foot"><span>户主签名：</span><span>村盖章：　　　　　</span><span>截至 ${day(s.knownAt)}</span></div></body></html>`
}

/** The same for a spreadsheet: numbers stay numbers. */
export function statementSheet(s: Schemas['Statement'], head: string): Cell[][] {
  return [
    [t('户编号'), s.code, head],
    [t('期间'), s.from, s.until],
    [t('期初'), s.openingBalance],
    [t('流水号'), t('日期'), t('事由'), t('积分'), t('这笔之后')],
    ...s.entries.map((e): Cell[] => [e.entryNo, e.effectiveOn, word('entry', e.kind), e.points, e.balanceAfter]),
    [t('期末'), s.closingBalance],
    ...Object.entries(s.meritByYear).map(([year, n]): Cell[] => [t('{year} 年挣的', { year }), n]),
  ]
}
