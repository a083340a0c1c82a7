/**
 * Which calendar dates does a text state, in whatever layout?
 * A date keeps every reading its layout allows: 03/05/2024 is 5 March or 3 May.
 */
export type CalendarDate = {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
};

export type StatedDate = {
  readonly readings: readonly CalendarDate[];
  readonly start: number;
  readonly end: number;
};

const MONTHS =
  "january february march april may june july august september october november december".split(
    " ",
  );
const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "(\\d{4})";
const EDGE = "(?<![\\p{L}\\p{N}/.-])";
const END = "(?![\\p{L}\\p{N}]|[/.-]\\d)";

type Layout = {
  readonly pattern: RegExp;
  readonly read: (parts: readonly string[]) => readonly CalendarDate[];
};

const layout = (pattern: string, read: Layout["read"]): Layout => ({
  pattern: new RegExp(pattern, "giu"),
  read,
});

const LAYOUTS: readonly Layout[] = [
  layout(
    `${EDGE}(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:T[\\d:.Z+-]{2,30})?${END}`,
    ([year, month, day]) => date(Number(year), Number(month), Number(day)),
  ),
  layout(`${EDGE}(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})${END}`, ([one, other, year]) => {
    const full = Number(year) < 100 ? Number(year) + 2000 : Number(year);
    return [...date(full, Number(one), Number(other)), ...date(full, Number(other), Number(one))];
  }),
  layout(`${EDGE}${DAY}(?: of)?[ -](${MONTH})(?:,?[ -]${YEAR})?${END}`, ([day, month, year]) =>
    date(yearOf(year), monthOf(month), Number(day)),
  ),
  layout(`${EDGE}(${MONTH}) (?:the )?${DAY}(?!\\d)(?:,? ${YEAR})?${END}`, ([month, day, year]) =>
    date(yearOf(year), monthOf(month), Number(day)),
  ),
  layout(`${EDGE}(${MONTH})(?:,| of)? ${YEAR}${END}`, ([month, year]) =>
    date(yearOf(year), monthOf(month), null),
  ),
];
/** "May" and "March" are words too: a month by itself needs a capital and a word that leads to it. */
const MONTH_ALONE =
  /(?<=\b(?:in|since|until|till|by|through|during|early|late|mid|mid-|next|last|this|end of|from|of|to|before|after) )(January|February|March|April|May|June|July|August|September|October|November|December)(?![\p{L}\p{N}]| \d)/gu;

export function datesOf(text: string): readonly StatedDate[] {
  let left = text;
  const dates = LAYOUTS.flatMap(({ pattern, read }) => {
    const found = [...left.matchAll(pattern)].flatMap(({ index, 0: all, ...parts }) => {
      const readings = read([parts[1] ?? "", parts[2] ?? "", parts[3] ?? ""]);
      return readings.length === 0 ? [] : [{ readings, start: index, end: index + all.length }];
    });
    left = withoutSpans(left, found);
    return found;
  });
  const alone = [...left.matchAll(MONTH_ALONE)].map(({ index, 0: name }) => ({
    readings: date(null, monthOf(name), null),
    start: index,
    end: index + name.length,
  }));
  return [...dates, ...alone].toSorted((one, other) => one.start - other.start);
}

/** The text with blanks where the spans stand, so that places stay the same. */
export function withoutSpans(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): string {
  let masked = "";
  let at = 0;
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    if (start < at) continue;
    masked += text.slice(at, start) + " ".repeat(end - start);
    at = end;
  }
  return masked + text.slice(at);
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function date(year: number | null, month: number, day: number | null): readonly CalendarDate[] {
  const days = DAYS[month - 1];
  if (days === undefined || (day !== null && (day < 1 || day > days))) return [];
  if (year !== null && (year < 1000 || year > 2999)) return [];
  return [{ year, month, day }];
}

function yearOf(text: string | undefined): number | null {
  return text === undefined || text === "" ? null : Number(text);
}

function monthOf(name: string | undefined): number {
  const start = (name ?? "").slice(0, 3).toLowerCase();
  return MONTHS.findIndex((month) => month.startsWith(start)) + 1;
}
