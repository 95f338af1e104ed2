onmessage = async ({ data: canvas }) => {
  const { instance } = await WebAssembly.instantiateStreaming(fetch('one.wasm'));
  const gl = canvas.getContext('webgl2', { alpha: false, antialias: false, depth: false, powerPreference: 'low-power' });
  gl.clearColor(instance.exports.one(), 0, 0, 1);
  gl.clear(gl.COLOR_BUFFER_BIT);
  postMessage('drawn');
};
