/** A lesson's Markdown cut into steps, as `web/lessons/README.md` says. */

export interface Step {
  title: string;
  state: string;
  run: string;
  guess: string;
  choices: string[];
  answer: number;
  before: string;
  after: string;
}

export interface LessonSteps {
  steps: Step[];
  teacher: string;
}

const TEACHER = /^## (For the teacher|शिक्षक के लिए)\s*$/m;

/** Cut a lesson into its steps and the teacher's page. */
export function cutLesson(markdown: string): LessonSteps {
  const parts = markdown.split(/^---\s*$/m).map((part) => part.trim()).filter(Boolean);
  const teacher = parts.find((part) => TEACHER.test(part)) ?? "";
  return { steps: parts.filter((part) => part !== teacher).map(cutStep), teacher: teacher.replace(TEACHER, "").trim() };
}

function cutStep(part: string): Step {
  const step: Step = { title: "", state: "", run: "", guess: "", choices: [], answer: 0, before: "", after: "" };
  const lines = part.split("\n");
  let at = 0;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    const [, key, value] = /^(state|run|guess|answer):\s*(.*)$/.exec(line) ?? [];
    if (line.startsWith("## ")) step.title = line.slice(3).trim();
    else if (key === "answer") step.answer = Number(value);
    else if (key) step[key as "state" | "run" | "guess"] = value.trim();
    else if (step.guess && !step.answer && /^[-*] /.test(line)) step.choices.push(line.slice(2).trim());
    else if (line.trim()) break;
  }
  const [before, ...after] = lines.slice(at).join("\n").split(/^read:\s*$/m);
  return { ...step, before: before.trim(), after: after.join("\n").trim() };
}
