export const connectionNotices = {
  'connection-made': 'You are connected with LinkedIn. Now you can fetch your posts.',
  'connection-disconnected': 'The connection is ended. What you have taken over stays until you undo it.',
  'connection-nothing-new': 'Nothing new: you have taken over these posts already.',
  'connection-no-posts': 'LinkedIn lists no posts of yours yet. There is nothing to fetch.',
}
