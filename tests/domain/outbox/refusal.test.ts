import { expect, test } from 'vitest'
import { isRefusedForGood } from '#app/domain/outbox/refusal.rules.ts'

test.each<[boolean, string | null, string | null]>([
  [true, 'RCPT TO', '550 5.1.1 no such user'],
  [true, 'RCPT TO', '551 not here'],
  [true, 'RCPT TO', '550-5.1.1 The account does not exist.\n550 5.1.1 Try another'],
  [false, 'RCPT TO', '554 5.7.1 relay access denied'],
  [false, 'RCPT TO', '550-5.7.1 our policy'],
  [false, 'RCPT TO', '450 4.2.0 greylisted'],
  [false, 'RCPT TO', null],
  [false, 'MAIL FROM', '550 5.1.8 unknown sender'],
  [false, 'DATA', '550 spam'],
  [false, 'CONN', null],
  [false, null, '550 no such user'],
])('refused for good is %s after %s: %s', (forGood, command, response) => {
  expect(isRefusedForGood({ command, response })).toBe(forGood)
})
