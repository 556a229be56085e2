// What the face detector calls '@tensorflow/tfjs', put together from the parts we install. The parts leave out that
// tensors have the operations as methods; the detector uses these.
const core = require('@tensorflow/tfjs-core')
const converter = require('@tensorflow/tfjs-converter')

const reshape = function (...shape) {
  return core.reshape(this, shape)
}
Object.assign(core.Tensor.prototype, {
  as1D() {
    return core.reshape(this, [this.size])
  },
  as2D: reshape,
  as3D: reshape,
  as4D: reshape,
})

module.exports = { ...core, ...converter }
