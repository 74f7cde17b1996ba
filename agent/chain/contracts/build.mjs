// Compiles src/ with the pinned solc-js and writes build/NAME.abi and build/NAME.bin for each deployable contract.
// The settings make the bytecode a function of the sources alone: no metadata hash, paths relative to this folder.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import solc from "solc";

const home = dirname(fileURLToPath(import.meta.url));
const maxBytes = 24576; // EIP-170
const maxInitBytes = 49152; // EIP-3860

const solFiles = (dir) =>
  readdirSync(dir, { withFileTypes: true })
    .flatMap((e) => (e.isDirectory() ? solFiles(join(dir, e.name)) : e.name.endsWith(".sol") ? [join(dir, e.name)] : []))
    .sort();

const paths = solFiles(join(home, "src"));
const sources = Object.fromEntries(
  paths.map((p) => [relative(home, p).replaceAll("\\", "/"), { content: readFileSync(p, "utf8") }]),
);

const output = JSON.parse(
  solc.compile(
    JSON.stringify({
      language: "Solidity",
      sources,
      settings: {
        evmVersion: "cancun",
        optimizer: { enabled: true, runs: 200 },
        metadata: { bytecodeHash: "none", appendCBOR: false },
        outputSelection: Object.fromEntries(
          Object.keys(sources).map((s) => [
            s,
            {
              "": ["ast"],
              "*": [
                "abi",
                "evm.bytecode.object",
                "evm.bytecode.sourceMap",
                "evm.deployedBytecode.object",
                "evm.deployedBytecode.sourceMap",
                "evm.deployedBytecode.immutableReferences",
              ],
            },
          ]),
        ),
      },
    }),
    { import: (path) => ({ contents: readFileSync(join(home, "node_modules", path), "utf8") }) },
  ),
);

// Warnings about the pinned library are not ours to fix; everything else is.
const faults = (output.errors ?? []).filter((e) => e.severity === "error" || !e.sourceLocation?.file.startsWith("@"));
for (const e of faults) console.error(e.formattedMessage.trim());
if (faults.length > 0) {
  console.error("build: fix every error and warning above");
  process.exit(1);
}

const abiOf = (name) =>
  Object.entries(output.contracts).find(([path]) => basename(path, ".sol") === name)?.[1][name].abi ?? [];

// A version of a stand-in, as DevLendingPoolV35 of DevLendingPool, binds its constructor and what its base lacks: the
// base's binding makes the calls, and abigen would declare their common structs twice.
const beyondBase = (name, abi) => {
  const base = name.replace(/V\d+$/, "");
  const key = (e) => `${e.type} ${e.name}(${(e.inputs ?? []).map((i) => i.type)})`;
  const known = new Set(base === name ? [] : abiOf(base).map(key));
  return abi.filter((e) => e.type === "constructor" || !known.has(key(e)));
};

// What coverage_test.go needs to tell which statement and which branch an instruction is of: the contracts that ship, where
// their code came from, and the statements and branches of their sources as [kind, start, length, condition's start and length].
function coverage() {
  const kinds = new Set(["ExpressionStatement", "VariableDeclarationStatement", "Return", "RevertStatement", "EmitStatement"]);
  const choices = new Set(["IfStatement", "Conditional", "ForStatement", "WhileStatement"]);
  const files = {};
  const contracts = {};
  for (const [path, { id, ast }] of Object.entries(output.sources)) {
    if (!/^src\/[^/]+\.sol$/.test(path)) continue;
    const nodes = [];
    const walk = (n) => {
      if (Array.isArray(n)) return n.forEach(walk);
      if (n === null || typeof n !== "object") return;
      const [start, length] = (n.src ?? "").split(":").map(Number);
      const logical = n.nodeType === "BinaryOperation" && (n.operator === "&&" || n.operator === "||");
      if (kinds.has(n.nodeType)) nodes.push(["statement", start, length, start, length]);
      if ((choices.has(n.nodeType) && n.condition) || logical) {
        const [s, l] = (n.condition ?? n.leftExpression).src.split(":").map(Number);
        nodes.push([logical ? n.operator : n.nodeType, start, length, s, l]);
      }
      Object.values(n).forEach(walk);
    };
    walk(ast);
    files[id] = { path, source: sources[path].content, nodes };
  }
  for (const [path, byName] of Object.entries(output.contracts)) {
    if (!/^src\/[^/]+\.sol$/.test(path)) continue;
    for (const [name, c] of Object.entries(byName)) {
      if (c.evm.deployedBytecode.object === "") continue;
      const immutables = Object.values(c.evm.deployedBytecode.immutableReferences ?? {}).flat();
      contracts[name] = {
        init: { code: c.evm.bytecode.object, map: c.evm.bytecode.sourceMap, immutables: [] },
        runtime: { code: c.evm.deployedBytecode.object, map: c.evm.deployedBytecode.sourceMap, immutables },
      };
    }
  }
  return { files, contracts };
}

const build = join(home, "build");
rmSync(build, { recursive: true, force: true });
mkdirSync(build);
const rows = [];
for (const [path, contracts] of Object.entries(output.contracts)) {
  const name = basename(path, ".sol");
  const c = contracts[name];
  const size = c ? c.evm.deployedBytecode.object.length / 2 : 0;
  if (size === 0 || c.abi.length === 0) continue; // an interface, an abstract contract, a library of internal functions
  const init = c.evm.bytecode.object.length / 2;
  writeFileSync(join(build, `${name}.abi`), JSON.stringify(beyondBase(name, c.abi)));
  writeFileSync(join(build, `${name}.bin`), c.evm.bytecode.object);
  rows.push({ contract: name, bytes: size, init });
}
console.table(rows);
writeFileSync(join(build, "coverage.json"), JSON.stringify(coverage()));
const fat = rows.filter((r) => r.bytes > maxBytes || r.init > maxInitBytes);
if (fat.length > 0) {
  console.error(`build: over ${maxBytes} bytes of code or ${maxInitBytes} of init code: ${fat.map((r) => r.contract).join(", ")}`);
  process.exit(1);
}
