/**
 * Mails to people who apply. What nobody has confirmed yet is not repeated in a mail: somebody could type in
 * a stranger's address and have us send them anything. `text` is what comms wrote, with the name filled in.
 */
export type RoundMails = {
  'application-confirm': { applicationId: string; round: string; expires: string }
  'application-known': { applicationId: string; round: string }
  'application-ambassador': { round: string }
  'application-accepted': { text: string; linkId: string; expires: string }
  'application-accepted-staff': { text: string }
  'application-waiting': { text: string; applicationId: string }
  'application-declined': { text: string; applicationId: string }
}
