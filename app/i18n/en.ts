import { account } from './en/account.ts'
import { admin } from './en/admin.ts'
import { forms } from './en/forms.ts'
import { help } from './en/help.ts'
import { notices } from './en/notices.ts'
import { privacy } from './en/privacy.ts'
import { shell } from './en/shell.ts'
import type { Messages } from './messages.ts'

/** Every English text of the screens. A key that German has and English lacks is a type error. */
const messages: Messages = {
  account,
  admin,
  forms,
  help,
  notices,
  privacy,
  shell,
}

export default messages
