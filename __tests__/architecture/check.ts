/**
 * Does the code keep to the rules of the house?
 * A pure function from source texts to sentences, so that it runs on src/ and on planted violations alike.
 */
import { builtinModules } from "node:module";
import { type Facts, readFacts, type SourceText } from "./facts.ts";
import {
  EFFECTS,
  EMPTY_NAMES,
  LAYERS,
  type Layer,
  LONGEST_FILE,
  OUTSIDE_PACKAGES,
  PURE_NODE_MODULES,
  TEXT_AS_CODE,
} from "./rules.ts";

type Complaint = { readonly line: number; readonly says: string };

/** One sentence a violation, `path:line what is wrong`; empty when the house is in order. */
export function checkArchitecture(files: readonly SourceText[]): readonly string[] {
  const everything = files.map(readFacts);
  return everything.flatMap((facts) => {
    const complaints = [
      ...checkShape(facts),
      ...checkLayer(facts),
      ...checkCycle(facts, everything),
    ];
    return complaints.map(({ line, says }) => `${facts.path}:${line} ${says}`);
  });
}

function checkShape({ path, lines, startsWithComment, nameless }: Facts): readonly Complaint[] {
  const emptyName = path
    .replace(/\.ts$/, "")
    .split("/")
    .find((part) => EMPTY_NAMES.includes(part));
  const ofTheFile = [
    emptyName !== undefined && `is named ${emptyName}`,
    !startsWithComment && "does not start with a comment",
    lines > LONGEST_FILE && `has ${lines} lines, over ${LONGEST_FILE}`,
  ];
  return [
    ...ofTheFile.filter((says) => says !== false).map((says) => ({ line: 1, says })),
    ...nameless,
  ];
}

function checkLayer({ path, imports, words }: Facts): readonly Complaint[] {
  const layer = layerOf(path);
  if (layer === undefined) return [{ line: 1, says: "belongs to no layer" }];
  return [
    ...imports.flatMap(({ line, target }) => complain(line, wrongImport(layer, target))),
    ...words.flatMap(({ line, word }) => complain(line, wrongWord(layer, word))),
  ];
}

function wrongImport(layer: Layer, target: string | undefined): string | undefined {
  if (target === undefined) return "imports what no reader can know";
  const home = layerOf(target);
  if (home === layer || (home !== undefined && layer.imports.includes(home.name))) return undefined;
  if (home !== undefined) return `imports ${home.name}, which ${layer.name} may not`;
  if (layer.outside || !isOutside(target)) return undefined;
  return `imports ${target}, which is for doors and io`;
}

function wrongWord(layer: Layer, word: string): string | undefined {
  if (TEXT_AS_CODE.includes(word)) return `turns text into code with ${word}`;
  if (layer.outside || !EFFECTS.includes(word)) return undefined;
  return `uses ${word}, which is for doors and io`;
}

/** A cycle is told once, by its alphabetically first file, at the import that leads round. */
function checkCycle({ path, imports }: Facts, everything: readonly Facts[]): readonly Complaint[] {
  const next = new Map(everything.map((facts) => [facts.path, facts.imports]));
  const seen = new Set<string>();
  const wayBack = (from: string): readonly string[] | undefined => {
    if (from === path) return [path];
    if (from < path || seen.has(from)) return undefined;
    seen.add(from);
    for (const { target } of next.get(from) ?? []) {
      const rest = target === undefined ? undefined : wayBack(target);
      if (rest !== undefined) return [from, ...rest];
    }
    return undefined;
  };
  for (const { line, target } of imports) {
    const way = target === undefined ? undefined : wayBack(target);
    if (way !== undefined) return [{ line, says: `closes a cycle: ${way.join(", ")}` }];
  }
  return [];
}

function layerOf(path: string): Layer | undefined {
  return LAYERS.find(({ holds }) =>
    holds.some((held) =>
      held.endsWith("/") ? path.startsWith(`src/${held}`) : path === `src/${held}`,
    ),
  );
}

function isOutside(name: string): boolean {
  if (name.startsWith("./")) return true;
  const isNode = name.startsWith("node:") || builtinModules.includes(name);
  return isNode ? !PURE_NODE_MODULES.includes(name) : OUTSIDE_PACKAGES.test(name);
}

function complain(line: number, says: string | undefined): readonly Complaint[] {
  return says === undefined ? [] : [{ line, says }];
}
