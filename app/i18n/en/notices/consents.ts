export const consentsNotices = {
  'depicted-person-added': 'The person is in the register.',
  'depicted-person-corrected': 'The details are saved.',
  'consent-asked': 'The form is ready. Next it is printed and signed.',
  'consent-scan-added': 'The evidence is saved.',
  'consent-given': 'The answers are entered.',
  'consent-extended': 'The consent is extended.',
  'consent-signed': 'The signature is entered.',
  'consent-corrected': 'The correction is saved.',
  'occasion-added': 'The occasion is set up. You can print the list now.',
  'occasion-entered': 'The names are on the list.',
  'occasion-recorded': 'The consents are entered.',
  'consent-text-published': 'The new version applies from now on.',
}
