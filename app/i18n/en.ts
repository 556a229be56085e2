import { account } from './en/account.ts'
import { forms } from './en/forms.ts'
import { notices } from './en/notices.ts'
import { shell } from './en/shell.ts'
import type { Messages } from './messages.ts'

/** Every English text of the screens. A key that German has and English lacks is a type error. */
const messages: Messages = { account, forms, notices, shell }

export default messages
