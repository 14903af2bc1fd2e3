import { slug } from "./slug.ts";
import { Tag } from "./tag.tsx";

/** Worded as the NHS task list pattern words them. */
export type TaskStatus = "completed" | "in-progress" | "not-started" | "cannot-start" | "problem";

export type Task = { title: string; status: TaskStatus; /** Left out when it cannot start yet. */ href?: string; hint?: string };

const words: Record<TaskStatus, string> = {
  completed: "Completed",
  "in-progress": "In progress",
  "not-started": "Not yet started",
  "cannot-start": "Cannot start yet",
  problem: "There is a problem",
};

const looks = { "in-progress": "plain", "not-started": "waiting", problem: "problem" } as const;

/** The parts of a long piece of work and how far each has come. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="nhsuk-task-list">
      {tasks.map((task) => <TaskItem key={task.title} {...task} />)}
    </ul>
  );
}

function TaskItem({ title, status, href, hint }: Task) {
  const id = `task-${slug(title)}`;
  const described = hint ? `${id}-hint ${id}-status` : `${id}-status`;
  return (
    <li className={href ? "nhsuk-task-list__item nhsuk-task-list__item--with-link" : "nhsuk-task-list__item"}>
      <div className="nhsuk-task-list__name-and-hint">
        {href ? <a className="nhsuk-task-list__link" href={href} aria-describedby={described}>{title}</a> : <div>{title}</div>}
        {hint && <div className="nhsuk-task-list__hint" id={`${id}-hint`}>{hint}</div>}
      </div>
      <div className="nhsuk-task-list__status" id={`${id}-status`}><Status status={status} /></div>
    </li>
  );
}

function Status({ status }: { status: TaskStatus }) {
  if (status === "completed") return <>{words.completed}</>;
  if (status === "cannot-start") return <span className="no-data">{words[status]}</span>;
  return <Tag kind={looks[status]}>{words[status]}</Tag>;
}
