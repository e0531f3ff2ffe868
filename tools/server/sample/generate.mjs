/**
 * Makes the sample exports beside this file: `node tools/server/sample/generate.mjs`. The seed is fixed, so the same
 * bytes come out each time; the output is committed. Three records of fabric-issues.ndjson are broken on purpose.
 */
import { writeFileSync } from 'node:fs';

/** A small seeded generator (a linear congruence modulo 2^32, high bits): the same numbers on every machine. */
let state = 20261123;
function next() {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
}

/** @param {number} limit @returns {number} a whole number from 0 to below the limit */
const upTo = (limit) => Math.floor(next() * limit);

/** @template Entry @param {Entry[]} list @returns {Entry} */
const pick = (list) => list[upTo(list.length)];

const people = 'Ada Osei,Bruno Lima,Chen Wei,Dana Novak,Elif Kaya,Farid Haddad,Greta Lund,Hiro Tanaka,Ines Duarte,Jonas Weber,Kavya Rao,Lena Fischer'.split(',');
const parts = 'login page,invoice export,search index,payment form,audit log,mobile menu,report builder,user import,webhook sender,password reset,dashboard,rate limiter,file upload,calendar sync,notification mail'.split(',');
const problems = 'shows an empty list,fails with a timeout,rounds the amounts wrongly,loses the last entry,ignores the time zone,needs two clicks,breaks on long names,is slow with many rows,forgets the filter,sends duplicates'.split(',');
const wishes = 'Add a filter to,Document,Speed up,Translate,Write tests for,Simplify,Make keyboard access work in,Log failures of,Move to the new design:,Add an undo to'.split(',');
const reasons = 'Seen by three customers this week.|It worked in the release before.|Steps: open it, change a value, save.|The support team asks for this.|Only with more than a thousand rows.|See the attached screenshot.|Nobody knows a way around it.'.split('|');
const labels = 'backend,frontend,customer,regression,performance,accessibility,security,documentation'.split(',');

const firstDay = Date.UTC(2025, 0, 6);
const dayInMilliseconds = 86_400_000;

/** @param {number} index @param {number} count @returns {Date} spread over 22 months, in order */
const createdAt = (index, count) => new Date(firstDay + Math.floor(((index + next()) / count) * 660) * dayInMilliseconds + upTo(86_400) * 1000);

/** @param {Date} from @returns {Date} up to 40 days later */
const laterThan = (from) => new Date(from.getTime() + upTo(40 * 86_400) * 1000);

function title() {
  const part = pick(parts);
  return next() < 0.5 ? `The ${part} ${pick(problems)}` : `${pick(wishes)} the ${part}`;
}

const someLabels = () => labels.filter(() => next() < 0.15);

/** @param {Date} date @returns {string} Jira's own form, with an offset without a colon */
const jiraTime = (date) => date.toISOString().replace('Z', '+0000');

/** @param {string} name @param {string[]} lines */
function write(name, lines) {
  writeFileSync(new URL(name, import.meta.url), `${lines.join('\n')}\n`);
}

const jiraCount = 1800;
write(
  'jira-issues.ndjson',
  Array.from({ length: jiraCount }, (_, index) => {
    const created = createdAt(index, jiraCount);
    return JSON.stringify({
      id: String(10_000 + index),
      key: `SHOP-${index + 1}`,
      fields: {
        summary: title(),
        description: pick(reasons),
        issuetype: { name: pick(['Bug', 'Story', 'Task', 'Epic']) },
        status: { name: pick(['To Do', 'In Progress', 'In Review', 'Done', 'Done']) },
        reporter: { displayName: pick(people) },
        assignee: next() < 0.2 ? null : { displayName: pick(people) },
        labels: someLabels(),
        created: jiraTime(created),
        updated: jiraTime(laterThan(created)),
      },
    });
  }),
);

/** @param {string} text @returns {string} quoted where CSV needs it */
const csvCell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const githubCount = 1400;
write('github-issues.csv', [
  'number,title,state,author,assignee,labels,created_at,updated_at,body',
  ...Array.from({ length: githubCount }, (_, index) => {
    const created = createdAt(index, githubCount);
    const body = next() < 0.3 ? `${pick(reasons)}\n\n"${pick(reasons)}"` : pick(reasons);
    return [
      String(index + 1),
      title(),
      pick(['open', 'closed', 'closed']),
      pick(people),
      next() < 0.3 ? '' : pick(people),
      someLabels().join(';'),
      created.toISOString(),
      laterThan(created).toISOString(),
      body,
    ]
      .map(csvCell)
      .join(',');
  }),
]);

const fabricCount = 620;
write(
  'fabric-issues.ndjson',
  Array.from({ length: fabricCount }, (_, index) => {
    const created = createdAt(index, fabricCount);
    /** @type {Record<string, unknown>} */
    const item = {
      id: `FAB-${index + 1}`,
      title: title(),
      type: pick(['Bug', 'User Story', 'Task']),
      state: pick(['New', 'Active', 'Resolved', 'Closed']),
      created_by: pick(people),
      assigned_to: next() < 0.25 ? null : pick(people),
      created_date: created.toISOString(),
      changed_date: laterThan(created).toISOString(),
      tags: someLabels(),
      description: pick(reasons),
    };
    if (index === 271) item.created_date = '2026-02-31T25:61:00Z';
    if (index === 402) delete item.title;
    if (index === 555) item.tags = 'backend, security';
    return JSON.stringify(item);
  }),
);
