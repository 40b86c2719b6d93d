/** Lucide's icons (ISC licence), each bundled as text. Categories, rules and goods have pictures for those who read little. */
import back from 'lucide-static/icons/chevron-left.svg?raw'
import bath from 'lucide-static/icons/bath.svg?raw'
import bean from 'lucide-static/icons/bean.svg?raw'
import bell from 'lucide-static/icons/megaphone.svg?raw'
import bin from 'lucide-static/icons/trash-2.svg?raw'
import blood from 'lucide-static/icons/droplet.svg?raw'
import broom from 'lucide-static/icons/brush-cleaning.svg?raw'
import camera from 'lucide-static/icons/camera.svg?raw'
import card from 'lucide-static/icons/id-card.svg?raw'
import check from 'lucide-static/icons/circle-check-big.svg?raw'
import coins from 'lucide-static/icons/coins.svg?raw'
import daily from 'lucide-static/icons/soap-dispenser-droplet.svg?raw'
import family from 'lucide-static/icons/users-round.svg?raw'
import field from 'lucide-static/icons/sprout.svg?raw'
import fire from 'lucide-static/icons/flame.svg?raw'
import flower from 'lucide-static/icons/flower.svg?raw'
import gear from 'lucide-static/icons/settings.svg?raw'
import gift from 'lucide-static/icons/gift.svg?raw'
import glove from 'lucide-static/icons/hand.svg?raw'
import hands from 'lucide-static/icons/hand-helping.svg?raw'
import heart from 'lucide-static/icons/heart-handshake.svg?raw'
import home from 'lucide-static/icons/house.svg?raw'
import letters from 'lucide-static/icons/a-large-small.svg?raw'
import list from 'lucide-static/icons/clipboard-list.svg?raw'
import livestock from 'lucide-static/icons/fence.svg?raw'
import message from 'lucide-static/icons/message-square-text.svg?raw'
import next from 'lucide-static/icons/chevron-right.svg?raw'
import photos from 'lucide-static/icons/image.svg?raw'
import plus from 'lucide-static/icons/circle-plus.svg?raw'
import pot from 'lucide-static/icons/cooking-pot.svg?raw'
import pull from 'lucide-static/icons/hammer.svg?raw'
import recycle from 'lucide-static/icons/recycle.svg?raw'
import rings from 'lucide-static/icons/party-popper.svg?raw'
import road from 'lucide-static/icons/trees.svg?raw'
import roll from 'lucide-static/icons/scroll.svg?raw'
import sack from 'lucide-static/icons/package.svg?raw'
import scale from 'lucide-static/icons/scale.svg?raw'
import send from 'lucide-static/icons/send.svg?raw'
import shield from 'lucide-static/icons/shield-check.svg?raw'
import shop from 'lucide-static/icons/shopping-basket.svg?raw'
import speak from 'lucide-static/icons/volume-2.svg?raw'
import spray from 'lucide-static/icons/spray-can.svg?raw'
import talk from 'lucide-static/icons/messages-square.svg?raw'
import tools from 'lucide-static/icons/shovel.svg?raw'
import wheat from 'lucide-static/icons/wheat.svg?raw'

export const ICONS = {
  back,
  bath,
  bean,
  bell,
  bin,
  blood,
  broom,
  camera,
  card,
  check,
  coins,
  daily,
  family,
  field,
  fire,
  flower,
  gear,
  gift,
  glove,
  hands,
  heart,
  home,
  letters,
  list,
  livestock,
  message,
  next,
  photos,
  plus,
  pot,
  pull,
  recycle,
  rings,
  road,
  roll,
  sack,
  scale,
  send,
  shield,
  shop,
  speak,
  spray,
  talk,
  tools,
  wheat,
}
export type IconName = keyof typeof ICONS
export const COLOURS = { green: '#1F7A4D', white: '#FFFFFF', gold: '#8A5F0B', red: '#B3261E', ink: '#1D2329' }
export type Colour = keyof typeof COLOURS
