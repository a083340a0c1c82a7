/**
 * Which lines of a log would the runner take as commands? Both of its parsers, written anew from the
 * behaviour of actions/runner (ActionCommand.cs, ActionCommandManager.cs): `::name key=value::message` at
 * the start of a line, and the older `##[name key=value;]message` anywhere in one.
 * .NET compares text by culture and may overlook characters that show nothing, so a line is also read
 * without them: what could be a command counts as one.
 */

export type Command = {
  readonly name: string;
  /** Keys in lower case, for the runner ignores it. */
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
  readonly line: string;
};

const KNOWN = new Set([
  "add-mask",
  "add-matcher",
  "add-path",
  "debug",
  "echo",
  "endgroup",
  "error",
  "group",
  "internal-set-repo-path",
  "notice",
  "remove-matcher",
  "save-state",
  "set-env",
  "set-output",
  "stop-commands",
  "warning",
]);

/** A lone carriage return ends a line for .NET as well. */
const LINE_BREAK = /\r\n|\r|\n/;
/** What `TrimStart` of .NET removes. */
const LEADING_SPACE = /^[\t-\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/u;
const IGNORABLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\0]/gu;

/** The commands in order; nothing between `stop-commands` and its token is one. */
export function commandsIn(log: string): readonly Command[] {
  const commands: Command[] = [];
  let token: string | null = null;
  for (const line of log.split(LINE_BREAK)) {
    const command = commandOf(line, token);
    if (command === null) continue;
    const isResuming = command.name === token;
    if (token !== null && !isResuming) continue;
    commands.push(command);
    if (isResuming) token = null;
    else if (command.name === "stop-commands") token = command.message.toLowerCase();
  }
  return commands;
}

function commandOf(line: string, token: string | null): Command | null {
  const isKnown = (name: string) => KNOWN.has(name) || name === token;
  const visible = line.replace(IGNORABLE, "");
  return (
    parseColons(line, isKnown) ??
    parseBrackets(line, isKnown) ??
    parseColons(visible, isKnown) ??
    parseBrackets(visible, isKnown)
  );
}

type IsKnown = (name: string) => boolean;

/** In the order in which the runner undoes them: `%` last. */
const DATA = ["\r", "\n", "%"] as const;
const PROPERTY = ["\r", "\n", ":", ",", "%"] as const;
const BRACKETED = [";", "\r", "\n", "]", "%"] as const;

function parseColons(line: string, isKnown: IsKnown): Command | null {
  const trimmed = line.replace(LEADING_SPACE, "");
  if (!trimmed.startsWith("::")) return null;
  const end = trimmed.indexOf("::", 2);
  if (end < 0) return null;
  const { name, rest } = headOf(trimmed.slice(2, end));
  if (!isKnown(name)) return null;
  const properties = propertiesOf(rest.trim(), { separator: ",", escaped: PROPERTY });
  return { name, properties, message: unescaped(trimmed.slice(end + 2), DATA), line };
}

function parseBrackets(line: string, isKnown: IsKnown): Command | null {
  const start = line.indexOf("##[");
  const end = start < 0 ? -1 : line.indexOf("]", start);
  if (end < 0) return null;
  const { name, rest } = headOf(line.slice(start + 3, end));
  if (!isKnown(name)) return null;
  const properties = propertiesOf(rest, { separator: ";", escaped: BRACKETED });
  return { name, properties, message: unescaped(line.slice(end + 1), BRACKETED), line };
}

function headOf(text: string): { readonly name: string; readonly rest: string } {
  const space = text.indexOf(" ");
  if (space < 0) return { name: text.toLowerCase(), rest: "" };
  return { name: text.slice(0, space).toLowerCase(), rest: text.slice(space + 1) };
}

function propertiesOf(
  text: string,
  { separator, escaped }: { readonly separator: string; readonly escaped: readonly string[] },
): Readonly<Record<string, string>> {
  const pairs = text.split(separator).flatMap((part) => {
    const [, key, value] = /^=*([^=]+)=+(.+)$/s.exec(part) ?? [];
    return key === undefined || value === undefined
      ? []
      : [[key.toLowerCase(), unescaped(value, escaped)] as const];
  });
  return Object.fromEntries(pairs);
}

function unescaped(text: string, escaped: readonly string[]): string {
  return escaped.reduce((plain, character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0");
    return plain.replaceAll(`%${code}`, character);
  }, text);
}
