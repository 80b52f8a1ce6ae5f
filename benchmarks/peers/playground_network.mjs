// TensorFlow Playground's own engine under Node, one thread: folder, seconds. PLAYGROUND names its
// nn.ts (github.com/tensorflow/playground, Apache 2.0) with the types taken off. The job is circle: 2-8-8-1 tanh,
// batches of 10, plain descent at 0.03; its one loss is squared error, its answers are -1 and 1.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const nn = await import(pathToFileURL(process.env.PLAYGROUND));
const [folder, seconds] = process.argv.slice(2);
const read = (name, type) => {
  const bytes = readFileSync(`${folder}/${name}`);
  return new type(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
};
const cells = read("circle.x", Float32Array);
const labels = read("circle.y", Int32Array);
const rows = Array.from(labels, (label, i) => ({
  input: [cells[2 * i], cells[2 * i + 1]],
  answer: label === 1 ? 1 : -1,
}));
const network = nn.buildNetwork(
  [2, 8, 8, 1], nn.Activations.TANH, nn.Activations.TANH, null, ["x", "y"]);

// As its own step: once through all rows, in their order, moving after every ten.
function epoch() {
  rows.forEach((row, i) => {
    nn.forwardProp(network, row.input);
    nn.backProp(network, row.answer, nn.Errors.SQUARE);
    if ((i + 1) % 10 === 0) nn.updateWeights(network, 0.03, 0);
  });
}

const now = () => performance.now() / 1e3;
const worked = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const start = now();
epoch();
const first = now() - start;
while (now() - start < seconds / 2) epoch();
const [steady, cpu] = [now(), worked()];
let epochs = 0;
while (now() - steady < seconds / 2) {
  epoch();
  epochs++;
}
const rate = (epochs * rows.length) / (worked() - cpu);
const right = rows.filter((row) => nn.forwardProp(network, row.input) > 0 === row.answer > 0);
console.log(
  `playground circle first_epoch_ms=${(first * 1e3).toFixed(1)}` +
    ` samples_a_cpu_second=${rate.toFixed(0)} accuracy=${(right.length / rows.length).toFixed(4)}`);
