// Replays forms with ODK's own engine: a line {xform, attachments, steps} in, a line {init, steps} or {error} out.
// First argument: the folder with the unpacked packages; REFERENCE_NOW fixes the clock (milliseconds since 1970).
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const folder = process.argv[2];
const moment = Number(process.env.REFERENCE_NOW);
if (moment) {
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...parts) {
      super(...(parts.length ? parts : [moment]));
    }
    static now() {
      return moment;
    }
  };
}
const { JSDOM } = createRequire(join(folder, 'package.json'))('jsdom');
const { window } = new JSDOM('');
for (const name of ['DOMParser', 'XMLSerializer', 'Document', 'Element', 'Node', 'Text', 'Attr', 'Comment', 'File',
  'CDATASection', 'ProcessingInstruction', 'NodeFilter', 'XMLDocument', 'XPathResult', 'HTMLElement']) {
  globalThis[name] = window[name];
}
globalThis.window ??= window;
globalThis.document ??= window.document;
globalThis.__dirname = folder;
console.warn = console.error = () => {};
const engine = await import(pathToFileURL(join(folder, 'xforms-engine/dist/index.js')).href);

const steps = { input: set, range: set, select: choose, rank: order, trigger: acknowledge };
function set(node, value) {
  node.setValue(value === '' && !['string', 'barcode'].includes(node.valueType) ? null : value);
}
function choose(node, value) {
  if (node.selectType === 'select1') node.selectValue(value === '' ? null : value);
  else node.selectValues(value.split(/\s+/).filter(Boolean));
}
function order(node, value) {
  node.setValues(value.split(/\s+/).filter(Boolean));
}
function acknowledge(node, value) {
  node.setValue(value === 'OK');
}

function* nodesOf(node) {
  if (!node.nodeType.startsWith('repeat-range')) yield node;
  for (const child of node.currentState.children ?? []) yield* nodesOf(child);
}

function* rangesOf(node) {
  if (node.nodeType.startsWith('repeat-range')) yield node;
  for (const child of node.currentState.children ?? []) yield* rangesOf(child);
}

function stateOf(node) {
  const { relevant, required, readonly, instanceValue } = node.currentState;
  const isLeaf = node.currentState.children == null;
  return {
    relevant,
    required,
    readonly,
    value: isLeaf ? instanceValue : '',
    valid: isLeaf ? node.validationState.violation == null : true,
  };
}

function statesOf(root) {
  return Object.fromEntries([...nodesOf(root)].map((node) => [node.currentState.reference, stateOf(node)]));
}

function take(root, step) {
  if (step.add ?? step.remove) {
    const ref = (step.add ?? step.remove).replace(/\[\d+\]$/, '');
    const range = [...rangesOf(root)].find((each) => each.currentState.reference === ref);
    if (step.add) range.addInstances();
    else range.removeInstances(Number(/\[(\d+)\]$/.exec(step.remove)[1]) - 1);
    return;
  }
  const node = [...nodesOf(root)].find((each) => each.currentState.reference === step.ref);
  if (node == null) throw new Error(`no node ${step.ref}`);
  steps[node.nodeType](node, step.value);
}

function changed(before, after) {
  const told = {};
  for (const ref of Object.keys(before)) if (!(ref in after)) told[ref] = null;
  for (const [ref, state] of Object.entries(after)) {
    if (JSON.stringify(before[ref]) !== JSON.stringify(state)) told[ref] = state;
  }
  return told;
}

async function replay({ xform, attachments, steps: script }) {
  const fetchFormAttachment = async (url) => {
    const name = String(url).split('/').pop();
    if (!(name in attachments)) return new Response('', { status: 404 });
    return new Response(attachments[name], { headers: { 'content-type': kindOf(name) } });
  };
  const loaded = await engine.loadForm(xform, {
    fetchFormAttachment,
    missingResourceBehavior: engine.constants.MISSING_RESOURCE_BEHAVIOR.BLANK,
  });
  if (loaded.status === 'failure') throw loaded.error;
  const { root } = loaded.createInstance();
  let before = statesOf(root);
  const told = { init: before, steps: [] };
  for (const step of script) {
    let fault = null;
    try {
      take(root, step);
    } catch (caught) {
      fault = String(caught?.message ?? caught);
    }
    const after = statesOf(root);
    told.steps.push(fault == null ? changed(before, after) : { ...changed(before, after), error: fault });
    before = after;
  }
  return told;
}

function kindOf(name) {
  if (name.endsWith('.csv')) return 'text/csv';
  return name.endsWith('.geojson') ? 'application/geo+json' : 'text/xml';
}

for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    answer = await replay(JSON.parse(line));
  } catch (caught) {
    answer = { error: String(caught?.stack ?? caught).slice(0, 600) };
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
}
process.stdout.write('', () => process.exit(0));  // all that was written first
