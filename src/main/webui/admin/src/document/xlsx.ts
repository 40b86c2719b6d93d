import { unzip, zip } from './zip'

export type Cell = string | number | null | undefined

const escape = (text: string): string =>
  text
    // XML has no way to write these
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')

/** Text that a spreadsheet could take for a formula, also after it has been saved as CSV, begins with an apostrophe. */
export const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

function cell(value: Cell): string {
  if (value == null || value === '') return '<c/>'
  if (typeof value === 'number') return `<c><v>${value}</v></c>`
  return `<c t="inlineStr"><is><t xml:space="preserve">${escape(harmless(value))}</t></is></c>`
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const CONTENT_TYPES =
  `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET}.worksheet+xml"/></Types>`

const relation = (kind: string, target: string): string =>
  `${HEAD}<Relationships xmlns="${RELS}">` +
  `<Relationship Id="rId1" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`

/** One sheet, its first row the titles. */
export function writeXlsx(sheet: string, rows: Cell[][]): Blob {
  const body = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')
  const name = escape(sheet.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)).replace(/"/g, '&quot;')
  const files = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml':
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
      `<sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${body}</sheetData></worksheet>`,
  }
  return zip(files)
}

const MOST_BYTES = 10_000_000
export const MOST_ROWS = 5000

/** The first sheet as rows of text; xlsx, or text parted by tabs or commas. Formulas count as what they last showed. */
export async function readSheet(file: Blob): Promise<string[][]> {
  if (file.size > MOST_BYTES) throw new Error('too large')
  const data = await file.arrayBuffer()
  const zipped = data.byteLength > 4 && new DataView(data).getUint32(0, true) === 0x04034b50
  const rows = zipped ? await readXlsx(data) : readText(new TextDecoder('utf-8', { fatal: true }).decode(data))
  if (rows.length > MOST_ROWS) throw new Error('too many rows')
  return rows.filter((row) => row.some((text) => text !== ''))
}

async function readXlsx(data: ArrayBuffer): Promise<string[][]> {
  const files = await unzip(data, (name) => name === 'xl/sharedStrings.xml' || /^xl\/worksheets\/sheet\d*\.xml$/.test(name))
  const parse = (text: string) => new DOMParser().parseFromString(text, 'application/xml')
  const textOf = (element: Element) => [...element.getElementsByTagName('t')].map((part) => part.textContent).join('')
  const shared = files.get('xl/sharedStrings.xml')
  const strings = shared ? [...parse(shared).getElementsByTagName('si')].map(textOf) : []
  const first = [...files.keys()]
    .filter((name) => name.includes('worksheets'))
    .sort((a, b) => a.length - b.length || a.localeCompare(b))[0]
  if (!first) throw new Error('no sheet')
  return [...parse(files.get(first)!).getElementsByTagName('row')].map((row) => {
    const cells: string[] = []
    for (const one of row.getElementsByTagName('c')) {
      const at = one.getAttribute('r') ? column(one.getAttribute('r')!) : cells.length
      while (cells.length < at) cells.push('')
      const value = one.getElementsByTagName('v')[0]?.textContent ?? ''
      const kind = one.getAttribute('t')
      cells[at] = (kind === 's' ? (strings[Number(value)] ?? '') : kind === 'inlineStr' ? textOf(one) : value).trim()
    }
    return cells
  })
}

/** "C7" → 2 */
function column(reference: string): number {
  let n = 0
  for (const letter of reference.replace(/\d/g, '')) n = n * 26 + letter.charCodeAt(0) - 64
  return Math.min(n - 1, 200)
}

/** What is copied out of a spreadsheet, or a CSV file. */
export function readText(text: string): string[][] {
  const separator = text.includes('\t') ? '\t' : ','
  const rows: string[][] = [[]]
  let field = ''
  let quoted = false
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  for (let i = 0; i < plain.length; i++) {
    const c = plain[i]!
    if (quoted && c === '"' && plain[i + 1] === '"') field += plain[++i]
    else if (c === '"' && (quoted || field === '')) quoted = !quoted
    else if (!quoted && (c === separator || c === '\n')) {
      rows.at(-1)!.push(field.trim())
      field = ''
      if (c === '\n') rows.push([])
    } else field += c
  }
  rows.at(-1)!.push(field.trim())
  return rows
}

/** 2026-03-05, 2026/3/5, 2026.3.5, 2026年3月5日, 3月5日 (of this year) or a spreadsheet's day number → 2026-03-05 */
export function dayOf(text: string, thisYear: number): string | null {
  const serial = /^\d{5}(\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0
  if (serial) return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10)
  const parts = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?$/.exec(text)
  if (!parts) return null
  const iso = `${parts[1] ?? thisYear}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso
}
