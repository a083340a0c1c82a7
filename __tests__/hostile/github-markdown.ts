/**
 * What would GitHub make of a Markdown document? Its elements, where its links lead, and what GitHub links
 * beyond CommonMark: mentions, issues, commits, addresses, emoji and formulas in text.
 */
import { parseHTML } from "linkedom";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

export type Read = {
  /** Tag and attribute names in order; the address too where it is one, the language too of code. */
  readonly elements: readonly string[];
  /** Addresses of links and images. */
  readonly addresses: readonly string[];
  /** Every piece of text that GitHub makes a link, an emoji or a formula of. */
  readonly references: readonly string[];
  readonly comments: readonly string[];
  /** The cells of each row of each table. */
  readonly tables: readonly (readonly number[])[];
};

export function readAsGitHub(markdown: string): Read {
  const page = micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
  });
  const { document } = parseHTML(`<html><body>${page}</body></html>`);
  const body: Tree = document.body;
  const all = [...elementsIn(body)];
  return {
    elements: all.map(describe),
    addresses: all.flatMap(({ attributes }) =>
      [...attributes].flatMap(({ name, value }) => (/^(href|src|srcset)$/.test(name) ? value : [])),
    ),
    references: [...textsIn(body)].flatMap(referencesIn),
    comments: page.match(/<!--[\s\S]*?-->/g) ?? [],
    tables: all
      .filter(isA("TABLE"))
      .map((table) =>
        [...elementsIn(table)]
          .filter(isA("TR"))
          .map((row) => [...elementsIn(row)].filter(isA("TD", "TH")).length),
      ),
  };
}

/** What we read of a node; the types of a browser are not ours. */
type Tree = {
  readonly nodeName: string;
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Tree>;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
};

function* elementsIn(node: Tree): Generator<Tree> {
  for (const child of node.childNodes) {
    if (child.nodeType !== 1) continue;
    yield child;
    yield* elementsIn(child);
  }
}

function isA(...names: readonly string[]) {
  return ({ nodeName }: Tree) => names.includes(nodeName.toUpperCase());
}

function describe(element: Tree): string {
  const names = [...element.attributes].map(({ name, value }) =>
    ["href", "src", "class", "align"].includes(name) ? `${name}=${value}` : name,
  );
  return [element.nodeName.toLowerCase(), ...names].join(" ");
}

/** The texts of blocks, without code and without the words of links. */
function* textsIn(node: Tree): Generator<string> {
  let text = "";
  for (const child of node.childNodes) {
    const name = child.nodeName.toUpperCase();
    if (child.nodeType === 3) text += child.textContent ?? "";
    else if (["CODE", "PRE", "A"].includes(name)) text += " ";
    else if (["EM", "STRONG", "DEL"].includes(name)) text += [...textsIn(child)].join(" ");
    else if (child.nodeType === 1) yield* textsIn(child);
  }
  yield text;
}

const REFERENCES: readonly RegExp[] = [
  /@[a-z0-9]\S*/gi,
  /#\d\S*/g,
  /\bGH-\d+/gi,
  /\b[0-9a-f]{7,40}\b/gi,
  /\b(?:https?|ftp):\/\/\w\S*/gi,
  /\b(?:mailto|xmpp):\w\S*/gi,
  /(?<![a-z0-9])www\.\S+/gi,
  /:[a-z0-9_+-]+:/gi,
  /\$[^$]+\$/g,
];

function referencesIn(text: string): readonly string[] {
  return REFERENCES.flatMap((pattern) => text.match(pattern) ?? []);
}
