const board = document.getElementById('board'), input = document.getElementById('village')
const shanghai = (options) => new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', ...options })
const year = (d) => shanghai({ year: 'numeric' }).format(d)
const day = (text) => { const d = new Date(text); return (year(d) === year(new Date()) ? '' : year(d)) + shanghai({ month: 'long', day: 'numeric' }).format(d) }
const add = (parent, tag, text, className) => { const e = parent.appendChild(document.createElement(tag)); if (text !== undefined) e.textContent = text; if (className) e.className = className; return e }

async function answer(path) {
  const response = await fetch('/api/v1/public/villages/' + path)
  const body = await response.json()
  if (!response.ok) throw new Error(body.title + '：' + body.detail)
  return body
}

async function lines(village, notice, section) {
  const table = add(section, 'table'), head = add(add(table, 'thead'), 'tr'), rows = add(table, 'tbody')
  for (const title of ['户编号', '户主', '事项', '日期', '积分']) add(head, 'th', title)
  for (const line of (await answer(village + '/notices/' + notice.id)).lines) {
    const row = add(rows, 'tr')
    for (const text of [line.householdCode, line.head, line.ruleTitle, day(line.happenedOn + 'T00:00:00+08:00')]) add(row, 'td', text)
    add(row, 'td', '+' + line.points + ' 分', 'points')
  }
}

async function show(village) {
  board.replaceChildren()
  try {
    const { items } = await answer(village + '/notices?limit=10')
    if (!items.length) add(board, 'p', '这个村还没有公示。')
    for (const notice of items) {
      const section = add(board, 'section')
      add(section, 'h2', '第 ' + notice.noticeNo + ' 期公示')
      // The notice ends at midnight: its last day is the one before.
      const last = new Date(new Date(notice.closesAt) - 1)
      add(section, 'p', (notice.state === 'OPEN' ? '正在公示，到' : '已经结束，公示到') + day(last) + '为止；' + notice.claims + ' 项，共 ' + notice.points + ' 分。' +
        (notice.state === 'OPEN' ? '有不同意见，请在小程序里提，或者找积分协管员。' : ''))
      if (notice.state === 'OPEN') await lines(village, notice, section)
      else { const more = add(section, 'button', '看明细', 'more'); more.onclick = () => { more.remove(); lines(village, notice, section) } }
    }
  } catch (problem) { add(board, 'p', problem.message, 'no') }
}

document.getElementById('ask').onsubmit = (event) => { event.preventDefault(); history.replaceState(null, '', '?village=' + input.value); show(input.value) }
const asked = new URLSearchParams(location.search).get('village')
if (asked) { input.value = asked; show(asked) }
