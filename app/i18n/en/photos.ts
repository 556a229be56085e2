export const photos = {
  refusal: {
    empty: 'The file is empty. Choose the photo again.',
    'too-large': 'The file is larger than 15 MB. Share the photo in a smaller size.',
    svg: 'This is a drawing (SVG) and not a photo. JPEG, PNG and WebP work.',
    gif: 'This is a GIF. JPEG, PNG and WebP work.',
    heic: 'This is the iPhone format HEIC. Choose “Most Compatible” in the settings of the camera or share the photo as JPEG.',
    'other-format': 'This picture format does not work. JPEG, PNG and WebP do.',
    'not-a-picture': 'This is not a photo, even if the file is called one. JPEG, PNG and WebP work.',
    'too-many-pixels': 'The photo has more than 50 megapixels. Share it in a smaller size.',
    'too-small': 'The photo is too small: every side needs at least 200 pixels.',
    broken: 'The file is damaged or did not arrive completely. Upload it again.',
    'too-costly':
      'This photo could not be read in a reasonable time. Save it as JPEG again and upload it once more.',
    'not-allowed': 'Photos are uploaded by ambassadors and communications.',
    'unknown-occasion': 'This occasion no longer exists. Choose another one.',
  },
}
