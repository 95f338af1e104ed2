// The peer of the start measurement: a canvas handed to a worker that instantiates a module of one
// function and draws one frame with WebGL2. Nothing can start in fewer steps on the same road.
const worker = new Worker('worker.js');
const canvas = document.querySelector('canvas').transferControlToOffscreen();
worker.onmessage = () => {
  document.title = 'drawn';
  globalThis.shown = performance.now();
};
worker.postMessage(canvas, [canvas]);
