/** After something was done with own posts and their figures. */
export const postsNotices = {
  'figures-chosen': 'Noted. You can change it at any time under “All readings”.',
  'figures-later': 'All right. You will not read about it here this month.',
  'posts-joined': 'This is one post now, with all its figures in one place.',
  'posts-separated': 'These are two posts again.',
}
