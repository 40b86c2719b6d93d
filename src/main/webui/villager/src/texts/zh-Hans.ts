/** Every text of the pages. Short, spoken, and every "no" says what to do next. */
export default {
  unit: { points: '分' },
  tool: {
    back: '返回', home: '回到首页', read: '读给我听', readAloud: '读给我听', big: '大字', normal: '标准', more: '再看一些', no: '不了', remove: '不要这张',
  },
  trouble: {
    noNetwork: '现在连不上网。请走到有信号的地方再试，填好的都还在手机里。',
    refused: '没有办成', askCoordinator: '请找积分协管员帮忙。', stop: '。',
    unexpected: '手机上出了点问题。请关掉再打开，还不行就找积分协管员。',
  },
  home: {
    title: '我家积分', points: '现在能用', pending: '还有 {n} 分等着入账', held: '有 {n} 分留给了兑换单', merit: '今年一共挣了 {n} 分',
    stale: '没有网，这是{at}的数', welcome: '做好事，得积分，换东西，年底还能分红。', unbound: '还不知道您是哪一户。请拿出户卡，照着填一次就好。',
    first: '怎么挣第一分？打扫门前、出工半天、帮帮老人，拍张照片报上来就行。',
    onPhone: '有 {n} 条申报存在手机里，有网自动发送。', refused: '有 {n} 条没有发成，请看“我的申报”。', returned: '有 {n} 条被退回来了，改一改再发。',
    waiting: '有 {n} 条在等村里审核。', speechEnd: '要报新的，按“我要申报”',
  },
  login: {
    title: '登录', again: '再登录一次', expired: '登录过期了。请再登录一次，没发出去的都还在手机里。',
    intro: '登录以后能看自家积分、报好事、换东西。', agree: '我看过并同意“怎样用您的信息”', agreeFirst: '请先点上面的方框，表示同意。',
    weChat: '用微信登录', demo: '演示：填户编号', demoExample: '例如 201-01-001', enter: '进去看看', unknownCode: '没有这个户编号',
    elsewhere: '请从微信小程序，或者县里的应用里打开。不登录也能看公示。',
  },
  bind: {
    title: '绑定我家', intro: '照户卡填编号，照户口本填名字。积分协管员同意以后就能用。', code: '户编号（在户卡上）', codeExample: '例如 201-01-001',
    name: '您的名字', nameExample: '和户口本上一样', phone: '手机号（可以不填）', phoneExample: '11 位', phoneWeChat: '用微信里的手机号', phoneTaken: '✓ 用微信里的手机号', ask: '请协管员同意',
    asked: '已经告诉协管员了', wait: '等他同意以后，再打开就能看到您家的积分。', help: '不会填？拿着户卡找积分协管员，他帮您办。',
  },
  entries: { title: '积分明细', intro: '一笔一笔，只增不改。点开能看是谁同意的，还能自己核对。' },
  entry: {
    title: '这一笔', day: '日子：{day}', balance: '这一笔之后一共 {n} 分', who: '谁同意的', note: '当时写的：{note}', step: '{day} {by}：{what}',
    check: '核对这一笔', same: '✓ 对得上，没有被改过', sameWhy: '手机自己算了一遍，和公示栏上第 {no} 号封存一样。', code: '第 {no} 号封存的核对码',
    codeWhy: '到村务公开栏上找同一号，一样就放心。', differs: '✗ 对不上', differsWhy: '请拿着手机到村委会，或者打公示栏上的监督电话问。',
  },
  card: {
    title: '我家户卡', intro: '换东西时给店里扫一扫。上面没有名字，也没有电话。', qr: '户卡二维码', lost: '卡丢了，作废换新',
    lostSure: '以前打印的和别的手机上的都不能用了，马上给您一张新的。确定吗？', lostYes: '作废，换新的',
  },
  claim: {
    title: '我要申报', often: '常报的', kinds: '做了哪一类好事？', search: '说一说、写一写来找', searchHint: '点键盘上的话筒，说“扫地”',
    notFound: '没找到。换个说法试试，或者找积分协管员帮您报。', otherKinds: '看别的', earns: '能得', draft: '上次“{title}”还没报完。', draftOn: '接着报',
    draftOff: '不要了', photoTake: '拍照', photoAlbum: '从相册里选', photoMore: '再拍一张', photoNo: '第 {n} 张照片', photoRemove: '不要第 {n} 张',
    send: '发送', sendWithout: '发送', missing: '还差 {n} 张照片。拍了再发，更容易通过；没有照片也可以再点一次发送。', when: '哪一天做的？', today: '今天',
    yesterday: '昨天', beforeYesterday: '前天', otherDay: '别的日子', howMany: '多少{unit}？', less: '少一个', more: '多一个', where: '在哪里、什么事？',
    whereExample: '例如 屋后的旧猪圈', whereFirst: '请写一下是哪一处、什么事。', note: '还想说的（可以不写）', noteExample: '例如 和邻居一起做的',
    arrived: '已经发给村里', arrivedThen: '等村里审核，过了会公示，再入账。', kept: '存在手机里了', keptThen: '现在发不出去，有网自动发送，只算一次。',
    another: '再报一件', speakWhat: '做了哪一类好事？有{kinds}', speakPhoto: '请拍照，然后按发送。要的是：{evidence}',
  },
  claims: {
    title: '我的申报', none: '还没有申报过。做了好事，拍张照片报上来。', onPhone: '在手机里等网', notTaken: '没有发成', sendNow: '现在就发', drop: '不发了，删掉',
    reason: '村里说：{reason}', mend: '改一改，再发一次', mendNote: '补充说一说', resend: '再发给村里', way: '走到哪一步了', withdraw: '收回这条申报',
    withdrawSure: '收回以后就不算了。确定吗？', withdrawYes: '收回', withdrawReason: '村民自己收回',
  },
  shop: {
    title: '积分超市', have: '现在能用', can: '现在就能换的', later: '再攒攒就能换的', nothing: '现在还没有能换的，再攒攒。', closed: '今天不兑换，下次是{day}。',
    from: '来自{place}', short: '还差 {n} 分', limit: '这一期的份数换完了', gone: '换完了', each: '一{unit}', producer: '{producer}（{place}）', howMany: '要几份？',
    after: '用 {n} 分，还剩 {left} 分', order: '兑换', similar: '换完了？看看这些', speak: '要换就按“兑换”',
  },
  orders: { title: '我的兑换', none: '还没有换过东西。', until: '{day}前去取' },
  order: {
    title: '兑换单', made: '换好了，去店里取', code: '取货码', qr: '取货二维码', show: '到店里给人看这一页就行，没有网也能看。', points: '用了 {n} 分',
    cancel: '不要了，取消', cancelSure: '取消以后 {n} 分马上退回来。确定吗？', cancelYes: '取消，退回积分', back: '积分已经退回来了。',
  },
  notices: {
    title: '村里公示', which: '看哪个村的？扫公开栏上的二维码，或者填 12 位村代码。', code: '12 位村代码', look: '看公示', none: '最近没有公示。', one: '第 {no} 期公示',
    open: '{n} 条，还有 {days} 天', closed: '{n} 条，{day}结束', left: '还有 {days} 天可以提意见', over: '已经结束', until: '到{day}为止',
    seal: '第 {no} 号封存 {code}',
  },
  object: {
    title: '我有不同意见', intro: '哪里不对？点一下就报给村里，由没审过它的人来查。', notDone: '这件事没有做', notThem: '不是这一家做的', wrongPoints: '分数不对',
    wrongDay: '日子不对', own: '或者自己说', send: '发给村里', done: '村里收到了', then: '查清楚以前，这一条先不入账。', secret: '公示上不会写是谁提的。',
    loginFirst: '提意见要先登录，好让村里把结果告诉您。',
  },
  dividend: {
    title: '积分分红', year: '{year}年', adjusted: '（后来补的）', mine: '我家分到', onNotice: '正在公示', how: '怎么算出来的', income: '村集体一年的收入',
    incomeWhy: '村里申报，另一个人批过', share: '拿出来分的', shareWhy: '收入的 {rate}%', merit: '我家这一年的积分', meritWhy: '全村一共 {n} 分',
    sum: '我家应得', sumWhy: '每分约 ¥{each}，乘 {n} 分', earlier: '这次补给', earlierWhy: '以前已经给了 {earlier}', points: '{n}分',
    none: '还没有分红。年底村里算好、公示以后，这里能看到。', board: '看全村的分红公示', boardOf: '{year}年全村分红', pool: '一共分 {pool}，全村 {n} 分',
    noBoard: '村里还没有分红公示。',
  },
  family: {
    title: '我的家人', household: '户编号', members: '户口本上的人', bound: '能用手机替我家办事的人', mayRedeem: '能看，能申报，能换东西',
    mayNotRedeem: '能看，能申报，不能换东西', me: '（我）', allow: '让他也能换东西', forbid: '不让他换东西', leave: '我不再替这家办事', remove: '不让他办了', removeSure: '{name} 以后不能再替这家办事，要办得重新绑定。确定吗？', removeYes: '确定',
    how: '孩子在外地，想帮着办？',
    howTo: '先问老人愿不愿意。孩子在自己手机上打开这里，登录，点“绑定我家”，填户编号 {code} 和自己的名字；协管员问过户主，同意后就能帮着看、帮着报。户主随时能取消。',
  },
  feedback: {
    title: '意见建议', intro: '有意见、有建议、有不明白的，写在这里，村里会回话。', kind: '是哪一种？', SUGGESTION: '建议', COMPLAINT: '投诉', QUESTION: '想问问',
    text: '想说的话', example: '点键盘上的话筒，说出来就行', send: '发给村里', done: '收到了，村里回话会写在下面。', mine: '以前说过的', reply: '村里回话：{reply}',
    noReply: '等村里回话',
  },
  privacy: {
    title: '怎样用您的信息', version: '{version} 版',
    head1: '用哪些', text1: '您是哪一户、您的名字、您报的事和照片、换的东西、分红的钱数。手机号只在您填了以后才有。',
    head2: '做什么用', text2: '只用来记积分、公示、换东西、分红。不做别的，不卖，不打广告。',
    head3: '谁看得到', text3: '公示上只有户编号和隐去的名字。您家的明细只有您家和管这件事的人看得到，谁看过完整信息都有记录。',
    head4: '照片', text4: '照片在手机上先缩小，拍照的地点不会发出去。',
    head5: '放在哪里', text5: '放在县里指定的服务器上，传送时加密，重要的信息加密存放。',
    head6: '您可以', text6: '随时看自己的信息、要求改正、不再同意，或者删除。删了以后，积分台账上只留编号和分数，别人看不出是谁。在“设置”里办，或者找积分协管员。',
  },
  settings: {
    title: '设置', speak: '这里可以换大字、看怎样用您的信息、退出登录。', big: '大字版', bigWhy: '字更大、更黑，一次看一件事', on: '开', off: '关', copy: '看我的信息',
    copyWhy: '系统里存了我的哪些信息', logOut: '退出登录', waiting: '还有 {n} 条没发出去，会留在手机里。', erase: '删除我的信息',
    eraseSure: '删了就找不回来：名字、手机号、绑定都没了。家里的积分不会少。确定吗？', eraseYes: '删除',
  },
  own: {
    name: '名字', relation: '和户主的关系', birthYear: '出生年份', phone: '手机号', idNumber: '身份证号', bankAccount: '银行卡号', household: '哪一户',
    entries: '积分明细', entryCount: '{n} 笔', agreed: '同意过隐私说明', tookBack: '收回了同意', confirmWord: '注销',
  },
  state: {
    DRAFT: '没发出去', SUBMITTED: '等村里审核', FIRST_CHECKED: '组里看过了，等村里', APPROVED: '通过了，等公示', ON_NOTICE: '正在公示', OBJECTED: '有人有意见，在查',
    POSTED: '已入账', RETURNED: '退回来了', WITHDRAWN: '自己收回了', REJECTED: '没通过', CANCELLED: '查过，不算',
  },
  step: {
    DRAFT: '还在自己这里。', SUBMITTED: '报上来了，村里正在看。', FIRST_CHECKED: '协管员看过，同意。', APPROVED: '村里审核，同意。', ON_NOTICE: '张榜公示，谁都能看。',
    OBJECTED: '有人提了意见，查清楚再说。', POSTED: '公示完了，分数入账。', RETURNED: '村里要您改一改，再发一次。', WITHDRAWN: '您自己收回了，不算分。',
    REJECTED: '村里没有同意。不明白的话，找积分协管员问。', CANCELLED: '公示时有人提意见，查过不算。',
  },
  kind: {
    EARN: '挣得积分', DEDUCT: '扣分', REDEEM: '换东西', RETURN: '退货退分', CLEAR: '到期清零', ADJUST: '调整', TRANSFER: '户变动转分', REVERSAL: '冲回',
  },
  fate: { HELD: '等着去取', HANDED_OVER: '取走了', CANCELLED: '取消了', EXPIRED: '过期没取', RETURNED: '退货了' },
  payment: { PENDING: '等着发', PAID: '已经发了', FAILED: '没发成，请找村里', UNCLAIMED: '没人领，找村里', CREDITED: '换成东西给', OVERPAID: '多发了，村里会说明' },
}
