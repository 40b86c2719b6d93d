import type { Schemas } from '@shared/api-types'
import { day, lastDay } from '@shared/format'
import { villageName } from '@/stores/currentVillage'

const safe = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const LINES = 26

const STYLE = `
@page { size: A4; margin: 14mm; }
body { font: 11pt/1.5 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #000; background: #fff; }
section { break-after: page; } section:last-child { break-after: auto; }
h1 { font-size: 20pt; text-align: center; margin: 0 0 3mm; } table { border-collapse: collapse; width: 100%; }
th, td { border: 0.3mm solid #000; padding: 1mm 2mm; text-align: left; } .n { text-align: right; }
.foot { display: flex; justify-content: space-between; align-items: end; margin-top: 4mm; }
.foot svg { width: 26mm; height: 26mm; }`

/** The notice for the board: A4, page x of y, the seal's place and a code that leads to the public list, at the same corner. */
export async function noticePage(notice: Schemas['Notice']): Promise<string> {
  const address = `${location.origin}/?village=${notice.villageId}`
  const { qrSvg } = await import('@/document/qr')
  const qr = qrSvg(address)
  const pages = Math.max(1, Math.ceil(notice.lines.length / LINES))
  const seal = notice.sealNo ? `第 ${notice.sealNo} 号封存　核对码 <b>${safe(notice.sealCode)}</b><br>` : ''
  const sections = Array.from({ length: pages }, (_, i) => {
    const rows = notice.lines
      .slice(i * LINES, (i + 1) * LINES)
      .map(
        (l) =>
          `<tr><td>${l.lineNo}</td><td>${safe(l.householdCode)}</td><td>${safe(l.head)}</td><td>${safe(l.ruleTitle)}</td>` +
          `<td>${day(l.happenedOn)}</td><td class="n">+${l.points}</td></tr>`,
      )
      .join('')
    return `<section><h1>${safe(villageName.value)}积分公示（第 ${notice.noticeNo} 期）</h1>
<p>公示时间：${day(notice.publishedAt)} 到 ${lastDay(notice.closesAt)}。有不同意见，请在这之前找村里或积分协管员；没有异议，到期入账。</p>
<table><thead><tr><th>序号</th><th>户编号</th><th>户主</th><th>事项</th><th>日期</th><th class="n">积分</th></tr></thead>
<tbody>${rows}</tbody></table>
<div class="foot"><div>${seal}扫码看全部公示：${safe(address)}<br>第 ${i + 1} 页，共 ${pages} 页</div>
<div>村（盖章）　　　　　　</div>${qr}</div></section>`
  })
  const title = `${safe(villageName.value)}积分公示第${notice.noticeNo}期`
  return `<!doctype html><html lang="zh-CN"><head><title>${title}</title><style>${STYLE}</style></head>
<body>${sections.join('')}</body></html>`
}
