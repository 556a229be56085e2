import { account } from './de/account.ts'
import { admin } from './de/admin.ts'
import { forms } from './de/forms.ts'
import { help } from './de/help.ts'
import { notices } from './de/notices.ts'
import { privacy } from './de/privacy.ts'
import { shell } from './de/shell.ts'

/** Every German text of the screens; German is the language others are measured against. */
const messages = {
  account,
  admin,
  forms,
  help,
  notices,
  privacy,
  shell,
}

export default messages
