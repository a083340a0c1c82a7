/**
 * What would a GitHub runner take from a log? Both of its parsers, as actions/runner reads a line
 * (ActionCommand.cs, OutputManager.cs), and stricter: any name counts as a command. The runner compares by
 * culture, which overlooks characters without a weight, so they are overlooked here too.
 */

export type RunnerCommand = {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
};

export function runnerCommands(log: string): readonly RunnerCommand[] {
  return log.split(/\r\n|[\r\n]/).flatMap((line) => {
    const seen = line.replaceAll(WEIGHTLESS, "");
    const command = colonCommand(seen) ?? bracketCommand(seen);
    return command === null ? [] : [command];
  });
}

const WEIGHTLESS = /(?!\s)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** `::name key=value,key=value::data`, after white space. */
function colonCommand(line: string): RunnerCommand | null {
  const message = line.replace(/^[\s\u0085\u180e]+/u, "");
  if (!message.startsWith("::")) return null;
  const end = message.indexOf("::", 2);
  if (end < 0) return null;
  return commandOf(message.slice(2, end), message.slice(end + 2), {
    separator: ",",
    unescape: (text) => unescaped(text, { "%3A": ":", "%2C": "," }),
    unescapeData: (text) => unescaped(text, {}),
  });
}

/** `##[name key=value;key=value]data`, anywhere. */
function bracketCommand(line: string): RunnerCommand | null {
  const start = line.indexOf("##[");
  const end = start < 0 ? -1 : line.indexOf("]", start);
  if (end < 0) return null;
  const bracket = (text: string) => unescaped(text, { "%3B": ";", "%5D": "]" });
  return commandOf(line.slice(start + 3, end), line.slice(end + 1), {
    separator: ";",
    unescape: bracket,
    unescapeData: bracket,
  });
}

function commandOf(
  info: string,
  data: string,
  of: {
    readonly separator: string;
    readonly unescape: (text: string) => string;
    readonly unescapeData: (text: string) => string;
  },
): RunnerCommand {
  const space = info.indexOf(" ");
  const name = space < 0 ? info : info.slice(0, space);
  const pairs =
    space < 0
      ? []
      : info
          .slice(space + 1)
          .trim()
          .split(of.separator);
  const properties = pairs.flatMap((pair) => {
    const equals = pair.indexOf("=");
    return equals < 1 || equals === pair.length - 1
      ? []
      : [[pair.slice(0, equals), of.unescape(pair.slice(equals + 1))]];
  });
  return { name, properties: Object.fromEntries(properties), data: of.unescapeData(data) };
}

function unescaped(text: string, more: Readonly<Record<string, string>>): string {
  const mappings = { ...more, "%0D": "\r", "%0A": "\n", "%25": "%" };
  return Object.entries(mappings).reduce((said, [from, to]) => said.replaceAll(from, to), text);
}
