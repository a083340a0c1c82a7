/**
 * How does the form of an answer break, whatever it says?
 */
import { pick, shuffled, within } from "../draw.ts";
import { isRecord } from "../example.ts";
import { matches, matchingText, type Pattern } from "../matching-text.ts";
import type { Final, Work } from "../work.ts";
import type { Mutate } from "./mutation.ts";

/** JSON that does not close or lacks a field that it must have; a missing marker; a missing confidence. */
export const brokenFormat: Mutate = (work, { draw }) => {
  if (work.whole !== null) {
    const unclosed = work.whole.trimEnd().replace(/[}\]"]$/, "");
    const [field] = shuffled(requiredFields(work), within(draw, "field"));
    const lacking = field === undefined ? unclosed : withoutField(work.whole, field);
    return { ...work, whole: pick([unclosed, lacking], draw("broken")) };
  }
  const needsMarker = work.known.graders.some(
    (grader) => grader.kind === "numeric" && grader.take === "marked",
  );
  if (needsMarker) {
    return { ...work, finals: work.finals.map((final) => ({ ...final, marker: "" })) };
  }
  if (work.confidence !== null) return { ...work, confidence: null };
  const choosing = work.finals.map((final) =>
    final.kind === "choice" ? { ...final, text: "as said above" } : final,
  );
  return work.finals.some(({ kind }) => kind === "choice") ? { ...work, finals: choosing } : null;
};

/** Of the JSON object that the answer is; none where the task wants a text word for word. */
function requiredFields({ known }: Work): readonly string[] {
  if (known.graders.some(({ kind }) => kind === "equals")) return [];
  return known.graders.flatMap((grader) => {
    const required = grader.kind === "json" ? grader.schema?.required : undefined;
    return Array.isArray(required) ? required.map(String) : [];
  });
}

function withoutField(json: string, field: string): string {
  const value: unknown = JSON.parse(json);
  if (!isRecord(value)) return json;
  const kept = Object.entries(value).filter(([name]) => name !== field);
  return JSON.stringify(Object.fromEntries(kept), null, 2);
}

/** A pattern the text must match is cut short, or its line is missing. */
export function unmatched(wanted: Pattern): Mutate {
  return (work) => {
    if (work.lines.some((line) => matches(line, wanted))) {
      return { ...work, lines: work.lines.map((line) => spoiled(line, wanted)) };
    }
    const isFinal = ({ marker, text }: Final) => matches(`${marker} ${text}`.trim(), wanted);
    if (!work.finals.some(isFinal)) return null;
    return { ...work, finals: work.finals.filter((final) => !isFinal(final)) };
  };
}

function spoiled(line: string, wanted: Pattern): string {
  if (!matches(line, wanted)) return line;
  const half = line.slice(0, Math.ceil(line.length / 2));
  const reversed = [...line].toReversed().join("");
  return [half, reversed].find((each) => !matches(each, wanted)) ?? "";
}

/** A pattern the text must avoid stands in it. */
export function matched(unwanted: Pattern): Mutate {
  return (work) => {
    const line = matchingText(unwanted);
    return line === null ? null : { ...work, lines: [...work.lines, line] };
  };
}

export const truncated: Mutate = (work) => ({ ...work, delivered: "half" });

export const empty: Mutate = (work) => ({ ...work, delivered: "nothing" });
