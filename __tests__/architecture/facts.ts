/**
 * What does a source file say about itself: its imports, its exports, the words it uses?
 * The only file of the architecture test that knows TypeScript's syntax tree.
 */
import { posix } from "node:path";
import ts from "typescript";

/** A file of the repository; the path starts with `src/`. */
export type SourceText = { readonly path: string; readonly text: string };

export type Facts = {
  readonly path: string;
  readonly lines: number;
  readonly startsWithComment: boolean;
  /** Static, re-exported, dynamic and in types; `undefined` where the name is computed. */
  readonly imports: readonly { readonly line: number; readonly target: string | undefined }[];
  /** Exports that do not name what they export. */
  readonly nameless: readonly { readonly line: number; readonly says: string }[];
  /** Every name the file refers to, dotted (`Date.now`) and built (`new Date`) ones too. */
  readonly words: readonly { readonly line: number; readonly word: string }[];
};

export function readFacts({ path, text }: SourceText): Facts {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const nodes = everyNode(tree).map((node) => ({
    node,
    line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1,
  }));
  return {
    path,
    lines: text.trimEnd().split("\n").length,
    startsWithComment: /^(#!.*\n)?\s*\/[*/]/.test(text),
    imports: nodes.flatMap(({ node, line }) => {
      const name = importedBy(node);
      if (name === undefined) return [];
      const isKnown = ts.isStringLiteralLike(name);
      return [{ line, target: isKnown ? targetOf(path, name.text) : undefined }];
    }),
    nameless: nodes.flatMap(({ node, line }) => {
      if (isStarExport(node)) return [{ line, says: "uses export *" }];
      return isDefaultExport(node) ? [{ line, says: "has a default export" }] : [];
    }),
    words: nodes.flatMap(({ node, line }) => {
      const word = wordOf(node);
      return word === undefined ? [] : [{ line, word }];
    }),
  };
}

function importedBy(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return node.arguments[0];
  return undefined;
}

/** A file of src/ by its path, one beside it as `./package.json`, a package by its name. */
function targetOf(path: string, specifier: string): string {
  if (!specifier.startsWith(".")) return specifier;
  const target = posix.join(posix.dirname(path), specifier);
  return target.startsWith("src/") ? target : `./${target}`;
}

function isStarExport(node: ts.Node): boolean {
  if (!ts.isExportDeclaration(node) || node.moduleSpecifier === undefined) return false;
  return node.exportClause === undefined || ts.isNamespaceExport(node.exportClause);
}

function isDefaultExport(node: ts.Node): boolean {
  return (
    ts.isExportAssignment(node) ||
    node.kind === ts.SyntaxKind.DefaultKeyword ||
    (ts.isExportSpecifier(node) && node.name.text === "default")
  );
}

function wordOf(node: ts.Node): string | undefined {
  if (ts.isMetaProperty(node)) return "import.meta";
  if (ts.isNewExpression(node)) return `new ${node.expression.getText()}`;
  if (ts.isPropertyAccessExpression(node)) return `${node.expression.getText()}.${node.name.text}`;
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
    return `${node.expression.getText()}.${node.argumentExpression.text}`;
  return ts.isIdentifier(node) && !isMemberName(node) ? node.text : undefined;
}

/** `options.process` and `{ process: 1 }` do not reach for the global. */
function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  if (ts.isBindingElement(parent)) return parent.propertyName === node;
  const hasMember =
    ts.isPropertyAccessExpression(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isMethodDeclaration(parent);
  return hasMember && parent.name === node;
}

function everyNode(node: ts.Node): readonly ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  return [node, ...children.flatMap(everyNode)];
}
