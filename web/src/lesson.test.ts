import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cutLesson } from "./lesson";

const TEXT = `
## One

state: ?d=1896-01-01&m=hands
run: 1897-01-01
guess: Where?
- Here
- There
answer: 2

Look.

- a list of the text

read:

Read **this**.

---

## Two

Only text.

---

## For the teacher

Time.
`;

describe("a lesson", () => {
  it("is cut into steps, guesses and the teacher's page", () => {
    const { steps, teacher } = cutLesson(TEXT);
    expect(steps).toHaveLength(2);
    expect(steps[0]).toEqual({
      title: "One", state: "?d=1896-01-01&m=hands", run: "1897-01-01", guess: "Where?", choices: ["Here", "There"], answer: 2,
      before: "Look.\n\n- a list of the text", after: "Read **this**.",
    }); // prettier-ignore
    expect(steps[1]).toMatchObject({ title: "Two", before: "Only text.", after: "", choices: [] });
    expect(teacher).toBe("Time.");
  });

  it("has the same steps, states and answers in both languages", () => {
    const names = readdirSync("lessons/en");
    expect(readdirSync("lessons/hi")).toEqual(names);
    for (const name of names) {
      const [en, hi] = ["en", "hi"].map((lang) => cutLesson(readFileSync(`lessons/${lang}/${name}`, "utf8").replace(/^---\n[\s\S]*?\n---\n/, "")));
      const bones = (lesson: typeof en) => lesson.steps.map(({ state, run, answer, choices }) => ({ state, run, answer, choices: choices.length }));
      expect(bones(hi), name).toEqual(bones(en));
      expect(en.teacher && hi.teacher, name).toBeTruthy();
      for (const step of [...en.steps, ...hi.steps]) expect(step.title && step.before, `${name}: ${step.title}`).toBeTruthy();
    }
  });
});
