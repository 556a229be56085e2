import type { Messages } from '../messages.ts'

export const help: Messages['help'] = {
  title: 'Help',
  intro: 'Short texts on what you do here.',
  ambassador: 'For ambassadors: topics, posts, target and pause',
  welcomeKit: 'Welcome kit for the beginning, to print',
  linkedin: 'Downloading figures from LinkedIn and uploading them',
  photos: 'Taking, uploading and checking photos',
  guidelines: 'Posting guidelines',
  comms: 'For communications: people, topics, reports',
  pageExport: 'For communications: downloading and uploading the page’s figures',
  consents: 'For communications: consents for photos',
  hr: 'For HR: job ads and the recruiting report',
  accessibility: 'Accessibility and feedback',
  personalLink:
    'Personal links in messages are meant for the person who receives them. We do not show them to others.',
}
