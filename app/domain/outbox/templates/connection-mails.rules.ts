/** To somebody whose connection with LinkedIn ends soon; `endsAt` is an ISO instant. */
export type ConnectionMails = { 'connection-ends': { endsAt: string } }
