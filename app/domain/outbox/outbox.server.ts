export { deliverMail, type SendMail, type StoredMail } from './deliver-mail.ts'
export { listOwnMails, readOwnMail } from './own-mails.ts'
export { queueMail, queueMails, queueMailTo } from './queue-mail.ts'
export { listSharedMails, readSharedMail } from './shared-mails.ts'
