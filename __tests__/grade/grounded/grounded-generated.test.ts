/**
 * How often is a faithful summary accused, and how often is a changed one found out?
 * There is no labelled set with its sources here, so sources, faithful sentences and changes are generated:
 * five kinds of text, seeded, with names and figures drawn anew. The rates are asserted and printed.
 */
import { expect, test } from "@jest/globals";
import { gradeOf } from "../graded.ts";

type Case = {
  readonly source: string;
  readonly faithful: readonly string[];
  readonly changed: readonly { readonly what: string; readonly text: string }[];
};

/** Mulberry32: enough chance for templates, the same on every machine. */
function draws(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <Item>(items: readonly [Item, ...Item[]]): Item =>
    items[int(0, items.length - 1)] ?? items[0];
  return { int, pick };
}
type Draws = ReturnType<typeof draws>;

const GIVEN = [
  "Amara",
  "Bogdan",
  "Chiara",
  "Diego",
  "Elif",
  "Farah",
  "Gustav",
  "Hana",
  "Imre",
  "Joanna",
  "Kwame",
  "Leila",
] as const;
const FAMILY = [
  "Okafor",
  "Petrescu",
  "Romano",
  "Vargas",
  "Yilmaz",
  "Haddad",
  "Lindqvist",
  "Kimura",
  "Szabo",
  "Kowalska",
  "Mensah",
  "Rahimi",
  "Whitfield",
  "Drummond",
] as const;
/** Never in a source. */
const STRANGERS = [
  "Brunhilde Ackroyd",
  "Osgood Pemberton",
  "Zelda Quimby",
  "Thaddeus Crane",
  "Petunia Blackwood",
  "Rufus Galloway",
] as const;
const STRANGE_PLACES = [
  "Timbuktu",
  "Ulaanbaatar",
  "Reykjavik",
  "Montevideo",
  "Vladivostok",
] as const;
const PLACES = ["Marseille", "Gdansk", "Leeds", "Tampere", "Oporto", "Graz"] as const;
const MONTHS = [
  "January",
  "February",
  "April",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const grouped = (value: number) => value.toLocaleString("en-US");
const person = ({ pick }: Draws) => ({ given: pick(GIVEN), family: pick(FAMILY) });
function two(chance: Draws) {
  const one = person(chance);
  let other = person(chance);
  while (other.family === one.family || other.given === one.given) other = person(chance);
  return [one, other] as const;
}

function report(chance: Draws): Case {
  const { int, pick } = chance;
  const [boss] = two(chance);
  const [sold, before] = [int(2100, 9900) * 10 + int(1, 9), int(1000, 2000) * 10 + int(1, 9)];
  const revenue = int(211, 989) / 100;
  const staff = int(230, 890);
  const [day, month, year] = [int(2, 28), pick(MONTHS), int(2015, 2024)];
  const place = pick(PLACES);
  const source = `On ${day} ${month} ${year} the maker of pumps reported its year. It sold ${grouped(sold)} pumps, after ${grouped(before)} the year before. Revenue was $${revenue} million. The company has ${staff} employees in ${place}. Its head, ${boss.given} ${boss.family}, said: "Nobody expected the demand for small pumps to hold up this long."`;
  const growth = ((sold - before) / before) * 100;
  return {
    source,
    faithful: [
      `The company sold ${sold} pumps, ${grouped(sold - before)} more than the year before.`,
      `Sales rose by ${growth.toFixed(1)}% to about ${grouped(Math.round(sold / 1000) * 1000)} pumps.`,
      `Revenue came to roughly $${revenue.toFixed(1)} million, earned by ${staff} people in ${place}.`,
      `${boss.family} said that nobody expected the demand to hold up.`,
      `Dr ${boss.family} said that "nobody expected the demand for small pumps to hold up".`,
      `The figures appeared on ${month} ${day}, ${year}.`,
      `The report is dated ${year}-${String(MONTH_NUMBER[month]).padStart(2, "0")}-${String(day).padStart(2, "0")}.`,
      `In ${month} ${year}, ${boss.given} ${boss.family} reported on a good year.`,
      `More than ${grouped(Math.floor(sold / 1000) * 1000)} pumps were sold.`,
      `The two years together brought ${grouped(sold + before)} sales.`,
    ],
    changed: [
      { what: "number", text: `The company sold ${grouped(sold + 1207)} pumps.` },
      { what: "number", text: `The company employs ${staff + 131} people.` },
      { what: "money", text: `Revenue was $${(revenue * 1.37 + 3).toFixed(2)} million.` },
      {
        what: "name",
        text: `The head of the company, ${pick(STRANGERS)}, praised the small pumps.`,
      },
      { what: "place", text: `The staff work in ${pick(STRANGE_PLACES)}.` },
      {
        what: "date",
        text: `The figures appeared on ${month} ${day === 28 ? 3 : day + 1}, ${year}.`,
      },
      { what: "year", text: `The figures appeared on ${day} ${month} ${year + 4}.` },
      {
        what: "quote",
        text: `${boss.family} said: "Everybody expected the demand for small pumps to fall this year."`,
      },
    ],
  };
}

const MONTH_NUMBER: Readonly<Record<string, number>> = {
  January: 1,
  February: 2,
  April: 4,
  June: 6,
  July: 7,
  August: 8,
  September: 9,
  October: 10,
  November: 11,
  December: 12,
};

function meeting(chance: Draws): Case {
  const { int, pick } = chance;
  const [one, other] = two(chance);
  const [cost, trees] = [int(21, 89) * 1000 + 500, int(110, 480)];
  const [day, month] = [int(2, 28), pick(MONTHS)];
  const source = `${one.given} ${one.family}: The playground on Mill Lane needs new fences before the school term starts.
${other.given} ${other.family} (treasurer): Fences of that length cost ${grouped(cost)} euros, which the council cannot pay from this account.
${one.given} ${one.family}: Then let us ask the parents for donations at the summer fair.
${other.given} ${other.family} (treasurer): The orchard also needs ${trees} apple trees after the storm damage.
${one.given} ${one.family}: We meet again on ${month} ${day}.`;
  return {
    source,
    faithful: [
      `${one.family} said that the playground on Mill Lane needs new fences before term.`,
      `${other.family} noted that the fences cost ${cost} euros, too much for the account.`,
      `${one.given} suggested asking the parents for donations at the summer fair.`,
      `According to ${other.given} ${other.family}, the orchard needs ${trees} apple trees.`,
      `"The orchard also needs ${trees} apple trees," said ${other.family}.`,
      `The next meeting is on the ${day}th of ${month}.`,
      `${one.family} and ${other.family} discussed fences and trees.`,
      `The treasurer, ${other.given} ${other.family}, put the price at about ${grouped(Math.round(cost / 1000) * 1000)} euros.`,
    ],
    changed: [
      {
        what: "speaker",
        text: `${one.family} said that fences of that length cost ${grouped(cost)} euros, which the council cannot pay.`,
      },
      {
        what: "speaker",
        text: `${other.given} ${other.family} said that the playground on Mill Lane needs new fences before the school term.`,
      },
      {
        what: "speaker",
        text: `${other.family} proposed: "Let us ask the parents for donations at the summer fair."`,
      },
      {
        what: "speaker",
        text: `"The orchard also needs ${trees} apple trees after the storm damage," said ${one.family}.`,
      },
      { what: "number", text: `The fences cost ${grouped(cost + 13_700)} euros.` },
      { what: "number", text: `The orchard needs ${trees + 57} apple trees.` },
      { what: "name", text: `${pick(STRANGERS)} asked for new fences on Mill Lane.` },
      { what: "date", text: `The next meeting is on ${month} ${day > 14 ? day - 9 : day + 9}.` },
    ],
  };
}

function trial(chance: Draws): Case {
  const { int, pick } = chance;
  const [lead] = two(chance);
  const [people, cured] = [int(310, 940), int(101, 290)];
  const [good, bad] = [int(52, 79), int(11, 39)];
  const place = pick(PLACES);
  const source = `The trial led by Professor ${lead.given} ${lead.family} of the university hospital in ${place} enrolled ${people} adults. After eight weeks ${good}% of those on the drug slept through the night, against ${bad}% on placebo. ${cured} adults stopped taking other tablets. "Sleep is the first thing these patients lose and the last they regain," the professor wrote.`;
  return {
    source,
    faithful: [
      `The study of ${people} adults was led by ${lead.given} ${lead.family}.`,
      `${good} percent slept through, ${good - bad} percentage points more than on placebo.`,
      `${cured} of the ${people} adults (${((cured / people) * 100).toFixed(1)} %) stopped other tablets.`,
      `The remaining ${people - cured} adults kept taking theirs.`,
      `Prof. ${lead.family} works at the university hospital in ${place}.`,
      `After 8 weeks the drug did better than placebo (${good} % against ${bad} %).`,
      `The professor wrote that sleep "is the first thing these patients lose ... and the last they regain".`,
      `After about two months, more than half slept through the night.`,
    ],
    changed: [
      { what: "number", text: `The trial enrolled ${people + 173} adults.` },
      {
        what: "percent",
        text: `After eight weeks ${good + 7}.5% of those on the drug slept through.`,
      },
      { what: "count", text: `After eleven weeks the drug did better.` },
      { what: "name", text: `The trial was led by ${pick(STRANGERS)}.` },
      { what: "place", text: `The hospital is in ${pick(STRANGE_PLACES)}.` },
      {
        what: "quote",
        text: `The professor wrote: "Sleep is the last thing that these patients ever lose."`,
      },
    ],
  };
}

function news(chance: Draws): Case {
  const { int, pick } = chance;
  const [chief, mayor] = two(chance);
  const [homes, hours, damage] = [int(1100, 8900), int(5, 17), int(12, 78)];
  const place = pick(PLACES);
  const [day, month, year] = [int(2, 28), pick(MONTHS), int(2016, 2024)];
  const source = `${place}, ${month} ${day}, ${year}. A burst main left ${grouped(homes)} homes in ${place} without water for ${hours} hours. Fire chief ${chief.given} ${chief.family} said the pipe dated from 1961. Mayor ${mayor.given} ${mayor.family} put the damage at ${damage} million euros and told reporters: "We have warned about these old pipes at every single budget meeting." Schools stayed closed.`;
  return {
    source,
    faithful: [
      `About ${grouped(Math.round(homes / 100) * 100)} homes had no water for ${hours} hours after a main burst.`,
      `The pipe, laid in 1961, was ${year - 1961} years old.`,
      `Mayor ${mayor.family} estimated the damage at €${damage}m.`,
      `Fire chief ${chief.family} said the pipe dated from 1961.`,
      `"We have warned about these old pipes," said the mayor, ${mayor.given} ${mayor.family}.`,
      `The main burst on ${String(MONTH_NUMBER[month])}/${day}/${year}.`,
      `It happened in ${place} on the ${day}th of ${month} ${year}; schools stayed closed.`,
      `${mayor.given} ${mayor.family}, the mayor, said that they had warned about the pipes.`,
    ],
    changed: [
      { what: "number", text: `The burst main left ${grouped(homes + 1303)} homes without water.` },
      { what: "count", text: `The homes had no water for ${hours + 2} hours.` },
      { what: "year", text: `The pipe dated from ${1961 - 25}.` },
      { what: "money", text: `The damage was put at ${damage + 17} million euros.` },
      { what: "name", text: `Fire chief ${pick(STRANGERS)} spoke of an old pipe.` },
      { what: "date", text: `It happened on ${month} ${day > 20 ? day - 6 : day + 6}, ${year}.` },
      {
        what: "quote",
        text: `The mayor told reporters: "Nobody had ever warned us about these old pipes before."`,
      },
    ],
  };
}

function memo(chance: Draws): Case {
  const { int, pick } = chance;
  const [lead, tester] = two(chance);
  const [done, open] = [int(61, 140), int(21, 58)];
  const [from, to] = [int(310, 480), int(120, 240)];
  const [day, month] = [int(2, 28), pick(MONTHS)];
  const source = `From: ${lead.given} ${lead.family}\nThe new billing service goes live on ${day} ${month}. We closed ${done} tickets and ${open} remain open. ${tester.given} ${tester.family} cut the response time from ${from} to ${to} milliseconds. The migration of the old invoices took nine days. Please keep the old service running until then.`;
  return {
    source,
    faithful: [
      `The billing service goes live on ${month} ${day}.`,
      `Of ${done + open} tickets, ${done} are closed.`,
      `Response time fell by ${from - to} ms to ${to} ms, thanks to ${tester.given}.`,
      `${tester.family} cut the response time by ${(((from - to) / from) * 100).toFixed(0)}%.`,
      `The migration took 9 days, a little over a week.`,
      `${lead.given} asks to keep the old service running until ${day} ${month.slice(0, 3)}.`,
      `Nearly ${Math.ceil(done / 10) * 10} tickets were closed; over ${Math.floor(open / 10) * 10} are open.`,
    ],
    changed: [
      { what: "number", text: `${done + 29} tickets were closed.` },
      { what: "count", text: `The migration took fourteen days.` },
      { what: "number", text: `Response time fell to ${to + 37} milliseconds.` },
      { what: "name", text: `${pick(STRANGERS)} cut the response time.` },
      {
        what: "date",
        text: `The billing service goes live on ${day > 12 ? day - 5 : day + 5} ${month}.`,
      },
    ],
  };
}

const SEEDS = 20;
const CASES = [report, meeting, trial, news, memo].flatMap((kind, at) =>
  Array.from({ length: SEEDS }, (_, seed) => kind(draws(seed * 31 + at + 1))),
);
const modesOf = (text: string, source: string): readonly string[] => {
  const { grade } = gradeOf({ text }, [{ grounded: { source } }]);
  return grade.kind === "failed" ? grade.findings.map(({ mode, rule }) => `${mode}: ${rule}`) : [];
};

test("no faithful sentence is accused", () => {
  const sentences = CASES.flatMap(({ source, faithful }) =>
    faithful.map((text) => ({ source, text })),
  );
  const accused = sentences.flatMap(({ source, text }) => {
    const modes = modesOf(text, source);
    return modes.length === 0 ? [] : [`${text} -> ${modes.join("; ")}`];
  });
  console.log(`grounded: ${accused.length} of ${sentences.length} faithful sentences accused`);
  expect(sentences.length).toBeGreaterThanOrEqual(300);
  expect(accused).toEqual([]);
});

test("at least 95 % of the changed sentences are found out, each as what it is", () => {
  const sentences = CASES.flatMap(({ source, changed }) =>
    changed.map((each) => ({ source, ...each })),
  );
  const missed = sentences.filter(({ source, text, what }) => {
    const wanted = what === "speaker" ? "grounding.wrong-attribution" : "grounding.fabrication";
    return !modesOf(text, source).some((mode) => mode.startsWith(wanted));
  });
  const byKind = Map.groupBy(missed, ({ what }) => what);
  console.log(
    `grounded: ${sentences.length - missed.length} of ${sentences.length} changes found; missed: ${JSON.stringify([...byKind].map(([what, list]) => [what, list.length]))}`,
  );
  expect(sentences.length).toBeGreaterThanOrEqual(300);
  expect(missed.length / sentences.length).toBeLessThanOrEqual(0.05);
});
