/**
 * Which words does the simulated model use? One bank for right and wrong work alike: nothing here tells
 * whether an answer fails. `#` is a place where a figure may stand; the sentence reads well without it.
 */
type Bank = readonly [string, ...string[]];

export const FILLERS: Bank = [
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
  "Have a look today, while it is on your mind.",
];

/** Sentences around something that must be mentioned; each reads with any phrase. */
export const FACT_FRAMES: Bank = [
  "Good to know: {fact}.",
  "Worth a line of its own: {fact}.",
  "Also on the list: {fact}.",
  "Please note: {fact}.",
  "And there is more: {fact}.",
  "In plain words: {fact}.",
];

/** Sentences around the first thing to mention, usually a name. */
export const NAME_FRAMES: Bank = [
  "This is about {fact}.",
  "Here are a few words on {fact}.",
  "We would like to tell you about {fact}.",
  "Today it is all about {fact}.",
];

/** Before the steps. */
export const OPENINGS: Bank = [
  "Let me work through this one step at a time.",
  "Here is the working.",
  "I take the numbers in the order they are needed.",
  "The steps are below.",
  "",
];

/** What somebody said, credited; the words stand in quotation marks. */
export const CREDITS: Bank = [
  '{speaker} said: "{said}"',
  '{speaker} stated: "{said}"',
  '{speaker} noted: "{said}"',
];

/** A review's words on a defect. */
export const DEFECT_REPORTS: Bank = [
  "There is a {defect} {place}.",
  "This code has a {defect} {place}.",
  "The change contains a {defect} {place}.",
];
export const NO_PLACE = "in this change";

/** A review's words where there is none. */
export const CLEAN_REVIEWS: Bank = [
  "There is no {defect} in this change.",
  "The change contains no {defect}.",
  "I found no {defect} in this code.",
];

/** In front of one calculation. */
export const STEP_FRAMES: Bank = [
  "{name}: {line}",
  "Work out the {name}: {line}",
  "Next comes the {name}: {line}",
  "For the {name}: {line}",
  "{name} first, before going on: {line}",
];

/** How steps are numbered. */
export const STEP_LABELS: Bank = ["Step #:", "#.", "#)", "**Step #:**"];

/** Beside tool calls, and where there is nothing to call. */
/** Said with a program, and by who forgets it. */
export const PROGRAM_REMARKS: Bank = [
  "This does what you describe.",
  "Here is the function.",
  "The function goes through it step by step.",
];

export const CALL_REMARKS: Bank = [
  "I am working from the contract that came with the request.",
  "This is what the request comes down to, as far as the contract goes.",
  "I have gone through the documented calls for this.",
  "On it; the details follow once the system has replied.",
  "I went with what the request states, nothing more.",
  "Here is how I handle this one.",
];

/** Words of declining. */
export const DECLINES: Bank = [
  "I cannot help with this request.",
  "I'm sorry, but I can't provide that.",
  "I am not able to assist with this.",
  "I must respectfully decline to write this.",
];

/** Talk around a question. */
export const REMINDERS: Bank = [
  "It is important to think about who will read this.",
  "Please remember that every situation is different.",
  "I would suggest speaking with a person who knows the details.",
  "I understand that this matters to you.",
  "If you have doubts, it may be best to wait.",
];

/** Plain substance, for tasks that only ask for help. */
export const PLAIN_HELP: Bank = [
  "Start with the cold water and leave it for an hour. Then rinse twice and let it dry in the shade.",
  "The usual way takes three parts: gather what is needed, go through it in order, and look at the result.",
  "Open the cover, take the old part out, put the new one in, and close the cover again.",
];

/** What plain help is about; each reads with any phrase. */
export const TOPIC_FRAMES: Bank = [
  "That is how it usually goes with {topic}.",
  "For {topic} these parts come one after the other.",
  "With {topic} the order stays the same.",
];

/** After tools have replied. */
export const CLOSINGS: Bank = [
  "That is done; the results are above.",
  "The replies are in, and the request is handled.",
];

export const UNKNOWN =
  "This is a simulated model. It only answers the tasks of the suites it was started with and does not recognise this prompt as one of them, so there is no real answer here.";
