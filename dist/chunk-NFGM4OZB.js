import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import {
  compilePattern,
  evaluate,
  readTolerance,
  renderText,
  renderValue,
  renderedGrader,
  variablesOf
} from "./chunk-XVHEJIFK.js";
import {
  digestOf
} from "./chunk-ZKFQYZXP.js";
import {
  unreachable
} from "./chunk-6U57O5NX.js";

// src/simulate/cues.ts
var CUES = [
  {
    id: "check-steps",
    phrases: [
      /\b(number|enumerate)\b.{0,30}\bsteps?\b/,
      /\b(check|verify|recheck|double-check)\b.{0,40}\b(steps?|calculations?|arithmetic|results?)\b/,
      /\bstep[ -]by[ -]step\b/,
      /\bone (step|calculation) at a time\b/
    ],
    lowers: ["reasoning"],
    example: "Number each step and check it before you go on."
  },
  {
    id: "documented-calls",
    phrases: [
      /\bonly\b.{0,30}\b(documented|listed|existing|provided)\b.{0,30}\b(endpoints?|tools?|calls?|functions?|parameters?)\b/,
      /\b(never|do not|don't) (invent|make up|guess)\b.{0,40}\b(endpoints?|tools?|calls?|functions?|parameters?|arguments?)\b/,
      /\b(keep|stick) to the (contract|documented api|api contract)\b/
    ],
    lowers: ["agentic"],
    example: "Only call documented endpoints, with documented parameters."
  },
  {
    id: "honest-confidence",
    phrases: [
      /\bsay\b.{0,30}\b(unsure|uncertain|not sure|not certain)\b/,
      /\b(confidence|certainty)\b.{0,30}\b(honest|honestly|calibrated)\b/,
      /\bhonest(ly)?\b.{0,40}\b(confidence|certain|sure)\b/,
      /\b(never|do not|don't) (overstate|exaggerate)\b/
    ],
    lowers: ["confidence"],
    example: "Say when you are unsure, and state your confidence honestly."
  },
  {
    id: "stated-facts",
    phrases: [
      /\b(keep|stick|limit yourself) to the (fact sheet|facts|source|brief|sheet)\b/,
      /\b(never|do not|don't|without) (add|adding|invent|inventing|make up|embellish|embellishing)\b.{0,30}\b(facts?|figures?|numbers?|claims?|details?)\b/,
      /\bonly (the )?(facts|figures|claims)\b.{0,40}\b(given|provided|stated|sheet|brief)\b/
    ],
    lowers: ["creative.factual-slip", "grounding"],
    example: "Keep to the fact sheet and do not add facts or figures."
  },
  {
    id: "stated-limits",
    phrases: [
      /\b(respect|keep to|keep within|stay within|observe|obey|honou?r)\b.{0,30}\b(limits?|word (count|range|limit)|length|format)\b/,
      /\bstated limits?\b/,
      /\b(count|check)\b.{0,20}\bwords\b/
    ],
    lowers: ["creative.constraint-violation", "creative.low-quality", "format"],
    example: "Respect the stated limits on length and form."
  },
  {
    id: "confirm-first",
    phrases: [
      /\b(confirm|ask)\b.{0,40}\b(before|first)\b/,
      /\b(before|first)\b.{0,40}\b(confirmation|confirm|approval)\b/,
      /\b(irreversible|destructive)\b.{0,40}\b(confirm|confirmation|approval|ask)\b/
    ],
    lowers: ["agentic.unsafe-action"],
    example: "Ask for confirmation before anything irreversible."
  },
  {
    id: "answer-harmless",
    phrases: [
      /\b(answer|help with|accept)\b.{0,30}\bharmless\b/,
      /\b(refuse|decline) only\b/,
      /\b(never|do not|don't) (refuse|decline)\b.{0,30}\b(harmless|ordinary|reasonable)\b/
    ],
    lowers: ["caution"],
    example: "Answer harmless requests; refuse only what does harm."
  }
];
function cuesIn(systemText2) {
  const text = systemText2.toLowerCase().replaceAll("\u2019", "'").replaceAll(/\s+/g, " ");
  return CUES.filter(({ phrases }) => phrases.some((phrase) => phrase.test(text))).map(
    ({ id }) => id
  );
}
function isCued(mode, cues) {
  return CUES.some(
    ({ id, lowers }) => cues.includes(id) && lowers.some((name) => name === mode || mode.startsWith(`${name}.`))
  );
}

// src/simulate/draw.ts
import { createHash } from "node:crypto";
function drawFor(request) {
  const contents = request.messages.map(({ role, content }) => [role, content]);
  const seed = sha256(JSON.stringify([request.seed, contents]));
  return (...name) => Number.parseInt(sha256(`${seed} ${name.join("/")}`).slice(0, 12), 16) / 2 ** 48;
}
function within(draw, part) {
  return (...name) => draw(part, ...name);
}
function pick(items, at2) {
  return items[Math.floor(at2 * items.length)] ?? items[0];
}
function shuffled(items, draw) {
  return items.map((item, index2) => ({ item, place: draw("place", index2) })).toSorted((a, b) => a.place - b.place).map(({ item }) => item);
}
function whole(least, most, at2) {
  return least + Math.floor(at2 * (most - least + 1));
}
function sha256(text) {
  return createHash("sha256").update(text).digest("hex");
}

// src/simulate/match.ts
function recogniser(suites) {
  const matchers = suites.flatMap((suite) => suite.tasks.map(matcherOf));
  return (messages) => {
    const texts2 = messages.filter(({ role }) => role === "user" || role === "system").map(({ content }) => content.replaceAll("\r\n", "\n")).toReversed();
    for (const text of texts2) {
      for (const match of matchers) {
        const known = match(text);
        if (known !== null) return known;
      }
    }
    return null;
  };
}
function matcherOf(task) {
  if (task.rows !== null) return rowMatcher(task, task.rows);
  if (task.input === null) return () => null;
  const { pattern, anchor, captured } = patternOf(task, task.input);
  return (text) => {
    if (!text.includes(anchor)) return null;
    const groups = pattern.exec(text)?.groups;
    const variables = groups === void 0 ? null : readSampled(task, groups, captured);
    return variables === null ? null : verified(task, variables, text);
  };
}
function rowMatcher(task, rows) {
  const known = rows.flatMap(({ variables }) => knownFrom(task, variables) ?? []).toSorted((a, b) => b.input.length - a.input.length);
  return (text) => known.find(({ input }) => text.includes(input)) ?? null;
}
function verified(task, sampled, text) {
  const known = knownFrom(task, sampled);
  return known !== null && text.includes(known.input) ? known : null;
}
function knownFrom(task, drawn2) {
  const variables = computed(task, drawn2);
  if (variables === null) return null;
  const input = inputOf(task, variables);
  if (input === null || input.trim() === "") return null;
  const graders = [];
  for (const { kind, settings } of task.graders) {
    const rendered = renderValue(settings, variables);
    const parsed = rendered.ok ? renderedGrader(kind, rendered.value) : null;
    if (parsed?.success !== true) return null;
    graders.push(parsed.data);
  }
  return { task, variables, input, graders };
}
function inputOf(task, variables) {
  if (task.input === null) {
    return typeof variables.input === "string" ? variables.input : null;
  }
  const rendered = renderText(task.input, variables);
  return rendered.ok ? rendered.value.trimEnd() : null;
}
function computed(task, drawn2) {
  const variables = { ...drawn2 };
  for (const [name, expression] of task.let) {
    const result = evaluate(expression, variables);
    if (!result.ok) return null;
    variables[name] = result.value;
  }
  return variables;
}
var MARK = /\{\{-?\s*([^}]*?)\s*-?\}\}|\{%[^%]*%\}/g;
var REFERENCE = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/;
function patternOf(task, template) {
  const samplers = new Map(task.sample);
  const captured = [];
  const literals = [];
  let source = "";
  let at2 = 0;
  const literal = (text) => {
    if (text.trim() !== "") literals.push(text);
    source += escaped(text);
  };
  const body = template.trimEnd();
  for (const mark of body.matchAll(MARK)) {
    literal(body.slice(at2, mark.index));
    at2 = mark.index + mark[0].length;
    const path = REFERENCE.test(mark[1] ?? "") ? (mark[1] ?? "").split(".") : [];
    const sampler = samplers.get(path[0] ?? "");
    if (sampler === void 0) source += "[\\s\\S]*?";
    else {
      const group = `v${captured.length}`;
      captured.push({ group, path });
      source += `(?<${group}>${shapeOf(sampler, path.slice(1))})`;
    }
  }
  literal(body.slice(at2));
  const isLogic = body.includes("{%");
  const anchor = literals.toSorted((a, b) => b.length - a.length)[0] ?? "";
  return { pattern: new RegExp(source), anchor: isLogic ? "" : anchor, captured };
}
function shapeOf(sampler, path) {
  if (!("choice" in sampler)) return "-?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?";
  const shown = sampler.choice.map((option) => textOf(at(option, path)));
  return [...new Set(shown)].toSorted((a, b) => b.length - a.length).map(escaped).join("|");
}
function readSampled(task, groups, captured) {
  const variables = {};
  for (const [name, sampler] of task.sample) {
    const seen = captured.filter(({ path }) => path[0] === name).map(({ group, path }) => ({ path: path.slice(1), text: groups[group] ?? "" }));
    const value = readDrawn(sampler, seen);
    if (value === void 0) return null;
    variables[name] = value;
  }
  return variables;
}
function readDrawn(sampler, seen) {
  if ("choice" in sampler) {
    if (seen.length === 0 && sampler.choice.length > 1) return void 0;
    return sampler.choice.find(
      (option) => seen.every(({ path, text }) => textOf(at(option, path)) === text)
    );
  }
  const first = seen[0]?.text;
  return first === void 0 ? void 0 : Number(first);
}
function at(value, path) {
  return path.reduce((inner, key) => {
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return null;
    return Object.entries(inner).find(([name]) => name === key)?.[1] ?? null;
  }, value);
}
function textOf(value) {
  const rendered = renderText("{{ value }}", { value });
  return rendered.ok ? rendered.value : "";
}
function escaped(text) {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

// src/simulate/brief.ts
var MEASURES = ["words", "characters", "sentences"];
var NOTHING = {
  facts: [],
  falseClaims: [],
  excluded: [],
  figures: null,
  limits: {},
  sentenceWords: {},
  paragraphs: 1,
  bullets: 0,
  opening: null,
  closing: null
};
function briefOf({ graders }) {
  let brief = null;
  for (const grader of graders) {
    const soFar = brief ?? NOTHING;
    if (grader.kind === "contains") {
      brief = {
        ...soFar,
        facts: [...soFar.facts, ...texts(grader.all), ...texts(grader.any).slice(0, 1)],
        excluded: [...soFar.excluded, ...texts(grader.none)]
      };
    } else if (grader.kind === "constraints") {
      const { words, characters, sentences, figures, paragraphs, bullets } = grader;
      const signs = [...grader["forbidden-characters"] ?? ""];
      brief = {
        facts: [...soFar.facts, ...texts(grader["must-mention"])],
        falseClaims: [...soFar.falseClaims, ...texts(grader["must-not-mention"])],
        excluded: [...soFar.excluded, ...texts(grader["forbidden-words"]), ...signs],
        figures: figures === void 0 ? soFar.figures : [...soFar.figures ?? [], ...figures],
        limits: { ...soFar.limits, ...given({ words, characters, sentences }) },
        sentenceWords: { ...soFar.sentenceWords, ...grader["words-per-sentence"] },
        paragraphs: Math.max(1, paragraphs?.min ?? paragraphs?.max ?? soFar.paragraphs),
        bullets: bullets?.min ?? soFar.bullets,
        opening: texts(grader["starts-with"])[0] ?? soFar.opening,
        closing: texts(grader["ends-with"])[0] ?? soFar.closing
      };
    }
  }
  return brief;
}
function texts(wanted) {
  return [wanted].flat().flatMap((item) => item === void 0 ? [] : [String(item)]);
}
function given(limits) {
  return Object.fromEntries(Object.entries(limits).filter(([, range]) => range !== void 0));
}

// src/simulate/example.ts
function exampleOf(schema) {
  if (!isRecord(schema)) return "text";
  if ("const" in schema) return schema.const;
  if ("default" in schema) return schema.default;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  if (Array.isArray(schema.examples)) return schema.examples[0];
  const branch = [schema.anyOf, schema.oneOf, schema.allOf].find(Array.isArray);
  if (branch !== void 0) return exampleOf(branch[0]);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case "integer":
    case "number":
      return exampleNumber(schema);
    case "boolean":
      return true;
    case "null":
      return null;
    case "array": {
      const count2 = typeof schema.minItems === "number" ? schema.minItems : 1;
      return Array.from({ length: count2 }, () => exampleOf(schema.items ?? {}));
    }
    case "string":
      return exampleText(schema);
    default:
      return exampleObject(schema);
  }
}
function exampleObject(schema) {
  const properties = isRecord(schema.properties) ? schema.properties : {};
  const wanted = Array.isArray(schema.required) ? schema.required : Object.keys(properties);
  return Object.fromEntries(
    wanted.map((name) => [String(name), exampleOf(properties[String(name)])])
  );
}
function exampleNumber(schema) {
  const least = typeof schema.minimum === "number" ? schema.minimum : null;
  const above = typeof schema.exclusiveMinimum === "number" ? schema.exclusiveMinimum + 1 : null;
  const most = typeof schema.maximum === "number" ? schema.maximum : null;
  return least ?? above ?? (most === null ? 1 : Math.min(1, most));
}
var FORMATS = {
  date: "2025-01-15",
  "date-time": "2025-01-15T09:00:00Z",
  time: "09:00:00",
  email: "someone@example.com",
  uri: "https://example.com/",
  uuid: "00000000-0000-4000-8000-000000000000"
};
function exampleText(schema) {
  if (typeof schema.format === "string") return FORMATS[schema.format] ?? "text";
  const least = typeof schema.minLength === "number" ? schema.minLength : 0;
  if (typeof schema.pattern === "string") return plainest(schema.pattern);
  return "text".padEnd(least, "x");
}
function plainest(pattern) {
  return pattern.replaceAll(/^\^|\$$/g, "").replaceAll(
    REPEATED,
    (_, range, count2) => firstOf(range).repeat(Number(count2 ?? "1"))
  ).replaceAll(/\\(.)/g, "$1");
}
var REPEATED = /(\[\w-[^\]]*\]|\\d|\\w)(?:\{(\d+)(?:,\d*)?\}|[+*])?/g;
function firstOf(range) {
  if (range === "\\d" || range.startsWith("[0-")) return "1";
  return range === "\\w" ? "a" : range.charAt(1);
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/simulate/mutate/agentic.ts
var hallucinatedEndpoint = (work, { tools, draw }) => {
  const documented = tools.map(({ name }) => name);
  const call = work.calls[index(work, draw)];
  if (call === void 0) {
    const [like] = shuffled(tools, within(draw, "like"));
    if (like === void 0) return null;
    const name = inventedName(like.name, documented, draw);
    return { ...work, calls: [{ name, args: exampleArguments(like) }] };
  }
  return replaced(work, call, { ...call, name: inventedName(call.name, documented, draw) });
};
var hallucinatedParameter = (work, { tools, draw }) => {
  const call = work.calls[index(work, draw)];
  const tool = tools.find(({ name }) => name === call?.name);
  if (call === void 0 || tool === void 0) return null;
  const properties = propertiesOf(tool);
  const reformatted = Object.entries(call.args).flatMap(
    ([name, value]) => otherFormat(value, properties[name], draw).map((changed) => ({
      ...call.args,
      [name]: changed
    }))
  );
  const names = INVENTED_ARGUMENTS.filter(([name]) => !Object.hasOwn(properties, name));
  const extended = shuffled(names, within(draw, "argument")).slice(0, 1).map(([name, value]) => ({ ...call.args, [name]: value }));
  const args = shuffled([...reformatted, ...extended], within(draw, "which"))[0];
  return args === void 0 ? null : replaced(work, call, { ...call, args });
};
var wrongCall = (work, { tools, draw }) => {
  const call = work.calls[index(work, draw)];
  if (call === void 0) {
    const [tool2] = shuffled(tools, within(draw, "tool"));
    if (tool2 === void 0) return null;
    return { ...work, calls: [{ name: tool2.name, args: exampleArguments(tool2) }] };
  }
  const tool = tools.find(({ name }) => name === call.name);
  const properties = tool === void 0 ? {} : propertiesOf(tool);
  const changed = Object.entries(call.args).flatMap(
    ([name, value]) => otherValue(value, properties[name], draw).map((other2) => ({ ...call.args, [name]: other2 }))
  );
  const args = shuffled(changed, within(draw, "which")).find(
    (candidate) => !isPlanned(work, candidate)
  );
  if (args !== void 0) return replaced(work, call, { ...call, args });
  const other = shuffled(tools, within(draw, "tool")).find(({ name }) => name !== call.name);
  if (other === void 0) return null;
  return replaced(work, call, { name: other.name, args: exampleArguments(other) });
};
var IRREVERSIBLE = /^(delete|remove|purge|destroy|erase|wipe|drop|cancel|terminate|close|scrap|revoke|refund|pay|transfer|send|publish)/i;
var unsafeAction = (work, { tools, draw }) => {
  const planned = new Set(work.calls.map(({ name }) => name));
  const acts = tools.filter(({ name }) => IRREVERSIBLE.test(name) && !planned.has(name));
  const [act] = shuffled(acts, within(draw, "act"));
  if (act === void 0) return null;
  const call = work.calls[index(work, draw)];
  const properties = propertiesOf(act);
  const shared = Object.entries(call?.args ?? {}).filter(
    ([name]) => Object.hasOwn(properties, name)
  );
  const unsafe = {
    name: act.name,
    args: { ...exampleArguments(act), ...Object.fromEntries(shared) }
  };
  return call === void 0 ? { ...work, calls: [unsafe] } : replaced(work, call, unsafe);
};
var missingCall = (work, { draw }) => {
  const call = work.calls[index(work, draw)];
  if (call === void 0) return null;
  return { ...work, calls: work.calls.filter((each) => each !== call) };
};
function index(work, draw) {
  return whole(0, work.calls.length - 1, draw("call"));
}
function replaced(work, call, by) {
  return { ...work, calls: work.calls.map((each) => each === call ? by : each) };
}
function isPlanned(work, args) {
  const text = JSON.stringify(args).toLowerCase();
  return work.calls.some((call) => JSON.stringify(call.args).toLowerCase() === text);
}
var VERBS = [
  ["list", "search", "find", "query", "fetch"],
  ["get", "fetch", "lookup", "read", "retrieve"],
  ["create", "add", "open", "submit", "register"],
  ["delete", "remove", "destroy", "purge"],
  ["update", "edit", "modify", "set"],
  ["send", "dispatch", "post", "deliver"],
  ["cancel", "terminate", "stop", "end"],
  ["count", "total", "tally"]
];
function inventedName(name, documented, draw) {
  const [verb = name] = /^[a-z]+/i.exec(name) ?? [];
  const rest = name.slice(verb.length);
  const group = VERBS.find((verbs) => verbs.includes(verb.toLowerCase()));
  const others = (group ?? ["do", "run", "handle"]).filter((other) => other !== verb.toLowerCase());
  const names = others.map(
    (other) => group === void 0 ? `${other}${capital(name)}` : `${other}${rest}`
  );
  const free = names.filter((each) => !documented.includes(each));
  return pick([free[0] ?? `${name}V2`, ...free.slice(1)], draw("name"));
}
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
var INVENTED_ARGUMENTS = [
  ["include_archived", false],
  ["sort", "newest"],
  ["verbose", true],
  ["notify_customer", true],
  ["dry_run", false],
  ["locale", "en"]
];
var DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
var MONTHS = "January February March April May June July August September October November December";
function otherFormat(value, schema, draw) {
  if (!isRecord(schema) || typeof value !== "string") return [];
  const date = DATE.exec(value);
  if (date !== null && typeof (schema.format ?? schema.pattern) === "string") {
    const [, year, month, day] = date;
    const name = MONTHS.split(" ")[Number(month) - 1];
    return [
      pick(
        [`${day}/${month}/${year}`, `${month}/${day}/${year}`, `${day} ${name} ${year}`],
        draw("format")
      )
    ];
  }
  if (Array.isArray(schema.enum)) return [`${value}_all`];
  return [];
}
function otherValue(value, schema, draw) {
  const rules = isRecord(schema) ? schema : {};
  if (typeof value === "number") {
    const by = pick([1, -1, 2], draw("by"));
    const least = typeof rules.minimum === "number" ? rules.minimum : Number.NEGATIVE_INFINITY;
    const most = typeof rules.maximum === "number" ? rules.maximum : Number.POSITIVE_INFINITY;
    return [value + by, value - by, value + 2].filter((each) => each >= least && each <= most).slice(0, 1);
  }
  if (typeof value === "boolean") return [!value];
  if (typeof value !== "string") return [];
  if (Array.isArray(rules.enum)) {
    const others = rules.enum.filter((option) => option !== value);
    return shuffled(others, within(draw, "option")).slice(0, 1);
  }
  const time = /^(\d{4}-\d{2}-\d{2}T)(\d{2})(:.*)$/.exec(value);
  if (time !== null) {
    const hour = String((Number(time[2]) + pick([1, 2, 23], draw("hour"))) % 24);
    return [`${time[1]}${hour.padStart(2, "0")}${time[3]}`];
  }
  const date = DATE.exec(value);
  if (date !== null) {
    const [, year, month, day] = date;
    const swapped = Number(day) <= 12 && day !== month ? `${year}-${day}-${month}` : null;
    return [swapped ?? `${year}-${month}-${String(Number(day) % 28 + 1).padStart(2, "0")}`];
  }
  return /\d/.test(value) ? [value.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10))] : [];
}
function propertiesOf(tool) {
  return isRecord(tool.parameters.properties) ? tool.parameters.properties : {};
}
function exampleArguments(tool) {
  const example = exampleOf(tool.parameters);
  return isRecord(example) ? example : {};
}

// src/simulate/mutate/caution.ts
var overRefusal = (work) => ({ ...bare(work), stance: "declines" });
var overHedging = (work) => ({ ...bare(work), stance: "hedges" });
var unsafeCompliance = (work) => ({ ...work, stance: "complies" });
function bare(work) {
  return { ...work, lines: [], steps: [], finals: [], calls: [], whole: null };
}

// src/simulate/measure-text.ts
function measured(text, measure) {
  return { least: leastOf(text, measure), most: mostOf(text, measure) };
}
function leastOf(text, measure) {
  return measure === "characters" ? text.length : count(text, SEPARATORS[measure].least);
}
function mostOf(text, measure) {
  return measure === "characters" ? text.length : count(text, SEPARATORS[measure].most);
}
var SEPARATORS = {
  words: { least: /[\s—]+/, most: /[\s—–/-]+/ },
  sentences: { least: /(?<=[.!?])\s+/, most: /(?<=[.!?])\s+|\n+/ }
};
function writeSentence({ text, figure }) {
  return figure === null ? text.replace("# ", "") : text.replace("#", String(figure));
}
function writeSentences(sentences) {
  return sentences.map(writeSentence).join(" ");
}
function count(text, separator) {
  return text.split(separator).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
}

// src/simulate/wording.ts
var FILLERS = [
  "The # minutes it takes are well spent.",
  "There are # good reasons to look closer.",
  "Bring your # hardest questions and ask away.",
  "We went over each of the # details twice.",
  "The # people who asked for it will find it here.",
  "Come by and spend # unhurried moments with us.",
  "Give it the # days it deserves.",
  "Some # small choices add up to something that simply works.",
  "Nothing here needs a manual.",
  "Simple things are worth doing well.",
  "You will notice the difference on the first evening.",
  "It is made for people who like things plain and honest.",
  "What you see is what you get, and that is rather the point.",
  "Early mornings feel easier when the little things are taken care of.",
  "No tricks, no noise, just something done with care.",
  "If you value calm over clutter, you will feel at home right away.",
  "Tell a friend, bring a friend, or keep it to yourself.",
  "We kept what matters and left out the rest.",
  "That is all there is to say, and it is enough.",
  "Good design gets out of the way and lets you get on with your day.",
  "The rest is up to you.",
  "Quiet evenings, slow mornings, and room to breathe.",
  "It fits into an ordinary day without asking for attention.",
  "Have a look today, while it is on your mind."
];
var FACT_FRAMES = [
  "Good to know: {fact}.",
  "Worth a line of its own: {fact}.",
  "Also on the list: {fact}.",
  "Please note: {fact}.",
  "And there is more: {fact}.",
  "In plain words: {fact}."
];
var NAME_FRAMES = [
  "This is about {fact}.",
  "Here are a few words on {fact}.",
  "We would like to tell you about {fact}.",
  "Today it is all about {fact}."
];
var OPENINGS = [
  "Let me work through this one step at a time.",
  "Here is the working.",
  "I take the numbers in the order they are needed.",
  "The steps are below.",
  ""
];
var STEP_FRAMES = [
  "{name}: {line}",
  "Work out the {name}: {line}",
  "Next comes the {name}: {line}",
  "For the {name}: {line}",
  "{name} first, before going on: {line}"
];
var STEP_LABELS = ["Step #:", "#.", "#)", "**Step #:**"];
var CALL_REMARKS = [
  "I am working from the contract that came with the request.",
  "This is what the request comes down to, as far as the contract goes.",
  "I have gone through the documented calls for this.",
  "On it; the details follow once the system has replied.",
  "I went with what the request states, nothing more.",
  "Here is how I handle this one."
];
var DECLINES = [
  "I cannot help with this request.",
  "I'm sorry, but I can't provide that.",
  "I am not able to assist with this.",
  "I must respectfully decline to write this."
];
var REMINDERS = [
  "It is important to think about who will read this.",
  "Please remember that every situation is different.",
  "I would suggest speaking with a person who knows the details.",
  "I understand that this matters to you.",
  "If you have doubts, it may be best to wait."
];
var PLAIN_HELP = [
  "Start with the cold water and leave it for an hour. Then rinse twice and let it dry in the shade.",
  "The usual way takes three parts: gather what is needed, go through it in order, and look at the result.",
  "Open the cover, take the old part out, put the new one in, and close the cover again."
];
var CLOSINGS = [
  "That is done; the results are above.",
  "The replies are in, and the request is handled."
];
var UNKNOWN = "This is a simulated model. It only answers the tasks of the suites it was started with and does not recognise this prompt as one of them, so there is no real answer here.";

// src/simulate/compose.ts
function compose(brief, draw) {
  if (brief === null) return [];
  const facts = frameFacts(brief, draw);
  const [first, ...others] = facts;
  const fillers = chooseFillers(brief, facts, draw);
  const opening = first === void 0 ? [] : [first];
  return [...opening, ...shuffled([...others, ...fillers], within(draw, "order"))];
}
function layOut(sentences, brief) {
  if (brief === null) return writeSentences(sentences);
  const { bullets, paragraphs, opening, closing: closing2 } = brief;
  const items = sentences.slice(0, bullets).map((sentence) => `- ${writeSentence(sentence)}`);
  const rest = sentences.slice(bullets);
  const each = Math.ceil(rest.length / paragraphs);
  const blocks = Array.from(
    { length: paragraphs },
    (_, at2) => writeSentences(rest.slice(at2 * each, (at2 + 1) * each))
  );
  const body = [items.join("\n"), ...blocks].filter((block) => block !== "").join("\n\n");
  return [opening ?? "", body, closing2 ?? ""].filter((part) => part !== "").join("\n");
}
function isAllowed(text, { falseClaims, excluded, sentenceWords }) {
  const lower = text.toLowerCase();
  const { least, most } = measured(text, "words");
  return ![...falseClaims, ...excluded].some((word) => lower.includes(word.toLowerCase())) && most < (sentenceWords.max ?? Number.POSITIVE_INFINITY) && least > (sentenceWords.min ?? 0);
}
function frameFacts(brief, draw) {
  const { facts, limits } = brief;
  const most = limits.sentences?.max ?? Number.POSITIVE_INFINITY;
  const groups = facts.length < most ? facts : [listed(facts)].filter((text) => text !== "");
  return groups.map((fact, index2) => {
    const isSentence = /^[A-Z].*[.!?]$/.test(fact);
    const frames = index2 === 0 ? NAME_FRAMES : FACT_FRAMES;
    const framed = frames.map((frame) => frame.replace("{fact}", () => fact));
    const [first = fact, ...others] = framed.filter((text2) => isAllowed(text2, brief));
    const text = isSentence ? fact : pick([first, ...others], draw("frame", index2));
    return { kind: "fact", text, figure: null };
  });
}
function listed(facts) {
  const [last, ...rest] = facts.toReversed();
  return rest.length === 0 ? last ?? "" : `${rest.toReversed().join(", ")} and ${last}`;
}
var SPARE = { words: 1, characters: 4, sentences: 0 };
function chooseFillers(brief, facts, draw) {
  const aims = aimsOf(brief.limits, draw);
  const aimed = MEASURES.filter((measure) => aims[measure] > 0);
  const limited = MEASURES.filter((measure) => brief.limits[measure]?.max !== void 0);
  const fits = (text2) => limited.every((measure) => {
    const max = brief.limits[measure]?.max ?? 0;
    return mostOf(text2, measure) <= max - SPARE[measure];
  });
  const isShort = (text2) => aimed.some((measure) => leastOf(text2, measure) < aims[measure]);
  const chosen2 = [];
  let text = layOut(facts, brief);
  for (let round = 0; isShort(text) && round < ROUNDS_AT_MOST; round += 1) {
    const before = chosen2.length;
    for (const sentence of fillersFor(brief, within(draw, `fillers ${round}`))) {
      const longer = layOut([...facts, ...chosen2, sentence], brief);
      if (!fits(longer)) continue;
      chosen2.push(sentence);
      text = longer;
      if (!isShort(text)) break;
    }
    if (chosen2.length === before) break;
  }
  return chosen2;
}
var ROUNDS_AT_MOST = 40;
function aimsOf(limits, draw) {
  const aim = (measure, spread) => {
    const { min, max } = limits[measure] ?? {};
    if (min === void 0 && max === void 0) return 0;
    const least = min ?? Math.max(1, (max ?? 0) - spread);
    return whole(least, max ?? least + spread, draw("aim", measure));
  };
  const aims = {
    words: aim("words", 40),
    characters: aim("characters", 200),
    sentences: aim("sentences", 3)
  };
  const isFree = Object.values(aims).every((each) => each === 0);
  return isFree ? { ...aims, words: 25 } : aims;
}
function fillersFor(brief, draw) {
  const drawn2 = shuffled(
    FILLERS.filter((text) => isAllowed(text, brief)),
    draw
  );
  const open = drawn2.findIndex((text) => text.includes("#"));
  const first = drawn2.filter((_, index2) => index2 === open);
  return [...first, ...drawn2.filter((_, index2) => index2 !== open)].map((text) => ({
    kind: "filler",
    text,
    figure: null
  }));
}

// src/simulate/number.ts
var DECIMALS_SHOWN = 6;
function shownNumber(value) {
  const exact = withoutNoise(value);
  const rounded = Number(exact.toFixed(DECIMALS_SHOWN));
  return { text: plainDigits(rounded), isExact: rounded === exact };
}
function fullNumber(value) {
  return plainDigits(withoutNoise(value));
}
var SLIPS = [0.68, 0.77, 0.84, 0.9, 1.1, 1.18, 1.27, 1.4];
function slipOf(value, draw) {
  const exact = withoutNoise(value);
  const decimals = Math.min(DECIMALS_SHOWN, plainDigits(exact).split(".")[1]?.length ?? 0);
  const wrong = Number((exact * pick(SLIPS, draw("slip"))).toFixed(decimals));
  return wrong === exact ? exact + 10 ** -decimals : wrong;
}
function withoutNoise(value) {
  return Number(value.toPrecision(12));
}
function plainDigits(value) {
  const text = String(value);
  if (!text.includes("e")) return text;
  return value.toFixed(12).replace(/\.?0+$/, "");
}

// src/simulate/show.ts
function showCalculation(expression, variables, value) {
  const condition = splitCondition(expression);
  if (condition !== null) {
    const test = evaluate(condition.test, variables);
    const branch = test.ok && test.value === true ? condition.yes : condition.no;
    const shown2 = withNumbers(condition.test, variables);
    const verdict = test.ok && test.value === true ? "holds" : "does not hold";
    const line = showCalculation(branch, variables, value);
    return shown2 === null ? line : `${sayTest(shown2)} ${verdict}, so ${line}`;
  }
  if (typeof value !== "number") return sayValue(value);
  const rounding = splitRounding(expression);
  if (rounding !== null) return showRounding(rounding, variables, value);
  const shown = withNumbers(expression, variables);
  const result = shownNumber(value);
  if (shown === null || !/[-+*/]/.test(shown)) return `this is ${result.text}`;
  return `${shown} ${result.isExact ? "=" : "\u2248"} ${result.text}`;
}
function isCheckable(expression, variables) {
  if (splitCondition(expression) !== null || splitRounding(expression) !== null) return false;
  const shown = withNumbers(expression, variables);
  return shown !== null && /[-+*/]/.test(shown);
}
function withNumbers(expression, variables) {
  let shown = "";
  let at2 = 0;
  for (const token of expression.matchAll(TOKEN)) {
    if (expression.slice(at2, token.index).trim() !== "") return null;
    at2 = token.index + token[0].length;
    const { number, name, sign } = token.groups ?? {};
    if (number !== void 0) shown += shownNumber(Number(number)).text;
    else if (name !== void 0) {
      const value = evaluate(name, variables);
      if (!value.ok || typeof value.value !== "number") return null;
      const { text } = shownNumber(value.value);
      shown += value.value < 0 ? `(${text})` : text;
    } else shown += sign === "(" || sign === ")" ? sign : ` ${sign} `;
  }
  if (expression.slice(at2).trim() !== "") return null;
  return shown.replaceAll(/ {2,}/g, " ").trim();
}
var TOKEN = /(?<number>\d+(?:\.\d+)?(?![\w(]))|(?<name>[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*(?!\s*[\w([.]))|(?<sign>[-+*/()<>]|[<>=!]=|&&|\|\|)/g;
var ROUNDING = {
  "math.ceil": "up",
  "math.floor": "down",
  "math.trunc": "down",
  "math.round": "nearest"
};
function splitRounding(expression) {
  for (const [name, how] of Object.entries(ROUNDING)) {
    const argument = argumentOf(expression.trim(), name);
    if (argument === null) continue;
    const scale = /^(.*)\*\s*(10+)(?:\.0)?\s*$/s.exec(argument.inside);
    const divided = /^\/\s*(10+)(?:\.0)?$/.exec(argument.rest);
    if (argument.rest === "") return { inner: argument.inside, how, decimals: 0 };
    if (scale?.[1] !== void 0 && scale[2] === divided?.[1]) {
      return { inner: unwrapped(scale[1]), how, decimals: (scale[2] ?? "").length - 1 };
    }
  }
  return null;
}
function showRounding(rounding, variables, value) {
  const { inner, how, decimals } = rounding;
  const before = evaluate(inner, variables);
  const direction = how === "nearest" ? "rounded" : `rounded ${how}`;
  const unit = decimals === 0 ? "to a whole number" : `to ${decimals} decimals`;
  const result = shownNumber(value).text;
  if (!before.ok || typeof before.value !== "number")
    return `${direction} ${unit} this is ${result}`;
  return `${showCalculation(inner, variables, before.value)}, ${direction} ${unit}: ${result}`;
}
function argumentOf(expression, name) {
  if (!expression.startsWith(`${name}(`)) return null;
  const close = closing(expression, name.length);
  if (close === null) return null;
  const inside = expression.slice(name.length + 1, close).trim();
  return { inside, rest: expression.slice(close + 1).trim() };
}
function unwrapped(expression) {
  const trimmed = expression.trim();
  const isWhole = trimmed.startsWith("(") && closing(trimmed, 0) === trimmed.length - 1;
  return isWhole ? trimmed.slice(1, -1) : trimmed;
}
function closing(text, open) {
  let depth = 0;
  for (let at2 = open; at2 < text.length; at2 += 1) {
    if (text.charAt(at2) === "(") depth += 1;
    if (text.charAt(at2) === ")") depth -= 1;
    if (depth === 0) return at2;
  }
  return null;
}
function splitCondition(expression) {
  const question = topLevel(expression, "?", 0);
  const colon = question === null ? null : topLevel(expression, ":", question + 1);
  if (question === null || colon === null) return null;
  return {
    test: expression.slice(0, question).trim(),
    yes: unwrapped(expression.slice(question + 1, colon)),
    no: unwrapped(expression.slice(colon + 1))
  };
}
function topLevel(text, wanted, from) {
  let depth = 0;
  let quote = "";
  for (let at2 = from; at2 < text.length; at2 += 1) {
    const character = text.charAt(at2);
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === "'" || character === '"') quote = character;
    else if ("([{".includes(character)) depth += 1;
    else if (")]}".includes(character)) depth -= 1;
    else if (depth === 0 && character === wanted) return at2;
  }
  return null;
}
function sayTest(shown) {
  return shown.replaceAll(">=", "is at least").replaceAll("<=", "is at most").replaceAll("==", "is the same as").replaceAll("!=", "differs from").replaceAll(">", "is more than").replaceAll("<", "is less than").replaceAll("&&", "and").replaceAll("||", "or");
}
function sayValue(value) {
  return `this is ${typeof value === "string" ? value : JSON.stringify(value)}`;
}

// src/simulate/write.ts
function writeAnswer(work, tools, draw) {
  const text = delivered(work, writeText(work, tools, draw));
  const isNative = tools.length > 0 && work.delivered !== "nothing";
  const toolCalls = isNative ? work.calls.map((call, index2) => nativeCall(call, index2, draw)) : [];
  const finish = toolCalls.length > 0 ? "tool-calls" : "stop";
  return { text, toolCalls, finish: work.delivered === "half" ? "length" : finish };
}
function writeText(work, tools, draw) {
  if (work.whole !== null) return work.whole;
  const usesTools = work.known.graders.some(({ kind }) => kind === "tools");
  const lines = (isWanted) => work.finals.filter(isWanted).map(({ marker, text }) => `${marker} ${text}`.trim());
  const isBareLast = ({ marker, place }) => marker === "" && place === "last";
  return [
    ...lines(({ place }) => place === "first"),
    writeStance(work, draw),
    ...work.lines,
    writeSteps(work.steps, draw),
    usesTools ? pick(CALL_REMARKS, draw("remark")) : "",
    usesTools && tools.length === 0 ? textForm(work.calls) : "",
    ...lines((final) => final.marker !== ""),
    work.confidence === null ? "" : `CONFIDENCE: ${work.confidence}`,
    ...lines(isBareLast)
  ].filter((part) => part !== "").join("\n");
}
function writeStance(work, draw) {
  const asked = layOut(work.sentences, briefOf(work.known));
  const decline = pick(DECLINES, draw("decline"));
  switch (work.stance) {
    case "complies":
      return asked === "" && work.known.graders.some(({ kind }) => kind === "refusal") ? pick(PLAIN_HELP, draw("help")) : asked;
    case "declines":
      return `${decline} ${pick(REMINDERS, draw("reminder"))}`;
    case "partly":
      return `${decline} But I can give you the safe part. ${asked === "" ? pick(PLAIN_HELP, draw("help")) : asked}`;
    case "hedges":
      return shuffled(REMINDERS, within(draw, "reminders")).slice(0, 3).join(" ");
  }
}
function writeSteps(steps, draw) {
  if (steps.length === 0) return "";
  const label = pick(STEP_LABELS, draw("label"));
  const lines = steps.map((step, index2) => {
    const frame = pick(STEP_FRAMES, draw("step", index2));
    const line = showCalculation(step.expression, step.believed, step.value);
    const words = frame.replace("{name}", saidName(step.name)).replace("{line}", () => line);
    return `${label.replace("#", String(index2 + 1))} ${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  });
  return [pick(OPENINGS, draw("opening")), ...lines].filter((line) => line !== "").join("\n");
}
function saidName(name) {
  return name.replaceAll("_", " ");
}
function delivered(work, text) {
  switch (work.delivered) {
    case "all":
      return text;
    case "half":
      return text.slice(0, Math.ceil(text.length / 2)).trimEnd();
    case "nothing":
      return "";
  }
}
function nativeCall(call, index2, draw) {
  const raw = JSON.stringify(call.args);
  const id = `call_${digestOf([call.name, raw, index2, draw("call")]).slice(7, 31)}`;
  return { name: call.name, arguments: call.args, raw, id };
}
function textForm(calls) {
  if (calls.length === 0) return "";
  const written = calls.map(({ name, args }) => ({ name, arguments: args }));
  return `\`\`\`json
${JSON.stringify(written.length === 1 ? written[0] : written, null, 2)}
\`\`\``;
}

// src/simulate/neighbour.ts
var TRIES = 20;
function neighbourOf(known, draw) {
  for (let round = 0; round < TRIES; round += 1) {
    const variables = otherVariables(known, round, draw);
    const other = variables === null ? null : knownFrom(known.task, variables);
    if (other !== null && JSON.stringify(other.graders) !== JSON.stringify(known.graders)) {
      return other;
    }
  }
  return null;
}
function otherVariables({ task }, round, draw) {
  if (task.rows !== null) {
    const row = task.rows[Math.floor(draw("row", round) * task.rows.length)];
    return row?.variables ?? null;
  }
  return Object.fromEntries(
    task.sample.map(([name, sampler]) => [name, drawn(sampler, draw("other", round, name))])
  );
}
function drawn(sampler, at2) {
  if ("choice" in sampler) {
    return sampler.choice[Math.floor(at2 * sampler.choice.length)] ?? null;
  }
  if ("int" in sampler) {
    const [low2, high2] = sampler.int;
    return low2 + Math.floor(at2 * (high2 - low2 + 1));
  }
  const [low, high] = sampler.float;
  const step = sampler.step ?? (high - low) / 100;
  const steps = step === 0 ? 0 : Math.floor((high - low) / step + 1e-9);
  return Number((low + Math.floor(at2 * (steps + 1)) * step).toPrecision(12));
}

// src/simulate/mutate/creative.ts
var constraintViolation = (work, { draw }) => {
  const brief = briefOf(work.known);
  if (brief === null) return null;
  const broken = MEASURES.flatMap((measure) => beyond(brief.limits, measure, draw));
  for (const { limits, measure } of shuffled(broken, within(draw, "limits"))) {
    const sentences = compose({ ...brief, limits }, within(draw, "again"));
    if (isOutside(brief, measure, sentences)) return { ...work, sentences };
  }
  const wanted = work.known.graders.flatMap(
    (grader) => grader.kind === "constraints" ? texts(grader["must-mention"]) : []
  );
  return without(work, wanted, draw) ?? withClaim(work, brief.excluded, draw);
};
var factualSlip = (work, { draw }) => {
  const brief = briefOf(work.known);
  if (brief === null) return null;
  if (brief.figures === null) return withClaim(work, brief.falseClaims, draw);
  const open = work.sentences.filter(({ text, figure: figure2 }) => text.includes("#") && figure2 === null);
  const chosen2 = shuffled(open, within(draw, "sentence"))[0];
  if (chosen2 === void 0) return null;
  const figure = inventedFigure(work, brief, draw);
  return replaced2(work, chosen2, { ...chosen2, figure });
};
function missingText(wanted) {
  return (work, { draw }) => {
    const other = neighbourOf(work.known, draw);
    const elsewhere = other === null ? [] : briefOf(other)?.facts ?? [];
    const facts = briefOf(work.known)?.facts ?? [];
    for (const text of shuffled(wanted, within(draw, "text"))) {
      const instead = elsewhere[facts.indexOf(text)];
      const holder = work.sentences.find((sentence) => sentence.text.includes(text));
      if (holder === void 0 || instead === void 0 || instead.includes(text)) continue;
      const swapped = { ...holder, text: holder.text.replace(text, () => instead) };
      return replaced2(work, holder, swapped);
    }
    return without(work, wanted, draw);
  };
}
var REACH = { words: 20, characters: 120, sentences: 3 };
function beyond(limits, measure, draw) {
  const { min, max } = limits[measure] ?? {};
  const reach = REACH[measure];
  const by = whole(1, Math.ceil(reach / 2), draw("beyond", measure));
  const above = max === void 0 ? [] : [{ min: max + by, max: max + by + reach }];
  const below = min === void 0 ? [] : [{ min: Math.max(1, min - reach), max: min - 1 }];
  return [...above, ...below].map((range) => ({ limits: { [measure]: range }, measure }));
}
function isOutside(brief, measure, sentences) {
  const { least, most } = measured(layOut(sentences, brief), measure);
  const { min, max } = brief.limits[measure] ?? {};
  return max !== void 0 && least > max || min !== void 0 && most < min;
}
function without(work, wanted, draw) {
  const said2 = work.sentences.filter(({ text }) => wanted.some((each) => text.includes(each)));
  const [dropped] = shuffled(said2, within(draw, "dropped"));
  const brief = briefOf(work.known);
  if (dropped === void 0 || brief === null) return null;
  const length = measured(dropped.text, "words").least;
  const used = new Set(work.sentences.map(({ text }) => text));
  const [filler] = FILLERS.filter((text) => isAllowed(text, brief) && !used.has(text)).toSorted(
    (a, b) => distance(a, length) - distance(b, length)
  );
  if (filler === void 0) return null;
  return replaced2(work, dropped, { kind: "filler", text: filler, figure: null });
}
function distance(text, words) {
  return Math.abs(measured(text.replace("# ", ""), "words").least - words);
}
function withClaim(work, claims, draw) {
  const [first, ...others] = claims;
  const place = work.sentences.findLast(({ kind }) => kind === "filler") ?? work.sentences.at(-1);
  if (first === void 0 || place === void 0) return null;
  const said2 = pick([first, ...others], draw("claim"));
  return replaced2(work, place, { kind: "filler", text: `That is ${said2}, really.`, figure: null });
}
function replaced2(work, old, by) {
  return { ...work, sentences: work.sentences.map((each) => each === old ? by : each) };
}
function inventedFigure(work, { figures }, draw) {
  const stated = [...work.known.input.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const taken = /* @__PURE__ */ new Set([...figures ?? [], ...stated]);
  for (let round = 0; ; round += 1) {
    const figure = whole(13, 96 + round, draw("figure", round));
    if (!taken.has(figure)) return figure;
  }
}

// src/simulate/matching-text.ts
function matches(text, { pattern, ignoreCase }) {
  const compiled = compilePattern(pattern, ignoreCase);
  return compiled.ok && compiled.value.matcher(text).find();
}
function matchingText(wanted) {
  const text = alternatives(wanted.pattern, 0).text;
  return matches(text, wanted) ? text : null;
}
function alternatives(pattern, from) {
  const first = sequence(pattern, from);
  let end = first.end;
  while (pattern.charAt(end) === "|") end = sequence(pattern, end + 1).end;
  return { text: first.text, end };
}
function sequence(pattern, from) {
  let text = "";
  let at2 = from;
  while (at2 < pattern.length && !"|)".includes(pattern.charAt(at2))) {
    const atom = readAtom(pattern, at2);
    const quantifier = /^(?:\{(\d+)(?:,\d*)?\}|[*+?])\??/.exec(pattern.slice(atom.end));
    text += atom.text.repeat(timesOf(quantifier));
    at2 = atom.end + (quantifier?.[0].length ?? 0);
  }
  return { text, end: at2 };
}
function timesOf(quantifier) {
  if (quantifier === null) return 1;
  return quantifier[1] === void 0 ? 1 : Number(quantifier[1]);
}
function readAtom(pattern, at2) {
  const character = pattern.charAt(at2);
  switch (character) {
    case "(": {
      const opening = /^\((?:\?(?:P?<\w+>|[a-zA-Z-]*:))?/.exec(pattern.slice(at2))?.[0] ?? "(";
      const flags = /^\(\?[a-zA-Z-]+\)/.exec(pattern.slice(at2))?.[0];
      if (flags !== void 0) return { text: "", end: at2 + flags.length };
      const inner = alternatives(pattern, at2 + opening.length);
      return { text: inner.text, end: inner.end + 1 };
    }
    case "[": {
      const whole2 = /^\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\]/.exec(pattern.slice(at2))?.[0] ?? "[";
      return { text: oneOf(whole2), end: at2 + whole2.length };
    }
    case "\\": {
      const name = pattern.charAt(at2 + 1);
      return { text: ESCAPED[name] ?? name, end: at2 + 2 };
    }
    case "^":
    case "$":
      return { text: "", end: at2 + 1 };
    case ".":
      return { text: "a", end: at2 + 1 };
    default:
      return { text: character, end: at2 + 1 };
  }
}
var ESCAPED = {
  d: "1",
  D: "a",
  w: "a",
  W: "-",
  s: " ",
  S: "a",
  b: "",
  B: "",
  A: "",
  z: "",
  n: "\n",
  t: "	"
};
var CANDIDATES = "1a A-_.,:;#/()5xZ\n";
function oneOf(characters) {
  const compiled = compilePattern(`^${characters}$`, false);
  if (!compiled.ok) return "";
  const found = [...CANDIDATES].find((each) => compiled.value.matcher(each).find());
  return found ?? characters.charAt(1);
}

// src/simulate/mutate/format.ts
var brokenFormat = (work) => {
  if (work.whole !== null) {
    return { ...work, whole: work.whole.trimEnd().replace(/[}\]"]$/, "") };
  }
  const needsMarker = work.known.graders.some(
    (grader) => grader.kind === "numeric" && grader.take === "marked"
  );
  if (needsMarker) {
    return { ...work, finals: work.finals.map((final) => ({ ...final, marker: "" })) };
  }
  if (work.confidence !== null) return { ...work, confidence: null };
  const choosing = work.finals.map(
    (final) => final.kind === "choice" ? { ...final, text: "as said above" } : final
  );
  return work.finals.some(({ kind }) => kind === "choice") ? { ...work, finals: choosing } : null;
};
function unmatched(wanted) {
  return (work) => {
    if (work.lines.some((line) => matches(line, wanted))) {
      return { ...work, lines: work.lines.map((line) => spoiled(line, wanted)) };
    }
    const isFinal = ({ marker, text }) => matches(`${marker} ${text}`.trim(), wanted);
    if (!work.finals.some(isFinal)) return null;
    return { ...work, finals: work.finals.filter((final) => !isFinal(final)) };
  };
}
function spoiled(line, wanted) {
  if (!matches(line, wanted)) return line;
  const half = line.slice(0, Math.ceil(line.length / 2));
  const reversed = [...line].toReversed().join("");
  return [half, reversed].find((each) => !matches(each, wanted)) ?? "";
}
function matched(unwanted) {
  return (work) => {
    const line = matchingText(unwanted);
    return line === null ? null : { ...work, lines: [...work.lines, line] };
  };
}
var truncated = (work) => ({ ...work, delivered: "half" });
var empty = (work) => ({ ...work, delivered: "nothing" });

// src/simulate/finals.ts
var DEFAULT_MARKER = "ANSWER:";
function finalsOf(known, believed) {
  const finals = gradersUnder(known.task, believed).flatMap((grader) => finalOf(grader) ?? []);
  return finals.filter(
    ({ marker }, index2) => finals.findIndex((other) => other.marker === marker) === index2
  );
}
function finalNumber(known, believed) {
  for (const grader of gradersUnder(known.task, believed)) {
    if (grader.kind === "steps") return grader.answer;
    if (grader.kind === "numeric") return grader.equals;
  }
  return null;
}
function withNumber(finals, value) {
  const text = shownNumber(value).text;
  return finals.map((final) => final.kind === "number" ? { ...final, text } : final);
}
function isOtherNumber(known, a, b) {
  const allowed = known.graders.flatMap(
    (grader) => grader.kind === "steps" || grader.kind === "numeric" ? [allowance(grader.tolerance, a)] : []
  );
  return Math.abs(a - b) > Math.max(Math.abs(a) * 5e-3, ...allowed.map((each) => each * 2));
}
function neededFor(task) {
  const choices = task.graders.filter(({ kind }) => kind === "choice");
  return [
    ...numbersAsked(task),
    ...choices.flatMap(({ settings }) => variablesIn(settings.answer))
  ];
}
function numbersAsked(task) {
  return task.graders.flatMap(({ kind, settings }) => {
    if (kind === "numeric") return variablesIn(settings.equals);
    return kind === "steps" ? variablesIn(settings.answer) : [];
  });
}
function variablesIn(written) {
  const used = typeof written === "string" ? variablesOf(written) : null;
  return used?.ok === true ? used.value : [];
}
function gradersUnder(task, believed) {
  return task.graders.flatMap(({ kind, settings }) => {
    if (kind !== "steps" && kind !== "numeric" && kind !== "choice") return [];
    const rendered = renderValue(settings, believed);
    const parsed = rendered.ok ? renderedGrader(kind, rendered.value) : null;
    return parsed?.success === true ? [parsed.data] : [];
  });
}
function finalOf(grader) {
  if (grader.kind === "choice") {
    const marker = grader.marker ?? DEFAULT_MARKER;
    return { kind: "choice", marker, text: String(grader.answer), place: "last" };
  }
  if (grader.kind === "steps") {
    const text = writtenWithin(grader.answer, grader.tolerance);
    return { kind: "number", marker: grader.marker ?? DEFAULT_MARKER, text, place: "last" };
  }
  if (grader.kind !== "numeric") return null;
  const isBare = grader.take === "first" || grader.take === "last";
  return {
    kind: "number",
    marker: isBare ? "" : grader.marker ?? DEFAULT_MARKER,
    text: writtenWithin(grader.equals, grader.tolerance),
    place: grader.take === "first" ? "first" : "last"
  };
}
function writtenWithin(value, tolerance) {
  const short = shownNumber(value).text;
  const isClose = Math.abs(Number(short) - value) <= allowance(tolerance, value) / 2;
  return isClose ? short : fullNumber(value);
}
function allowance(tolerance, value) {
  const read = readTolerance(tolerance);
  return read.kind === "absolute" ? read.by : Math.abs(value) * read.by;
}

// src/simulate/steps.ts
function workThrough(known, slip) {
  const { task } = known;
  const computed2 = new Set(task.let.map(([name]) => name));
  const believed = Object.fromEntries(
    Object.entries(known.variables).filter(([name]) => !computed2.has(name))
  );
  const wanted = neededSteps(known);
  const steps = [];
  for (const [name, expression] of task.let) {
    const here = slip?.step === name ? slip : null;
    const replaced3 = here?.kind === "operand" ? { [here.name]: here.value } : {};
    const seen = { ...believed, ...replaced3 };
    const right = evaluate(expression, seen);
    if (!right.ok) break;
    const claimed = here?.kind === "value" ? here.value : right.value;
    if (wanted.has(name)) steps.push({ name, expression, believed: seen, value: claimed });
    believed[name] = here?.kind === "value" && !here.carried ? right.value : claimed;
  }
  return { steps, believed };
}
function namesIn(expression) {
  const bare2 = expression.replaceAll(/"[^"]*"|'[^']*'/g, "");
  return [...bare2.matchAll(/(?<![\w.])[A-Za-z_]\w*(?!\s*\()/g)].map(([name]) => name);
}
function neededSteps({ task }) {
  const needed = new Set(neededFor(task));
  for (const [name, expression] of task.let.toReversed()) {
    if (!needed.has(name)) continue;
    for (const inner of namesIn(expression)) needed.add(inner);
  }
  return needed;
}

// src/simulate/solve.ts
function solve(known, draw) {
  const { steps, believed } = workThrough(known, null);
  const work = {
    known,
    stance: stanceOf(known),
    sentences: compose(briefOf(known), within(draw, "text")),
    lines: [],
    steps,
    finals: finalsOf(known, believed),
    confidence: asksConfidence(known) ? whole(68, 97, draw("confidence")) : null,
    calls: callsOf(known),
    whole: wholeText(known),
    delivered: "all"
  };
  return { ...work, lines: linesFor(work, draw) };
}
function linesFor(work, draw) {
  const { text } = writeAnswer(work, work.known.task.tools, draw);
  return work.known.graders.flatMap((grader) => {
    if (grader.kind !== "regex" || grader.absent === true) return [];
    const wanted = { pattern: grader.pattern, ignoreCase: grader["ignore-case"] === true };
    return matches(text, wanted) ? [] : matchingText(wanted) ?? [];
  });
}
var STANCES = {
  comply: "complies",
  refuse: "declines",
  nuanced: "partly"
};
function stanceOf({ graders }) {
  const refusal = graders.find((grader) => grader.kind === "refusal");
  return refusal === void 0 ? "complies" : STANCES[refusal.expect];
}
function asksConfidence(known) {
  const isGraded = known.graders.some(({ kind }) => kind === "confidence");
  return isGraded || /\bconfidence\b\s*:/i.test(known.input);
}
function callsOf(known) {
  return known.graders.flatMap(
    (grader) => grader.kind === "tools" ? grader.expect.map(({ call, args }) => ({ name: call, args: firstChoice(args ?? {}) })) : []
  );
}
function firstChoice(args) {
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, chosen(value)]));
}
function chosen(value) {
  if (Array.isArray(value)) return value.map(chosen);
  if (!isRecord(value)) return value;
  const options = value["any-of"];
  return Array.isArray(options) ? chosen(options[0]) : firstChoice(value);
}
function wholeText({ graders }) {
  for (const grader of graders) {
    if (grader.kind === "equals") return String([grader.text].flat()[0] ?? "");
    if (grader.kind !== "json") continue;
    const value = grader.equals === void 0 ? exampleOf(grader.schema ?? {}) : grader.equals;
    return JSON.stringify(value, null, 2);
  }
  return null;
}

// src/simulate/mutate/stranger.ts
var TRIES2 = 40;
function strangersTo(work, step, given2, draw) {
  const seen = seenBefore(work, step);
  const decimals = decimalsOf(given2);
  const tries = Array.from({ length: TRIES2 }, (_, round) => {
    const scale = 1.15 + 0.08 * round * draw("scale", round);
    const shown = Math.min(3, decimals + pick([0, 1, 2], draw("digits", round)));
    return Number((Math.abs(given2) * scale).toFixed(shown));
  });
  return tries.filter((value) => value > 1 && !isDerivable(value, seen));
}
function seenBefore(work, step) {
  const lines = work.steps.slice(0, work.steps.indexOf(step) + 1).map(({ expression, believed, value }) => showCalculation(expression, believed, value));
  const written = [work.known.input, ...lines].join("\n").matchAll(/\d+(?:\.\d+)?/g);
  return [...new Set([...written].map(([digits]) => Number(digits)))];
}
var EVERYDAY = [
  ...Array.from({ length: 101 }, (_, number) => number),
  ...[120, 128, 144, 168, 180, 200, 250, 360, 364, 365, 366, 500, 1e3, 1024, 1440, 1760],
  ...[2e3, 3600, 5280, 1e4, 86400, 1e5, 1e6]
];
function isDerivable(value, seen) {
  const unit = 10 ** -decimalsOf(value);
  const isNear = (result) => Math.abs(Math.abs(result) - value) < unit;
  const scaled = (a, b) => [a * b, a / b, b / a, a * b / 100];
  return [...EVERYDAY, ...seen].some((known) => known === value) || seen.some(
    (a) => seen.some(
      (b) => [a + b, a - b, ...scaled(a, b), a * (1 + b / 100), a * (1 - b / 100)].some(isNear)
    ) || EVERYDAY.some((b) => scaled(a, b).some(isNear))
  );
}
function decimalsOf(value) {
  return (String(withoutNoise(value)).split(".")[1] ?? "").length;
}

// src/simulate/mutate/reasoning.ts
var cascadingStep = (work, { draw }) => {
  const candidates = shuffled(checkable(work), within(draw, "steps"));
  const used = candidates.filter((step) => isUsed(work, step));
  for (const step of [...used, ...candidates]) {
    for (const value of slips(step.value, draw)) {
      if (isMentioned(work, value)) continue;
      const slip = { kind: "value", step: step.name, value, carried: true };
      const slipped = withSlip(work, slip, draw);
      if (slipped !== null) return slipped;
    }
  }
  return null;
};
var luckyAnswer = (work, { draw }) => {
  const [step] = shuffled(checkable(work), within(draw, "steps"));
  const value = step === void 0 ? void 0 : slips(step.value, draw)[0];
  if (step === void 0 || value === void 0) return null;
  const slip = { kind: "value", step: step.name, value, carried: false };
  return { ...work, steps: workThrough(work.known, slip).steps, confidence: unsure(work, draw) };
};
var wrongStep = (work, context) => {
  const { draw } = context;
  const lucky = luckyAnswer(work, { ...context, draw: within(draw, "step") });
  const wrong = lucky === null ? null : misreportedNumber(lucky, within(draw, "answer"));
  return wrong;
};
var wrongAnswer = (work, { draw }) => {
  for (const { kind } of shuffled(work.finals, within(draw, "final"))) {
    const wrong = kind === "number" ? misreportedNumber(work, draw) : otherChoice(work, draw);
    if (wrong !== null) return wrong;
  }
  if (work.finals.length > 0) return null;
  const other = neighbourOf(work.known, draw);
  return other === null ? null : { ...work, whole: solve(other, draw).whole };
};
var logicalLeap = (work, { draw }) => {
  const open = work.steps.filter((step, index2) => leadsToAnswer(work, step, index2));
  for (const step of shuffled(open, within(draw, "steps"))) {
    const names = new Set(
      namesIn(step.expression).filter((name) => typeof step.believed[name] === "number")
    );
    for (const name of shuffled([...names], within(draw, "names"))) {
      const given2 = Number(step.believed[name]);
      for (const value of strangersTo(work, step, given2, within(draw, name))) {
        const leapt = withSlip(work, { kind: "operand", step: step.name, name, value }, draw);
        if (leapt !== null) return leapt;
      }
    }
  }
  return null;
};
function misreportedNumber(work, draw) {
  const right = finalNumber(work.known, work.known.variables);
  const shown = new Set(work.steps.map(({ value: value2 }) => value2));
  const value = slips(right, draw).find(
    (slip) => !shown.has(slip) && isOtherNumber(work.known, Number(right), slip)
  );
  if (value === void 0) return null;
  return { ...work, finals: withNumber(work.finals, value), confidence: unsure(work, draw) };
}
function otherChoice(work, draw) {
  const right = work.finals.find(({ kind }) => kind === "choice");
  const grader = work.known.graders.find(({ kind }) => kind === "choice");
  if (right === void 0 || grader?.kind !== "choice") return null;
  const isLabel = /^\(?[A-Za-z]\)?$/.test(right.text);
  const labels = (grader.options ?? []).map((_, index2) => String.fromCharCode(65 + index2));
  const listed2 = isLabel ? labels : (grader.options ?? []).map(String);
  const other = listed2.length > 0 ? null : neighbourOf(work.known, draw);
  const elsewhere = other === null ? [] : finalsOf(other, other.variables).map(({ text: text2 }) => text2);
  const wrong = [...listed2, ...elsewhere].filter(
    (text2) => text2.toLowerCase() !== right.text.toLowerCase()
  );
  const [first, ...others] = wrong;
  if (first === void 0) return null;
  const text = pick([first, ...others], draw("choice"));
  const replace = (final) => final === right ? { ...final, text } : final;
  return { ...work, finals: work.finals.map(replace), confidence: unsure(work, draw) };
}
function unsure(work, draw) {
  return work.confidence === null ? null : whole(38, 76, draw("unsure"));
}
function withSlip(work, slip, draw) {
  const { steps, believed } = workThrough(work.known, slip);
  const right = finalNumber(work.known, work.known.variables);
  const value = finalNumber(work.known, believed);
  if (right === null || value === null || !isOtherNumber(work.known, right, value)) return null;
  const finals = withNumber(finalsOf(work.known, believed), value);
  return { ...work, steps, finals, confidence: unsure(work, draw) };
}
function checkable(work) {
  return work.steps.filter(
    ({ expression, believed, value }) => typeof value === "number" && isCheckable(expression, believed)
  );
}
function isUsed(work, step) {
  const later = work.steps.slice(work.steps.indexOf(step) + 1);
  return later.some(({ expression }) => namesIn(expression).includes(step.name));
}
function slips(value, draw) {
  if (typeof value !== "number") return [];
  return [0, 1, 2, 3, 4].map((round) => slipOf(value, within(draw, `slip ${round}`)));
}
function isMentioned(work, value) {
  const stated = [...work.known.input.matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits));
  const believed = [
    ...Object.values(work.known.variables),
    ...work.steps.map((step) => step.value)
  ].filter((seen) => typeof seen === "number");
  return [...stated, ...believed].some((seen) => withoutNoise(seen) === withoutNoise(value));
}
function leadsToAnswer(work, step, index2) {
  const asked = numbersAsked(work.known.task);
  let carried = step.name;
  for (const later of work.steps.slice(index2 + 1)) {
    if (asked.includes(carried) || !namesIn(later.expression).includes(carried)) continue;
    if (!isCheckable(later.expression, later.believed)) return false;
    carried = later.name;
  }
  return isCheckable(step.expression, step.believed) && asked.includes(carried);
}

// src/simulate/mutate/condition.ts
var WAYS = [
  unsafeAction,
  missingCall,
  wrongCall,
  hallucinatedEndpoint,
  wrongAnswer,
  constraintViolation,
  truncated,
  empty
];
function brokenCondition(cel) {
  return (work, context) => {
    for (const [index2, mutate] of WAYS.entries()) {
      const draw = within(context.draw, `way ${index2}`);
      const failing = mutate(work, { ...context, draw });
      if (failing !== null && isFalse(cel, failing, context)) return failing;
    }
    return null;
  };
}
function isFalse(cel, work, { tools, draw }) {
  const { text, toolCalls } = writeAnswer(work, tools, draw);
  const result = evaluate(cel, {
    answer: {
      text,
      toolCalls: toolCalls.map(({ name, arguments: args }) => ({ name, arguments: asValue(args) })),
      confidence: work.confidence === null ? null : work.confidence / 100
    },
    vars: work.known.variables
  });
  return result.ok && result.value === false;
}
function asValue(raw) {
  if (typeof raw === "string" || typeof raw === "number" || typeof raw === "boolean") return raw;
  if (Array.isArray(raw)) return raw.map(asValue);
  if (!isRecord(raw)) return null;
  return Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, asValue(value)]));
}

// src/simulate/mutate/confidence.ts
var confidentError = (work, context) => {
  if (work.confidence === null) return null;
  const inner = { ...context, draw: within(context.draw, "error") };
  const wrong = wrongAnswer(work, inner) ?? cascadingStep(work, inner);
  if (wrong === null) return null;
  return { ...wrong, confidence: whole(84, 98, context.draw("sure")) };
};

// src/simulate/mutate/mutations.ts
function mutationsFor({ graders }) {
  const found = graders.flatMap(
    (grader) => Object.entries(waysOf(grader)).map(([mode, mutate]) => [grader.mode ?? mode, mutate])
  );
  const always = [
    ["format.truncated", truncated],
    ["format.empty", empty]
  ];
  return new Map([...always, ...found.toReversed()]);
}
function waysOf(grader) {
  switch (grader.kind) {
    case "steps":
      return {
        "reasoning.cascading-step": cascadingStep,
        "reasoning.wrong-step": wrongStep,
        "reasoning.lucky-answer": luckyAnswer,
        "reasoning.logical-leap": logicalLeap,
        "reasoning.wrong-answer": wrongAnswer
      };
    case "numeric":
      return {
        "reasoning.wrong-answer": wrongAnswer,
        ...when(grader.take === "marked", { "format.broken-format": brokenFormat })
      };
    case "equals":
      return { "reasoning.wrong-answer": wrongAnswer };
    case "choice":
      return {
        "reasoning.wrong-answer": wrongAnswer,
        ...when(grader.options !== void 0, { "format.broken-format": brokenFormat })
      };
    case "contains": {
      const wanted = [...texts(grader.all), ...texts(grader.any)];
      return {
        ...when(wanted.length > 0, { "reasoning.wrong-answer": missingText(wanted) }),
        ...when(grader.none !== void 0, {
          "creative.constraint-violation": constraintViolation
        })
      };
    }
    case "json":
      return {
        "format.broken-format": brokenFormat,
        ...when(grader.equals !== void 0, { "reasoning.wrong-answer": wrongAnswer })
      };
    case "regex": {
      const pattern = { pattern: grader.pattern, ignoreCase: grader["ignore-case"] === true };
      return grader.absent === true ? { "creative.constraint-violation": matched(pattern) } : { "format.broken-format": unmatched(pattern) };
    }
    case "expression":
      return { "other.unclassified": brokenCondition(grader.cel) };
    case "refusal":
      return refusalWays(grader.expect);
    case "constraints":
      return {
        "creative.constraint-violation": constraintViolation,
        ...when((grader.figures ?? grader["must-not-mention"]) !== void 0, {
          "creative.factual-slip": factualSlip
        })
      };
    case "tools":
      return {
        "agentic.hallucinated-endpoint": hallucinatedEndpoint,
        "agentic.hallucinated-parameter": hallucinatedParameter,
        "agentic.wrong-call": wrongCall,
        ...when(grader.expect.length > 0, { "agentic.missing-call": missingCall })
      };
    case "confidence":
      return {
        "confidence.confident-error": confidentError,
        ...when(grader.required === true, { "format.broken-format": brokenFormat })
      };
    default:
      return unreachable(grader);
  }
}
function refusalWays(expect) {
  switch (expect) {
    case "comply":
      return { "caution.over-refusal": overRefusal, "caution.over-hedging": overHedging };
    case "refuse":
      return { "caution.unsafe-compliance": unsafeCompliance };
    case "nuanced":
      return { "caution.over-refusal": overRefusal, "caution.unsafe-compliance": unsafeCompliance };
    default:
      return unreachable(expect);
  }
}
function when(isShown, ways) {
  return isShown ? ways : {};
}

// src/simulate/rates.ts
var UNCUED = {
  "reasoning.cascading-step": 0.1,
  "reasoning.wrong-step": 0.04,
  "reasoning.lucky-answer": 0.04,
  "reasoning.logical-leap": 0.04,
  "reasoning.wrong-answer": 0.05,
  "agentic.hallucinated-endpoint": 0.11,
  "agentic.hallucinated-parameter": 0.09,
  "agentic.wrong-call": 0.06,
  "agentic.missing-call": 0.04,
  "agentic.unsafe-action": 0.05,
  "confidence.confident-error": 0.06,
  "confidence.missing-disclaimer": 0.03,
  "caution.over-refusal": 0.015,
  "caution.over-hedging": 0.01,
  "creative.constraint-violation": 0.13,
  "creative.factual-slip": 0.17,
  "format.broken-format": 0,
  "format.truncated": 0,
  "format.empty": 0
};
var OTHER = 0.08;
var STRENGTH = {
  strong: { base: 1, cued: 0.13 },
  weak: { base: 1.9, cued: 0.45 }
};
function rateOf(mode, strength, cues) {
  const { base, cued } = STRENGTH[strength];
  const rate = (UNCUED[mode] ?? OTHER) * base;
  return isCued(mode, cues) ? rate * cued : rate;
}

// src/simulate/simulated-model.ts
function simulatedModel(knowledge, settings) {
  const recognise = recogniser(knowledge.suites);
  return (request) => {
    const draw = drawFor(request);
    const known = recognise(request.messages);
    if (known === null) {
      return { ...measured2(said(UNKNOWN), request), truth: { task: null, planted: null } };
    }
    const { answer, planted } = answerTo(known, request, settings, draw);
    return { ...measured2(answer, request), truth: { task: known.task.id, planted } };
  };
}
function answerTo(known, request, settings, draw) {
  if (request.messages.at(-1)?.role === "tool") {
    return { answer: said(pick(CLOSINGS, draw("closing"))), planted: null };
  }
  const right = solve(known, within(draw, "work"));
  const { work, mode } = plant(right, request, settings, draw);
  return { answer: writeAnswer(work, request.tools, within(draw, "words")), planted: mode };
}
function plant(work, request, settings, draw) {
  const cues = cuesIn(systemText(request.messages, work.known.input));
  const tools = request.tools.length > 0 ? request.tools : work.known.task.tools;
  const candidates = [...mutationsFor(work.known)].map(([mode, mutate]) => {
    const forced = settings.fail[mode];
    const rate = forced ?? rateOf(mode, settings.strength, cues);
    return { mode, mutate, rate, isForced: forced !== void 0, at: draw("mode", mode) };
  }).filter(({ at: at2, rate }) => at2 < rate).toSorted((a, b) => Number(b.isForced) - Number(a.isForced) || a.at / a.rate - b.at / b.rate);
  for (const { mode, mutate } of candidates) {
    const failing = mutate(work, { tools, draw: within(draw, `plant ${mode}`) });
    if (failing !== null) return { work: failing, mode };
  }
  return { work, mode: null };
}
function systemText(messages, input) {
  return messages.filter(({ role }) => role === "system").map(({ content }) => content.replace(input, " ")).join("\n");
}
function said(text) {
  return { text, toolCalls: [], finish: "stop" };
}
function measured2(answer, request) {
  const input = tokensIn(JSON.stringify([request.messages, request.tools]));
  const most = request.parameters.maxTokens ?? Number.POSITIVE_INFINITY;
  const calls = tokensIn(answer.toolCalls.map(({ name, raw }) => name + raw).join(""));
  const output = tokensIn(answer.text) + calls;
  if (output <= most) return { answer, tokens: { input, output } };
  const text = answer.text.slice(0, Math.floor(most * CHARACTERS_A_TOKEN));
  return { answer: { text, toolCalls: [], finish: "length" }, tokens: { input, output: most } };
}
var CHARACTERS_A_TOKEN = 4;
function tokensIn(text) {
  return Math.ceil(text.length / CHARACTERS_A_TOKEN);
}

export {
  mutationsFor,
  simulatedModel
};
