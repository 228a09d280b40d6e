// Reads all that the API has, by a client that was generated from its description, and writes each answer back as JSON
// behind its path. What it does is written once for all kinds, as whoever reads everything would write it.
import * as apis from './typescript/apis';
import * as models from './typescript/models';
import { Configuration, ResponseError } from './typescript/runtime';

declare const process: { argv: string[] };

const address = process.argv[2];
const configuration = new Configuration({ basePath: address });

/** A path below the address of the API, from one that the API told. */
function below(href: string): string {
  return href.replace(/^.*?\/api\/v\d+/, '');
}

function keep(path: string, written: unknown): void {
  console.log(path + '\t' + JSON.stringify(written));
}

/** By the name of a schema. */
const written = models as unknown as Record<string, (model: unknown) => unknown>;

async function everything(): Promise<void> {
  for (const [name, Api] of Object.entries(apis)) {
    if (!name.endsWith('Api')) {
      continue;
    }
    const api = new (Api as any)(configuration);
    for (const operation of Object.getOwnPropertyNames(Object.getPrototypeOf(api))) {
      const [, kind] = operation.match(/^lijst([A-Z]\w*?)(?:Raw|RequestOpts)?$/) ?? [];
      if (kind && operation === 'lijst' + kind) {
        await collection(api, kind);
      }
    }
  }
}

async function collection(api: any, kind: string): Promise<void> {
  for (let pagina = 1; ; pagina++) {
    const list: models.Lijst = await api['lijst' + kind]({ pagina, paginagrootte: 100 });
    keep(below(list._links.self.href), models.LijstToJSON(list));
    for (const one of list.resultaten) {
      const path = below(one.apiadres);
      const names = path.split('/').slice(2);
      const asked = names.length === 1 ? { naam: names[0] } : { editie: names[0], naam: names[1] };
      keep(path, written[kind + 'ToJSON'](await api['item' + kind](asked)));
    }
    if (!list._links.next) {
      return;
    }
  }
}

async function searches(): Promise<void> {
  const api = new apis.ZoekenApi(configuration);
  for (const q of ['fiets', 'Almere', 'Vergoedign lunch', 'cijfers', 'xqwzjvkb']) {
    const results = await api.zoekresultaten({ q });
    keep('/zoekresultaten?q=' + encodeURIComponent(q), models.ZoekresultatenToJSON(results));
    const suggestions = await api.suggesties({ q: q.slice(0, 4) });
    keep('/suggesties?q=' + q.slice(0, 4), models.SuggestiesToJSON(suggestions));
  }
  try {
    await api.zoekresultaten({ pagina: 0 });
  } catch (mistake) {
    const told = await (mistake as ResponseError).response.json();
    keep('/zoekresultaten?pagina=0', models.ProbleemToJSON(models.ProbleemFromJSON(told)));
  }
}

everything().then(searches);
