/**
 * What goes first when a report is too long for the place it is posted to? Whole sections, the least needed
 * first, and the reader is told which. No table is ever cut in two.
 */

/** Sections in the order in which they go; the others stay. */
const GOES_FIRST = {
  excerpts: "excerpts of answers",
  "prompt-diff": "the prompt's changes",
  origin: "where this comes from",
  methods: "how this was decided",
  calibration: "calibration and reliability",
  tasks: "single tasks",
  unclear: "rows that are neither worse nor better",
  notes: "notes",
  categories: "success per category",
  broke: "where it broke",
  flips: "flipped tasks",
  limits: "limits of the policy",
  changes: "failure modes",
  doubts: "doubts",
} as const;

type DroppableKind = keyof typeof GOES_FIRST;

export type Section = {
  /** `target` is the heading of one. */
  readonly kind: DroppableKind | "target" | "essential";
  /** Markdown without blank lines around it. */
  readonly text: string;
};

export type Room = {
  /** Characters, as JavaScript counts them. */
  readonly characters: number;
  /** Of UTF-8. */
  readonly bytes: number;
};

/**
 * The versions that fit, longest first; never none: the essential alone is the last, and it is short.
 * Places measure differently, so a publisher that is refused tries the next.
 */
export function fittingVersions(
  sections: readonly Section[],
  room: Room,
): readonly [string, ...string[]] {
  const droppable = droppableKinds().filter((kind) => sections.some((each) => each.kind === kind));
  const versions = [...droppable, null].map((_, dropped) =>
    render(sections, droppable.slice(0, dropped)),
  );
  const [longest, ...shorter] = versions.filter((version) => fits(version, room));
  return [longest ?? render(sections, droppable), ...shorter];
}

export function fits(text: string, { characters, bytes }: Room): boolean {
  return text.length <= characters && new TextEncoder().encode(text).length <= bytes;
}

/** All sections in order, as one Markdown document. */
export function joinSections(sections: readonly Section[]): string {
  return `${sections.map(({ text }) => text).join("\n\n")}\n`;
}

function render(sections: readonly Section[], dropped: readonly DroppableKind[]): string {
  const isDropped = ({ kind }: Section) => dropped.some((each) => each === kind);
  const rest = sections.filter((section) => !isDropped(section));
  const needsHeadings = rest.some(({ kind }) => kind !== "essential" && kind !== "target");
  const kept = rest.filter(({ kind }) => needsHeadings || kind !== "target");
  if (dropped.length === 0) return joinSections(kept);
  const names = dropped.map((kind) => GOES_FIRST[kind]).join(", ");
  return joinSections([
    ...kept,
    { kind: "essential", text: `Left out, for want of room: ${names}.` },
  ]);
}

function droppableKinds(): readonly DroppableKind[] {
  const isDroppable = (kind: string): kind is DroppableKind => kind in GOES_FIRST;
  return Object.keys(GOES_FIRST).filter(isDroppable);
}
