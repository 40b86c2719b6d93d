/** English, by the Chinese sentence in the code, a file for each part of the work;
 * tests/i18n/words.test.ts finds what is missing. */
import { board } from './board'
import { common } from './common'
import { dividend } from './dividend'
import { entry } from './entry'
import { home } from './home'
import { households } from './households'
import { people } from './people'
import { rules } from './rules'
import { shop } from './shop'
import { words } from './words'

export const parts: Record<string, string>[] = [common, words, home, entry, households, shop, rules, dividend, board, people]
export const en: Record<string, string> = Object.assign({}, ...parts)
