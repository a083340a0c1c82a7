/**
 * What did a step write into the runner's files? Read as actions/runner does (FileCommandManager.cs): a
 * line is `name=value`, or `name<<end` followed by the value up to a line that is just `end`.
 */

export function readRunnerFile(text: string): Readonly<Record<string, string>> {
  const lines = text.split("\n");
  const values: Record<string, string> = {};
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (line === "") continue;
    const equals = line.indexOf("=");
    const block = line.indexOf("<<");
    if (equals >= 0 && (block < 0 || equals < block)) {
      values[line.slice(0, equals)] = line.slice(equals + 1);
      continue;
    }
    const [name, end] = [line.slice(0, block), line.slice(block + 2)];
    if (block < 0 || name === "" || end === "") throw new Error(`Invalid format '${line}'`);
    const last = lines.indexOf(end, index + 1);
    if (last < 0) throw new Error(`Matching delimiter not found '${end}'`);
    values[name] = lines.slice(index + 1, last).join("\n");
    index = last;
  }
  return values;
}
