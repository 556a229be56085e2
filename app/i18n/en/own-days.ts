import type { Messages } from '../messages.ts'

export const ownDays: Messages['ownDays'] = {
  title: 'Your year, for you alone',
  panel: 'Impressions per day',
  gap: 'grey area: no figures',
  alt: 'Your impressions per day from {from} to {until}. The most were {value} on {day}.{gaps, plural, =0 {} one { A gap shows where figures are missing.} other { # gaps show where figures are missing.}}',
  counted:
    'From the files you took over; the table adds up the known days of a month. Days are days of universal time (UTC). Where the line breaks there are no figures. LinkedIn sometimes takes something back later, so a day can be below zero.',
  caption: 'Your impressions per month',
  month: 'Month',
  impressions: 'Impressions',
  known: 'Known days',
  ofDays: '{known} of {days}',
}
