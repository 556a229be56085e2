import { account } from './de/account.ts'
import { forms } from './de/forms.ts'
import { notices } from './de/notices.ts'
import { shell } from './de/shell.ts'

/** Every German text of the screens; German is the language others are measured against. */
const messages = { account, forms, notices, shell }

export default messages
